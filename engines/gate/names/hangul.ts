/** First syllable of the Hangul block; syllables follow as (onset × 21 + nucleus) × 28 + coda. Source: Unicode 15, 3.12. */
const firstSyllable = 0xac00;
const lastSyllable = 0xd7a3;

export const onsets = [..."ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"];
export const nuclei = [..."ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"];
export const codas = ["", ..."ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"];

/** Onset, nucleus and coda of one Hangul syllable as compatibility letters; the coda of an open syllable is "". */
export interface Jamo {
  readonly onset: string;
  readonly nucleus: string;
  readonly coda: string;
}

/** Whether the code point is a composed Hangul syllable (가–힣). */
export function isHangul(code: number): boolean {
  return code >= firstSyllable && code <= lastSyllable;
}

/** The letters of a composed syllable given as a code point in 가–힣; other code points throw. */
export function decompose(code: number): Jamo {
  const known = taken[code - firstSyllable];
  if (known !== undefined) return known;
  if (!isHangul(code)) throw new Error(`not a Hangul syllable: ${code}`);
  const letters = takeApart(code - firstSyllable);
  taken[code - firstSyllable] = letters;
  return letters;
}

/** Syllables taken apart before, by their place in the block. */
const taken: (Jamo | undefined)[] = [];

function takeApart(index: number): Jamo {
  const onset = onsets[Math.floor(index / 588)] ?? "";
  const nucleus = nuclei[Math.floor((index % 588) / 28)] ?? "";
  return { onset, nucleus, coda: codas[index % 28] ?? "" };
}

/** The code point of the syllable with these letters; letters that cannot stand there throw. */
export function compose({ onset, nucleus, coda }: Jamo): number {
  const [first, second, third] = [
    onsets.indexOf(onset),
    nuclei.indexOf(nucleus),
    codas.indexOf(coda),
  ];
  if (first < 0 || second < 0 || third < 0)
    throw new Error(`no such syllable: ${onset}${nucleus}${coda}`);
  return firstSyllable + (first * 21 + second) * 28 + third;
}

/** Vowels before which the initial-sound rule drops ㄹ and ㄴ. */
const softVowels = new Set("ㅑㅕㅖㅛㅠㅣ");

/**
 * The other spellings of a syllable under the initial-sound rule: 리 and 이, 룡 and 용, 라 and 나. The North keeps ㄹ,
 * the South drops or softens it at the head of a word. Source: Hangul Orthography (1988), articles 10–12.
 */
export function initialSoundPartners(code: number): readonly number[] {
  const { onset, nucleus, coda } = decompose(code);
  const partners = softVowels.has(nucleus)
    ? { ㄹ: ["ㅇ"], ㄴ: ["ㅇ"], ㅇ: ["ㄹ"] }[onset]
    : { ㄹ: ["ㄴ"], ㄴ: ["ㄹ"] }[onset];
  return (partners ?? []).map((other) => compose({ onset: other, nucleus, coda }));
}
