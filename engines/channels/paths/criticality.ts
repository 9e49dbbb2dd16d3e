import { ok, type Result } from "#kernel/result.ts";

import {
  faultOf,
  refuse,
  type Connection,
  type ReliabilityMethod,
  type ReliabilityRefusal,
} from "./connection.ts";
import { exactReliability } from "./exact.ts";
import { countBits, trialsOfWord } from "./fates.ts";
import { wilsonInterval, type Interval } from "./interval.ts";
import type { ForcedPart } from "./part-fates.ts";
import { partsThatMatter, type PartsThatMatter } from "./parts-that-matter.ts";
import { faultOfMethod, samplesOf } from "./reliability.ts";
import { SampledConnection } from "./sampled.ts";
import { defaultSplits, type SplitBudget } from "./split-budget.ts";

/** What the connection owes to one part. */
export interface Importance {
  /** Tie number, or internal actor. */
  readonly index: number;
  /** Reliability with the part working for certain, less reliability without it (Birnbaum 1969); 0 … 1. */
  readonly birnbaum: number;
  /** 95 % interval; the value twice when exact. */
  readonly interval: Interval;
}

export interface Criticality {
  /** By falling importance, then by number. */
  readonly ties: readonly Importance[];
  /** Actors between the ends, by falling importance, then by number. */
  readonly actors: readonly Importance[];
  /** Whether every part that can matter was judged, or, on a large graph, only those on the best channels. */
  readonly considered: "all" | "on-channels";
  readonly samples: number;
  readonly exact: boolean;
}

type Part = Omit<ForcedPart, "works">;

/** Exact answers for all parts together may take this many times the splits of one. */
const splitsForAll = 10;

/**
 * Birnbaum importance of ties and actors: how much the reliability of the connection hangs on each.
 * Sampled answers judge every part by the same trials, and count those in which the part decides.
 * Refuses as `reliability` does; the limit on case splits is ten times `method.limit` over all parts.
 */
export function criticality(
  connection: Connection,
  method: ReliabilityMethod,
): Result<Criticality, ReliabilityRefusal> {
  const fault = faultOf(connection) ?? faultOfMethod(method);
  if (fault !== null) return refuse(fault);
  const parts = partsThatMatter(connection);
  if (method.kind === "sampled") return ok(judgeByTrials(connection, parts, method));
  const limit = splitsForAll * (method.limit ?? defaultSplits);
  const exact = judgeExactly(connection, parts, { splits: 0, limit });
  if (exact.ok || method.kind === "exact") return exact;
  return ok(judgeByTrials(connection, parts, method));
}

function judgeExactly(
  connection: Connection,
  parts: PartsThatMatter,
  budget: SplitBudget,
): Result<Criticality, ReliabilityRefusal> {
  const whole = exactReliability(connection, budget);
  if (!whole.ok) return whole;
  const { limit } = budget;
  const uncertain = parts.ties.length + parts.actors.length;
  if (budget.splits * uncertain > limit) return refuse({ kind: "too-large", uncertain, limit });
  const judge = (part: Part) => {
    const birnbaum = exactImportance(connection, part, { whole: whole.value, budget });
    if (birnbaum === null) return null;
    return { index: part.index, birnbaum, interval: [birnbaum, birnbaum] as const };
  };
  const ties = parts.ties.map((index) => judge({ part: "tie", index }));
  const actors = parts.actors.map((index) => judge({ part: "actor", index }));
  if (!isComplete(ties) || !isComplete(actors))
    return refuse({ kind: "too-large", uncertain, limit });
  return ok({ ...inOrder(parts.considered, ties, actors), samples: 0, exact: true });
}

function isComplete(list: readonly (Importance | null)[]): list is readonly Importance[] {
  return !list.includes(null);
}

/**
 * Reliability is linear in each probability, so one more exact answer gives the slope: with the part gone when it mostly works,
 * with the part certain when it mostly does not.
 */
function exactImportance(
  connection: Connection,
  part: Part,
  { whole, budget }: { readonly whole: number; readonly budget: SplitBudget },
): number | null {
  const p = chanceOf(connection, part);
  const works = p < 0.5;
  const other = exactReliability(withForced(connection, { ...part, works }), budget);
  if (!other.ok) return null;
  const slope = works ? (other.value - whole) / (1 - p) : (whole - other.value) / p;
  return Math.min(1, Math.max(0, slope));
}

function chanceOf({ ties, actors }: Connection, { part, index }: Part): number {
  return part === "tie" ? ties[index]! : (actors?.[index] ?? 1);
}

function withForced(connection: Connection, { part, index, works }: ForcedPart): Connection {
  const forced = works ? 1 : 0;
  if (part === "tie") return { ...connection, ties: connection.ties.with(index, forced) };
  const actors = connection.actors ?? new Float64Array(connection.graph.actors).fill(1);
  return { ...connection, actors: actors.with(index, forced) };
}

function judgeByTrials(
  connection: Connection,
  { ties, actors, considered }: PartsThatMatter,
  method: { readonly samples?: number; readonly seed: number },
): Criticality {
  const samples = samplesOf(method);
  const parts: readonly Part[] = [
    ...ties.map((index) => ({ part: "tie" as const, index })),
    ...actors.map((index) => ({ part: "actor" as const, index })),
  ];
  const decided = countDecided(new SampledConnection(connection, samples, method.seed), parts);
  const judged = parts.map(({ index }, at) => ({
    index,
    birnbaum: decided[at]! / samples,
    interval: wilsonInterval(decided[at]!, samples),
  }));
  const found = inOrder(considered, judged.slice(0, ties.length), judged.slice(ties.length));
  return { ...found, samples, exact: false };
}

/**
 * Trials in which each part decides: joined while it works and cut without it, or cut while it fails and joined with it.
 * Word by word, so that fates are drawn once for all parts.
 */
function countDecided(sampled: SampledConnection, parts: readonly Part[]): Int32Array {
  const decided = new Int32Array(parts.length);
  for (let word = 0; word < sampled.words; word++) {
    const trials = trialsOfWord(word, sampled.samples);
    const joined = sampled.joined(word, trials);
    for (const [at, part] of parts.entries()) {
      const working = sampled.workingIn(word, part);
      const holding = joined & working;
      const lacking = trials & ~joined & ~working;
      if (holding !== 0)
        decided[at]! += countBits(
          holding & ~sampled.joined(word, holding, { ...part, works: false }),
        );
      if (lacking !== 0)
        decided[at]! += countBits(sampled.joined(word, lacking, { ...part, works: true }));
    }
  }
  return decided;
}

function inOrder(
  considered: Criticality["considered"],
  ties: readonly Importance[],
  actors: readonly Importance[],
) {
  const byImportance = (x: Importance, y: Importance) =>
    y.birnbaum - x.birnbaum || x.index - y.index;
  return { ties: ties.toSorted(byImportance), actors: actors.toSorted(byImportance), considered };
}
