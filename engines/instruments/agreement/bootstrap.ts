import { ok, refused, type Result } from "#kernel/result.ts";
import { alphaOf, pairableUnits, type Alpha, type AlphaRefusal } from "./alpha.ts";
import type { CodedUnits } from "./coded-units.ts";
import type { Level } from "./difference.ts";
import { drawBelow, randomWords } from "./random.ts";
import type { RatingTable } from "./rating-table.ts";
import { measureSpreads } from "./spread.ts";

/** `replicates` 1 … 100 000; `seed` 0 … 2³² − 1; `confidence` above 0 and below 1. */
export interface BootstrapPlan {
  readonly replicates: number;
  readonly seed: number;
  readonly confidence: number;
}

/** Alpha with a percentile interval. Draws without variation have no alpha and are counted, not replaced. */
export interface AlphaInterval extends Alpha {
  readonly low: number;
  readonly high: number;
  readonly confidence: number;
  readonly replicates: number;
  readonly undefinedReplicates: number;
}

export type BootstrapRefusal =
  | AlphaRefusal
  | { readonly kind: "bad-plan"; readonly field: keyof BootstrapPlan; readonly value: number }
  | { readonly kind: "no-defined-replicate"; readonly replicates: number };

/** Draws units with replacement (Zapf et al. 2016) and takes percentiles of alpha over the draws. */
export function bootstrapAlpha(
  table: RatingTable,
  level: Level,
  plan: BootstrapPlan,
): Result<AlphaInterval, BootstrapRefusal> {
  const fault = faultOf(plan);
  if (fault !== null) return refused(fault);
  const pairable = pairableUnits(table, level);
  if (!pairable.ok) return pairable;
  const drawn = drawAlphas(pairable.value, level, plan);
  if (drawn.length === 0)
    return refused({ kind: "no-defined-replicate", replicates: plan.replicates });
  const tail = (1 - plan.confidence) / 2;
  return ok({
    ...alphaOfUnits(pairable.value, level),
    low: quantile(drawn, tail),
    high: quantile(drawn, 1 - tail),
    confidence: plan.confidence,
    replicates: plan.replicates,
    undefinedReplicates: plan.replicates - drawn.length,
  });
}

function alphaOfUnits(coded: CodedUnits, level: Level): Alpha {
  const units = coded.rows.length;
  return alphaOf(measureSpreads(coded, level, new Uint32Array(units).fill(1)), level, units);
}

/** The defined alphas of all draws, rising. */
function drawAlphas(
  coded: CodedUnits,
  level: Level,
  { replicates, seed }: BootstrapPlan,
): Float64Array {
  const words = randomWords(seed);
  const units = coded.rows.length;
  const times = new Uint32Array(units);
  const alphas = new Float64Array(replicates);
  let defined = 0;
  for (let replicate = 0; replicate < replicates; replicate++) {
    times.fill(0);
    for (let draw = 0; draw < units; draw++) times[drawBelow(words, units)]! += 1;
    const spreads = measureSpreads(coded, level, times);
    if (spreads.across > 0) alphas[defined++] = alphaOf(spreads, level, units).alpha;
  }
  return alphas.subarray(0, defined).toSorted();
}

/** Linear between order statistics (type 7 of Hyndman and Fan 1996). `sorted` rises and is not empty. */
function quantile(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (at - below) * (high - low);
}

const within: Readonly<Record<keyof BootstrapPlan, (value: number) => boolean>> = {
  replicates: (value) => Number.isInteger(value) && value >= 1 && value <= 100_000,
  seed: (value) => Number.isInteger(value) && value >= 0 && value < 2 ** 32,
  confidence: (value) => value > 0 && value < 1,
};

function faultOf(plan: BootstrapPlan): BootstrapRefusal | null {
  for (const field of ["replicates", "seed", "confidence"] as const) {
    if (!within[field](plan[field])) return { kind: "bad-plan", field, value: plan[field] };
  }
  return null;
}
