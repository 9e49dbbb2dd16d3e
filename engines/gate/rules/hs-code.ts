import { lastHeading, missingHeadings } from "./hs-headings.ts";

/** Tells which codes of the Harmonized System exist; a full nomenclature may replace the headings known here. */
export interface Nomenclature {
  has(code: string): boolean;
}

/** What is known of a code as written on a line. */
export type HsReading =
  | { readonly kind: "code"; readonly code: string }
  | { readonly kind: "none" }
  | { readonly kind: "malformed" }
  | { readonly kind: "too-short" }
  | { readonly kind: "unknown" };

/**
 * Reads a code as written: dots, blanks and hyphens dropped; 4 to 12 digits, of which the first six are international.
 * A chapter alone (two digits) is too short to judge by. Known: its heading exists, and — with a full nomenclature —
 * its six digits.
 */
export function readHsCode(text: string, nomenclature: Nomenclature | null): HsReading {
  const digits = text.replace(/[\s.-]/g, "");
  if (digits === "") return { kind: "none" };
  if (!/^\d+$/.test(digits) || digits.length > 12 || digits.length % 2 === 1)
    return { kind: "malformed" };
  if (digits.length < 4) return { kind: "too-short" };
  const code = digits.slice(0, 6);
  const isKnown = hasHeading(code.slice(0, 4)) && (nomenclature === null || nomenclature.has(code));
  return isKnown ? { kind: "code", code } : { kind: "unknown" };
}

/** Whether a four-digit heading exists in the HS of 2017 or 2022. */
export function hasHeading(heading: string): boolean {
  const last = lastHeading[Number(heading.slice(0, 2)) - 1] ?? 0;
  const number = Number(heading.slice(2));
  return number >= 1 && number <= last && !missingHeadings.has(heading);
}

/** Whether a prefix covers a code, may cover it (the code is less exact than the prefix), or does not. */
export function covers(prefix: string, code: string): "yes" | "maybe" | "no" {
  if (code.startsWith(prefix)) return "yes";
  return prefix.startsWith(code) ? "maybe" : "no";
}
