import { disjointChannels, reliability, shortestPaths } from "#engines/channels/paths/index.ts";
import type { ReliabilityMethod } from "#engines/channels/paths/index.ts";
import type { Problem } from "#kernel/problem.ts";
import { type Result, ok, refused } from "#kernel/result.ts";

import { type NumberFlag, readNumberFlag } from "./flags.ts";
import { readMostTies, readPair } from "./pair.ts";
import { wordReliabilityRefusal } from "./reliability-problems.ts";
import { shockTask } from "./shock-task.ts";
import type { Task, TaskInput } from "./task.ts";
import { readTieColumn } from "./tie-column.ts";

const seeds: NumberFlag = { least: 0, most: 2 ** 32 - 1, isWhole: true, fallback: 1 };
const probability: NumberFlag = { least: 0, most: 1 };

/** Tasks about one pair of actors. */
export const pathTasks = {
  disjoint: async (input) => {
    const ends = readPair(input);
    if (!ends.ok) return ends;
    const { graph, ids } = input.named;
    const { count, direct, paths, cut } = disjointChannels(graph, ends.value.a, ends.value.b);
    return ok({
      count,
      direct,
      paths: paths.map((path) => path.map((v) => ids[v]!)),
      cut: cut.map((v) => ids[v]!),
    });
  },
  paths: async (input) => {
    const ends = readPair(input);
    if (!ends.ok) return ends;
    const k = readNumberFlag(input.flags, "k", {
      least: 1,
      most: 10_000,
      isWhole: true,
      fallback: 10,
    });
    if (!k.ok) return k;
    const maxTies = readMostTies(input);
    if (!maxTies.ok) return maxTies;
    const costs = readTieColumn(input, { least: 0, most: Number.MAX_VALUE, merge: Math.min });
    if (!costs.ok) return costs;
    const { graph, ids } = input.named;
    const found = shortestPaths({ graph, costs: costs.value }, ends.value, {
      k: k.value,
      ...maxTies.value,
    });
    return ok({
      paths: found.map(({ cost, actors }) => ({ cost, actors: actors.map((v) => ids[v]!) })),
    });
  },
  reliability: async (input) => {
    const ends = readPair(input);
    if (!ends.ok) return ends;
    const maxTies = readMostTies(input);
    if (!maxTies.ok) return maxTies;
    const ties = readProbabilities(input);
    if (!ties.ok) return ties;
    const method = readMethod(input);
    if (!method.ok) return method;
    const connection = {
      graph: input.named.graph,
      ...ends.value,
      ties: ties.value,
      ...maxTies.value,
    };
    const answer = reliability(connection, method.value);
    if (!answer.ok) return refused(wordReliabilityRefusal(answer.error));
    const { value, interval, samples, exact } = answer.value;
    return ok({ reliability: value, interval, samples, exact });
  },
  shock: shockTask,
} as const satisfies Record<string, Task>;

/** One probability a tie: the column named by --weight, or --p for all. */
function readProbabilities(input: TaskInput): Result<Float64Array, Problem> {
  const column = readTieColumn(input, { least: 0, most: 1, merge: eitherWorks });
  if (!column.ok) return column;
  if (column.value !== null) return ok(column.value);
  const same = readNumberFlag(input.flags, "p", probability);
  return same.ok ? ok(new Float64Array(input.named.graph.ties).fill(same.value)) : same;
}

/** Of two rows for one tie, at least one works. */
function eitherWorks(a: number, b: number): number {
  return 1 - (1 - a) * (1 - b);
}

/** Exact when asked for, sampled when a number of samples is given, otherwise exact where that is affordable. */
function readMethod({ flags }: TaskInput): Result<ReliabilityMethod, Problem> {
  if (flags.values["exact"] === true) return ok({ kind: "exact" });
  const seed = readNumberFlag(flags, "seed", seeds);
  if (!seed.ok) return seed;
  if (flags.values["samples"] === undefined) return ok({ kind: "auto", seed: seed.value });
  const samples = readNumberFlag(flags, "samples", { least: 1, most: 2 ** 24, isWhole: true });
  return samples.ok ? ok({ kind: "sampled", samples: samples.value, seed: seed.value }) : samples;
}
