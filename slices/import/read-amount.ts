/** What a point before three last digits is taken for: it divides thousands, or decimals. */
export const pointMeanings = ["thousands", "decimals"] as const;
export type PointMeaning = (typeof pointMeanings)[number];

/** An amount as an exact decimal text, or why it is none: its point may divide thousands or decimals. */
export type ReadAmount =
  | { readonly kind: "amount"; readonly text: string }
  | { readonly kind: "asked" }
  | { readonly kind: "none" };

const none: ReadAmount = { kind: "none" };

/** Millionths of one: the finest amount that money admits. */
const decimals = 6;
const unit = 10n ** BigInt(decimals);

const small: Readonly<Record<string, bigint>> = { 천: 1_000n, 백: 100n, 십: 10n };
const large: Readonly<Record<string, bigint>> = {
  조: 1_000_000_000_000n,
  억: 100_000_000n,
  만: 10_000n,
};

/** Reads digits grouped by commas, points, spaces or apostrophes, and Korean units (`1억 2,000만`, `5백만`, `1,200천`). */
export function readAmount(text: string, point: PointMeaning | null): ReadAmount {
  const bare = text.normalize("NFKC").replace(/[\s'’]/g, "");
  if (!/\d/.test(bare) || !/^(?:\d[\d.,]*|[천백십조억만])+$/.test(bare)) return none;
  let [total, section, highest] = [0n, 0n, Infinity];
  for (const [, digits = "", tens = "", thousands = ""] of bare.matchAll(
    /(\d[\d.,]*)?([천백십])?([조억만])?/g,
  )) {
    if (digits + tens + thousands === "") continue;
    const read = digits === "" ? unit : readDigits(digits, point);
    if (typeof read !== "bigint") return { kind: read };
    section += read * (small[tens] ?? 1n);
    if (thousands === "") continue;
    const times = large[thousands]!;
    if (Number(times) >= highest) return none;
    highest = Number(times);
    total += section * times;
    section = 0n;
  }
  return { kind: "amount", text: textOf(total + section) };
}

function readDigits(digits: string, point: PointMeaning | null): bigint | "asked" | "none" {
  if (/^\d+$/.test(digits)) return scaled(digits, "");
  if (/^\d{1,3}(,\d{3})+(\.\d{1,6})?$/.test(digits)) {
    const [whole = "", fraction = ""] = digits.replaceAll(",", "").split(".");
    return scaled(whole, fraction);
  }
  if (/^\d{1,3}(\.\d{3})+,\d{1,2}$|^\d{1,3}(\.\d{3}){2,}$/.test(digits)) {
    const [whole = "", fraction = ""] = digits.replaceAll(".", "").split(",");
    return scaled(whole, fraction);
  }
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(digits) && point !== "decimals")
    return point === null ? "asked" : scaled(digits.replace(".", ""), "");
  if (/^\d+\.\d{1,6}$|^\d+,\d{1,2}$/.test(digits)) {
    const [whole = "", fraction = ""] = digits.split(/[.,]/);
    return scaled(whole, fraction);
  }
  return "none";
}

function scaled(whole: string, fraction: string): bigint {
  return BigInt(whole + fraction.padEnd(decimals, "0"));
}

function textOf(millionths: bigint): string {
  const digits = String(millionths).padStart(decimals + 1, "0");
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
