import pinyin from "./pinyin-readings.json" with { type: "json" };
import { decompose } from "./hangul.ts";
import { nameSyllables } from "./name-syllables.ts";
import { cyrillicTable, latinTable, type SpellingTable } from "./spelling-tables.ts";

/** The syllables that one written syllable may stand for: code points, with how usual each spelling is (0–1]. */
export interface SyllableReadings {
  readonly codes: readonly number[];
  readonly weights: readonly number[];
}

/** Written syllable (lower case, marks as `'`) → what it may stand for, for one script. */
export interface SyllableDictionary {
  readonly readings: ReadonlyMap<string, SyllableReadings>;
  /** Length of the longest written syllable. */
  readonly longest: number;
}

/** Every spelling of every name syllable, turned round. */
function turnRound(table: SpellingTable): SyllableDictionary {
  const found = new Map<string, Map<number, number>>();
  const add = (spelling: string, code: number, weight: number): void => {
    const codes = found.get(spelling) ?? new Map<number, number>();
    codes.set(code, Math.max(weight, codes.get(code) ?? 0));
    found.set(spelling, codes);
  };
  for (const code of nameSyllables) {
    for (const [spelling, weight] of spellingsOf(code, table))
      if (spelling !== "") add(spelling, code, weight);
  }
  const readings = new Map<string, SyllableReadings>();
  for (const [spelling, codes] of found) {
    const sorted = [...codes].toSorted(([one], [other]) => one - other);
    readings.set(spelling, {
      codes: sorted.map(([code]) => code),
      weights: sorted.map(([, weight]) => weight),
    });
  }
  return {
    readings,
    longest: Math.max(...[...readings.keys()].map((spelling) => spelling.length)),
  };
}

/** Every way the table writes one syllable, with the product of the weights of its letters. */
export function* spellingsOf(
  code: number,
  table: SpellingTable,
): Generator<readonly [string, number]> {
  const { onset, nucleus, coda } = decompose(code);
  const middles = [
    ...(table.nucleus[nucleus] ?? []),
    ...(coda === "" ? [] : (table.closedNucleus[nucleus] ?? [])),
  ];
  for (const [head, headWeight] of table.onset[onset] ?? []) {
    for (const [middle, middleWeight] of middles) {
      for (const [tail, tailWeight] of table.coda[coda] ?? []) {
        yield [head + middle + tail, headWeight * middleWeight * tailWeight];
      }
    }
  }
  yield* table.whole[String.fromCharCode(code)] ?? [];
}

export const latinSyllables = turnRound(latinTable);
export const cyrillicSyllables = turnRound(cyrillicTable);

/** How much a Mandarin syllable says of a Korean one: many characters share it. */
const pinyinWeight = 0.9;

/** Mandarin syllables (pinyin without tones) with the Korean readings of their name characters. Source: Unihan 15.0. */
export const pinyinSyllables: SyllableDictionary = {
  readings: new Map(
    Object.entries(pinyin).map(([plain, sounds]) => {
      const codes = [...sounds].map((one) => one.charCodeAt(0));
      return [plain, { codes, weights: codes.map(() => pinyinWeight) }];
    }),
  ),
  longest: Math.max(...Object.keys(pinyin).map((plain) => plain.length)),
};

/** The readings as a single certain syllable. */
export function certain(code: number): SyllableReadings {
  const known = certainOnes.get(code) ?? { codes: [code], weights: [1] };
  certainOnes.set(code, known);
  return known;
}

const certainOnes = new Map<number, SyllableReadings>();
