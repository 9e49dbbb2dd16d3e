import { both, type BothTexts } from "#kernel/local-text.ts";

import type { CorrectionRefusal } from "./rules-correction.ts";

/** A refusal in words: where, what, and the repair. */
export interface Wording {
  readonly at: string | null;
  readonly message: BothTexts;
  readonly repair: BothTexts;
}

const lookAtPassed = both(
  "이 공문으로 이미 나간 것을 먼저 바로잡거나, 값을 다시 확인하세요.",
  "Put right first what already passed by it, or check the value again.",
);

/** Why a record is not put right, in words. */
export const correctionWordings: {
  readonly [K in CorrectionRefusal["kind"]]: (
    refusal: Extract<CorrectionRefusal, { kind: K }>,
  ) => Wording;
} = {
  "correction-unchanged": () => ({
    at: null,
    message: both("바뀐 값이 없습니다.", "Nothing was changed."),
    repair: both("값을 고친 뒤 저장하세요.", "Change a value, then save."),
  }),
  "correction-let-pass": ({ reference }) => ({
    at: "allows",
    message: both(
      `${reference}으로 이미 나간 것이 있어 무엇을 허용하는지는 바꿀 수 없습니다.`,
      `Something passed by ${reference} already; what it allows stays.`,
    ),
    repair: both(
      "이 공문을 종결하고 맞는 공문을 새로 기록하세요.",
      "Close it and record the letter that is right.",
    ),
  }),
  "correction-below-drawn": ({ position, drawn, unit }) => ({
    at: `lines/${position}`,
    message: both(
      `${position}번째 줄에서 이미 ${drawn} ${unit}을(를) 썼습니다.`,
      `${drawn} ${unit} of line ${position} are drawn already.`,
    ),
    repair: lookAtPassed,
  }),
  "correction-outside-days": ({ day }) => ({
    at: "validUntil",
    message: both(
      `${day}에 나간 것이 유효 기간을 벗어나게 됩니다.`,
      `What passed on ${day} would lie outside its days.`,
    ),
    repair: lookAtPassed,
  }),
  "correction-shipments-used": ({ used }) => ({
    at: "shipmentsAllowed",
    message: both(`이미 ${used}회 선적했습니다.`, `${used} shipments used it already.`),
    repair: lookAtPassed,
  }),
  "correction-below-paid": ({ paid, currency }) => ({
    at: "value",
    message: both(
      `이 공문으로 이미 ${paid} ${currency}을(를) 지급했습니다.`,
      `${paid} ${currency} were paid by it already.`,
    ),
    repair: lookAtPassed,
  }),
  "correction-below-handed-over": ({ line, handed, unit }) => ({
    at: `lines/${line}`,
    message: both(
      `${line}번째 줄은 이미 ${handed} ${unit}이(가) 인계되었습니다.`,
      `${handed} ${unit} of line ${line} are handed over already.`,
    ),
    repair: both("인계 기록부터 바로잡으세요.", "Put the hand-over right first."),
  }),
  "correction-after-hand-over": ({ first }) => ({
    at: "shippedOn",
    message: both(
      `첫 인계(${first})보다 늦은 선적일입니다.`,
      `It was handed over on ${first} already.`,
    ),
    repair: both("날짜를 다시 확인하세요.", "Check the day again."),
  }),
};
