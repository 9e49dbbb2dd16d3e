import { foldText } from "#kernel/search-terms.ts";

/** What a sign or word for a currency may mean: one code, or several of which an officer chooses. */
export type CurrencyMeaning = readonly [string, ...string[]];

/** Signs and words that name one currency, as Korean offices and bodies write them. */
const named: readonly (readonly [code: string, words: string])[] = [
  ["KRW", "₩ 원 원정 won 한화"],
  ["USD", "us$ usd$ 미달러 미국달러 us달러 미불 usdollar usdollars"],
  ["EUR", "€ 유로 유로화 euro euros"],
  ["JPY", "円 엔 엔화 일본엔 yen jp¥"],
  ["CNY", "위안 위안화 인민폐 rmb cn¥ yuan"],
  ["GBP", "£ 파운드 영국파운드 pound pounds"],
  ["CHF", "스위스프랑 sfr swissfranc swissfrancs"],
  ["CAD", "c$ ca$ 캐나다달러"],
  ["AUD", "a$ au$ 호주달러"],
  ["HKD", "hk$ 홍콩달러"],
  ["NZD", "nz$ 뉴질랜드달러"],
  ["SGD", "s$ 싱가포르달러"],
  ["TWD", "nt$ 대만달러"],
];

const dollars: CurrencyMeaning = ["USD", "AUD", "CAD", "HKD", "NZD", "SGD", "TWD"];

/** Signs that several currencies share. */
const shared: readonly (readonly [meaning: CurrencyMeaning, words: string])[] = [
  [dollars, "$ 달러 불 dollar dollars"],
  [["JPY", "CNY"], "¥"],
  [["CNY", "TWD"], "元"],
  [["CHF", "XAF", "XOF"], "프랑 franc francs"],
];

const meanings = new Map<string, CurrencyMeaning>([
  ...named.flatMap(([code, words]) =>
    words.split(" ").map((word): [string, CurrencyMeaning] => [word, [code]]),
  ),
  ...shared.flatMap(([meaning, words]) =>
    words.split(" ").map((word): [string, CurrencyMeaning] => [word, meaning]),
  ),
]);

/** ISO 4217 codes that the platform knows. */
const codes: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));

const fullNames = new Map<string, string>(
  ["ko", "en"].flatMap((language) => {
    const names = new Intl.DisplayNames([language], { type: "currency" });
    return [...codes].map((code) => [foldText(names.of(code) ?? code), code] as const);
  }),
);

/** The currencies that an officer chooses from first where a file names none. */
export const usualCurrencies: CurrencyMeaning = ["KRW", "USD", "EUR", "JPY", "CNY", "GBP", "CHF"];

export function isCurrency(code: string): boolean {
  return codes.has(code);
}

/** What a sign, a word, a code or a full name of a currency may mean; `null`: it names none. */
export function currencyOf(text: string): CurrencyMeaning | null {
  const bare = text.normalize("NFKC").toLowerCase().replace(/[\s.]/g, "");
  const code = bare.toUpperCase();
  const meaning = meanings.get(bare);
  if (meaning !== undefined) return meaning;
  if (codes.has(code)) return [code];
  const full = fullNames.get(foldText(text));
  return full === undefined ? null : [full];
}
