import { all, mapOk, ok, refused, type Result } from "#kernel/result.ts";

import {
  extend,
  faultOfCandidates,
  type CandidateRefusal,
  type CandidateTie,
  type Extended,
} from "./candidates.ts";
import {
  faultOf,
  type Connection,
  type ReliabilityMethod,
  type ReliabilityRefusal,
} from "./connection.ts";
import { findTie } from "./find-tie.ts";
import { raisingTies } from "./raising-ties.ts";
import { reliability, type ReliabilityAnswer } from "./reliability.ts";

export interface RecommendWanted {
  /** Most candidates to choose, at least 1. */
  readonly most: number;
  /** Most effort of the chosen together; candidates without an effort count as 0. Missing: no limit. */
  readonly effort?: number;
  /** How every choice is judged. Sampled choices are judged by the same trials. */
  readonly method: ReliabilityMethod;
  /** Most sets to try before the choice is greedy instead. Default 2,000. */
  readonly mostSets?: number;
}

/** What one candidate alone would do. */
export interface SingleGain {
  /** Place in the list of candidates. */
  readonly candidate: number;
  readonly reliability: ReliabilityAnswer;
  /** Rise of the reliability over the baseline. */
  readonly gain: number;
  /** The rise divided by the effort; `null` where the effort is not known. */
  readonly gainPerEffort: number | null;
  /** Whether it would give the pair one more independent channel. */
  readonly raisesChannels: boolean;
}

export interface Recommendation {
  readonly baseline: ReliabilityAnswer;
  /** Every candidate alone, by falling gain per effort where all efforts are known, else by falling gain. */
  readonly singles: readonly SingleGain[];
  /** Places of the chosen candidates: in the order chosen when greedy, ascending when every set was tried. */
  readonly chosen: readonly number[];
  readonly reached: ReliabilityAnswer;
  /**
   * `every-set`: no allowed set is better, as far as the method can tell. `greedy`: the best next candidate was taken again and again.
   * Reliability between two ends is not submodular (two ties in a row are worth nothing singly), so greedy carries no
   * constant-factor guarantee; what is certain is that no set exceeds `bound`.
   */
  readonly search: "every-set" | "greedy";
  /** Reliability with all candidates at once. Reliability is monotone, so no choice can exceed it. */
  readonly bound: number;
}

/** Sets tried by default before the choice turns greedy. */
const defaultSets = 2_000;

type Refusal = ReliabilityRefusal | CandidateRefusal;

/** Chooses the candidates that raise the reliability of the connection most. Refuses what `reliability` refuses, and faulty candidates. */
export function recommend(
  connection: Connection,
  candidates: readonly CandidateTie[],
  wanted: RecommendWanted,
): Result<Recommendation, Refusal> {
  const fault = faultOf(connection) ?? faultOfCandidates(candidates, connection.graph.actors);
  if (fault !== null) return refused(fault);
  const judge = judgeFor(extend(connection, candidates), candidates, wanted.method);
  const baseline = judge([]);
  if (!baseline.ok) return baseline;
  const bound = judge(candidates.map((_, i) => i));
  if (!bound.ok) return bound;
  const singles = judgeSingles(connection, { candidates, judge, baseline: baseline.value });
  if (!singles.ok) return singles;
  const sets = allowedSets(candidates, wanted);
  const best = sets === null ? chooseGreedily(candidates, wanted, judge) : chooseBest(sets, judge);
  if (!best.ok) return best;
  return ok({
    baseline: baseline.value,
    singles: singles.value,
    ...best.value,
    search: sets === null ? "greedy" : "every-set",
    bound: bound.value.value,
  });
}

type Judge = (chosen: readonly number[]) => Result<ReliabilityAnswer, ReliabilityRefusal>;

interface Choice {
  readonly chosen: readonly number[];
  readonly reached: ReliabilityAnswer;
}

/** One method for all sets, or their differences would mean nothing: exact only if it can judge all candidates at once. */
function judgeFor(
  extended: Extended,
  candidates: readonly CandidateTie[],
  method: ReliabilityMethod,
): Judge {
  const everything = extended.choose(candidates.map((_, i) => i));
  const isExact =
    method.kind === "auto" && reliability(everything, { ...method, kind: "exact" }).ok;
  const same: ReliabilityMethod =
    method.kind === "auto" ? { ...method, kind: isExact ? "exact" : "sampled" } : method;
  return (chosen) => reliability(extended.choose(chosen), same);
}

