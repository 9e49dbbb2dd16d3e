import { both, type BothTexts } from "#kernel/local-text.ts";
import type { LocalText } from "#kernel/local-text.ts";
import { ok, refused, type Result } from "#kernel/result.ts";

/** A six-digit code of the Harmonized System with what it is called. */
export interface NamedCode {
  readonly code: string;
  readonly name: LocalText;
}

/**
 * Fewest and most six-digit codes of an edition: the Harmonized System has had between 5,019 (1992) and 5,612 (2022) of
 * them (World Customs Organization); a national list adds none at six digits. Outside it, the file is something else.
 */
export const codeBounds = { fewest: 5_000, most: 6_000 } as const;

/** Why a list of codes is not taken. */
export type CodesRefusal =
  | { readonly kind: "codes-unread"; readonly detail: string }
  | { readonly kind: "codes-no-column" }
  | { readonly kind: "codes-out-of-bounds"; readonly count: number };

const columns = {
  code: /^(hs|hscode|hs코드|code|코드|품목번호|세번)$/,
  ko: /^(ko|한글|한글품명|품명|국문|korean|한국어)$/,
  en: /^(en|영문|영문품명|description|english|영어)$/,
};

/**
 * Reads rows of a table whose first row names its columns. Codes of more than six digits count by their first six, and
 * the first name of a code stays; shorter ones are headings and are left out.
 */
export function readCodes(
  rows: readonly (readonly string[])[],
): Result<readonly NamedCode[], CodesRefusal> {
  const [head = [], ...lines] = rows;
  const at = (shape: RegExp) =>
    head.findIndex((cell) => shape.test(cell.toLowerCase().replace(/[\s_.-]/g, "")));
  const [codeAt, koAt, enAt] = [at(columns.code), at(columns.ko), at(columns.en)];
  if (codeAt === -1) return refused({ kind: "codes-no-column" });
  const codes = new Map<string, NamedCode>();
  for (const cells of lines) {
    const digits = (cells[codeAt] ?? "").replace(/[\s.-]/g, "");
    const code = digits.slice(0, 6);
    if (!/^\d{6,12}$/.test(digits) || codes.has(code)) continue;
    const name = { ko: cells[koAt]?.trim() || null, en: cells[enAt]?.trim() || null };
    codes.set(code, { code, name });
  }
  const count = codes.size;
  return count < codeBounds.fewest || count > codeBounds.most
    ? refused({ kind: "codes-out-of-bounds", count })
    : ok([...codes.values()]);
}

interface Wording {
  readonly message: BothTexts;
  readonly repair: BothTexts;
}

/** Why a list of codes is not taken, in words. */
export function wordCodesRefusal(refusal: CodesRefusal): Wording {
  const repair = both(
    "‘코드, 품명(한국어), 품명(영어)’ 열이 있는 CSV나 Excel 파일을 올리세요. 관세청 품목분류표가 맞습니다.",
    "Load a CSV or Excel file with the columns code, ko, en, such as a customs nomenclature.",
  );
  switch (refusal.kind) {
    case "codes-unread":
      return {
        message: both(
          `파일을 읽을 수 없습니다(${refusal.detail}).`,
          `The file cannot be read (${refusal.detail}).`,
        ),
        repair,
      };
    case "codes-no-column":
      return {
        message: both("코드 열을 찾을 수 없습니다.", "There is no column of codes."),
        repair,
      };
    case "codes-out-of-bounds":
      return {
        message: both(
          `여섯 자리 코드가 ${refusal.count}개입니다. ${codeBounds.fewest}–${codeBounds.most}개여야 전체 목록으로 봅니다.`,
          `It has ${refusal.count} codes of six digits; a whole nomenclature has ${codeBounds.fewest} to ${codeBounds.most}.`,
        ),
        repair,
      };
  }
}
