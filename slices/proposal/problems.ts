import { both, type BothTexts } from "#kernel/local-text.ts";
import { ProblemError } from "#kernel/problem-error.ts";

import {
  proposalKindLabels,
  proposalStatusLabels,
  routeConditions,
  routeStepLabels,
} from "./model.ts";
import type { ProposalRefusal } from "./rules.ts";

type RefusalOf = { readonly [K in ProposalRefusal["kind"]]: Extract<ProposalRefusal, { kind: K }> };
type Words = readonly [at: string | null, message: BothTexts, repair: BothTexts];

const wordings: { readonly [K in keyof RefusalOf]: (refusal: RefusalOf[K]) => Words } = {
  "proposal-unknown": ({ id }) => [
    "id",
    both(`발의 ${id}을(를) 찾을 수 없습니다.`, `There is no proposal ${id}.`),
    both("목록을 새로 고쳐 다시 고르세요.", "Reload the list and choose again."),
  ],
  "proposal-actor-unknown": ({ at, id }) => [
    at,
    both(`행위자 ${id}을(를) 찾을 수 없습니다.`, `There is no actor ${id}.`),
    both("등록된 행위자를 고르세요.", "Choose a registered actor."),
  ],
  "proposal-untitled": () => [
    "title",
    both("제목이 없습니다.", "It has no title."),
    both("한국어나 영어 제목을 적으세요.", "Enter a title in Korean or English."),
  ],
  "proposal-step-closed": ({ from, to }) => [
    "status",
    both(
      `‘${proposalStatusLabels[from].ko}’에서 ‘${proposalStatusLabels[to].ko}’(으)로 갈 수 없습니다.`,
      `A proposal that is ${proposalStatusLabels[from].en.toLowerCase()} cannot become ${proposalStatusLabels[to].en.toLowerCase()}.`,
    ),
    both(
      "결정된 발의는 그대로 두고, 다시 내려면 새 발의를 등록하세요.",
      "What is decided stays so; to try again, enter a new proposal.",
    ),
  ],
  "proposal-step-before-last": ({ on, last }) => [
    "on",
    both(
      `${on}은(는) 앞 단계(${last})보다 이릅니다.`,
      `${on} is before the step before it (${last}).`,
    ),
    both("날짜를 확인하세요.", "Check the day."),
  ],
  "proposal-in-future": ({ on }) => [
    "on",
    both(`${on}은(는) 아직 오지 않은 날입니다.`, `${on} has not come yet.`),
    both(
      "있었던 일만 기록합니다. 예정은 다음 할 일에 적으세요.",
      "Record what happened; put plans in the next step.",
    ),
  ],
  "proposal-not-signed": ({ proposal }) => [
    "actors",
    both(
      `‘${proposalKindLabels[proposal].ko}’에는 서명을 받지 않습니다.`,
      `“${proposalKindLabels[proposal].en}” is not signed.`,
    ),
    both(
      "서명은 공동성명·결의와 캠페인에 받습니다. 지지하는 곳은 ‘고치기’에서 지지 도시로 적으세요.",
      "Statements and campaigns are signed. Enter supporters of others by editing the proposal.",
    ),
  ],
  "proposal-signed-already": ({ id }) => [
    "actors",
    both(`${id}은(는) 이미 서명했습니다.`, `${id} has signed already.`),
    both(
      "서명 목록을 보고 그곳을 빼고 다시 적으세요.",
      "See the list of signers and leave it out.",
    ),
  ],
  "route-step-early": ({ step }) => [
    "step",
    both(
      `‘${routeStepLabels[step].ko}’ 단계로 갈 조건이 갖추어지지 않았습니다.`,
      `“${routeStepLabels[step].en}” is not ready yet.`,
    ),
    both(
      `먼저 필요한 것: ${routeConditions[step].ko}`,
      `It needs first: ${routeConditions[step].en.toLowerCase()}.`,
    ),
  ],
};

export function proposalProblem(refusal: ProposalRefusal): ProblemError {
  const [at, message, repair] = wordings[refusal.kind](refusal as never);
  return new ProblemError({ kind: refusal.kind, at, message, repair });
}
