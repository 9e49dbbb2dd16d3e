import { both, type BothTexts } from "#kernel/local-text.ts";
import { ProblemError } from "#kernel/problem-error.ts";

import type { InitiativeRefusal } from "./rules.ts";

type RefusalOf = {
  readonly [K in InitiativeRefusal["kind"]]: Extract<InitiativeRefusal, { kind: K }>;
};
type Words = readonly [at: string | null, message: BothTexts, repair: BothTexts];

const reload = both("목록을 새로 고쳐 다시 고르세요.", "Reload the list and choose again.");

const wordings: { readonly [K in keyof RefusalOf]: (refusal: RefusalOf[K]) => Words } = {
  "initiative-unknown": ({ id }) => [
    "id",
    both(`공동 구상 ${id}을(를) 찾을 수 없습니다.`, `There is no initiative ${id}.`),
    reload,
  ],
  "initiative-untitled": () => [
    "title",
    both("제목이 없습니다.", "It has no title."),
    both("한국어나 영어 제목을 적으세요.", "Enter a title in Korean or English."),
  ],
  "initiative-actor-unknown": ({ at, id }) => [
    at,
    both(`행위자 ${id}을(를) 찾을 수 없습니다.`, `There is no actor ${id}.`),
    both("등록된 행위자를 고르세요.", "Choose a registered actor."),
  ],
  "initiative-invited-twice": ({ id }) => [
    "invitees",
    both(`${id}이(가) 명단에 두 번 있습니다.`, `${id} is on the list twice.`),
    both("한 줄을 지우고 다시 저장하세요.", "Take one line out and save again."),
  ],
  "initiative-own-go-between": ({ id }) => [
    "invitees",
    both(`${id}은(는) 스스로의 매개자가 될 수 없습니다.`, `${id} cannot be its own go-between.`),
    both("다른 곳을 고르거나 비워 두세요.", "Choose another actor, or leave it open."),
  ],
  "initiative-not-invited": ({ id }) => [
    "actor",
    both(`${id}은(는) 이 구상의 명단에 없습니다.`, `${id} is not on the list of this initiative.`),
    both("먼저 명단에 올리세요.", "Put it on the list first."),
  ],
  "initiative-in-future": ({ on }) => [
    "on",
    both(`${on}은(는) 아직 오지 않은 날입니다.`, `${on} has not come yet.`),
    both(
      "있었던 일만 기록합니다. 예정은 다음 할 일에 적으세요.",
      "Record what happened; put plans in the next step.",
    ),
  ],
  "initiative-before-last": ({ on, last }) => [
    "on",
    both(
      `${on}은(는) 앞선 기록(${last})보다 이릅니다.`,
      `${on} is before what was recorded last (${last}).`,
    ),
    both("날짜를 확인하세요.", "Check the day."),
  ],
  "initiative-criterion-unknown": ({ id }) => [
    "criterion",
    both(`기준 ${id}을(를) 찾을 수 없습니다.`, `There is no criterion ${id}.`),
    reload,
  ],
  "initiative-criterion-met": () => [
    "criterion",
    both("이미 채운 기준입니다.", "This criterion is met already."),
    both("고치려면 먼저 ‘채움 거두기’를 하세요.", "To change it, take it back first."),
  ],
  "initiative-criterion-not-met": () => [
    "criterion",
    both("아직 채우지 않은 기준입니다.", "This criterion is not met yet."),
    reload,
  ],
  "initiative-step-closed": () => [
    "criterion",
    both("이 단계는 아직 열리지 않았습니다.", "This step has not opened yet."),
    both(
      "앞 단계의 기준을 모두 채우면 열립니다.",
      "It opens when every criterion of the step before it is met.",
    ),
  ],
  "initiative-step-built-on": () => [
    "steps",
    both("뒤 단계에 이미 채운 기준이 있습니다.", "A later step has criteria that are met already."),
    both(
      "뒤 단계의 채움을 먼저 거두거나, 새 기준은 아직 지나지 않은 단계에 적으세요.",
      "Take those back first, or put a new criterion in a step that is not passed yet.",
    ),
  ],
  "initiative-line-empty": ({ part }) => [
    part,
    both("내용이 비어 있는 줄이 있습니다.", "A line has no words."),
    both(
      "한국어나 영어로 적거나 그 줄을 빼세요.",
      "Write it in Korean or English, or take the line out.",
    ),
  ],
  "initiative-clause-twice": () => [
    "clauses",
    both("같은 조항이 두 번 있습니다.", "The same clause is there twice."),
    both("조항마다 한 번만 적으세요.", "Write each clause once."),
  ],
  "initiative-not-ready": ({ lacks }) => [
    null,
    both(
      `발의하려면 갖출 것이 ${lacks}가지 남았습니다.`,
      `${lacks} of the things a proposal needs are missing.`,
    ),
    both(
      "‘발의까지 남은 것’을 보고 빈 곳을 채우세요.",
      "See what is left until the proposal and fill it in.",
    ),
  ],
  "initiative-proposed-already": () => [
    null,
    both("이 구상으로 이미 발의했습니다.", "A proposal was made of this initiative already."),
    both(
      "발의 화면에서 이어 가세요. 다시 내려면 그 발의를 먼저 지우세요.",
      "Go on with it among the proposals; to make another, remove that one first.",
    ),
  ],
};

export function initiativeProblem(refusal: InitiativeRefusal): ProblemError {
  const [at, message, repair] = wordings[refusal.kind](refusal as never);
  return new ProblemError({ kind: refusal.kind, at, message, repair });
}
