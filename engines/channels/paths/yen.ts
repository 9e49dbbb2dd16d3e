import type { Strip } from "./corridor.ts";
import type { FoundPath, PathSearch } from "./path-search.ts";

/** A path waiting to be chosen: it is the best of those that share its stem up to `deviation` and leave it otherwise than before. */
interface Candidate extends FoundPath {
  /** Index of the place at which it left the path it was derived from. */
  readonly deviation: number;
}

/**
 * The k best simple paths of a strip in rising order of cost, then ties, then places.
 * Every path but those chosen lies in exactly one class "same stem, other next step", and each class is represented by its best
 * member (Yen 1971); a chosen path is split only from where it left its own class (Lawler 1972).
 */
export function bestPaths(strip: Strip, k: number, search: PathSearch): FoundPath[] {
  const chosen: FoundPath[] = [];
  const placeOnPath = new Int32Array(strip.actors.length).fill(-1);
  const whole = {
    path: [strip.a],
    last: 0,
    has: (v: number) => v === strip.a,
    cost: 0,
    banned: new Set<number>(),
  };
  const first = search.complete(whole, Infinity);
  const waiting: Candidate[] = first === null ? [] : [{ ...first, deviation: 0 }];
  while (chosen.length < k && waiting.length > 0) {
    waiting.sort(comparePaths);
    const path = waiting.shift()!;
    chosen.push(path);
    if (chosen.length === k) break;
    for (const candidate of splitClass(search, strip, { path, chosen, waiting, k, placeOnPath }))
      waiting.push(candidate);
  }
  return chosen;
}

/** Less cost first, then fewer ties, then the smaller place at the first difference. */
function comparePaths(p: FoundPath, q: FoundPath): number {
  if (p.cost !== q.cost) return p.cost - q.cost;
  if (p.places.length !== q.places.length) return p.places.length - q.places.length;
  for (let i = 0; i < p.places.length; i++)
    if (p.places[i] !== q.places[i]) return p.places[i]! - q.places[i]!;
  return 0;
}

interface Split {
  readonly path: Candidate;
  readonly chosen: readonly FoundPath[];
  readonly waiting: readonly Candidate[];
  readonly k: number;
  /** Working array, one entry a place of the strip. */
  readonly placeOnPath: Int32Array;
}

/** The best path of each class that the chosen path's class falls into. */
function splitClass(search: PathSearch, strip: Strip, split: Split): Candidate[] {
  const { chosen, waiting, k, placeOnPath } = split;
  const { places, deviation } = split.path;
  const found: Candidate[] = [];
  places.forEach((v, i) => {
    placeOnPath[v] = i;
  });
  let alike = chosen;
  let cost = 0;
  for (let i = 0; i < places.length - 1; i++) {
    alike = alike.filter((other) => other.places[i] === places[i]);
    if (i >= deviation) {
      const limit = costOfNth([...waiting, ...found], k - chosen.length);
      const banned = new Set(alike.map((other) => other.places[i + 1]!));
      const has = (v: number) => placeOnPath[v]! >= 0 && placeOnPath[v]! <= i;
      const best = search.complete({ path: places, last: i, has, cost, banned }, limit);
      if (best !== null) found.push({ ...best, deviation: i });
    }
    cost += costOfStep(strip, places[i]!, places[i + 1]!);
  }
  for (const v of places) placeOnPath[v] = -1;
  return found;
}

/** Cost above which a candidate can no longer be chosen: n better ones are waiting already. */
function costOfNth(waiting: readonly Candidate[], n: number): number {
  if (waiting.length < n) return Infinity;
  return waiting.map((candidate) => candidate.cost).toSorted((x, y) => x - y)[n - 1]!;
}

function costOfStep(strip: Strip, from: number, to: number): number {
  for (let at = strip.offsets[from]!; at < strip.offsets[from + 1]!; at++)
    if (strip.neighbours[at] === to) return strip.costs[at]!;
  throw new Error("a path steps where there is no tie");
}
