import { raisingTies } from "#engines/channels/paths/index.ts";
import { tieStatuses } from "#slices/tie/model.ts";
import { carryingGraph, nearNetwork, type CarryingGraph } from "./carrying-graph.ts";
import { statusCode } from "./codes.ts";
import { endsOf, type NetworkState } from "./find-channels.ts";
import { gainsOf } from "./gains.ts";
import type { NextStep } from "./model.ts";
import { tieIdAt, type Ground, type NetworkColumns } from "./network.ts";
import { supposingReader, type Setting } from "./setting.ts";
import { supposeMade } from "./strengths.ts";
import { nameOf, sourcesOf } from "./telling.ts";
import { say } from "./say.ts";

/** Suggestions listed. */
const listed = 8;

/**
 * Ties on record whose making or reviving would raise the connection's reliability most, one at a time: planned and
 * proposed ties, dormant ones, and ended ones as if renewed. The direct tie between the two ends is not among them: doing
 * without it is what the question is about. `stays` is what a shock leaves of each tie, so that nothing is proposed that
 * the shock would stop at once. `before` is today's reliability.
 */
export function findNextSteps(
  setting: Setting,
  today: NetworkState,
  { stays, before }: { readonly stays: (row: number) => number; readonly before: number },
): readonly NextStep[] {
  const network = renewedNetwork(setting.network);
  const supposed = supposeMade(network, today.strengths, supposingReader({ ...setting, network }));
  const value = valueIfMade(supposed.value, today.strengths.value, stays);
  if (value === null) return [];
  const made = carryingGraph(setting.network, value);
  const near = nearNetwork(made, { value, low: value, high: value }, endsOf(setting, made));
  const now = todayOn(made, today.strengths.value);
  const candidates = candidateTies(setting, made, now);
  const gains = gainsOf(setting, { made, near, now, candidates, before })
    .filter(({ gain }) => gain > 0)
    .toSorted((one, other) => other.gain - one.gain || one.tie - other.tie)
    .slice(0, listed);
  if (gains.length === 0) return [];
  const channelsWith = channelCounter(setting, today);
  return gains.map((one) => describe(setting, { made, channelsWith, before, ...one }));
}

/** What every tie would be worth if it were made and the shock let it; `null` where none would be worth more than today. */
function valueIfMade(
  supposed: Float64Array,
  today: Float64Array,
  stays: (row: number) => number,
): Float64Array | null {
  const value = today.slice();
  let isBetter = false;
  for (let row = 0; row < value.length; row++) {
    const one = supposed[row]! * stays(row);
    if (one <= value[row]!) continue;
    value[row] = one;
    isBetter = true;
  }
  return isBetter ? value : null;
}

/** Dormant and ended ties read as proposals: revived, they would carry like ties newly made. */
function renewedNetwork(network: NetworkColumns): NetworkColumns {
  const lapsed = new Set([statusCode("dormant"), statusCode("ended")]);
  const proposed = statusCode("proposed");
  const tieStatus = network.tieStatus.map((status) => (lapsed.has(status) ? proposed : status));
  return { ...network, tieStatus };
}

/** Today's reliability of each tie of the larger graph; 0 for ties not there today. */
function todayOn({ graph, rows, tieOfRow }: CarryingGraph, today: Float64Array): Float64Array {
  const now = new Float64Array(graph.ties);
  for (let i = 0; i < rows.length; i++) {
    const tie = tieOfRow[i]!;
    if (tie >= 0) now[tie] = Math.max(now[tie]!, today[rows[i]!]!);
  }
  return now;
}

/** Ties that would be worth more than today, the direct one between the ends apart. */
function candidateTies(
  { from, to }: Setting,
  { graph, value }: CarryingGraph,
  now: Float64Array,
): readonly number[] {
  const { endA, endB, originalOf } = graph;
  const candidates: number[] = [];
  for (let tie = 0; tie < graph.ties; tie++) {
    if (value[tie]! <= now[tie]!) continue;
    const ends = [originalOf[endA[tie]!]!, originalOf[endB[tie]!]!];
    if (!ends.includes(from) || !ends.includes(to)) candidates.push(tie);
  }
  return candidates;
}

interface Candidate {
  readonly made: CarryingGraph;
  /** Independent channels once a tie between two actors is there as well. */
  readonly channelsWith: (one: number, other: number) => number;
  readonly before: number;
  readonly tie: number;
  readonly gain: number;
  readonly basis: NextStep["basis"];
}

function describe(
  setting: Setting,
  { made, channelsWith, before, tie, gain, basis }: Candidate,
): NextStep {
  const { network } = setting;
  const row = made.rowOf[tie]!;
  const [from, to] = [network.from[row]!, network.to[row]!];
  const grounds = groundsFor(network, row, setting.from);
  const strategies = grounds.filter(({ what }) => what === "strategy").map(({ id }) => id);
  const step = { gain, reliability: before + gain, action: actionOf(network, row), strategies };
  return {
    ...step,
    basis,
    tie: tieIdAt(network, row),
    from: network.actorIds[from]!,
    to: network.actorIds[to]!,
    independence: channelsWith(from, to),
    cases: grounds.filter(({ what }) => what === "case").map(({ id }) => id),
    reasons: say((words, language) =>
      words.next({
        ...step,
        one: nameOf(network, from, language),
        other: nameOf(network, to, language),
      }),
    ),
    sources: sourcesOf(network, row),
  };
}

function actionOf({ tieStatus }: NetworkColumns, row: number): NextStep["action"] {
  const status = tieStatuses[tieStatus[row]!]!;
  if (status === "planned" || status === "proposed") return "make";
  return status === "ended" || status === "dormant" ? "revive" : "strengthen";
}

function channelCounter(
  setting: Setting,
  { carrying, disjoint }: NetworkState,
): (one: number, other: number) => number {
  const { graph } = carrying;
  const { raises } = raisingTies(graph, endsOf(setting, carrying));
  const count = disjoint().count;
  return (one, other) => count + (raises(graph.internalOf[one]!, graph.internalOf[other]!) ? 1 : 0);
}

/**
 * Strategy items and cases that speak for a tie: they name both its ends, or name the end that is not the asker and stand
 * in the section from which the tie is drawn.
 */
function groundsFor(network: NetworkColumns, row: number, asker: number): readonly Ground[] {
  const sections = new Set(sourcesOf(network, row).map(({ locator }) => locator));
  const ends = [network.from[row]!, network.to[row]!];
  return network.grounds.filter((ground) => {
    const named = ends.filter((end) => ground.actors.includes(network.actorIds[end]!));
    if (named.length === 2) return true;
    return named.some((end) => end !== asker) && ground.sections.some((one) => sections.has(one));
  });
}
