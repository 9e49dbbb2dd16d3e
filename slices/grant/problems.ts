import { both } from "#kernel/local-text.ts";
import { ProblemError } from "#kernel/problem-error.ts";

import { correctionWordings, type Wording } from "./correction-problems.ts";
import type { CorrectionRefusal } from "./rules-correction.ts";
import { evidenceWordings } from "./evidence-problems.ts";
import type { EvidenceRefusal } from "./rules-evidence.ts";
import type { ExtensionRefusal } from "./rules-extension.ts";
import type { HandOverRefusal } from "./rules-hand-over.ts";
import type { ShipmentRefusal } from "./rules-shipment.ts";
import type { UseRefusal } from "./rules-use.ts";

/** Why a command of the register was refused. */
export type GrantRefusal =
  | ShipmentRefusal
  | HandOverRefusal
  | UseRefusal
  | CorrectionRefusal
  | EvidenceRefusal
  | { readonly kind: "evidence-unknown"; readonly id: string }
  | { readonly kind: "hand-over-unknown"; readonly id: string }
  | { readonly kind: "request-unknown"; readonly id: string }
  | { readonly kind: "shipment-unknown"; readonly id: string }
  | { readonly kind: "grant-programme-unknown"; readonly id: string }
  | { readonly kind: "request-not-draft"; readonly id: string }
  | { readonly kind: "request-not-sent"; readonly id: string }
  | { readonly kind: "request-incomplete"; readonly count: number }
  | { readonly kind: "request-applicant-missing" }
  | { readonly kind: "grant-days-reversed"; readonly from: string; readonly until: string }
  | { readonly kind: "grant-empty" }
  | ExtensionRefusal
  | { readonly kind: "grant-line-quantity"; readonly position: number };

type Wordings = {
  readonly [K in GrantRefusal["kind"]]: (refusal: Extract<GrantRefusal, { kind: K }>) => Wording;
};

const chooseAgain = both("목록을 새로 고쳐 다시 고르세요.", "Reload the list and choose again.");
const lowerIt = both("수량을 줄이세요.", "Lower the quantity.");

