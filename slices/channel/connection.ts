import type { Connection } from "#engines/channels/paths/connection.ts";
import { criticality, type Importance } from "#engines/channels/paths/criticality.ts";
import { wilsonInterval } from "#engines/channels/paths/index.ts";
import { rangedReliability } from "#engines/channels/paths/reliability.ts";
import { orThrow } from "#kernel/result.ts";
import type { NearNetwork } from "./carrying-graph.ts";
import type { NetworkState } from "./find-channels.ts";
import type { ConnectionReliability, Critical } from "./model.ts";
import { tieIdAt } from "./network.ts";
import { findPathSystem, type PathSystem } from "./path-system.ts";
import { PathCount } from "./path-count.ts";
import { anyOf, countAll, countLost, drawTrials, pathsWorking, type Words } from "./path-trials.ts";
import { idAt, type Setting } from "./setting.ts";

/** What the connection is worth, and what it rests on. */
export interface JudgedConnection {
  readonly reliability: ConnectionReliability;
  readonly critical: readonly Critical[];
}

/** Paths up to which an exact answer is tried; a small office network has fewer. */
const exactPaths = 48;

/** Case splits that an exact answer may take: well under 0.1 s. */
const exactLimit = 2_000;

/** Paths that are held one by one; beyond, the engine draws on the graph itself. */
export const pathLimit = 2_000;

/** Draws over held paths: an interval at most 0.016 wide. */
export const pathSamples = 16_384;

/** Draws for importance, and for networks too wide to hold their paths. */
const coarseSamples = 4_096;

/** Actors and ties listed as critical. */
const listed = 24;

/**
 * P(connected within the longest path) and the importance of every actor and tie (Birnbaum 1969): exact where few paths
 * join the ends, by seeded draws over all paths where they can be held, else by the engine's draws on the graph.
 */
export function judgeConnection(setting: Setting, state: NetworkState): JudgedConnection {
  const near = state.near();
  const system = findPathSystem(near.graph, { ...near, limit: pathLimit });
  if (system === null)
    return judgeByEngine(setting, state, {
      kind: "sampled",
      seed: setting.question.seed,
      samples: coarseSamples,
    });
  if (system.paths.length <= exactPaths) {
    const exact = judgeExactly(setting, near);
    if (exact !== null) return exact;
  }
  return judgeByPaths(setting, near, system);
}

function judgeExactly(setting: Setting, near: NearNetwork): JudgedConnection | null {
  const method = { kind: "exact", limit: exactLimit } as const;
  const found = rangedReliability({ ...endsIn(near), ...rangesOf(near) }, method);
  const important = criticality({ ...endsIn(near), ties: near.value }, method);
  if (!found.ok || !important.ok) return null;
  return told(setting, near, { found: found.value, important: important.value });
}

function judgeByEngine(
  setting: Setting,
  state: NetworkState,
  method: { readonly kind: "sampled"; readonly seed: number; readonly samples: number },
): JudgedConnection {
  const near = state.near();
  const base = { ...endsIn(near), keys: near.tieOf, channels: nearChannels(near, state) };
  const found = orThrow(rangedReliability({ ...base, ...rangesOf(near) }, method));
  const important = orThrow(criticality({ ...base, ties: near.value }, method));
  return told(setting, near, { found, important });
}

function endsIn({ graph, a, b, maxTies }: NearNetwork): Omit<Connection, "ties"> {
  return { graph, a, b, maxTies };
}

function rangesOf({ low, value: mid, high }: NearNetwork) {
  return { low, mid, high };
}

/** The disjoint channels of the whole network that are short enough to count, in the numbers of the near part. */
function nearChannels(
  { actorOf, maxTies }: NearNetwork,
  { disjoint }: NetworkState,
): NonNullable<Connection["channels"]> {
  const placeOf = new Map<number, number>();
  for (const [place, actor] of actorOf.entries()) placeOf.set(actor, place);
  const short = disjoint().paths.filter((path) => path.length - 1 <= maxTies);
  return { paths: short.map((path) => path.map((actor) => placeOf.get(actor)!)) };
}

interface EngineFindings {
  readonly found: {
    readonly value: number;
    readonly interval: readonly [number, number];
    readonly samples: number;
    readonly exact: boolean;
    readonly atLow: { readonly value: number };
    readonly atHigh: { readonly value: number };
  };
  readonly important: {
    readonly actors: readonly Importance[];
    readonly ties: readonly Importance[];
  };
}

