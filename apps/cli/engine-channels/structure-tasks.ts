import type { NamedGraph } from "#engines/channels/graph/named-graph.ts";
import { degreeOf } from "#engines/channels/graph/graph.ts";
import { findCutPoints } from "#engines/channels/structure/articulation.ts";
import { measureBrokerage } from "#engines/channels/structure/brokerage.ts";
import { findComponents } from "#engines/channels/structure/components.ts";
import { findCoreNumbers } from "#engines/channels/structure/core-numbers.ts";
import { findCommunities } from "#engines/channels/structure/leiden/find-communities.ts";
import { rankActors } from "#engines/channels/structure/page-rank.ts";
import { ok } from "#kernel/result.ts";

import { measureOnThreads } from "./betweenness-pool.ts";
import { type NumberFlag, readNumberFlag } from "./flags.ts";
import type { Task } from "./task.ts";

const seeds: NumberFlag = { least: 0, most: 2 ** 32 - 1, isWhole: true, fallback: 1 };

/** Tasks about the graph as a whole. */
export const structureTasks = {
  degree: valueTask(({ graph }) =>
    Array.from({ length: graph.actors }, (_, v) => degreeOf(graph, v)),
  ),
  betweenness: async ({ named, flags }) => {
    const { graph } = named;
    if (flags.values["sources"] === undefined)
      return ok({ values: byId(named, await measureOnThreads(graph)) });
    const sources = readNumberFlag(flags, "sources", {
      least: 1,
      most: Math.max(1, graph.actors),
      isWhole: true,
    });
    if (!sources.ok) return sources;
    const seed = readNumberFlag(flags, "seed", seeds);
    if (!seed.ok) return seed;
    const sample = { sources: sources.value, seed: seed.value };
    return ok({ sample, values: byId(named, await measureOnThreads(graph, sample)) });
  },
  pagerank: valueTask(({ graph }) => rankActors(graph)),
  constraint: valueTask(({ graph }) => measureBrokerage(graph).constraint),
  "effective-size": valueTask(({ graph }) => measureBrokerage(graph).effectiveSize),
  core: valueTask(({ graph }) => findCoreNumbers(graph)),
  components: async ({ named }) => {
    const { componentOf, sizes } = findComponents(named.graph);
    return ok({ count: sizes.length, components: byId(named, componentOf) });
  },
  articulation: async ({ named }) => {
    const { graph, ids } = named;
    const { actors, bridges } = findCutPoints(graph);
    return ok({
      actors: actors.map((v) => ids[v]!),
      bridges: bridges.map((tie) => [ids[graph.endA[tie]!]!, ids[graph.endB[tie]!]!]),
    });
  },
  leiden: async ({ named, flags }) => {
    const seed = readNumberFlag(flags, "seed", seeds);
    if (!seed.ok) return seed;
    const resolution = readNumberFlag(flags, "resolution", { least: 1e-6, most: 1e6, fallback: 1 });
    if (!resolution.ok) return resolution;
    const found = findCommunities(named.graph, { seed: seed.value, resolution: resolution.value });
    return ok({
      seed: seed.value,
      resolution: resolution.value,
      modularity: found.modularity,
      count: found.count,
      communities: byId(named, found.communityOf),
    });
  },
} as const satisfies Record<string, Task>;

function valueTask(measure: (named: NamedGraph) => ArrayLike<number>): Task {
  return async ({ named }) => ok({ values: byId(named, measure(named)) });
}

/** Values by the file's ids, in the file's order; a measure that an actor has none of (NaN) is `null`. */
function byId(
  { graph, ids }: NamedGraph,
  values: ArrayLike<number>,
): Record<string, number | null> {
  const entries: [string, number | null][] = [];
  for (const v of graph.internalOf)
    entries.push([ids[v]!, Number.isNaN(values[v]!) ? null : values[v]!]);
  return Object.fromEntries(entries);
}
