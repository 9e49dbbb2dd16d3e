import { both, type BothTexts } from "#kernel/local-text.ts";

import type { Bite, Question } from "./bites.ts";
import type { LineFault } from "./line-faults.ts";
import type { Verdict } from "./verdict.ts";

/**
 * Who takes a step. The city is not the applicant to the Committee: Member States, international organisations and
 * listed non-governmental organisations are (Implementation Assistance Notice No. 7).
 */
export const actorsOfSteps = {
  city: both("시(사업 부서)", "The city (programme unit)"),
  compliance: both("시(준법 담당)", "The city (compliance officer)"),
  "member-state": both(
    "정부(외교부) 또는 자격 있는 국제기구·민간단체",
    "The Member State (foreign ministry), or an eligible organisation",
  ),
  "unification-ministry": both("통일부(신청은 시)", "Ministry of Unification (the city applies)"),
  sonosa: both("남북교류협력지원협회(의뢰는 시)", "SONOSA (the city asks)"),
} as const satisfies Record<string, BothTexts>;
export type StepTaker = keyof typeof actorsOfSteps;

export interface NextStep {
  readonly step: BothTexts;
  readonly by: StepTaker;
  readonly byName: BothTexts;
}

/** What was found of one line. */
export interface Found {
  readonly verdict: Verdict;
  readonly bites: readonly Bite[];
  readonly faults: readonly LineFault[];
  readonly questions: readonly Question[];
}

/** The next steps, what is missing first; a free line needs none but the answers to its questions. */
export function nextSteps({ verdict, bites, faults, questions }: Found): readonly NextStep[] {
  const steps = faults.map((fault) => step("city", faultRepairs[fault]));
  for (const question of questions) steps.push(step("compliance", question.text));
  if (bites.some(({ effect }) => effect === "undetermined")) steps.push(step("city", valueRepair));
  if (verdict === "never") return [...steps, step("city", dropIt)];
  const effects = new Set(
    bites.filter(({ regime }) => regime !== "kr").map(({ effect }) => effect),
  );
  if (effects.has("exemption"))
    steps.push(step("city", prepareRequest), step("member-state", fileRequest));
  if (effects.has("notify")) steps.push(step("member-state", notifyCommittee));
  for (const bite of bites) if (bite.regime === "kr") steps.push(domesticStep(bite));
  return steps;
}

function step(by: StepTaker, text: BothTexts): NextStep {
  return { step: text, by, byName: actorsOfSteps[by] };
}

function domesticStep({ id, title }: Bite): NextStep {
  return step(id === "kr-sonosa-review" ? "sonosa" : "unification-ministry", title);
}

const dropIt = both(
  "이것을 빼거나 금지되지 않는 것으로 바꾸십시오.",
  "Take it out or replace it by something that is not banned.",
);
const prepareRequest = both(
  "면제 신청서(이행지원안내서 제7호 부속서 1·2)를 준비해 외교부에 보내십시오.",
  "Prepare the exemption request (Assistance Notice 7, Annexes I and II) and send it to the foreign ministry.",
);
const fileRequest = both(
  "1718 위원회에 면제를 신청하십시오.",
  "File the request with the 1718 Committee.",
);
const notifyCommittee = both(
  "1718 위원회에 사전 통보하십시오.",
  "Notify the 1718 Committee in advance.",
);
const valueRepair = both(
  "6자리 세번과 수량, 미국 달러 금액을 적으십시오.",
  "Give the six-digit code, the quantity and the value in US dollars.",
);

const faultRepairs: Readonly<Record<LineFault, BothTexts>> = {
  "hs-missing": both("HS 코드를 적으십시오.", "Give the HS code."),
  "hs-malformed": both(
    "HS 코드를 4자리 이상 숫자로 고치십시오.",
    "Correct the HS code to four digits or more.",
  ),
  "hs-too-short": both(
    "HS 코드를 4자리 이상, 되도록 6자리로 적으십시오.",
    "Give at least four digits of the HS code, better six.",
  ),
  "hs-unknown": both(
    "품목분류표에 있는 HS 코드로 고치십시오.",
    "Correct the HS code to one of the nomenclature.",
  ),
  "quantity-missing": both("수량을 숫자로 적으십시오.", "Give the quantity as a number."),
  "quantity-impossible": both(
    "수량을 0보다 큰 수로 고치십시오.",
    "Correct the quantity to a number above zero.",
  ),
  "end-user-missing": both("최종 사용자를 적으십시오.", "Name the end user."),
  "list-stale": both(
    "유엔 제재 명단을 새로 받아 다시 대조하십시오.",
    "Fetch the UN list again and screen anew.",
  ),
  "list-missing-date": both(
    "제재 명단의 작성일을 확인하십시오.",
    "Find out when the list was generated.",
  ),
};
