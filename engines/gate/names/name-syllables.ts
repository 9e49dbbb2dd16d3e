import readings from "./hanja-readings.json" with { type: "json" };

/** Syllables of given names of pure Korean words, which no Hanja has (하늘, 슬기, 보람, 빛나, 샘, 솔, 은별). */
const nativeSyllables = "늘슬름봄빛샘솔별별람롱찬힘꽃벌닢잎새내나라리라";

/**
 * The syllables that Korean personal names are made of, as code points: every reading of a character allowed in names,
 * with pure Korean syllables. Source: Unihan 15.0 `kHangul`, sources E and N (Supreme Court list of name characters).
 */
export const nameSyllables: ReadonlySet<number> = new Set(
  [...Object.keys(readings).join(""), ...nativeSyllables].map((one) => one.charCodeAt(0)),
);

const byCharacter = new Map<number, number[]>();
for (const [sound, characters] of Object.entries(readings)) {
  for (const character of characters) {
    const point = character.codePointAt(0) ?? 0;
    byCharacter.set(point, [...(byCharacter.get(point) ?? []), sound.charCodeAt(0)]);
  }
}

/** The Korean readings of a Chinese character (traditional or simplified), as code points; none when it is unknown. */
export function readHanja(character: number): readonly number[] {
  return byCharacter.get(character) ?? [];
}
