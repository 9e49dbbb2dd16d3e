import { shortestPaths } from "#engines/channels/paths/index.ts";
import { carryingGraph, type CarryingGraph } from "./carrying-graph.ts";
import type { Channel } from "./model.ts";
import { supposingReader, type Setting } from "./setting.ts";
import { channelOf, rowsBetween, type FoundPath } from "./steps.ts";
import { supposeMade, type StrengthReader, type Strengths } from "./strengths.ts";

/** The network in one state: what its ties are worth and the graph of those that carry. */
export interface NetworkState {
  readonly strengths: Strengths;
  readonly carrying: CarryingGraph;
  readonly reader: StrengthReader;
}

export function stateOf(
  setting: Setting,
  strengths: Strengths,
  reader = setting.reader,
): NetworkState {
  return { strengths, carrying: carryingGraph(setting.network, strengths), reader };
}

/** The k most reliable simple channels within the longest path, best first. */
export function findChannels(setting: Setting, state: NetworkState): readonly Channel[] {
  return tell(setting, state, findPaths(setting, state, setting.question.k));
}

export function findPaths(
  { from, to, question }: Setting,
  { carrying }: NetworkState,
  k: number,
): readonly FoundPath[] {
  const { graph, costs } = carrying;
  const ends = { a: graph.internalOf[from]!, b: graph.internalOf[to]! };
  return shortestPaths({ graph, costs }, ends, { k, maxTies: question.maxTies });
}

function tell(
  setting: Setting,
  { carrying, strengths, reader }: NetworkState,
  paths: readonly FoundPath[],
): readonly Channel[] {
  const actors = paths.map((path) => path.actors.map((actor) => carrying.graph.originalOf[actor]!));
  const between = rowsBetween(setting, strengths.value, actors);
  return paths.map((path) => channelOf(setting, { carrying, reader, rowsBetween: between }, path));
}

/** Paths looked at for each channel wanted, since today's own channels stand among them. */
const looked = 3;

/** Channels that would open if planned and proposed ties were made: the best that use at least one of them. */
export function findProspects(setting: Setting, state: NetworkState): readonly Channel[] {
  const { question } = setting;
  if (question.working.whatIf) return [];
  const paths = findPaths(setting, state, looked * question.k);
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

/** The state in which planned and proposed ties have been made. */
export function supposedState(setting: Setting, today: Strengths): NetworkState {
  const reader = supposingReader(setting);
  return stateOf(setting, supposeMade(setting.network, today, reader), reader);
}
