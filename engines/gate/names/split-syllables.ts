import type { SyllableDictionary, SyllableReadings } from "./syllable-readings.ts";

/**
 * Every way to split one token into written syllables of the dictionary, at most `most` of them. A token with marks
 * (`'`) that cannot be split is tried again without them.
 */
export function splitSyllables(
  token: string,
  dictionary: SyllableDictionary,
  most: number,
): SyllableReadings[][] {
  const found: SyllableReadings[][] = [];
  collect({ token, dictionary, most, found }, 0, []);
  if (found.length > 0 || !token.includes("'")) return found;
  return splitSyllables(token.replaceAll("'", ""), dictionary, most);
}

interface Splitting {
  readonly token: string;
  readonly dictionary: SyllableDictionary;
  readonly most: number;
  readonly found: SyllableReadings[][];
}

function collect(splitting: Splitting, at: number, way: SyllableReadings[]): void {
  const { token, dictionary, most, found } = splitting;
  if (at === token.length) {
    found.push([...way]);
    return;
  }
  if (way.length === most) return;
  const furthest = Math.min(token.length, at + dictionary.longest);
  for (let end = at + 1; end <= furthest; end += 1) {
    const readings = dictionary.readings.get(token.slice(at, end));
    if (readings === undefined) continue;
    way.push(readings);
    collect(splitting, end, way);
    way.pop();
  }
}
