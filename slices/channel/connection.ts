import type { Connection } from "#engines/channels/paths/connection.ts";
import { criticality, type Importance } from "#engines/channels/paths/criticality.ts";
import { wilsonInterval } from "#engines/channels/paths/index.ts";
import { rangedReliability } from "#engines/channels/paths/reliability.ts";
import { orThrow } from "#kernel/result.ts";
import type { NetworkState } from "./find-channels.ts";
import type { ConnectionReliability, Critical } from "./model.ts";
import { tieIdAt } from "./network.ts";
import { idAt, type Setting } from "./setting.ts";

/**
 * Case splits that an exact answer may take before draws take over: what a question of the Seoul network needs, and little
 * enough to give up on larger ones at once.
 */
export const exactLimit = 2_000;

/** Actors and ties listed as critical. */
const listed = 12;

/** P(connected within the longest path), exact where the network between the ends is small enough, else by seeded draws. */
export function findReliability(setting: Setting, state: NetworkState): ConnectionReliability {
  const { low, value: mid, high } = state.carrying;
  const rest = connectionOf(setting, state);
  const exact = rangedReliability({ ...rest, low, mid, high }, { kind: "exact", limit: exactLimit });
  const found = exact.ok
    ? exact.value
    : orThrow(rangedReliability({ ...rest, low, mid, high }, sampled(setting)));
  const { value, samples, exact: isExact, interval, atLow, atHigh } = found;
  return {
    value,
    interval,
    samplingInterval: isExact ? [value, value] : wilsonInterval(value * samples, samples),
    evidenceInterval: [atLow.value, atHigh.value],
    samples,
    exact: isExact,
  };
}

/** What the connection rests on most (Birnbaum 1969), actors and ties together, most important first. */
export function findCritical(setting: Setting, state: NetworkState): readonly Critical[] {
  const connection: Connection = { ...connectionOf(setting, state), ties: state.carrying.value };
  const exact = criticality(connection, { kind: "exact", limit: exactLimit });
  const found = exact.ok ? exact.value : orThrow(criticality(connection, sampled(setting)));
  const { graph, rowOf } = state.carrying;
  return [
    ...found.actors.map((one) => told("actor", one, idAt(setting, graph.originalOf[one.index]!))),
    ...found.ties.map((one) => told("tie", one, tieIdAt(setting.network, rowOf[one.index]!))),
  ]
    .filter(({ importance }) => importance > 0)
    .toSorted((one, other) => other.importance - one.importance)
    .slice(0, 2 * listed);
}

function told(what: Critical["what"], { birnbaum }: Importance, id: string): Critical {
  return { what, id, importance: birnbaum };
}

function connectionOf({ from, to, question }: Setting, { carrying }: NetworkState): Omit<Connection, "ties"> {
  const { graph } = carrying;
  const [a, b] = [graph.internalOf[from]!, graph.internalOf[to]!];
  return { graph, a, b, maxTies: question.maxTies };
}

function sampled({ question }: Setting): { readonly kind: "sampled"; readonly seed: number } {
  return { kind: "sampled", seed: question.seed };
}
