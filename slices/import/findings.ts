import type { Finding, FindingKind, FindingTally } from "./model.ts";

/** Places kept of each kind: more than anyone repairs by hand, few enough for one screen. */
const placesKept = 200;

/** Collects findings while a file is read. */
export class Findings implements FindingTally {
  readonly #counts = new Map<FindingKind, number>();
  readonly #places: Finding[] = [];

  note(kind: FindingKind, at: string, text?: string): void {
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    if (count <= placesKept)
      this.#places.push(text === undefined ? { kind, at } : { kind, at, text: text.slice(0, 200) });
  }

  counts(): ReadonlyMap<FindingKind, number> {
    return this.#counts;
  }

  places(): readonly Finding[] {
    return this.#places;
  }

  /** A copy that goes on counting from here; the draft's own stays as it is. */
  static from(tally: FindingTally): Findings {
    const copy = new Findings();
    for (const [kind, count] of tally.counts()) copy.#counts.set(kind, count);
    copy.#places.push(...tally.places());
    return copy;
  }
}
