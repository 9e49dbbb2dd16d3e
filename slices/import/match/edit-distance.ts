const firstSyllable = 0xac00;
const lastSyllable = 0xd7a3;
/** Vowels times finals, and finals, of the Hangul syllable block (Unicode 15, 3.12). */
const [perInitial, perVowel] = [588, 28];

/** The letters of a folded name: each Hangul syllable as its two or three jamo, everything else as it is. */
export function lettersOf(folded: string): number[] {
  const letters: number[] = [];
  for (const character of folded) {
    const code = character.codePointAt(0)!;
    if (code < firstSyllable || code > lastSyllable) {
      letters.push(code);
      continue;
    }
    const index = code - firstSyllable;
    letters.push(
      0x1100 + Math.floor(index / perInitial),
      0x1161 + (Math.floor(index / perVowel) % 21),
    );
    if (index % perVowel !== 0) letters.push(0x11a7 + (index % perVowel));
  }
  return letters;
}

/** Consonants that slips take for one another: tense, aspirated and final ones as the plain initial (Unicode jamo). */
const plainConsonants = new Map(
  ["ᄀᄁᄏᆨᆩᆪᆿ", "ᄂᆫᆬᆭ", "ᄃᄄᄐᆮᇀ", "ᄅᆯᆰᆱᆲᆳᆴᆵᆶ", "ᄆᆷ", "ᄇᄈᄑᆸᆹᇁ", "ᄉᄊᆺᆻ", "ᄋᆼ", "ᄌᄍᄎᆽᆾ", "ᄒᇂ"].flatMap((alike) =>
    [...alike].map((letter) => [letter.codePointAt(0)!, alike.codePointAt(0)!] as const),
  ),
);

/** A name by its consonants alone: transcriptions differ in vowels and in how a syllable is closed (암스텔담, 암스테르담). */
export function consonantsOf(letters: readonly number[]): string {
  return letters
    .map((letter) => plainConsonants.get(letter) ?? letter)
    .filter((letter) => letter < 0x1161 || letter > 0x1175)
    .map((letter) => String.fromCodePoint(letter))
    .join("")
    .replace(/[aeiouy]/g, "");
}

/**
 * Letters that must be put in, taken out, replaced or swapped with their neighbour to turn one name into the other;
 * `most + 1` as soon as it is more than `most`.
 * Source: Damerau (1964); optimal string alignment.
 */
export function editDistance(
  one: readonly number[],
  other: readonly number[],
  most: number,
): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (isSame ? 0 : 1));
      const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (isSwap) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return Math.min(last[other.length]!, most + 1);
}

/** Letters that may differ between a name and its slip: none in short ones, one to eight letters, two beyond. */
export function allowedSlips(letters: number): number {
  if (letters < 5) return 0;
  return letters <= 8 ? 1 : 2;
}
