import { both, type BothTexts } from "#kernel/local-text.ts";
import { ProblemError } from "#kernel/problem-error.ts";

import { footingGrounds } from "./model.ts";
import type { FootingRefusal } from "./rules.ts";

type RefusalOf = { readonly [K in FootingRefusal["kind"]]: Extract<FootingRefusal, { kind: K }> };
type Words = readonly [at: string, message: BothTexts, repair: BothTexts];

const wordings: { readonly [K in keyof RefusalOf]: (refusal: RefusalOf[K]) => Words } = {
  "footing-agreement-unknown": ({ id }) => [
    "id",
    both(`협정 ${id}을(를) 찾을 수 없습니다.`, `There is no agreement ${id}.`),
    both("목록을 새로 고쳐 다시 고르세요.", "Reload the list and choose again."),
  ],
  "footing-no-agreement": ({ id }) => [
    "id",
    both(`${id}은(는) 협정이 아닙니다.`, `${id} is no agreement.`),
    both("협정·합의나 자매·우호 도시를 고르세요.", "Choose an agreement or a sister-city pact."),
  ],
  "footing-ground-unknown": ({ ground }) => [
    "grounds",
    both(`알 수 없는 근거입니다: ${ground}`, `This ground is not known: ${ground}`),
    both(
      `${footingGrounds.map(({ id }) => id).join(", ")} 가운데 고르세요.`,
      `Choose among ${footingGrounds.map(({ id }) => id).join(", ")}.`,
    ),
  ],
  "footing-binding-without-consent": () => [
    "consent",
    both(
      "동의 기록 없이 도시의 협정을 ‘구속력 있음’으로 둘 수 없습니다.",
      "A city's agreement cannot be called binding without a consent on record.",
    ),
    both(
      "누구의 어떤 문서로 동의를 받았는지 적거나, ‘확인되지 않음’으로 두세요.",
      "Say whose consent and by which document, or leave it undetermined.",
    ),
  ],
  "footing-without-ground": () => [
    "grounds",
    both("판단의 근거를 고르지 않았습니다.", "No ground was chosen for the finding."),
    both(
      "근거를 하나 이상 고르거나 ‘확인되지 않음’으로 두세요.",
      "Choose at least one ground, or leave it undetermined.",
    ),
  ],
};

export function footingProblem(refusal: FootingRefusal): ProblemError {
  const [at, message, repair] = wordings[refusal.kind](refusal as never);
  return new ProblemError({ kind: refusal.kind, at, message, repair });
}
