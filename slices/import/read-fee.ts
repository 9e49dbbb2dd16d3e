import { parseMoney } from "#kernel/money.ts";
import type { Fee } from "#slices/membership/model.ts";

import { currencyOf, isCurrency, usualCurrencies, type CurrencyMeaning } from "./currencies.ts";
import { readAmount, type PointMeaning } from "./read-amount.ts";

/** What the head of a column says of bare numbers under it: `회비(천원)` is thousands of won. */
export interface FeeUnit {
  readonly currency: string | null;
  /** Words for the number that each stands for, put behind it: `천`, `백만`. */
  readonly times: string;
}

/** How amounts are read where a cell leaves it open: as an officer said, and as the head of the column says. */
export interface FeeSetting {
  /** Currency codes by the sign that a file writes, an empty one where it writes none. */
  readonly currencies: Readonly<Record<string, string>>;
  readonly point: PointMeaning | null;
  readonly unit: FeeUnit | null;
}

/** A fee as a cell states it, or why it does not. */
export type ReadFee =
  | { readonly kind: "fee"; readonly fee: Fee }
  | { readonly kind: "unreadable" | "currency-unknown" | "two-currencies" | "point-asked" }
  | {
      readonly kind: "currency-asked";
      readonly sign: string;
      readonly readings: CurrencyMeaning;
    };

const missing: ReadFee = { kind: "fee", fee: { status: "missing-in-source" } };
const noFee: ReadFee = { kind: "fee", fee: { status: "no-fee" } };

/** Reads a yearly fee with its currency in the same cell, in a column of its own, or in the head of the column. */
export function readFee(text: string, currencyText: string, setting: FeeSetting): ReadFee {
  const said = text.normalize("NFKC").trim();
  if (/^$|^([-–—?]+|미상|미정|모름|불명|미기재|n\/?a|unknown)$/i.test(said)) return missing;
  if (/^((연)?회비)?\s*(없음|무료|면제)$|^(no fee|none|free|nil|exempt)$/i.test(said)) return noFee;
  const yearly = said
    .replace(/^(연회비|연간|매년|연|annually|annual|yearly)\s*:?\s*/i, "")
    .replace(/\s*(\/\s*(년|연|year|yr)|per (year|annum)|a year|p\.a\.)$/i, "");
  const { sign, amount } = splitSign(yearly);
  const column = currencyText.trim();
  if (sign !== "" && currencyOf(sign) === null) return { kind: "unreadable" };
  if (column !== "" && currencyOf(column) === null && chosen(column, setting) === null)
    return { kind: "currency-unknown" };
  const unit = sign === "" && column === "" ? setting.unit : null;
  const currency = settleCurrency(sign, column, { ...setting, unit });
  const code = typeof currency === "string" ? currency : null;
  const times = /[천백십만억조]/.test(amount) ? "" : (unit?.times ?? "");
  const read = readAmount(amount + times, setting.point ?? (code === "EUR" ? "thousands" : null));
  if (read.kind === "none") return { kind: "unreadable" };
  if (typeof currency !== "string") return currency;
  if (read.kind === "asked") return { kind: "point-asked" };
  const money = parseMoney(read.text, currency);
  return money.ok
    ? { kind: "fee", fee: { status: "stated", yearly: money.value } }
    : { kind: "unreadable" };
}

/** The currency's sign or word before or behind the amount. */
function splitSign(text: string): { readonly sign: string; readonly amount: string } {
  const [, before = "", amount = "", behind = ""] =
    /^([^\d]*?)\s*(\d[\d.,'’\s천백십만억조]*?)\s*([^\d천백십만억조]*)$/u.exec(text) ?? [];
  if (amount === "" || (before !== "" && behind !== "")) return { sign: text, amount: "" };
  return { sign: before || behind, amount };
}

/** The code that all that is written agrees on, or what has to be asked. */
function settleCurrency(sign: string, column: string, setting: FeeSetting): string | ReadFee {
  const written = [sign, column].filter((text) => text !== "");
  const meanings = written.map((text) => {
    const code = chosen(text, setting);
    return code === null ? currencyOf(text)! : ([code] as const);
  });
  const [first, second] = meanings;
  if (first === undefined) {
    const known = setting.unit?.currency ?? chosen("", setting);
    return known ?? { kind: "currency-asked", sign: "", readings: usualCurrencies };
  }
  const common = second === undefined ? first : first.filter((code) => second.includes(code));
  const [code, other] = common;
  if (code === undefined) return { kind: "two-currencies" };
  if (other === undefined) return code;
  return { kind: "currency-asked", sign: written[0]!, readings: [code, ...common.slice(1)] };
}

function chosen(sign: string, { currencies }: FeeSetting): string | null {
  const code = Object.hasOwn(currencies, sign) ? currencies[sign]! : null;
  return code !== null && isCurrency(code) ? code : null;
}

/** What the head of a column of fees says in brackets or behind a comma: `(천원)`, `(USD)`, `[백만원]`. */
export function feeUnitOf(header: string): FeeUnit | null {
  const [, said = ""] = /[([（:,]\s*(?:단위\s*:?\s*)?([^)\]）]+)[)\]）]?\s*$/u.exec(header) ?? [];
  const [, times = "", word = ""] = /^\s*([천백십만억]*)\s*(.*?)\s*$/u.exec(said) ?? [];
  const meaning = word === "" ? null : currencyOf(word);
  if (meaning === null) return null;
  const [code, other] = meaning;
  return other === undefined ? { currency: code, times } : null;
}
