import { degreeOf } from "#engines/channels/graph/graph.ts";
import { measureBetweennessPlainly } from "#engines/channels/structure/betweenness/plain.ts";
import { measureBrokerage } from "#engines/channels/structure/brokerage.ts";
import { findCoreNumbers } from "#engines/channels/structure/core-numbers.ts";
import { actorKinds, missingKinds } from "#slices/actor/model.ts";
import type { NetworkState } from "./find-channels.ts";
import type { ActorStructure, NetworkStructure } from "./model.ts";
import { idAt, type Setting } from "./setting.ts";

/** Actors × ties up to which exact betweenness fits into one question. */
const betweennessLimit = 3_000_000;

/** Ties up to which constraint and core numbers fit into one question. */
const brokerageLimit = 200_000;

/** Where the actors of the answer stand in the whole network, and which of the thirteen kinds the topic lacks. */
export function describeStructure(
  setting: Setting,
  { carrying }: NetworkState,
  mentioned: Iterable<number>,
): NetworkStructure {
  const { graph } = carrying;
  const isSmall = graph.ties <= brokerageLimit;
  const betweenness =
    graph.actors * graph.ties <= betweennessLimit ? measureBetweennessPlainly(graph) : null;
  const constraint = isSmall ? measureBrokerage(graph).constraint : null;
  const cores = isSmall ? findCoreNumbers(graph) : null;
  const topActors = [...new Set(mentioned)].map((actor): ActorStructure => {
    const v = graph.internalOf[actor]!;
    const degree = degreeOf(graph, v);
    return {
      actor: idAt(setting, actor),
      degree,
      betweenness: betweenness?.[v] ?? null,
      constraint: degree === 0 ? null : (constraint?.[v] ?? null),
      core: cores?.[v] ?? null,
    };
  });
  return {
    actors: graph.actors,
    ties: graph.ties,
    topActors: topActors.toSorted(
      (one, other) => other.degree - one.degree || (one.actor < other.actor ? -1 : 1),
    ),
    missingKinds: kindsMissing(setting),
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
