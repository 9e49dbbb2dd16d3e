import { both, type BothTexts } from "#kernel/local-text.ts";
import { ProblemError } from "#kernel/problem-error.ts";

import type { UpkeepRefusal } from "./rules.ts";

type RefusalOf = { readonly [K in UpkeepRefusal["kind"]]: Extract<UpkeepRefusal, { kind: K }> };
type Words = readonly [at: string, message: BothTexts, repair: BothTexts];

const wordings: { readonly [K in keyof RefusalOf]: (refusal: RefusalOf[K]) => Words } = {
  "upkeep-tie-unknown": ({ id }) => [
    "id",
    both(`관계 ${id}을(를) 찾을 수 없습니다.`, `There is no tie ${id}.`),
    both("목록을 새로 고쳐 다시 고르세요.", "Reload the list and choose again."),
  ],
  "upkeep-tie-not-live": ({ id }) => [
    "id",
    both(
      `관계 ${id}은(는) 유지 중인 관계가 아니라 돌볼 것이 없습니다.`,
      `Tie ${id} is not in force, so there is no contact to keep.`,
    ),
    both(
      "먼저 관계의 상태를 고치세요. 계획과 종료된 관계에는 접촉을 적지 않습니다.",
      "Change its status first; planned and ended ties have no contacts.",
    ),
  ],
  "upkeep-in-future": ({ on }) => [
    "on",
    both(`${on}은(는) 아직 오지 않은 날입니다.`, `${on} has not come yet.`),
    both(
      "있었던 접촉만 적고, 예정은 다음 할 일에 적으세요.",
      "Record what happened; put plans in the next step.",
    ),
  ],
};

export function upkeepProblem(refusal: UpkeepRefusal): ProblemError {
  const [at, message, repair] = wordings[refusal.kind](refusal as never);
  return new ProblemError({ kind: refusal.kind, at, message, repair });
}
