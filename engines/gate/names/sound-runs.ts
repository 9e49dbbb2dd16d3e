import { compose, decompose, initialSoundPartners, isHangul } from "./hangul.ts";
import { soundClass } from "./korean-match.ts";
import { splitSyllables } from "./split-syllables.ts";
import { certain, latinSyllables, type SyllableReadings } from "./syllable-readings.ts";

/** A word as a row of Korean syllables, each with what it may stand for. */
export type SoundRun = readonly SyllableReadings[];

/** Words of one syllable are too many to compare by sound; longer than eight they are no single word. */
const fewest = 2;
const most = 8;

/** Readings of one Latin word as Korean syllables; none when it is not written like Korean. */
export function soundRunsOfToken(token: string): readonly SoundRun[] {
  if (!/^[a-z]+$/.test(token)) return [];
  return splitSyllables(token, latinSyllables, most).filter((run) => run.length >= fewest);
}

/** A Hangul word as written, and as it is spoken where neighbouring consonants change each other. */
export function soundRunOf(hangul: string): readonly SoundRun[] {
  const codes = [...hangul].map((one) => one.charCodeAt(0)).filter(isHangul);
  if (codes.length < fewest || codes.length > most) return [];
  const spoken = assimilate(codes);
  const written = codes.map(certain);
  return spoken.every((code, at) => code === codes[at]) ? [written] : [written, spoken.map(certain)];
}

/** Sounds of a stop before a nasal or liquid. Source: Standard Pronunciation (1988), articles 18–20. */
const nasalOf: Readonly<Record<string, string>> = { ㄱ: "ㅇ", ㄷ: "ㄴ", ㅂ: "ㅁ", ㅅ: "ㄴ" };

function assimilate(codes: readonly number[]): number[] {
  const letters = codes.map(decompose);
  for (let at = 0; at + 1 < letters.length; at += 1) {
    const [here, next] = [letters[at], letters[at + 1]];
    if (here === undefined || next === undefined) continue;
    if (here.coda === "ㄴ" && next.onset === "ㄹ") letters[at] = { ...here, coda: "ㄹ" };
    else if (here.coda === "ㄹ" && next.onset === "ㄴ") letters[at + 1] = { ...next, onset: "ㄹ" };
    else if ("ㅇㅁ".includes(here.coda || "-") && next.onset === "ㄹ") letters[at + 1] = { ...next, onset: "ㄴ" };
    else if (here.coda in nasalOf && "ㄴㅁㄹ".includes(next.onset)) {
      letters[at] = { ...here, coda: nasalOf[here.coda] ?? here.coda };
      if (next.onset === "ㄹ") letters[at + 1] = { ...next, onset: "ㄴ" };
    }
  }
  return letters.map(compose);
}

/** A number under which a run is looked up; a run with several possible classes has several. */
export function soundKeys(run: SoundRun): readonly number[] {
  let keys = [run.length];
  for (const { codes } of run) {
    const classes = [...new Set(codes.map(soundClass))];
    keys = keys.flatMap((key) => classes.map((one) => (key * 1031 + one) % 0x1_0000_0000_0000));
  }
  return keys;
}

/** What the sound of two runs has in common: the product over syllables of the best shared weight; 0 when none. */
export function agreeInSound(one: SoundRun, other: SoundRun): number {
  if (one.length !== other.length) return 0;
  let score = 1;
  for (let at = 0; at < one.length; at += 1) {
    const [left, right] = [one[at], other[at]];
    if (left === undefined || right === undefined) return 0;
    score *= bestShared(left, right);
    if (score === 0) return 0;
  }
  return score;
}

function bestShared(one: SyllableReadings, other: SyllableReadings): number {
  let best = 0;
  one.codes.forEach((code, at) => {
    for (const form of [code, ...initialSoundPartners(code)]) {
      const where = other.codes.indexOf(form);
      if (where >= 0) best = Math.max(best, (one.weights[at] ?? 0) * (other.weights[where] ?? 0));
    }
  });
  return best;
}
