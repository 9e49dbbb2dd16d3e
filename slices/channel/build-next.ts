import { reliability } from "#engines/channels/paths/reliability.ts";
import { disjointChannels } from "#engines/channels/paths/index.ts";
import type { Graph } from "#engines/channels/graph/graph.ts";
import { tieStatuses } from "#slices/tie/model.ts";
import { orThrow } from "#kernel/result.ts";
import { carryingGraph, type CarryingGraph } from "./carrying-graph.ts";
import { statusCode } from "./codes.ts";
import { exactLimit } from "./connection.ts";
import type { NetworkState } from "./find-channels.ts";
import type { NextStep } from "./model.ts";
import { tieIdAt, type Ground, type NetworkColumns } from "./network.ts";
import { reachFrom } from "./reach.ts";
import { strengthsOf, supposed, type Setting } from "./setting.ts";
import { nameOf, sourcesOf } from "./telling.ts";
import { say } from "./words.ts";

/** Ties tried in full; they are the ones whose best channel gains most. */
const tried = 10;
const listed = 8;

/** Draws for each tie tried, where the connection is too large for an exact answer. */
const samples = 8_192;

/**
 * Ties on record whose making or reviving would raise the connection's reliability most, one at a time: planned and
 * proposed ties, dormant ones, and ended ones as if renewed. The direct tie between the two ends is not among them: doing
 * without it is what the question is about. `stays` is what a shock leaves of each tie, so that nothing is proposed that
 * the shock would stop at once.
 */
export function findNextSteps(
  setting: Setting,
  today: NetworkState,
  stays: (row: number) => number,
): readonly NextStep[] {
  const renewed = renewedNetwork(setting.network);
  const strengths = strengthsOf({ ...setting, network: renewed }, supposed(setting.question));
  const value = strengths.value.map((one, row) =>
    Math.max(one * stays(row), today.strengths.value[row]!),
  );
  const made = carryingGraph(setting.network, { value, low: value, high: value });
  const now = todayOn(setting, made, today);
  const before = worth(setting, made.graph, now);
  return pickCandidates(setting, made, now)
    .map((tie) => tryTie(setting, { made, now, before, tie }))
    .filter(({ gain }) => gain > 0)
    .toSorted((one, other) => other.gain - one.gain || (one.tie < other.tie ? -1 : 1))
    .slice(0, listed);
}

/** Dormant and ended ties read as proposals: revived, they would carry like ties newly made. */
function renewedNetwork(network: NetworkColumns): NetworkColumns {
  const lapsed = new Set([statusCode("dormant"), statusCode("ended")]);
  const proposed = statusCode("proposed");
  const tieStatus = network.tieStatus.map((status) => (lapsed.has(status) ? proposed : status));
  return { ...network, tieStatus };
}

/** Today's reliability of each tie of the larger graph; 0 for ties not there today. */
function todayOn({ network }: Setting, made: CarryingGraph, today: NetworkState): Float64Array {
  const now = new Float64Array(made.graph.ties);
  const { graph, value } = today.carrying;
  const bestToday = new Map<number, number>();
  for (let tie = 0; tie < graph.ties; tie++)
    bestToday.set(keyOf(network.actors, endsOf(graph, tie)), value[tie]!);
  for (let tie = 0; tie < made.graph.ties; tie++)
    now[tie] = bestToday.get(keyOf(network.actors, endsOf(made.graph, tie))) ?? 0;
  return now;
}

function endsOf({ endA, endB, originalOf }: Graph, tie: number): readonly [number, number] {
  return [originalOf[endA[tie]!]!, originalOf[endB[tie]!]!];
}

function keyOf(actors: number, [one, other]: readonly [number, number]): number {
  return Math.min(one, other) * actors + Math.max(one, other);
}

function worth(setting: Setting, graph: Graph, ties: Float64Array): number {
  const { maxTies, seed } = setting.question;
  const [a, b] = [graph.internalOf[setting.from]!, graph.internalOf[setting.to]!];
  const connection = { graph, a, b, ties, maxTies };
  const exact = reliability(connection, { kind: "exact", limit: exactLimit });
  return exact.ok
    ? exact.value.value
    : orThrow(reliability(connection, { kind: "sampled", samples, seed })).value;
}

/** Ties that would gain, by the worth of the best channel through them, best first. */
function pickCandidates(setting: Setting, made: CarryingGraph, now: Float64Array): readonly number[] {
  const { graph, value } = made;
  const [a, b] = [graph.internalOf[setting.from]!, graph.internalOf[setting.to]!];
  const closed = (end: number) => {
    const bytes = new Uint8Array(graph.actors);
    bytes[end] = 1;
    return bytes;
  };
  const maxTies = setting.question.maxTies - 1;
  const fromA = reachFrom(a, { graph, value, maxTies, closed: closed(b) }).best;
  const fromB = reachFrom(b, { graph, value, maxTies, closed: closed(a) }).best;
  const through = (tie: number) => {
    const [x, y] = [graph.endA[tie]!, graph.endB[tie]!];
    if ((x === a && y === b) || (x === b && y === a)) return 0;
    return Math.max(fromA[x]! * fromB[y]!, fromA[y]! * fromB[x]!) * (value[tie]! - now[tie]!);
  };
  const gaining: (readonly [tie: number, worth: number])[] = [];
  for (let tie = 0; tie < graph.ties; tie++) {
    const worthOf = value[tie]! > now[tie]! ? through(tie) : 0;
    if (worthOf > 0) gaining.push([tie, worthOf]);
  }
  gaining.sort(([one, x], [other, y]) => y - x || one - other);
  return gaining.slice(0, tried).map(([tie]) => tie);
}

interface Trial {
  readonly made: CarryingGraph;
  readonly now: Float64Array;
  readonly before: number;
  readonly tie: number;
}

function tryTie(setting: Setting, { made, now, before, tie }: Trial): NextStep {
  const { network } = setting;
  const { graph, value, rowOf } = made;
  const ties = now.slice();
  ties[tie] = value[tie]!;
  const after = worth(setting, graph, ties);
  const row = rowOf[tie]!;
  const [from, to] = [network.from[row]!, network.to[row]!];
  const action = actionOf(tieStatuses[network.tieStatus[row]!]!);
  const grounds = groundsFor(network, row, setting.from);
  const strategies = grounds.filter(({ what }) => what === "strategy").map(({ id }) => id);
  const step = { gain: after - before, reliability: after, action, strategies };
  return {
    ...step,
    tie: tieIdAt(network, row),
    from: network.actorIds[from]!,
    to: network.actorIds[to]!,
    independence: countChannels(setting, graph, ties),
    cases: grounds.filter(({ what }) => what === "case").map(({ id }) => id),
    reasons: say((words, language) =>
      words.next({ ...step, one: nameOf(network, from, language), other: nameOf(network, to, language) }),
    ),
    sources: sourcesOf(network, row),
  };
}

function actionOf(status: (typeof tieStatuses)[number]): NextStep["action"] {
  if (status === "planned" || status === "proposed") return "make";
  return status === "ended" || status === "dormant" ? "revive" : "strengthen";
}

function countChannels(setting: Setting, graph: Graph, ties: Float64Array): number {
  const deadTies = Uint8Array.from(ties, (value) => (value === 0 ? 1 : 0));
  const [a, b] = [graph.internalOf[setting.from]!, graph.internalOf[setting.to]!];
  return disjointChannels(graph, a, b, { deadTies }).count;
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
