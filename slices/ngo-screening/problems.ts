import { both, type BothTexts } from "#kernel/local-text.ts";
import { ProblemError } from "#kernel/problem-error.ts";

import { criterionLabels } from "./model.ts";
import type { ScreeningRefusal } from "./rules.ts";

type RefusalOf = {
  readonly [K in ScreeningRefusal["kind"]]: Extract<ScreeningRefusal, { kind: K }>;
};
type Words = readonly [at: string, message: BothTexts, repair: BothTexts];

const wordings: { readonly [K in keyof RefusalOf]: (refusal: RefusalOf[K]) => Words } = {
  "screening-actor-unknown": ({ id }) => [
    "id",
    both(`행위자 ${id}을(를) 찾을 수 없습니다.`, `There is no actor ${id}.`),
    both("목록을 새로 고쳐 다시 고르세요.", "Reload the list and choose again."),
  ],
  "screening-no-domestic-ngo": ({ id }) => [
    "id",
    both(
      `${id}은(는) 국내 NGO로 등록되어 있지 않습니다.`,
      `${id} is not registered as a domestic NGO.`,
    ),
    both("행위자 화면에서 종류를 확인하세요.", "Check its kind on the actor's page."),
  ],
  "screening-without-reason": ({ criterion }) => [
    `findings.${criterion}`,
    both(
      `‘${criterionLabels[criterion].ko}’에 이유가 없습니다.`,
      `“${criterionLabels[criterion].en}” has no reason.`,
    ),
    both(
      "무엇을 보고 그렇게 보았는지 적거나 ‘모름’으로 두세요.",
      "Say on what it rests, or leave it as not known.",
    ),
  ],
  "screening-in-future": ({ year }) => [
    "experienceSince",
    both(`${year}년은 아직 오지 않았습니다.`, `${year} has not come yet.`),
    both(
      "대북 사업을 시작한 해를 적으세요.",
      "Give the year in which its work on the North began.",
    ),
  ],
};

export function screeningProblem(refusal: ScreeningRefusal): ProblemError {
  const [at, message, repair] = wordings[refusal.kind](refusal as never);
  return new ProblemError({ kind: refusal.kind, at, message, repair });
}
