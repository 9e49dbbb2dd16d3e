import { both } from "#kernel/local-text.ts";
import type { Problem } from "#kernel/problem.ts";

/** What the database itself refuses, when a command came past the rules or at the same moment as another. */
const constraints: Readonly<Record<string, Pick<Problem, "message" | "repair">>> = {
  draw_down_within_grant: {
    message: both(
      "공문이 허용한 수량을 넘습니다. 다른 사람이 방금 먼저 썼을 수 있습니다.",
      "It is more than the letter allows; somebody may have used it a moment ago.",
    ),
    repair: both("남은 수량을 다시 보고 줄이세요.", "Look again at what is left, and lower it."),
  },
  shipments_within_grant: {
    message: both("공문이 허용한 선적 횟수를 넘습니다.", "The letter allows no further shipment."),
    repair: both("연장이나 추가 승인을 요청하세요.", "Ask for an extension or another letter."),
  },
  shipment_within_validity: {
    message: both(
      "선적이 공문의 유효 기간을 벗어나게 됩니다.",
      "A shipment would lie outside the days of its letter.",
    ),
    repair: both(
      "공문과 선적의 날짜를 확인하세요.",
      "Check the days of the letter and of the shipment.",
    ),
  },
  grant_is_open: {
    message: both(
      "종결되었거나 사례인 공문은 쓸 수 없습니다.",
      "The letter is closed, or a precedent.",
    ),
    repair: both("유효한 공문을 기록하세요.", "Record a letter that is valid."),
  },
  draw_down_of_same_item: {
    message: both(
      "공문이 다른 품목이나 단위를 허용합니다.",
      "The letter allows another item or unit.",
    ),
    repair: both("공문의 줄을 다시 고르세요.", "Choose the line of the letter again."),
  },
  shipment_line_draws: {
    message: both(
      "통과시킨 공문에서 수량을 빼지 않은 줄이 있습니다.",
      "A line does not draw on the letter that let it pass.",
    ),
    repair: both("선적을 다시 하세요.", "Ship it again."),
  },
  grant_use_within_validity: {
    message: both(
      "지급·초청·시행이 공문의 유효 기간을 벗어나게 됩니다.",
      "Something done would lie outside the days of its letter.",
    ),
    repair: both("공문의 날짜를 확인하세요.", "Check the days of the letter."),
  },
  grant_use_in_its_currency: {
    message: both("공문의 한도와 통화가 다릅니다.", "The letter counts in another currency."),
    repair: both("공문의 통화로 지급하세요.", "Pay in the currency of the letter."),
  },
  grant_use_within_ceiling: {
    message: both(
      "공문이 정한 금액을 넘습니다. 다른 사람이 방금 먼저 썼을 수 있습니다.",
      "It is more than the letter allows; somebody may have used it a moment ago.",
    ),
    repair: both("남은 금액을 다시 보고 줄이세요.", "Look again at what is left, and lower it."),
  },
  grant_use_of_its_own: {
    message: both(
      "공문이 다른 사업이나 기관, 물품에 대한 것입니다.",
      "The letter speaks of another programme, party or of goods.",
    ),
    repair: both("맞는 공문을 고르세요.", "Choose the letter that fits."),
  },
  payment_draws: {
    message: both(
      "통과시킨 공문에서 금액을 빼지 않은 지급입니다.",
      "The payment does not draw on the letter that let it pass.",
    ),
    repair: both("지급을 다시 하세요.", "Pay again."),
  },
  invitation_draws: {
    message: both(
      "통과시킨 공문에 적히지 않은 초청입니다.",
      "The invitation does not draw on the letter that let it pass.",
    ),
    repair: both("다시 초청하세요.", "Invite again."),
  },
  start_draws: {
    message: both(
      "통과시킨 공문에 적히지 않은 시행입니다.",
      "The start does not draw on the letter that let it pass.",
    ),
    repair: both("단계를 다시 옮기세요.", "Take the step again."),
  },
  use_is_needed: {
    message: both(
      "초청이나 시행이 이 공문에 기대고 있습니다.",
      "An invitation or a start rests on this letter.",
    ),
    repair: both("그것부터 되돌리세요.", "Take that back first."),
  },
  hand_over_after_shipment: {
    message: both(
      "선적보다 앞선 인계가 됩니다.",
      "Something would be handed over before it was shipped.",
    ),
    repair: both("날짜를 확인하세요.", "Check the days."),
  },
  grant_let_pass: {
    message: both(
      "이미 나간 것이 있어 공문이 허용하는 것을 바꿀 수 없습니다.",
      "Something passed by the letter already; what it allows stays.",
    ),
    repair: both(
      "이 공문을 종결하고 새로 기록하세요.",
      "Close it and record the letter that is right.",
    ),
  },
  hand_over_within_shipment: {
    message: both("실은 것보다 많습니다.", "It is more than was shipped."),
    repair: both("수량을 줄이세요.", "Lower the quantity."),
  },
};

/** The refusal behind a constraint of the register's tables; `null` for any other error. */
export function problemOfConstraint(constraint: string | undefined): Problem | null {
  const found = constraint === undefined ? undefined : constraints[constraint];
  return found === undefined
    ? null
    : { kind: `refused-${constraint?.replaceAll("_", "-")}`, at: null, ...found };
}