function told(
  setting: Setting,
  near: NearNetwork,
  { found, important }: EngineFindings,
): JudgedConnection {
  const { value, interval, samples, exact, atLow, atHigh } = found;
  return {
    reliability: {
      value,
      interval,
      samplingInterval: exact ? [value, value] : wilsonInterval(value * samples, samples),
      evidenceInterval: [atLow.value, atHigh.value],
      samples,
      exact,
    },
    critical: rankCritical(setting, near, {
      actors: important.actors.map(({ index, birnbaum }) => [index, birnbaum]),
      ties: important.ties.map(({ index, birnbaum }) => [index, birnbaum]),
    }),
  };
}

/** A key of each tie that stays the same in every state of the network: its two actors. */
export function keysOf(
  { network }: Setting,
  { graph }: NearNetwork,
  ties: Int32Array,
): readonly number[] {
  return [...ties].map((tie) => {
    const [one, other] = [graph.originalOf[graph.endA[tie]!]!, graph.originalOf[graph.endB[tie]!]!];
    return Math.min(one, other) * network.actors + Math.max(one, other);
  });
}

function judgeByPaths(setting: Setting, near: NearNetwork, system: PathSystem): JudgedConnection {
  const { low, value: mid, high } = near;
  const pick = (from: Float64Array) => Float64Array.from(system.ties, (tie) => from[tie]!);
  const tables = drawTrials(keysOf(setting, near, system.ties), [low, mid, high].map(pick), {
    samples: pathSamples,
    seed: setting.question.seed,
  });
  const share = (table: number) =>
    countAll(anyOf(pathsWorking(system, tables[table]!), pathSamples / 32)) / pathSamples;
  const [atLow, atMid, atHigh] = [share(0), share(1), share(2)];
  const chance = (value: number) => wilsonInterval(value * pathSamples, pathSamples);
  return {
    reliability: {
      value: atMid,
      interval: [chance(atLow)[0], chance(atHigh)[1]],
      samplingInterval: chance(atMid),
      evidenceInterval: [atLow, atHigh],
      samples: pathSamples,
      exact: false,
    },
    critical: rankCritical(setting, near, importanceByPaths(system, tables[1]!)),
  };
}

type Measured = Readonly<
  Record<"actors" | "ties", readonly (readonly [index: number, importance: number])[]>
>;

/** Share of trials in which the connection stands with the part and falls without it. */
function importanceByPaths(system: PathSystem, drawn: readonly Words[]): Measured {
  const count = coarseSamples / 32;
  const ties = drawn.map((words) => words.slice(0, count));
  const working = pathsWorking(system, ties);
  const whole = new Uint32Array(count).fill(0xffffffff);
  const joined = anyOf(working, count);
  const all = new PathCount(count);
  for (const words of working) all.add(words);
  const without = (paths: readonly number[]) => {
    const using = new PathCount(count);
    for (const path of paths) using.add(working[path]!);
    return all.differingFrom(using);
  };
  const throughActors = [...pathsThrough(system.between)];
  const throughTies = [...pathsThrough(system.paths)];
  return {
    actors: throughActors.map(
      ([actor, paths]) => [actor, countLost(joined, without(paths)) / coarseSamples] as const,
    ),
    ties: throughTies.map(([at, paths]) => {
      const using = { ...system, paths: paths.map((path) => system.paths[path]!) };
      const certain = anyOf(pathsWorking(using, ties.with(at, whole)), count);
      return [system.ties[at]!, countLost(certain, without(paths)) / coarseSamples] as const;
    }),
  };
}

/** The paths that use each part. */
function pathsThrough(parts: readonly Int32Array[]): ReadonlyMap<number, readonly number[]> {
  const through = new Map<number, number[]>();
  for (const [path, used] of parts.entries())
    for (const part of used) {
      const paths = through.get(part);
      if (paths === undefined) through.set(part, [path]);
      else paths.push(path);
    }
  return through;
}

function rankCritical(
  setting: Setting,
  { graph, rowOf }: NearNetwork,
  { actors, ties }: Measured,
): readonly Critical[] {
  const all: Critical[] = [
    ...actors.map(([index, importance]) => ({
      what: "actor" as const,
      id: idAt(setting, graph.originalOf[index]!),
      importance,
    })),
    ...ties.map(([index, importance]) => ({
      what: "tie" as const,
      id: tieIdAt(setting.network, rowOf[index]!),
      importance,
    })),
  ];
  return all
    .filter(({ importance }) => importance > 0)
    .toSorted((one, other) => other.importance - one.importance || (one.id < other.id ? -1 : 1))
    .slice(0, listed);
}
