import { isHangul } from "./hangul.ts";
import { readHanja } from "./name-syllables.ts";
import { organisationTerms, type OrganisationTerm } from "./organisation-terms.ts";
import { rememberByText } from "./remember.ts";
import { soundRunOf, soundRunsOfToken, type SoundRun } from "./sound-runs.ts";
import { letterTokens, scriptOf } from "./written-name.ts";

/** One word of a name: a key that equal words share, how much it says, and how it may sound in Korean. */
export interface NameUnit {
  readonly key: string;
  readonly weight: number;
  readonly sounds: readonly SoundRun[];
}

const termByWord = new Map<string, OrganisationTerm>();
const termByHangul = new Map<string, OrganisationTerm>();
for (const term of organisationTerms) {
  for (const word of term.en) termByWord.set(word, term);
  for (const word of term.ko) if (!termByHangul.has(word)) termByHangul.set(word, term);
}
const longestTerm = Math.max(...[...termByHangul.keys()].map((word) => word.length));

/** Words that join, address or rank, in names of persons and organisations; they say little. */
const particles = new Set(
  "al el ul ad as ar at an ash bin ibn ben bint abu abou umm van von de del la le du da dos mr mrs dr sheikh shaikh haji hajji mullah maulavi mawlawi of the and for in a care".split(
    " ",
  ),
);
const particleWeight = 0.15;

/**
 * The words of a name in any script. Hangul and Hanja without spaces are parted at known terms; what is left is one
 * word by its sound. English words that have a Korean term share its key (`=trade`), so 무역 meets TRADING.
 */
export function nameUnits(text: string): readonly NameUnit[] {
  const units: NameUnit[] = [];
  for (const token of letterTokens(text)) for (const unit of unitsOfToken(token)) units.push(unit);
  return units;
}

const unitsOfToken = rememberByText(readToken);

function readToken(token: string): readonly NameUnit[] {
  const code = token.charCodeAt(0);
  if (code < 128) return [latinUnit(token)];
  const script = scriptOf(token);
  if (script === "han") return unitsOfHanja(token);
  if ([...token].some((one) => isHangul(one.charCodeAt(0)))) return unitsOfHangul(token);
  return [
    script === "latin" || script === "cyrillic"
      ? latinUnit(token)
      : { key: token, weight: 1, sounds: [] },
  ];
}

function latinUnit(token: string): NameUnit {
  if (particles.has(token)) return { key: token, weight: particleWeight, sounds: [] };
  const term = termByWord.get(token);
  if (term !== undefined) return termUnit(term);
  return { key: token, weight: 1, sounds: token.length < 4 ? [] : soundRunsOfToken(token) };
}

function termUnit(term: OrganisationTerm): NameUnit {
  return { key: `=${term.concept}`, weight: term.weight, sounds: [] };
}

/** Parts Hangul at the longest known terms, from the left; syllables between terms are one word. */
function unitsOfHangul(token: string): NameUnit[] {
  const units: NameUnit[] = [];
  let rest = "";
  const settle = (): void => {
    if (rest !== "")
      units.push({ key: rest, weight: 1, sounds: rest.length < 2 ? [] : soundRunOf(rest) });
    rest = "";
  };
  for (let at = 0; at < token.length;) {
    const word = longestTermAt(token, at, rest === "");
    const term = word === null ? undefined : termByHangul.get(word);
    if (word === null || term === undefined) {
      rest += token[at] ?? "";
      at += 1;
      continue;
    }
    settle();
    units.push(termUnit(term));
    at += word.length;
  }
  settle();
  return units;
}

/** One-syllable terms (성, 부, 국) count only at the end and behind a term: 국방성, but not 혜성. */
function longestTermAt(token: string, at: number, isAfterTerm: boolean): string | null {
  for (let length = Math.min(longestTerm, token.length - at); length > 0; length -= 1) {
    const word = token.slice(at, at + length);
    if (
      termByHangul.has(word) &&
      (length > 1 || (isAfterTerm && at + 1 === token.length) || word === "총")
    )
      return word;
  }
  return null;
}

/** Hanja by its letters when it stands on the list, and by its Korean sound. */
function unitsOfHanja(token: string): readonly NameUnit[] {
  const sounds = [...token].map((one) => readHanja(one.codePointAt(0) ?? 0)[0]);
  if (sounds.some((one) => one === undefined)) return [{ key: token, weight: 1, sounds: [] }];
  return unitsOfHangul(sounds.map((one) => String.fromCharCode(one ?? 0)).join(""));
}
