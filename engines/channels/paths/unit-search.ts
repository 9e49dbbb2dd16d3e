import type { Strip } from "./corridor.ts";
import type { FoundPath, PathSearch, Stem } from "./path-search.ts";

/**
 * Best completion of a stem where every tie costs 1: the bound on ties rises one by one, and under each bound a depth-first search
 * in rising order of places stops at its first path (Korf 1985). That path has fewest ties and is first in order among
 * them. A place that failed with so many ties left fails with fewer, too: a path that would come back through the
 * search's own beginning would make a shorter one, and the bound before has ruled that out.
 */
export class UnitSearch implements PathSearch {
  private readonly strip: Strip;
  private readonly maxTies: number;
  /** Per place: most ties left with which it failed, and in which search. */
  private readonly failedWith: Int32Array;
  private readonly failedIn: Int32Array;
  private readonly inStem: Int32Array;
  private search = 0;
  private isCut = false;

  constructor(strip: Strip, maxTies: number) {
    this.strip = strip;
    this.maxTies = maxTies;
    this.failedWith = new Int32Array(strip.actors.length);
    this.failedIn = new Int32Array(strip.actors.length);
    this.inStem = new Int32Array(strip.actors.length);
  }

  complete(stem: Stem, limit: number): FoundPath | null {
    const used = stem.places.length - 1;
    const most = Math.min(limit, this.maxTies, this.strip.actors.length) - used;
    const start = stem.places[used]!;
    this.search++;
    for (const v of stem.places) this.inStem[v] = this.search;
    for (let left = Math.max(1, this.strip.costToEnd[start]!); left <= most; left++) {
      this.isCut = false;
      const path = this.leave(start, left, stem.banned);
      if (path !== null) {
        const places = [...stem.places, ...path.toReversed()];
        return { cost: places.length - 1, places };
      }
      if (!this.isCut) return null;
    }
    return null;
  }

  /** Places after `v` on the first path with at most `left` ties, last place first; `null` when there is none. */
  private leave(v: number, left: number, banned: ReadonlySet<number> | null): number[] | null {
    const { strip, inStem, failedIn, failedWith, search } = this;
    for (let at = strip.offsets[v]!; at < strip.offsets[v + 1]!; at++) {
      const w = strip.neighbours[at]!;
      if (inStem[w] === search || banned?.has(w) === true) continue;
      if (strip.costToEnd[w]! > left - 1) {
        this.isCut = true;
        continue;
      }
      if (w === strip.b) return [w];
      if (failedIn[w] === search && failedWith[w]! >= left - 1) continue;
      const rest = this.leave(w, left - 1, null);
      if (rest !== null) {
        rest.push(w);
        return rest;
      }
      failedIn[w] = search;
      failedWith[w] = left - 1;
    }
    return null;
  }
}
