import { both, type BothTexts } from "#kernel/local-text.ts";
import { ProblemError } from "#kernel/problem-error.ts";

import type { AgreementRefusal } from "./rules.ts";

type RefusalOf = {
  readonly [K in AgreementRefusal["kind"]]: Extract<AgreementRefusal, { kind: K }>;
};
type Words = readonly [at: string | null, message: BothTexts, repair: BothTexts];

const wordings: { readonly [K in keyof RefusalOf]: (refusal: RefusalOf[K]) => Words } = {
  "agreement-needs-council": ({ signedOn }) => [
    "council",
    both(
      `자매결연은 시의회 의결 없이 체결(${signedOn})로 등록할 수 없습니다.`,
      `A sister-city pact cannot be entered as signed (${signedOn}) without the council's decision.`,
    ),
    both(
      "의결일과 근거를 적거나, 체결일을 비워 ‘계획’으로 등록하세요.",
      "Enter the day and evidence of the decision, or leave the day of signing empty: it is entered as planned.",
    ),
  ],
  "agreement-signed-before-council": ({ signedOn, decidedOn }) => [
    "signedOn",
    both(
      `체결일(${signedOn})이 시의회 의결일(${decidedOn})보다 앞섭니다.`,
      `It was signed (${signedOn}) before the council decided (${decidedOn}).`,
    ),
    both("두 날짜를 확인하세요.", "Check the two dates."),
  ],
  "agreement-in-future": ({ at, on }) => [
    at,
    both(`${on}은(는) 아직 오지 않은 날입니다.`, `${on} has not come yet.`),
    both(
      "있었던 일만 날짜로 적습니다. 예정이면 비워 두세요.",
      "Only what has happened is dated; leave it empty while it is planned.",
    ),
  ],
  "agreement-known": ({ tie }) => [
    "city",
    both(
      "이 도시와의 협정이 이미 등록되어 있습니다.",
      "An agreement with this city is already on record.",
    ),
    both(`등록부에서 그 협정(${tie})을 고치세요.`, `Edit that agreement (${tie}) in the register.`),
  ],
  "agreement-unknown": ({ id }) => [
    "id",
    both(`협정 ${id}을(를) 찾을 수 없습니다.`, `There is no agreement ${id}.`),
    both("목록을 새로 고쳐 다시 고르세요.", "Reload the list and choose again."),
  ],
};

export function agreementProblem(refusal: AgreementRefusal): ProblemError {
  const [at, message, repair] = wordings[refusal.kind](refusal as never);
  return new ProblemError({ kind: refusal.kind, at, message, repair });
}
