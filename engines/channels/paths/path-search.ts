/** Beginning of a path that is already fixed: its actors must not be met again. */
export interface Stem {
  /** A whole path of places; the stem is its beginning. */
  readonly path: readonly number[];
  /** Index in `path` of the last place of the stem, where the search starts. */
  readonly last: number;
  /** Whether a place is on the stem. */
  readonly has: (place: number) => boolean;
  /** Cost of the stem, added from the first end on. */
  readonly cost: number;
  /** Places that may not follow the last one of the stem. */
  readonly banned: ReadonlySet<number>;
}

export interface FoundPath {
  /** Cost of the whole path, stem included. */
  readonly cost: number;
  /** Places from the first end to the second, stem included. */
  readonly places: readonly number[];
}

/** Finds the best completion of a stem: less cost, then fewer ties, then the smaller place at the first difference. */
export interface PathSearch {
  /** The best path that begins with the stem and costs at most `limit`, or `null`. */
  complete(stem: Stem, limit: number): FoundPath | null;
}

/** A stem's places followed by the rest of a path. */
export function continueStem({ path, last }: Stem, rest: readonly number[]): number[] {
  return [...path.slice(0, last + 1), ...rest];
}
