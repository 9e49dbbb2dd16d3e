import { initialSoundPartners, isHangul } from "./hangul.ts";
import { readHanja } from "./name-syllables.ts";
import { rememberByObject, rememberByText } from "./remember.ts";
import { splitSyllables } from "./split-syllables.ts";
import { doubleSurnames, surnameSyllables } from "./surnames.ts";
import {
  certain,
  cyrillicSyllables,
  latinSyllables,
  pinyinSyllables,
  type SyllableDictionary,
  type SyllableReadings,
} from "./syllable-readings.ts";
import { scriptOf, soundTokens, type Script } from "./written-name.ts";

/** One way to read a written name as a Korean name: family name first, each syllable with what it may stand for. */
export interface KoreanReading {
  readonly syllables: readonly SyllableReadings[];
  /** How many syllables the family name has. */
  readonly surnameLength: 1 | 2;
  /** Whether the text has the family name behind the given name. */
  readonly isFamilyLast: boolean;
  /** Whether the text was read as Mandarin. */
  readonly isMandarin: boolean;
}

/** Family name and given name together; longer texts are not read as a person's Korean name. */
const mostSyllables = 5;

/**
 * Every way to read `text` as the name of a Korean person: Hangul, Hanja (traditional or simplified), Latin in any
 * romanisation, Cyrillic; family name first or last, with or without hyphens and spaces. Empty: it is no Korean name.
 * `script` is that of the text, where the caller knows it.
 */
export function readKoreanName(
  text: string,
  script: Script = scriptOf(text),
): readonly KoreanReading[] {
  switch (script) {
    case "hangul":
      return familyFirst([
        [...text]
          .filter((one) => isHangul(one.charCodeAt(0)))
          .map((one) => certain(one.charCodeAt(0))),
      ]);
    case "han":
      return familyFirst([readEachHanja(text)]);
    case "latin":
      return readLatin(soundTokens(text));
    case "cyrillic":
      return readSpelled(soundTokens(text), cyrillicSyllables);
    default:
      return [];
  }
}

/**
 * Latin letters spell Korean; where they cannot, or with a family name as Mandarin spells it, Mandarin of a name
 * written in characters (金铁三 is Kim Chol Sam and Jin Tiesan), so that Korean names gain no second reading.
 */
function readLatin(tokens: readonly string[]): readonly KoreanReading[] {
  const korean = readSpelled(tokens, latinSyllables);
  if (korean.length > 0 && !mandarinSurnames.has(tokens[0] ?? "")) return korean;
  const mandarin = readSpelled(tokens, pinyinSyllables).filter(({ isFamilyLast }) => !isFamilyLast);
  return [...korean, ...mandarin.map((reading) => ({ ...reading, isMandarin: true }))];
}

/** Spellings of 金, 李 and 白 in Mandarin that a Korean spells so only rarely. */
const mandarinSurnames: ReadonlySet<string> = new Set(["jin", "li", "bai"]);

function readEachHanja(text: string): SyllableReadings[] {
  const characters = [...text].filter((one) => /\p{Script=Han}/u.test(one));
  return characters.map((character) => {
    const codes = readHanja(character.codePointAt(0) ?? 0);
    return { codes, weights: codes.map(() => 1) };
  });
}

/** Tokens of a spelled name: the family name is the first token or the last, or the head of a single token. */
function readSpelled(
  tokens: readonly string[],
  dictionary: SyllableDictionary,
): readonly KoreanReading[] {
  if (tokens.length === 0 || tokens.length > mostSyllables) return [];
  const [first = "", last = ""] = [tokens[0], tokens.at(-1)];
  const read = tokenReaderOf(dictionary);
  const isFirst = tokens.length === 1 || read(first).isSurname;
  const isLast = tokens.length > 1 && read(last).isSurname;
  if (!isFirst && !isLast) return [];
  const split = tokens.map((token) => read(token).ways);
  if (split.some((ways) => ways.length === 0)) return [];
  const found: KoreanReading[] = [];
  if (isFirst) found.push(...familyFirst(joinWays(split)));
  if (isLast) {
    const turned = familyFirst(joinWays([split.at(-1) ?? [], ...split.slice(0, -1)]));
    found.push(...turned.map((reading) => ({ ...reading, isFamilyLast: true })));
  }
  return found;
}

