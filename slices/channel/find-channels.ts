import {
  disjointChannels,
  shortestPaths,
  type DisjointChannels,
} from "#engines/channels/paths/index.ts";
import {
  carryingGraph,
  nearNetwork,
  type CarryingGraph,
  type NearNetwork,
} from "./carrying-graph.ts";
import type { Channel } from "./model.ts";
import { supposingReader, type Setting } from "./setting.ts";
import { channelOf, rowsBetween, type FoundPath } from "./steps.ts";
import { supposeMade, type StrengthReader, type Strengths } from "./strengths.ts";

/** The network in one state: what its ties are worth and the graph of those that carry. */
export interface NetworkState {
  readonly strengths: Strengths;
  readonly carrying: CarryingGraph;
  readonly reader: StrengthReader;
  /** What lies within the longest path of the two ends; found when it is first asked for. */
  readonly near: () => NearNetwork;
  /** The channels of the whole network that share nobody, internal numbers; found when first asked for. */
  readonly disjoint: () => DisjointChannels;
}

export function stateOf(
  setting: Setting,
  strengths: Strengths,
  reader = setting.reader,
): NetworkState {
  const carrying = carryingGraph(setting.network, strengths.value);
  const ends = endsOf(setting, carrying);
  return {
    strengths,
    carrying,
    reader,
    near: once(() => nearNetwork(carrying, strengths, ends)),
    disjoint: once(() => disjointChannels(carrying.graph, ends.a, ends.b)),
  };
}

/** The two ends of the question in a graph's own numbers. */
export function endsOf(
  { from, to, question }: Setting,
  { graph }: CarryingGraph,
): { readonly a: number; readonly b: number; readonly maxTies: number } {
  return { a: graph.internalOf[from]!, b: graph.internalOf[to]!, maxTies: question.maxTies };
}

function once<T>(find: () => T): () => T {
  let found: { readonly value: T } | null = null;
  return () => (found ??= { value: find() }).value;
}

/** The k most reliable simple channels within the longest path, best first. */
export function findChannels(setting: Setting, state: NetworkState): readonly Channel[] {
  return tell(setting, state, findPaths(state, setting.question.k));
}

function findPaths(state: NetworkState, k: number): readonly FoundPath[] {
  const { graph, costs, a, b, maxTies } = state.near();
  return shortestPaths({ graph, costs }, { a, b }, { k, maxTies });
}

function tell(
  setting: Setting,
  { near: findNear, strengths, reader }: NetworkState,
  paths: readonly FoundPath[],
): readonly Channel[] {
  const near = findNear();
  const actors = paths.map((path) => path.actors.map((actor) => near.graph.originalOf[actor]!));
  const between = rowsBetween(setting, strengths.value, actors);
  return paths.map((path) => channelOf(setting, { near, reader, rowsBetween: between }, path));
}

/** Paths looked at for each channel wanted, since today's own channels stand among them. */
const looked = 3;

/** Channels that would open if planned and proposed ties were made: the best that use at least one of them. */
export function findProspects(setting: Setting, state: NetworkState): readonly Channel[] {
  const { question } = setting;
  if (question.working.whatIf) return [];
  const paths = findPaths(state, looked * question.k);
  const all = tell(setting, state, paths);
  return all
    .filter(({ steps }) => steps.some(({ isWhatIf }) => isWhatIf))
    .filter((channel) => !all.some((other) => isDetour(channel, other)))
    .slice(0, question.k);
}

/** Whether a channel goes through everyone whom another one goes through, and more. */
function isDetour({ actors }: Channel, other: Channel): boolean {
  const isShorter = other.actors.length > 2 && other.actors.length < actors.length;
  return isShorter && other.actors.every((actor) => actors.includes(actor));
}

/** The state in which planned and proposed ties have been made; today's own graph where there are none. */
export function supposedState(setting: Setting, today: NetworkState): NetworkState {
  const reader = supposingReader(setting);
  const strengths = supposeMade(setting.network, today.strengths, reader);
  return strengths === today.strengths ? { ...today, reader } : stateOf(setting, strengths, reader);
}