const wordings: Wordings = {
  "request-unknown": ({ id }) => ({
    at: "id",
    message: both(`면제 요청 ${id}을(를) 찾을 수 없습니다.`, `There is no request ${id}.`),
    repair: chooseAgain,
  }),
  "grant-unknown": ({ id }) => ({
    at: "id",
    message: both(`공문 ${id}을(를) 찾을 수 없습니다.`, `There is no grant ${id}.`),
    repair: chooseAgain,
  }),
  "hand-over-unknown": ({ id }) => ({
    at: "id",
    message: both(`인계 기록 ${id}을(를) 찾을 수 없습니다.`, `There is no hand-over ${id}.`),
    repair: chooseAgain,
  }),
  "evidence-unknown": ({ id }) => ({
    at: "id",
    message: both(`파일 ${id}을(를) 찾을 수 없습니다.`, `There is no file ${id}.`),
    repair: chooseAgain,
  }),
  ...correctionWordings,
  ...evidenceWordings,
  "shipment-unknown": ({ id }) => ({
    at: "id",
    message: both(`선적 ${id}을(를) 찾을 수 없습니다.`, `There is no shipment ${id}.`),
    repair: chooseAgain,
  }),
  "grant-programme-unknown": ({ id }) => ({
    at: "programme",
    message: both(`사업 ${id}을(를) 찾을 수 없습니다.`, `There is no programme ${id}.`),
    repair: chooseAgain,
  }),
  "request-not-draft": () => ({
    at: null,
    message: both("이미 제출한 요청이라 고칠 수 없습니다.", "The request was sent already."),
    repair: both(
      "제출을 되돌리거나 새 요청을 만드세요.",
      "Take the sending back, or build another request.",
    ),
  }),
  "request-not-sent": () => ({
    at: null,
    message: both("제출하지 않았거나 이미 회신을 기록한 요청입니다.", "No answer is awaited here."),
    repair: both(
      "제출한 요청에만 회신을 기록하세요.",
      "Record an answer to a request that was sent.",
    ),
  }),
  "request-incomplete": ({ count }) => ({
    at: null,
    message: both(
      `빠진 것이 ${count}가지 있어 제출할 수 없습니다.`,
      `It cannot be sent: ${count} things are missing.`,
    ),
    repair: both(
      "표시된 항목을 채우거나, 빠진 채로 제출하는 이유를 적으세요.",
      "Fill what is marked, or say why it is sent as it is.",
    ),
  }),
  "request-applicant-missing": () => ({
    at: "applicant",
    message: both(
      "신청인이 없습니다. 시는 보통 위원회에 직접 신청하지 않습니다.",
      "There is no applicant; a city usually does not apply to the Committee itself.",
    ),
    repair: both(
      "외교부, 국제기구, 민간단체 가운데 누가 신청하는지 적으세요.",
      "Say which ministry, organisation or NGO applies.",
    ),
  }),
  "grant-days-reversed": ({ from, until }) => ({
    at: "validUntil",
    message: both(
      `끝나는 날(${until})이 시작하는 날(${from})보다 앞섭니다.`,
      `It ends (${until}) before it begins (${from}).`,
    ),
    repair: both("공문의 날짜를 확인하세요.", "Check the days in the letter."),
  }),
  "grant-empty": () => ({
    at: "lines",
    message: both("허용된 품목이 없습니다.", "The letter allows no item."),
    repair: both(
      "품목과 수량을 적거나 ‘목록 전체’를 고르세요.",
      "Give items with quantities, or choose the whole list.",
    ),
  }),
  "grant-line-quantity": ({ position }) => ({
    at: `lines/${position}`,
    message: both(
      `${position}번째 줄의 수량이나 단위를 읽을 수 없습니다.`,
      `Line ${position} has no readable quantity or unit.`,
    ),
    repair: both(
      "0보다 큰 수를 소수 셋째 자리까지 적고 단위를 적으세요.",
      "Give a number above zero, to thousandths, and a unit.",
    ),
  }),
  "grant-closed": ({ reference }) => ({
    at: null,
    message: both(`${reference}은(는) 종결되었습니다.`, `${reference} is closed.`),
    repair: both(
      "다른 공문을 기록하거나 종결을 되돌리세요.",
      "Record another letter, or reopen it.",
    ),
  }),
  "grant-is-example": ({ reference }) => ({
    at: null,
    message: both(
      `${reference}은(는) 다른 기관의 사례라 쓸 수 없습니다.`,
      `${reference} is another body’s precedent and cannot be used.`,
    ),
    repair: both("우리 사업의 공문을 기록하세요.", "Record the letter of your own programme."),
  }),
  "grant-of-another-programme": ({ reference }) => ({
    at: "letters",
    message: both(
      `${reference}은(는) 다른 사업의 공문입니다.`,
      `${reference} is a letter of another programme.`,
    ),
    repair: both("이 사업의 공문을 고르세요.", "Choose a letter of this programme."),
  }),
  "grant-of-goods": ({ reference }) => ({
    at: "letters",
    message: both(
      `${reference}은(는) 물품만 허용하는 공문입니다.`,
      `${reference} speaks of goods alone.`,
    ),
    repair: both(
      "활동을 허용하는 공문을 고르거나 기록하세요.",
      "Choose or record a letter that allows the activity.",
    ),
  }),
  "grant-of-another-party": ({ reference }) => ({
    at: "letters",
    message: both(
      `${reference}은(는) 다른 기관에 대한 공문입니다.`,
      `${reference} speaks of somebody else.`,
    ),
    repair: both("이 기관에 대한 공문을 고르세요.", "Choose a letter about this party."),
  }),
  "grant-other-currency": ({ reference, currency }) => ({
    at: "letters",
    message: both(
      `${reference}의 한도는 ${currency}로 적혀 있습니다.`,
      `The ceiling of ${reference} is in ${currency}.`,
    ),
    repair: both(
      `${currency}로 지급하거나 다른 공문을 고르세요. 나루는 환산하지 않습니다.`,
      `Pay in ${currency}, or choose another letter; nothing is converted.`,
    ),
  }),
  "grant-ceiling": ({ reference, left, currency }) => ({
    at: "letters",
    message: both(
      `${reference}의 한도에서 남은 것은 ${left} ${currency}입니다.`,
      `${reference} has ${left} ${currency} left.`,
    ),
    repair: both("금액을 줄이거나 추가 승인을 요청하세요.", "Pay less, or ask for another letter."),
  }),
  "grant-not-prolonged": ({ until }) => ({
    at: "validUntil",
    message: both(
      `연장 공문의 끝 날이 지금(${until})보다 늦지 않습니다.`,
      `The extension does not end after ${until}.`,
    ),
    repair: both("공문의 날짜를 확인하세요.", "Check the day in the letter."),
  }),
  "extension-prolongs-alone": () => ({
    at: "lines",
    message: both(
      "연장 공문은 기간과 선적 횟수만 늘립니다.",
      "An extension prolongs days and shipments, and allows nothing of its own.",
    ),
    repair: both(
      "품목·활동·금액은 처음 공문에서 바로잡으세요.",
      "Put items, activities and the value right in the first letter.",
    ),
  }),
  "shipment-empty": () => ({
    at: "lines",
    message: both("실을 품목이 없습니다.", "Nothing is to be shipped."),
    repair: both("한 줄 이상 수량을 적으세요.", "Give a quantity for at least one line."),
  }),
  "shipment-item-unknown": ({ id }) => ({
    at: "lines",
    message: both(`품목 ${id}을(를) 찾을 수 없습니다.`, `There is no item ${id}.`),
    repair: chooseAgain,
  }),
  "shipment-item-twice": ({ line }) => ({
    at: `lines/${line}`,
    message: both(`${line}번 품목이 두 번 있습니다.`, `Item ${line} stands twice.`),
    repair: both("한 줄로 합치세요.", "Put it on one line."),
  }),
  "shipment-quantity": ({ line }) => ({
    at: `lines/${line}`,
    message: both(
      `${line}번 품목의 수량을 읽을 수 없습니다.`,
      `Item ${line} has no readable quantity.`,
    ),
    repair: both(
      "0보다 큰 수를 소수 셋째 자리까지 적으세요.",
      "Give a number above zero, to thousandths.",
    ),
  }),
  "shipment-item-open": ({ line }) => ({
    at: `lines/${line}`,
    message: both(
      `${line}번 품목은 목록에 수량이나 단위가 없습니다.`,
      `Item ${line} has no quantity or unit in the list.`,
    ),
    repair: both("사업의 품목 목록부터 채우세요.", "Fill the programme’s list first."),
  }),
  "shipment-exceeds-list": ({ line, left, unit }) => ({
    at: `lines/${line}`,
    message: both(
      `${line}번 품목은 목록에 ${left} ${unit}만 남았습니다.`,
      `Only ${left} ${unit} of item ${line} are left on the list.`,
    ),
    repair: lowerIt,
  }),
  "grant-shipments-used": ({ reference, allowed }) => ({
    at: null,
    message: both(
      `${reference}이(가) 허용한 선적 ${allowed}회를 모두 썼습니다.`,
      `The ${allowed} shipments that ${reference} allows are used.`,
    ),
    repair: both("연장이나 추가 승인을 요청하세요.", "Ask for an extension or another letter."),
  }),
  "grant-not-on-day": ({ reference, from, until }) => ({
    at: "shippedOn",
    message: both(
      `${reference}은(는) ${from}부터 ${until}까지만 유효합니다.`,
      `${reference} is valid from ${from} to ${until} only.`,
    ),
    repair: both("선적일을 바꾸거나 연장을 기록하세요.", "Change the day, or record an extension."),
  }),
  "grant-line-short": ({ reference, line }) => ({
    at: `lines/${line}`,
    message: both(
      `${reference}에 ${line}번 품목이 그만큼 남아 있지 않습니다.`,
      `${reference} has not that much left of item ${line}.`,
    ),
    repair: lowerIt,
  }),
  "hand-over-too-much": ({ left, unit }) => ({
    at: "quantity",
    message: both(`남은 것은 ${left} ${unit}입니다.`, `Only ${left} ${unit} are left.`),
    repair: lowerIt,
  }),
  "hand-over-before-shipment": ({ shippedOn }) => ({
    at: "on",
    message: both(
      `선적일(${shippedOn})보다 앞선 날입니다.`,
      `It was shipped on ${shippedOn} only.`,
    ),
    repair: both("날짜를 확인하세요.", "Check the day."),
  }),
  "hand-over-in-future": ({ today }) => ({
    at: "on",
    message: both(`오늘(${today})보다 늦은 날입니다.`, `The day is after today (${today}).`),
    repair: both("이미 일어난 일만 기록하세요.", "Record what has happened."),
  }),
};

export function grantProblem(refusal: GrantRefusal): ProblemError {
  return new ProblemError({ kind: refusal.kind, ...wordings[refusal.kind](refusal as never) });
}
