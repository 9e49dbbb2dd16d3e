import { both, type BothTexts } from "#kernel/local-text.ts";
import { ProblemError } from "#kernel/problem-error.ts";

import type { ThirdChannelRefusal } from "./rules.ts";

type RefusalOf = {
  readonly [K in ThirdChannelRefusal["kind"]]: Extract<ThirdChannelRefusal, { kind: K }>;
};
type Words = readonly [at: string | null, message: BothTexts, repair: BothTexts];

const wordings: { readonly [K in keyof RefusalOf]: (refusal: RefusalOf[K]) => Words } = {
  "third-channel-unknown": ({ id }) => [
    "id",
    both(
      `제3의 통로 기록 ${id}을(를) 찾을 수 없습니다.`,
      `There is no third-channel record ${id}.`,
    ),
    both("목록에서 다시 고르세요.", "Choose it again in the list."),
  ],
  "third-channel-loop": () => [
    "with",
    both("누구를 거치는지와 상대가 같습니다.", "It runs through the very party it is with."),
    both("서로 다른 두 행위자를 고르세요.", "Choose two different actors."),
  ],
  "third-channel-actor-unknown": ({ at, id }) => [
    at,
    both(`행위자 ${id}을(를) 찾을 수 없습니다.`, `There is no actor ${id}.`),
    both("등록된 행위자를 고르세요.", "Choose a registered actor."),
  ],
  "third-channel-without-consent": ({ parties }) => [
    "audience",
    both(
      `동의하지 않은 당사자(${parties.join(", ")})가 있어 지명된 사람 밖으로 나눌 수 없습니다.`,
      `It cannot be shared beyond the named people: ${parties.join(", ")} did not consent.`,
    ),
    both(
      "모든 당사자의 동의를 날짜와 근거와 함께 기록한 뒤 다시 하세요.",
      "Record the consent of every party with its day and evidence, then try again.",
    ),
  ],
  "third-channel-consent-undated": ({ party }) => [
    "consents",
    both(
      `${party}의 답에 날짜나 근거가 없습니다.`,
      `The answer of ${party} has no day or no evidence.`,
    ),
    both("언제, 무엇으로 알았는지 적으세요.", "Enter when and by what it is known."),
  ],
  "third-channel-member-unknown": ({ ids }) => [
    "named",
    both(
      `부서원이 아닌 사람은 지명할 수 없습니다: ${ids.join(", ")}`,
      `Only members of the office can be named: ${ids.join(", ")}`,
    ),
    both("부서원 목록에서 고르세요.", "Choose among the members."),
  ],
};

export function thirdChannelProblem(refusal: ThirdChannelRefusal): ProblemError {
  const [at, message, repair] = wordings[refusal.kind](refusal as never);
  return new ProblemError({ kind: refusal.kind, at, message, repair });
}