function judgeSingles(
  connection: Connection,
  asked: {
    readonly candidates: readonly CandidateTie[];
    readonly judge: Judge;
    readonly baseline: ReliabilityAnswer;
  },
): Result<SingleGain[], ReliabilityRefusal> {
  const { candidates, judge, baseline } = asked;
  const { graph, a, b } = connection;
  const raising = raisingTies(graph, { a, b });
  const judged = all(
    candidates.map((tie, candidate) =>
      mapOk(judge([candidate]), (found): SingleGain => {
        const gain = found.value - baseline.value;
        const gainPerEffort = tie.effort === undefined ? null : gain / tie.effort;
        const isNew = findTie(graph, tie.a, tie.b) < 0;
        const raisesChannels = isNew && raising.raises(tie.a, tie.b);
        return { candidate, reliability: found, gain, gainPerEffort, raisesChannels };
      }),
    ),
  );
  return mapOk(judged, (singles) => singles.toSorted(byWorth));
}

function byWorth(x: SingleGain, y: SingleGain): number {
  const isPerEffort = x.gainPerEffort !== null && y.gainPerEffort !== null;
  const difference = isPerEffort ? y.gainPerEffort - x.gainPerEffort : y.gain - x.gain;
  return difference || x.candidate - y.candidate;
}

/** Every set of candidates within number and effort, smaller ones first; `null` when there are too many to try. */
function allowedSets(
  candidates: readonly CandidateTie[],
  { most, effort = Infinity, mostSets = defaultSets }: RecommendWanted,
): number[][] | null {
  let sets = [{ chosen: [] as number[], last: -1, effort: 0 }];
  const found: number[][] = [[]];
  for (let size = 1; size <= Math.min(most, candidates.length); size++) {
    sets = sets.flatMap((set) =>
      candidates
        .map((candidate, i) => ({
          chosen: [...set.chosen, i],
          last: i,
          effort: set.effort + (candidate.effort ?? 0),
        }))
        .filter((larger) => larger.last > set.last && larger.effort <= effort),
    );
    found.push(...sets.map(({ chosen }) => chosen));
    if (found.length > mostSets) return null;
  }
  return found;
}

/** The most reliable set; among equals the smaller, then the earlier candidates. */
function chooseBest(
  sets: readonly (readonly number[])[],
  judge: Judge,
): Result<Choice, ReliabilityRefusal> {
  let best: Choice | null = null;
  for (const chosen of sets) {
    const reached = judge(chosen);
    if (!reached.ok) return reached;
    if (best === null || reached.value.value > best.reached.value + noise)
      best = { chosen, reached: reached.value };
  }
  if (best === null) throw new Error("the empty set is always allowed");
  return ok(best);
}

/** Differences below this are rounding of sums of products of doubles. */
const noise = 1e-12;

/** Takes the candidate with the best gain (per effort where all efforts are known) until none helps or nothing more is allowed. */
function chooseGreedily(
  candidates: readonly CandidateTie[],
  { most, effort = Infinity }: RecommendWanted,
  judge: Judge,
): Result<Choice, ReliabilityRefusal> {
  const isWeighed = candidates.every((candidate) => candidate.effort !== undefined);
  const chosen: number[] = [];
  let left = effort;
  const start = judge(chosen);
  if (!start.ok) return start;
  let reached = start.value;
  while (chosen.length < most) {
    let next: { i: number; worth: number; reached: ReliabilityAnswer } | null = null;
    for (const [i, candidate] of candidates.entries()) {
      if (chosen.includes(i) || (candidate.effort ?? 0) > left) continue;
      const judged = judge([...chosen, i]);
      if (!judged.ok) return judged;
      const gain = judged.value.value - reached.value;
      const worth = isWeighed ? gain / candidate.effort! : gain;
      if (gain > noise && worth > (next?.worth ?? 0)) next = { i, worth, reached: judged.value };
    }
    if (next === null) break;
    chosen.push(next.i);
    left -= candidates[next.i]!.effort ?? 0;
    reached = next.reached;
  }
  return ok({ chosen, reached });
}
