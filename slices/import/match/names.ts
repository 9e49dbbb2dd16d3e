import { foldText } from "#kernel/search-terms.ts";

/** What a name's ending says of the unit: a city, a wider region, or nothing. */
export type UnitLevel = "city" | "region" | "district" | "any";

/** A name as it is compared. */
export interface ComparedName {
  /** Letters and digits alone, lower case, without marks. */
  readonly folded: string;
  /** The folded name without the words that say what kind of unit it is. */
  readonly stem: string;
  readonly level: UnitLevel;
}

type Ending = readonly [pattern: RegExp, level: UnitLevel];

/** Endings in Hangul and Hanja; a stem of one character is none (경도, 원산시 → 원산). */
const eastern: readonly Ending[] = [
  [/(?:특별자치시|특별시|광역시|직할시|特別市|廣域市|广域市|直轄市|直辖市)$/u, "city"],
  [/(?:특별자치도|자치구|자치주|自治區|自治州)$/u, "region"],
  [/(?:시청|市廳|시|市)$/u, "city"],
  [/(?:都)$/u, "any"],
  [/(?:성|도|현|주|省|道|縣|県|州)$/u, "region"],
  [/(?:구|군|區|区|郡)$/u, "district"],
];

const western: readonly Ending[] = [
  [
    /(?:specialmetropolitancity|metropolitancity|metropolitangovernment|citygovernment|municipality|citycouncil|cityhall)$/,
    "city",
  ],
  [/^(?:cityof|municipalityof)/, "city"],
  [/(?:province|prefecture|oblast|krai|region|county)$/, "region"],
  [/^(?:provinceof|stateof|regionof)/, "region"],
  [/(?:district|borough|ward)$/, "district"],
  [/city$/, "city"],
];

/** Names whose last syllable belongs to them though it looks like the word for a unit. */
const whole: ReadonlySet<string> = new Set([
  "카트만두시",
  "제주",
  "광주",
  "항주",
  "소주",
  "광저우",
  "도쿄도",
  "전주",
  "원주",
  "청주",
  "경주",
  "충주",
  "나주",
  "상주",
  "파주",
  "해주",
  "신의주",
  "성도",
  "경도",
  "청도",
  "광도",
  "개성",
  "타오위안시티",
]);

export function compareName(name: string): ComparedName {
  const folded = foldText(name);
  if (whole.has(folded))
    return { folded, stem: folded === "도쿄도" ? "도쿄" : folded, level: "any" };
  for (const [pattern, level] of [...eastern, ...western]) {
    const stem = folded.replace(pattern, "");
    if (stem !== folded && stem.length >= 2) return { folded, stem, level };
  }
  return { folded, stem: folded, level: "any" };
}

/** The one level that a set of names speaks of; `any` where they say nothing or disagree. */
export function levelOf(names: readonly ComparedName[]): UnitLevel {
  const levels = new Set(names.map(({ level }) => level).filter((level) => level !== "any"));
  return levels.size === 1 ? [...levels][0]! : "any";
}

const hangul = /\p{Script=Hangul}/u;
const han = /\p{Script=Han}/u;

/** The script of a name: what language column it belongs to. */
export function scriptOf(name: string): "hangul" | "han" | "other" {
  if (hangul.test(name)) return "hangul";
  return han.test(name) ? "han" : "other";
}

/**
 * The names in one cell: `나가사키(長崎)`, `Nagasaki / 長崎`, `베이징 Beijing` are two each. A bracket that holds no
 * letter is left out.
 */
export function splitNames(cell: string): string[] {
  const parts = cell.split(/[()（）[\]/·|\n]+|\s[-–]\s/u).flatMap(splitScripts);
  const names = parts.map((part) =>
    part.replace(/^[\s,;:]+|[\s,;:]+$/gu, "").replace(/\s+/gu, " "),
  );
  return [...new Set(names.filter((name) => /\p{L}/u.test(name)))];
}

/** Cuts between scripts where a space stands between them, or Hangul meets Hanja. */
function splitScripts(part: string): string[] {
  const cut = part
    .replace(/(\p{Script=Hangul}) +(?=\p{Script=Latin})/gu, "$1\n")
    .replace(/(\p{Script=Latin}\.?) +(?=[\p{Script=Hangul}\p{Script=Han}])/gu, "$1\n")
    .replace(
      /(\p{Script=Hangul}) ?(?=\p{Script=Han})|(\p{Script=Han}) +(?=[\p{Script=Hangul}\p{Script=Latin}])/gu,
      "$1$2\n",
    );
  return cut.split("\n");
}
