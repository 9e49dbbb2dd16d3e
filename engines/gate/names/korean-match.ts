import { decompose } from "./hangul.ts";
import type { KoreanReading } from "./read-korean.ts";
import { rememberByObject } from "./remember.ts";
import type { SyllableReadings } from "./syllable-readings.ts";

/** How two readings agree: the product of the weights of each syllable (0–1], and the Hangul they share. */
export interface KoreanAgreement {
  readonly score: number;
  readonly shared: string;
}

/**
 * The agreement of two readings as the same name: every syllable must have a reading in common, family name with
 * family name. `null` when one has none.
 */
export function agreeInKorean(one: KoreanReading, other: KoreanReading): KoreanAgreement | null {
  if (one.syllables.length !== other.syllables.length || one.surnameLength !== other.surnameLength)
    return null;
  let score = 1;
  let shared = "";
  for (let at = 0; at < one.syllables.length; at += 1) {
    const left = one.syllables[at];
    const right = other.syllables[at];
    if (left === undefined || right === undefined) return null;
    const common = bestCommon(left, right);
    if (common === null) return null;
    score *= common.weight;
    shared += String.fromCharCode(common.code);
  }
  return { score, shared };
}

function bestCommon(
  one: SyllableReadings,
  other: SyllableReadings,
): { code: number; weight: number } | null {
  let best: { code: number; weight: number } | null = null;
  for (let at = 0; at < one.codes.length; at += 1) {
    const code = one.codes[at] ?? 0;
    const where = other.codes.indexOf(code);
    if (where < 0) continue;
    const weight = (one.weights[at] ?? 0) * (other.weights[where] ?? 0);
    if (best === null || weight > best.weight) best = { code, weight };
  }
  return best;
}

/** Sounds that romanisations run together, by letter; a key for looking up, never a reason to match. */
const onsetClass: Readonly<Record<string, number>> = {
  ㄱ: 1,
  ㄲ: 1,
  ㅋ: 1,
  ㄷ: 2,
  ㄸ: 2,
  ㅌ: 2,
  ㅂ: 3,
  ㅃ: 3,
  ㅍ: 3,
  ㅈ: 4,
  ㅉ: 4,
  ㅊ: 4,
  ㅅ: 5,
  ㅆ: 5,
  ㅇ: 6,
  ㄹ: 6,
  ㄴ: 6,
  ㅁ: 7,
  ㅎ: 8,
};
const nucleusClass: Readonly<Record<string, number>> = {
  ㅏ: 1,
  ㅐ: 2,
  ㅔ: 2,
  ㅖ: 2,
  ㅒ: 2,
  ㅑ: 3,
  ㅓ: 4,
  ㅗ: 4,
  ㅜ: 4,
  ㅡ: 4,
  ㅕ: 5,
  ㅛ: 5,
  ㅠ: 5,
  ㅘ: 6,
  ㅚ: 7,
  ㅙ: 7,
  ㅞ: 7,
  ㅝ: 8,
  ㅟ: 9,
  ㅢ: 10,
  ㅣ: 10,
};
const codaClass: Readonly<Record<string, number>> = {
  "": 0,
  ㄱ: 1,
  ㄴ: 2,
  ㄷ: 3,
  ㅅ: 3,
  ㅊ: 3,
  ㄹ: 4,
  ㅁ: 5,
  ㅂ: 6,
  ㅍ: 6,
  ㅇ: 7,
  ㅎ: 0,
};

const classOfCode = new Map<number, number>();

/** The sound class of one syllable, 1–1023. */
export function soundClass(code: number): number {
  const known = classOfCode.get(code);
  if (known !== undefined) return known;
  const { onset, nucleus, coda } = decompose(code);
  const found =
    ((onsetClass[onset] ?? 9) * 11 + (nucleusClass[nucleus] ?? 0)) * 9 + (codaClass[coda] ?? 8);
  classOfCode.set(code, found);
  return found;
}

/**
 * Keys under which a reading is found: two readings that agree share at least one key (their common Hangul has one
 * class a syllable), so a look-up by key loses nothing.
 */
export function lookUpKeys({ syllables }: KoreanReading): readonly number[] {
  let keys = [0];
  for (const syllable of syllables) {
    const classes = distinctClasses(syllable);
    if (classes.length === 1) keys = keys.map((key) => key * 1024 + (classes[0] ?? 0));
    else keys = keys.flatMap((key) => classes.map((one) => key * 1024 + one));
  }
  return keys;
}

const distinctClasses = rememberByObject(({ codes }: SyllableReadings): number[] => {
  const classes: number[] = [];
  for (const code of codes) {
    const found = soundClass(code);
    if (!classes.includes(found)) classes.push(found);
  }
  return classes;
});
