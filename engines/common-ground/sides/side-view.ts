import type { Tally } from "../votes/tallies.ts";
import { betaQuantile } from "./beta.ts";

/** What a side thinks of a proposition, as far as its votes tell. */
export interface SideView {
  /** Agreements and disagreements; passes are counted apart. */
  readonly n: number;
  readonly pass: number;
  /** Median of the share that agrees, 0 … 1. */
  readonly median: number;
  /** The share is above the first with 90 %, and below the second with 90 %. */
  readonly interval: readonly [low: number, high: number];
}

/** A view that may not be shown: the side has too few votes on this proposition. */
export interface Withheld {
  readonly n: null;
  readonly pass: null;
  readonly median: null;
  readonly interval: null;
}

export const withheld: Withheld = { n: null, pass: null, median: null, interval: null };

/** Prior of the share that agrees: Jeffreys, Beta(½, ½). Source: Jeffreys (1946); Brown, Cai and DasGupta (2001). */
const prior = 0.5;

/** Each bound holds with this probability. Source: research on side-aware measures, `README.md`. */
export const boundLevel = 0.9;

/** Views by tally; the same tally is looked up and not computed again. */
export type ViewCache = Map<number, SideView>;

/**
 * The posterior of a side's share of agreement, Beta(½ + agree, ½ + disagree).
 *
 * @param cache filled as a side effect; it changes no answer.
 */
export function viewOf(
  tally: Pick<Tally, "agree" | "disagree" | "pass">,
  cache: ViewCache,
): SideView {
  const { agree, disagree, pass } = tally;
  const key = agree * 67_108_864 + disagree;
  const known = cache.get(key);
  if (known) return known.pass === pass ? known : { ...known, pass };
  const [a, b] = [agree + prior, disagree + prior];
  const view: SideView = {
    n: agree + disagree,
    pass,
    median: betaQuantile(0.5, a, b),
    interval: [betaQuantile(1 - boundLevel, a, b), betaQuantile(boundLevel, a, b)],
  };
  cache.set(key, view);
  return view;
}
