import { degreeOf, type Graph } from "#engines/channels/graph/graph.ts";
import { measureBetweennessPlainly } from "#engines/channels/structure/betweenness/plain.ts";
import { measureBrokerage, type Brokerage } from "#engines/channels/structure/brokerage.ts";
import { findCoreNumbers } from "#engines/channels/structure/core-numbers.ts";
import { findCommunities } from "#engines/channels/structure/leiden/find-communities.ts";
import { rankActors } from "#engines/channels/structure/page-rank.ts";
import { actorKinds, missingKinds } from "#slices/actor/model.ts";
import type { NetworkState } from "./find-channels.ts";
import type { ActorStructure, NetworkStructure } from "./model.ts";
import { idAt, type Setting } from "./setting.ts";

/** Actors × ties up to which exact betweenness fits into one question. */
const betweennessLimit = 3_000_000;

/** Ties up to which the other measures fit into one question. */
const brokerageLimit = 200_000;

/** Where the actors of the answer stand in the whole network, and which of the thirteen kinds the topic lacks. */
export function describeStructure(
  setting: Setting,
  { carrying }: NetworkState,
  mentioned: Iterable<number>,
): NetworkStructure {
  const { graph } = carrying;
  const measures = measureAll(graph, setting.question.seed);
  const topActors = [...new Set(mentioned)].map((actor) =>
    structureOf(graph, graph.internalOf[actor]!, { id: idAt(setting, actor), measures }),
  );
  return {
    actors: graph.actors,
    ties: graph.ties,
    topActors: topActors.toSorted(
      (one, other) => other.degree - one.degree || (one.actor < other.actor ? -1 : 1),
    ),
    missingKinds: kindsMissing(setting),
  };
}

interface Measures {
  readonly betweenness: Float64Array | null;
  readonly brokerage: Brokerage | null;
  readonly cores: Int32Array | null;
  readonly ranks: Float64Array | null;
  readonly communities: Int32Array | null;
}

function measureAll(graph: Graph, seed: number): Measures {
  const isSmall = graph.ties <= brokerageLimit;
  const mayMeasurePairs = graph.actors * graph.ties <= betweennessLimit;
  return {
    betweenness: mayMeasurePairs ? measureBetweennessPlainly(graph) : null,
    brokerage: isSmall ? measureBrokerage(graph) : null,
    cores: isSmall ? findCoreNumbers(graph) : null,
    ranks: isSmall ? rankActors(graph) : null,
    communities: isSmall ? findCommunities(graph, { seed, restarts: 1 }).communityOf : null,
  };
}

function structureOf(
  graph: Graph,
  v: number,
  { id, measures }: { readonly id: string; readonly measures: Measures },
): ActorStructure {
  const { betweenness, brokerage, cores, ranks, communities } = measures;
  const degree = degreeOf(graph, v);
  return {
    actor: id,
    degree,
    betweenness: betweenness?.[v] ?? null,
    pageRank: ranks?.[v] ?? null,
    constraint: degree === 0 ? null : (brokerage?.constraint[v] ?? null),
    effectiveSize: degree === 0 ? null : (brokerage?.effectiveSize[v] ?? null),
    core: cores?.[v] ?? null,
    community: communities?.[v] ?? null,
  };
}

/** Kinds that no actor with a tie in force on one of the asked issues has. */
function kindsMissing({ network, question, reader }: Setting): NetworkStructure["missingKinds"] {
  if (question.issues.length === 0) return null;
  const isAbout = network.issueSets.map((set) =>
    set.some((issue) => question.issues.includes(issue)),
  );
  const present = new Set<number>();
  for (let row = 0; row < network.ties; row++) {
    if (!isAbout[network.issueSet[row]!]! || !reader.mayCarry(row)) continue;
    present.add(network.actorKind[network.from[row]!]!);
    present.add(network.actorKind[network.to[row]!]!);
  }
  return missingKinds([...present].map((kind) => ({ kind: actorKinds[kind]! })));
}
