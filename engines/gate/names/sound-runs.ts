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
  const written = codes.map(certain);
  if (!codes.some((code, at) => changesNext(code, codes[at + 1]))) return [written];
  return [written, assimilate(codes).map(certain)];
}

/** Whether the end of one syllable and the head of the next change each other. */
function changesNext(code: number, next: number | undefined): boolean {
  if (next === undefined) return false;
  const { coda } = decompose(code);
  const { onset } = decompose(next);
  if (coda === "") return false;
  if (onset === "ㄹ") return coda !== "ㄹ";
  return (
    (onset === "ㄴ" && coda === "ㄹ") || ((onset === "ㄴ" || onset === "ㅁ") && coda in nasalOf)
  );
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
    else if ("ㅇㅁ".includes(here.coda || "-") && next.onset === "ㄹ")
      letters[at + 1] = { ...next, onset: "ㄴ" };
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
    const [first = 0] = codes;
    const classes = codes.length === 1 ? [soundClass(first)] : [...new Set(codes.map(soundClass))];
    keys =
      classes.length === 1
        ? keys.map((key) => nextKey(key, classes[0] ?? 0))
        : keys.flatMap((key) => classes.map((one) => nextKey(key, one)));
  }
  return keys;
}

function nextKey(key: number, soundClassNumber: number): number {
  return (key * 1031 + soundClassNumber) % 0x1_0000_0000_0000;
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
