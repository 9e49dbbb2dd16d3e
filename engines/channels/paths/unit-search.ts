import type { Strip } from "./corridor.ts";
import { HopSearch } from "./hop-search.ts";
import { continueStem, type FoundPath, type PathSearch, type Stem } from "./path-search.ts";

/** Rises of the bound, and ties of a path, beyond which labels are cheaper than another depth-first search. */
const mostRises = 8;
const deepest = 500;

/**
 * Best completion of a stem where every tie costs 1: the bound on ties rises one by one, and under each bound a depth-first search
 * in rising order of places stops at its first path (Korf 1985). That path has fewest ties and is first in order among
 * them. A place that failed with so many ties left fails with fewer, too: a path that would come back through the
 * search's own beginning would make a shorter one, and the bound before has ruled that out. Long detours are left to `HopSearch`.
 */
export class UnitSearch implements PathSearch {
  private readonly strip: Strip;
  private readonly maxTies: number;
  /** Per place: most ties left with which it failed, and in which search. */
  private readonly failedWith: Int32Array;
  private readonly failedIn: Int32Array;
  private search = 0;
  private isCut = false;
  private labels: HopSearch | null = null;

  constructor(strip: Strip, maxTies: number) {
    this.strip = strip;
    this.maxTies = maxTies;
    this.failedWith = new Int32Array(strip.actors.length);
    this.failedIn = new Int32Array(strip.actors.length);
  }

  complete(stem: Stem, limit: number): FoundPath | null {
    const { strip, maxTies } = this;
    const start = stem.path[stem.last]!;
    const least = Math.max(1, strip.costToEnd[start]!);
    const most = Math.min(limit, maxTies, strip.actors.length) - stem.last;
    this.search++;
    for (let left = least; left <= most; left++) {
      if (left > least + mostRises || left > deepest) return this.completeByLabels(stem, limit);
      this.isCut = false;
      const rest = this.leave(start, left, stem);
      if (rest !== null)
        return { cost: stem.last + left, places: continueStem(stem, rest.toReversed()) };
      if (!this.isCut) return null;
    }
    return null;
  }

  private completeByLabels(stem: Stem, limit: number): FoundPath | null {
    this.labels ??= new HopSearch(this.strip, this.maxTies);
    return this.labels.complete(stem, limit);
  }

  /** Places after `v` on the first path with at most `left` ties, last place first; `null` when there is none. */
  private leave(v: number, left: number, stem: Stem): number[] | null {
    const { strip, failedIn, failedWith, search } = this;
    const isStart = v === stem.path[stem.last];
    for (let at = strip.offsets[v]!; at < strip.offsets[v + 1]!; at++) {
      const w = strip.neighbours[at]!;
      if (stem.has(w) || (isStart && stem.banned.has(w))) continue;
      if (strip.costToEnd[w]! > left - 1) {
        this.isCut = true;
        continue;
      }
      if (w === strip.b) return [w];
      if (failedIn[w] === search && failedWith[w]! >= left - 1) continue;
      const rest = this.leave(w, left - 1, stem);
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
