import { centreVotes } from "../axes/centred-votes.ts";
import { everyone, placeParticipants } from "../axes/places.ts";
import { type PrincipalAxes, principalAxes } from "../axes/principal-axes.ts";
import { type Points, pointsAt } from "../groups/points.ts";
import { type Tally, meanVotes, talliesByClass, tallyOf } from "../votes/tallies.ts";
import type { VoteTable } from "../votes/vote-table.ts";
import {
  type Majority,
  groupAwareConsensus,
  majorities,
  metaPriority,
  routingPriority,
} from "./consensus.ts";
import { type Moderation, takingPart } from "./conversation.ts";
import { type PolisGroups, baseClustersOf, groupBaseClusters, labelsOf } from "./groups.ts";
import type { Cluster } from "./lloyd.ts";
import { type PropositionPlaces, placePropositions } from "./projection.ts";
import { type Representative, representatives } from "./representativeness.ts";

/** The result of the running service, computed from the votes alone; agree is +1 and all places are in its units. */
export interface PolisMap {
  /** Participants on the map, in order of their first vote. */
  readonly takingPart: Int32Array;
  readonly tallies: readonly Tally[];
  readonly centre: Float64Array;
  /** Loadings for votes that count agree as +1; the service, which counts it as −1, publishes their opposites. */
  readonly axes: PrincipalAxes["axes"];
  readonly propositionPlaces: PropositionPlaces;
  /** Places of all participants, those outside the map included. */
  readonly places: Points;
  /** Base clusters, members as participants. */
  readonly base: readonly Cluster[];
  /** Groups, members as positions in `base`. */
  readonly groups: readonly Cluster[];
  readonly silhouette: number | null;
  /** Group of every participant by position in `groups`; −1 outside the map. */
  readonly groupOf: Int32Array;
  /** Tallies of each proposition within each group. */
  readonly groupTallies: readonly (readonly Tally[])[];
  readonly groupAwareConsensus: Float64Array;
  readonly representatives: readonly (readonly Representative[])[];
  readonly majorities: {
    readonly agree: readonly Majority[];
    readonly disagree: readonly Majority[];
  };
  readonly priorities: Float64Array;
}

/** Base clusters that the service had when it published; its later steps depend on them and on their order. */
export interface GivenBase {
  readonly clusters: readonly Cluster[];
}

/**
 * The map as the service computes it, every stage from the votes, with its known slips kept.
 *
 * Exact where the service is exact: tallies, centre, places, consensus, representativeness, priorities. The groups of
 * the service depend on the course of the conversation; they are equal when its base clusters are given.
 * @param table participants in order of their first vote.
 * Source: compdemocracy/polis, `conversation.clj`; research of the published results in README.md.
 */
export function polisMap(table: VoteTable, moderation: Moderation, given?: GivenBase): PolisMap {
  const ignored = new Set([...moderation.out, ...moderation.meta]);
  const centre = meanVotes(table.tallies, table.propositions);
  for (const j of ignored) centre[j] = 0;
  const votes = centreVotes(table, centre, ignored);
  const all = everyone(table);
  const found = principalAxes(votes, { tolerance: 1e-13 }).axes;
  const axes = orient(
    [opposite(found[0]), opposite(found[1])],
    (a) => placeParticipants(votes, a, all, ignored),
    given,
  );
  const places = placeParticipants(votes, axes, all, ignored);
  const inside = given
    ? Int32Array.from(given.clusters.flatMap((c) => c.members))
    : takingPart(table);
  const base =
    given?.clusters ?? withParticipants(baseClustersOf(pointsAt(places, inside)), inside);
  const grouped = groupBaseClusters(base);
  const propositionPlaces = placePropositions(votes, axes);
  const shared = { table, ignored, meta: moderation.meta, extremity: propositionPlaces.extremity };
  return {
    takingPart: inside,
    centre,
    axes,
    propositionPlaces,
    places,
    ...grouped,
    ...describeGroups(shared, grouped),
  };
}

interface Shared {
  readonly table: VoteTable;
  readonly ignored: ReadonlySet<number>;
  readonly meta: ReadonlySet<number>;
  readonly extremity: Float64Array;
}

type Described = Pick<
  PolisMap,
  | "tallies"
  | "groupOf"
  | "groupTallies"
  | "groupAwareConsensus"
  | "representatives"
  | "majorities"
  | "priorities"
>;

function describeGroups(shared: Shared, grouped: PolisGroups): Described {
  const { table, ignored } = shared;
  const propositions = Array.from({ length: table.propositions }, (_, j) => j);
  const tallies = propositions.map((j) => tallyOf(table.tallies, j));
  const groupOf = groupOfParticipants(grouped, table.participants);
  const counts = talliesByClass(table, groupOf, grouped.groups.length);
  const groupTallies = counts.map((count) => propositions.map((j) => tallyOf(count, j)));
  const onMap = propositions.map((j) => sumTallies(groupTallies.map((g) => g[j]!)));
  const others = groupTallies.map((own) => propositions.map((j) => less(onMap[j]!, own[j]!)));
  return {
    tallies,
    groupOf,
    groupTallies,
    groupAwareConsensus: Float64Array.from(propositions, (j) =>
      groupAwareConsensus(groupTallies.map((g) => g[j]!)),
    ),
    representatives: groupTallies.map((own, g) => representatives(own, others[g]!, ignored)),
    majorities: majorities(tallies, ignored),
    priorities: Float64Array.from(propositions, (j) =>
      shared.meta.has(j) ? metaPriority : routingPriority(onMap[j]!, shared.extremity[j]!),
    ),
  };
}

function groupOfParticipants(grouped: PolisGroups, participants: number): Int32Array {
  const groupOfBase = labelsOf(grouped.groups, grouped.base.length);
  const groupOf = new Int32Array(participants).fill(-1);
  for (const [b, cluster] of grouped.base.entries())
    for (const i of cluster.members) groupOf[i] = groupOfBase[b]!;
  return groupOf;
}

function withParticipants(base: readonly Cluster[], inside: Int32Array): Cluster[] {
  return base.map((cluster) => ({ ...cluster, members: cluster.members.map((at) => inside[at]!) }));
}

/** The axes turned to the side on which the given clusters lie; without them the axes as they are. */
function orient(
  axes: PrincipalAxes["axes"],
  place: (a: PrincipalAxes["axes"]) => Points,
  given?: GivenBase,
): PrincipalAxes["axes"] {
  if (!given) return axes;
  const places = place(axes);
  const [x, y] = [alignment(given, places.x, "x"), alignment(given, places.y, "y")];
  return [x < 0 ? opposite(axes[0]) : axes[0], y < 0 ? opposite(axes[1]) : axes[1]];
}

function opposite(axis: Float64Array): Float64Array {
  return axis.map((v) => -v);
}

function alignment(given: GivenBase, coordinate: Float64Array, key: "x" | "y"): number {
  let sum = 0;
  for (const cluster of given.clusters)
    for (const i of cluster.members) sum += coordinate[i]! * cluster[key];
  return sum;
}

function sumTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce((a, b) => add(a, b, 1), { agree: 0, disagree: 0, pass: 0, seen: 0 });
}

function less(a: Tally, b: Tally): Tally {
  return add(a, b, -1);
}

function add(a: Tally, b: Tally, times: 1 | -1): Tally {
  return {
    agree: a.agree + times * b.agree,
    disagree: a.disagree + times * b.disagree,
    pass: a.pass + times * b.pass,
    seen: a.seen + times * b.seen,
  };
}
