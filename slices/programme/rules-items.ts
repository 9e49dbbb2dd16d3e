import type { LocalText } from "#kernel/local-text.ts";

import type { ProgrammeItem } from "./model-parts.ts";
import { mostDigits } from "./rules-money.ts";

/** An item line before it belongs to a programme. */
export type DraftItem = Omit<ProgrammeItem, "id" | "programmeId" | "line">;

/** A cell that could not be taken over as it stands; the line keeps the rest. */
export interface ItemFault {
  /** Row of the sheet, from 1. */
  readonly row: number;
  readonly field: ItemField;
  readonly kind: "not-a-number" | "negative" | "number-too-long" | "not-a-currency" | "not-a-code";
  readonly text: string;
}

/** What a pasted or dropped list holds, as it was understood. */
export interface ReadItems {
  readonly items: readonly DraftItem[];
  readonly faults: readonly ItemFault[];
  /** The field that each column was taken for; `null` is a column that was left out. */
  readonly columns: readonly { readonly header: string; readonly field: ItemField | null }[];
}

export const itemFields = [
  "hs",
  "description",
  "description-en",
  "quantity",
  "unit",
  "value",
  "currency",
  "origin",
  "end-user",
  "route",
  "declared",
] as const;
export type ItemField = (typeof itemFields)[number];

/** Headers of Korean and English item lists; compared without spaces, brackets and marks. */
const headerWords: Readonly<Record<ItemField, RegExp>> = {
  hs: /^(hs|hs코드|hscode|hscodes|hs번호|hsk|hsk코드|세번|세번부호|품목번호|품목코드|tariffcode|commoditycode)$/,
  description:
    /^(품목|품목명|품명|물품|물품명|물자명|내역|규격|품명규격|국문품명|description|item|itemname|goods|name|article)$/,
  "description-en": /^(영문품명|영문|품명영문|descriptionen|englishname|descriptionenglish)$/,
  quantity: /^(수량|물량|개수|qty|quantity|amount|number|pcs)$/,
  unit: /^(단위|수량단위|unit|units|uom)$/,
  value: /^(금액|가액|가격|총액|합계|물품가액|value|totalvalue|price|total|cost)$/,
  currency: /^(통화|화폐|화폐단위|통화단위|currency|cur)$/,
  origin: /^(원산지|제조국|생산국|origin|countryoforigin|madein)$/,
  "end-user": /^(최종사용자|최종수요자|수요자|수혜자|사용처|인수자|enduser|recipient|consignee)$/,
  route: /^(경로|반출경로|운송경로|운송로|route|shippingroute|via)$/,
  declared: /^(신고|선언|용도신고|declared|declaration|declarations)$/,
};

/** The field that a header names; `null` when it names none. */
export function itemFieldOf(header: string): ItemField | null {
  const bare = header
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");
  return itemFields.find((field) => headerWords[field].test(bare)) ?? null;
}

interface Row {
  readonly row: number;
  readonly cells: readonly string[];
}

/** The order in which a list without a header is read: as the gate's own template has it. */
const templateOrder: readonly ItemField[] = [
  "hs",
  "description",
  "quantity",
  "unit",
  "value",
  "currency",
  "origin",
  "end-user",
];

/** Rows looked at for a header: titles and notes often stand above it. */
const headerRows = 10;

/** Reads rows of a sheet or of pasted text. A header is found by its words; without one the template's order counts. */
export function readItemRows(rows: readonly Row[]): ReadItems {
  const at = rows
    .slice(0, headerRows)
    .findIndex(({ cells }) => cells.filter((cell) => itemFieldOf(cell) !== null).length >= 2);
  const header = at === -1 ? null : rows[at]!.cells;
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, column) => ({
    header: header?.[column] ?? "",
    field: header === null ? (templateOrder[column] ?? null) : itemFieldOf(header[column] ?? ""),
  }));
  const faults: ItemFault[] = [];
  const items = rows
    .slice(at + 1)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== "") && !cells.some(isSumWord))
    .map((row) => readRow(row, columns, faults));
  return { items: items.filter(isItem), faults, columns };
}

/** The words that begin a line of sums. */
const isSumWord = (cell: string) =>
  /^(합계|총계|소계|계|total|sum|subtotal)$/i.test(cell.replace(/\s/g, ""));