/** The reader of one dictionary's tokens, which remembers what it read. */
const tokenReaderOf = rememberByObject((dictionary: SyllableDictionary) =>
  rememberByText((token) => ({
    ways: splitSyllables(token, dictionary, mostSyllables),
    isSurname: isSurnameToken(token, dictionary),
  })),
);

/** Whether a token can be a whole family name: one syllable that is one, or a double one. */
function isSurnameToken(token: string, dictionary: SyllableDictionary): boolean {
  const whole =
    dictionary.readings.get(token) ?? dictionary.readings.get(token.replaceAll("'", ""));
  if (whole?.codes.some((code) => surnameSyllables.has(code)) === true) return true;
  return splitSyllables(token, dictionary, 2).some((way) => asDouble(way) !== null);
}

/** All combinations of one way per token; names have few tokens and tokens few ways. */
function joinWays(split: readonly (readonly SyllableReadings[][])[]): SyllableReadings[][] {
  let joined: SyllableReadings[][] = [[]];
  for (const ways of split) {
    joined = joined.flatMap((head) => ways.map((way) => [...head, ...way]));
  }
  return joined;
}

/** Readings of the sequences whose head is a family name, with a given name left over. */
function familyFirst(sequences: readonly (readonly SyllableReadings[])[]): KoreanReading[] {
  const found: KoreanReading[] = [];
  for (const syllables of sequences) {
    if (syllables.length < 2 || syllables.length > mostSyllables) continue;
    const [head, ...given] = syllables;
    const surname = head === undefined ? noReading : keepSurnames(head);
    if (surname.codes.length > 0 && given.length <= 3)
      found.push({
        syllables: [surname, ...given],
        surnameLength: 1,
        isFamilyLast: false,
        isMandarin: false,
      });
    const double = syllables.length > 2 ? asDouble(syllables) : null;
    if (double !== null)
      found.push({
        syllables: [...double, ...syllables.slice(2)],
        surnameLength: 2,
        isFamilyLast: false,
        isMandarin: false,
      });
  }
  return found;
}

function asDouble(
  syllables: readonly SyllableReadings[],
): [SyllableReadings, SyllableReadings] | null {
  const [one, two] = syllables;
  if (one === undefined || two === undefined || !isDoubleHead(one)) return null;
  const pair = doubleSurnames.find(
    ([head, tail]) => one.codes.includes(head) && two.codes.includes(tail),
  );
  return pair === undefined
    ? null
    : [keep(one, new Set([pair[0]])) ?? one, keep(two, new Set([pair[1]])) ?? two];
}

const isDoubleHead = rememberByObject(({ codes }: SyllableReadings) =>
  doubleSurnames.some(([head]) => codes.includes(head)),
);

const keepSurnames = rememberByObject(
  (readings: SyllableReadings) => keep(readings, surnameSyllables) ?? noReading,
);
const noReading: SyllableReadings = { codes: [], weights: [] };

function keep(readings: SyllableReadings, allowed: ReadonlySet<number>): SyllableReadings | null {
  const kept = readings.codes
    .map((code, index) => [code, readings.weights[index] ?? 0] as const)
    .filter(([code]) => allowed.has(code));
  return kept.length === 0
    ? null
    : { codes: kept.map(([code]) => code), weights: kept.map(([, weight]) => weight) };
}

/** What the initial-sound rule takes from a spelling (이영희 for 리영희). */
const partnerWeight = 0.98;

/** The reading with the partners of the initial-sound rule added, so that North and South spelling meet. */
export function withInitialSounds(reading: KoreanReading): KoreanReading {
  return { ...reading, syllables: reading.syllables.map(widenSyllable) };
}

const widenSyllable = rememberByObject(({ codes, weights }: SyllableReadings): SyllableReadings => {
  const widened = new Map(codes.map((code, index) => [code, weights[index] ?? 0]));
  codes.forEach((code, index) => {
    for (const partner of initialSoundPartners(code)) {
      widened.set(
        partner,
        Math.max(widened.get(partner) ?? 0, (weights[index] ?? 0) * partnerWeight),
      );
    }
  });
  return widened.size === codes.length
    ? { codes, weights }
    : { codes: [...widened.keys()], weights: [...widened.values()] };
});
