import { both, type BothTexts } from "#kernel/local-text.ts";
import { ProblemError } from "#kernel/problem-error.ts";

import { tieKindLabels } from "./model.ts";
import type { TieRefusal } from "./rules.ts";

interface Wording {
  readonly at: string | null;
  readonly message: BothTexts;
  readonly repair: BothTexts;
}

type Wordings = {
  readonly [K in TieRefusal["kind"]]: (refusal: Extract<TieRefusal, { kind: K }>) => Wording;
};

const wordings: Wordings = {
  "tie-unknown": ({ id }) => ({
    at: "id",
    message: both(`관계 ${id}을(를) 찾을 수 없습니다.`, `There is no tie ${id}.`),
    repair: both("목록을 새로 고쳐 다시 고르세요.", "Reload the list and choose again."),
  }),
  "tie-end-unknown": ({ at, id }) => ({
    at,
    message: both(`행위자 ${id}을(를) 찾을 수 없습니다.`, `There is no actor ${id}.`),
    repair: both(
      "등록된 행위자를 고르거나 먼저 등록하세요.",
      "Choose a registered actor, or register it first.",
    ),
  }),
  "tie-loop": () => ({
    at: "to",
    message: both("관계의 두 끝이 같은 행위자입니다.", "Both ends of the tie are the same actor."),
    repair: both("서로 다른 두 행위자를 고르세요.", "Choose two different actors."),
  }),
  "tie-until-before-since": ({ since, until }) => ({
    at: "until",
    message: both(
      `끝난 때(${until})가 시작한 때(${since})보다 앞섭니다.`,
      `It ends (${until}) before it begins (${since}).`,
    ),
    repair: both("두 날짜를 확인하세요.", "Check the two dates."),
  }),
  "tie-agreement-misplaced": ({ tieKind }) => ({
    at: "cityAgreement",
    message: both(
      `협정 유형은 자매·우호 도시에만 있습니다(지금: ${tieKindLabels[tieKind].ko}).`,
      `Only city ties have a kind of pact (this is: ${tieKindLabels[tieKind].en}).`,
    ),
    repair: both("협정 유형을 비우세요.", "Leave the kind of pact empty."),
  }),
  "tie-unchanged": () => ({
    at: null,
    message: both("바뀐 값이 없습니다.", "Nothing was changed."),
    repair: both("값을 고친 뒤 저장하세요.", "Change a value, then save."),
  }),
};

export function tieProblem(refusal: TieRefusal): ProblemError {
  return new ProblemError({ kind: refusal.kind, ...wordings[refusal.kind](refusal as never) });
}