/** A line with neither a code nor a name is a remark, not an item. */
function isItem({ hs, description }: DraftItem): boolean {
  return hs !== null || (description.ko ?? description.en ?? "").trim() !== "";
}

function readRow(
  { row, cells }: Row,
  columns: ReadItems["columns"],
  faults: ItemFault[],
): DraftItem {
  const cell = (field: ItemField) => {
    const text = cells[columns.findIndex((column) => column.field === field)]?.trim() ?? "";
    return text === "" ? null : text;
  };
  const fault = (field: ItemField, kind: ItemFault["kind"], text: string) => {
    faults.push({ row, field, kind, text });
    return null;
  };
  const number = (field: "quantity" | "value") => {
    const text = cell(field);
    if (text === null) return null;
    const read = readNumber(text);
    return typeof read === "number" ? read : fault(field, read, text);
  };
  const written = cell("currency") ?? currencyIn(cell("value"));
  const currency = readCurrency(written);
  const hs = cell("hs")?.replace(/[.\s-]/g, "") ?? null;
  return {
    hs: hs === null || /^\d{2,10}$/.test(hs) ? hs : fault("hs", "not-a-code", hs),
    description: descriptionOf(cell("description"), cell("description-en")),
    quantity: number("quantity"),
    unit: cell("unit"),
    value: number("value"),
    currency:
      written !== null && currency === null
        ? fault("currency", "not-a-currency", written)
        : currency,
    origin: cell("origin"),
    endUser: cell("end-user"),
    route: cell("route"),
    declared: (cell("declared") ?? "").split(/[,;·/]/).flatMap((word) => {
      const bare = word.trim();
      return bare === "" ? [] : [bare];
    }),
  };
}

function descriptionOf(plain: string | null, english: string | null): LocalText {
  const isKorean = plain !== null && /[가-힣]/.test(plain);
  return isKorean ? { ko: plain, en: english } : { ko: null, en: english ?? plain };
}

/** A number as offices write it: `1,200`, `１２００`, `₩3,000,000`, `12 kg` gives 12. */
export function readNumber(text: string): number | "not-a-number" | "negative" | "number-too-long" {
  const plain = text
    .normalize("NFKC")
    .replace(/[\s,]/g, "")
    .replace(/^[₩$€¥￦]|원$/gu, "");
  const match = /^([A-Z]{3})?(-?\d+(?:\.\d+)?)(?:[A-Za-z가-힣㎏%]*)$/.exec(plain);
  if (match === null) return "not-a-number";
  if (match[2]!.startsWith("-")) return "negative";
  return match[2]!.replace(".", "").length > mostDigits ? "number-too-long" : Number(match[2]);
}

const currencyWords: Readonly<Record<string, string>> = {
  원: "KRW",
  "₩": "KRW",
  달러: "USD",
  $: "USD",
  유로: "EUR",
  "€": "EUR",
  위안: "CNY",
  엔: "JPY",
  "¥": "JPY",
};

function currencyIn(value: string | null): string | null {
  const found = /[₩$€¥]|원$|^[A-Z]{3}(?=[\s\d])/u.exec(value?.normalize("NFKC") ?? "");
  return found?.[0] ?? null;
}

/** An ISO 4217 code, or the word for one; `null` where it is neither. */
export function readCurrency(text: string | null): string | null {
  if (text === null) return null;
  const plain = text.normalize("NFKC").trim();
  const code = plain.toUpperCase();
  return /^[A-Z]{3}$/.test(code) ? code : (currencyWords[plain] ?? null);
}

/** Whether a line can be written: it says what it is, and its value has a currency. */
export type ItemRefusal =
  | { readonly kind: "item-unknown"; readonly id: string }
  | { readonly kind: "item-unnamed"; readonly line: number }
  | { readonly kind: "item-value-without-currency"; readonly line: number }
  | { readonly kind: "items-on-first-step" }
  | { readonly kind: "item-list-unread"; readonly detail: string };

export function itemFault(item: DraftItem, line: number): ItemRefusal | null {
  const isUnnamed =
    item.hs === null &&
    (item.description.ko ?? "").trim() === "" &&
    (item.description.en ?? "").trim() === "";
  if (isUnnamed) return { kind: "item-unnamed", line };
  return item.value !== null && item.currency === null
    ? { kind: "item-value-without-currency", line }
    : null;
}
