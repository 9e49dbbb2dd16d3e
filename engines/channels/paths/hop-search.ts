import type { Strip } from "./corridor.ts";
import { MinHeap } from "./heap.ts";
import { continueStem, type FoundPath, type PathSearch, type Stem } from "./path-search.ts";

/** Sums along one path differ by rounding with the order of addition; a bound is read this much wider. */
const rounding = 1e-9;

/**
 * Finds the best completion of a stem in a strip: less cost, then fewer ties, then the smaller place at the first
 * difference. With a limit on ties a place keeps every label that no other beats in both cost and ties, because a dearer
 * beginning with fewer ties may be the one that still reaches the end (Hansen 1980); without a limit it keeps one.
 * The cost that remains is at least `costToEnd`, which guides the search (Hart, Nilsson and Raphael 1968).
 */
export class HopSearch implements PathSearch {
  private readonly strip: Strip;
  private readonly maxTies: number;
  private readonly tiesToEnd: Int32Array | null;
  private readonly heap = new MinHeap();
  /** Labels: one entry per beginning of a path, with the place it has reached and the label it came from. */
  private readonly place: number[] = [];
  private readonly cost: number[] = [];
  private readonly ties: number[] = [];
  private readonly parent: number[] = [];
  private readonly beaten: boolean[] = [];
  /** Labels of each place that no other beats. */
  private readonly labelsAt: number[][];

  constructor(strip: Strip, maxTies: number) {
    this.strip = strip;
    this.maxTies = maxTies;
    this.tiesToEnd = maxTies === Infinity ? null : countTiesToEnd(strip);
    this.labelsAt = Array.from(strip.actors, () => []);
  }

  complete(stem: Stem, limit: number): FoundPath | null {
    this.begin(stem);
    const { heap, strip } = this;
    let bound = limit;
    while (heap.nextKey() <= bound * (1 + rounding)) {
      const label = heap.pop();
      if (label < 0) break;
      if (this.beaten[label]) continue;
      if (this.place[label] === strip.b) bound = Math.min(bound, this.cost[label]!);
      else this.extend(label, stem);
    }
    const best = this.bestAtEnd();
    if (best === null) return null;
    return { cost: this.cost[best]!, places: this.trace(best, stem) };
  }

  private begin(stem: Stem): void {
    for (const v of this.place) this.labelsAt[v]!.length = 0;
    for (const list of [this.place, this.cost, this.ties, this.parent, this.beaten])
      list.length = 0;
    this.heap.clear();
    this.add(stem.path[stem.last]!, stem.cost, stem.last, -1);
  }

  private add(v: number, cost: number, ties: number, parent: number): void {
    const label = this.place.length;
    this.place.push(v);
    this.cost.push(cost);
    this.ties.push(ties);
    this.parent.push(parent);
    this.beaten.push(false);
    this.labelsAt[v]!.push(label);
    this.heap.push(cost + this.strip.costToEnd[v]!, label);
  }

  private extend(label: number, stem: Stem): void {
    const { strip, tiesToEnd } = this;
    const banned = label === 0 ? stem.banned : nothing;
    const v = this.place[label]!;
    const ties = this.ties[label]! + 1;
    for (let at = strip.offsets[v]!; at < strip.offsets[v + 1]!; at++) {
      const w = strip.neighbours[at]!;
      if (stem.has(w) || banned.has(w)) continue;
      if (tiesToEnd !== null && ties + tiesToEnd[w]! > this.maxTies) continue;
      const cost = this.cost[label]! + strip.costs[at]!;
      if (this.makeRoom(w, cost, ties, label)) this.add(w, cost, ties, label);
    }
  }

  /**
   * Whether no label at the place beats the new one; those that it beats are struck out. Under a limit a label beats another
   * only if it has no more ties, too.
   */
  private makeRoom(w: number, cost: number, ties: number, parent: number): boolean {
    const isLimited = this.maxTies !== Infinity;
    const kept: number[] = [];
    for (const old of this.labelsAt[w]!) {
      const order = this.compare(old, cost, ties, parent);
      const oldTies = this.ties[old]!;
      if (order <= 0 && (!isLimited || oldTies <= ties)) return false;
      if (order <= 0 || (isLimited && oldTies < ties)) kept.push(old);
    }
    for (const old of this.labelsAt[w]!) if (!kept.includes(old)) this.beaten[old] = true;
    this.labelsAt[w] = kept;
    return true;
  }

  /** Order of an old label and a new one at the same place: cost, then ties, then the smaller place at the first difference. */
  private compare(old: number, cost: number, ties: number, parent: number): number {
    if (this.cost[old] !== cost) return this.cost[old]! - cost;
    if (this.ties[old] !== ties) return this.ties[old]! - ties;
    let order = 0;
    let [x, y] = [this.parent[old]!, parent];
    while (x !== y) {
      if (this.place[x] !== this.place[y]) order = this.place[x]! - this.place[y]!;
      x = this.parent[x]!;
      y = this.parent[y]!;
    }
    return order;
  }

  private bestAtEnd(): number | null {
    let best: number | null = null;
    for (const label of this.labelsAt[this.strip.b]!)
      if (best === null || this.cost[label]! < this.cost[best]!) best = label;
    return best;
  }

  private trace(label: number, stem: Stem): number[] {
    const places = [];
    for (let x = label; x > 0; x = this.parent[x]!) places.push(this.place[x]!);
    return continueStem(stem, places.toReversed());
  }
}

const nothing: ReadonlySet<number> = new Set();

/** Fewest ties from each place to the second end; places that cannot reach it keep a number above any path's length. */
function countTiesToEnd(strip: Strip): Int32Array {
  const ties = new Int32Array(strip.actors.length).fill(strip.actors.length);
  const queue = [strip.b];
  ties[strip.b] = 0;
  for (const v of queue) {
    for (let at = strip.offsets[v]!; at < strip.offsets[v + 1]!; at++) {
      const w = strip.neighbours[at]!;
      if (ties[w] !== strip.actors.length) continue;
      ties[w] = ties[v]! + 1;
      queue.push(w);
    }
  }
  return ties;
}
