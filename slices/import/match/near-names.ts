import { allowedSlips, consonantsOf, editDistance, lettersOf } from "./edit-distance.ts";

/**
 * Names found again in spite of a slip, without comparing each with all: every name is kept under itself and under what
 * is left when one character is taken out, and under its consonants; a slipped name is looked up the same way.
 * Source: Garbe, symmetric delete spelling correction (2012).
 */
export class NearNames<T> {
  readonly #under = new Map<string, { readonly name: string; readonly value: T }[]>();

  add(name: string, value: T): void {
    for (const key of keysOf(name)) {
      const kept = this.#under.get(key);
      if (kept === undefined) this.#under.set(key, [{ name, value }]);
      else kept.push({ name, value });
    }
  }

  /** The values of names that differ from `name` by a slip, and of names equal to it; each value once, nearest first. */
  find(name: string): T[] {
    const letters = lettersOf(name);
    const most = allowedSlips(letters.length);
    if (most === 0) return [];
    const found = new Map<T, number>();
    for (const key of keysOf(name)) {
      for (const entry of this.#under.get(key) ?? []) {
        const distance = editDistance(letters, lettersOf(entry.name), most);
        if (distance <= most)
          found.set(entry.value, Math.min(distance, found.get(entry.value) ?? most));
      }
    }
    return [...found].toSorted(([, one], [, other]) => one - other).map(([value]) => value);
  }
}

function keysOf(name: string): Set<string> {
  const characters = [...name];
  const keys = new Set([name, `~${consonantsOf(lettersOf(name))}`]);
  for (let at = 0; at < characters.length; at += 1) keys.add(characters.toSpliced(at, 1).join(""));
  return keys;
}
