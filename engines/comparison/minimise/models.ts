import { buildChart } from "./chart.ts";
import type { Chart } from "./chart.ts";
import { SmallestCovers } from "./covers.ts";
import type { ClassCovers, SearchLimits } from "./covers.ts";
import { visitMinimalHittingSets } from "./hitting-sets.ts";
import type { Primes } from "./primes.ts";

/** Which models are asked for: those with the fewest terms, or all that lose coverage when any term is dropped. */
export const modelScopes = ["minimal", "irredundant"] as const;
export type ModelScope = (typeof modelScopes)[number];

/** Limits of the search for models and of the list that is handed out. */
export interface ModelLimits extends SearchLimits {
  /** Models listed at most; their number is counted beyond this. */
  readonly listed: number;
}

/** Generous for published tables, finite for random ones: one to a few seconds in the worst case. */
export const usualLimits: ModelLimits = { work: 40_000_000, covers: 200_000, listed: 1000 };

/** The models of a prime implicant chart. */
export interface ModelSet {
  readonly scope: ModelScope;
  /** Fewest terms of a model; equal bounds when proved. */
  readonly leastTerms: { readonly atLeast: number; readonly atMost: number };
  /** Number of models found; the exact number when `isExhaustive`, otherwise a lower bound. */
  readonly count: number;
  readonly isExhaustive: boolean;
  /**
   * Models as ascending indices of primes, in order; at most `limits.listed` of them. When the search was cut
   * before it found one, a single irredundant model stands here that may have more than the least number of terms.
   */
  readonly listed: readonly (readonly number[])[];
  /** For every prime of some model, the share of the counted models that contain it, in (0, 1]. */
  readonly prevalence: ReadonlyMap<number, number>;
}

/**
 * All models of a solution type. Ambiguity is never hidden: the count and the share of models each term appears in are
 * exact even when the list is cut, and `isExhaustive` is false when the search itself was.
 */
export function findModels(
  primes: Primes,
  scope: ModelScope = "minimal",
  limits: ModelLimits = usualLimits,
): ModelSet {
  const chart = buildChart(primes);
  const search = new SmallestCovers(chart, limits);
  const leastTerms = search.leastSize();
  const isProved = leastTerms.atLeast === leastTerms.atMost;
  const found =
    scope === "irredundant"
      ? irredundantCovers(chart, limits)
      : isProved
        ? search.covers(leastTerms.atMost)
        : { covers: [], isComplete: false };
  return {
    scope,
    leastTerms,
    isExhaustive: found.isComplete && isProved && primes.isComplete,
    ...countModels(
      chart,
      found.covers.length > 0 ? found.covers : exampleCover(search),
      limits.listed,
    ),
  };
}

/** When the search ended before it found any model, one that covers everything is shown, though it may not be least. */
function exampleCover(search: SmallestCovers): number[][] {
  const cover = search.oneCover();
  return cover === null ? [] : [cover];
}

/** Irredundant covers are the minimal hitting sets of the rows' classes. */
function irredundantCovers(chart: Chart, limits: SearchLimits): ClassCovers {
  const covers: number[][] = [];
  const isComplete = visitMinimalHittingSets(
    { vertices: chart.classCount, sets: chart.byRow },
    (chosen, size) => {
      covers.push([...chosen.subarray(0, size)]);
      return covers.length < limits.covers;
    },
  );
  return { covers, isComplete };
}

function countModels(
  chart: Chart,
  covers: readonly (readonly number[])[],
  most: number,
): Pick<ModelSet, "count" | "listed" | "prevalence"> {
  let count = 0;
  const withClass = new Map<number, number>();
  const listed: number[][] = [];
  for (const cover of covers) {
    const models = cover.reduce((product, k) => product * chart.members[k]!.length, 1);
    count += models;
    for (const k of cover) withClass.set(k, (withClass.get(k) ?? 0) + models);
    if (listed.length < most) listed.push(...expandCover(chart, cover, most - listed.length));
  }
  const prevalence = new Map<number, number>();
  for (const [k, models] of [...withClass].toSorted((a, b) => a[0] - b[0])) {
    const members = chart.members[k]!;
    for (const prime of members) prevalence.set(prime, models / members.length / count);
  }
  return { count, prevalence, listed: listed.toSorted(compareModels) };
}

function expandCover(chart: Chart, cover: readonly number[], most: number): number[][] {
  let models: number[][] = [[]];
  for (const k of cover) {
    models = models
      .flatMap((model) => chart.members[k]!.map((prime) => [...model, prime]))
      .slice(0, most);
  }
  return models.map((model) => model.toSorted((a, b) => a - b));
}

function compareModels(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) return a.length - b.length;
  const at = a.findIndex((prime, i) => prime !== b[i]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
