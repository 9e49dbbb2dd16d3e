import type { Tally } from "../votes/tallies.ts";
import type { VoteTable } from "../votes/vote-table.ts";
import { tallyOf, talliesByClass } from "../votes/tallies.ts";
import type { Moderation } from "./conversation.ts";
import type { Majority } from "./consensus.ts";
import type { PolisMap } from "./polis-map.ts";
import type { Representative } from "./representativeness.ts";

/** Names of rows and columns of the table, and what the conversation says of itself. */
export interface Conversation {
  readonly participantIds: readonly (number | string)[];
  readonly propositionIds: readonly (number | string)[];
  readonly moderation: Moderation;
  readonly moderatedIn: ReadonlySet<number>;
  /** Time of the last vote in milliseconds; `null` if the votes carry no time. */
  readonly lastVote: number | null;
}

/**
 * The map under the keys of the published `math-pca2.json`.
 *
 * There agree is −1: centre and components change their sign, and places stay.
 * `lastModTimestamp` and `math_tick` are of the service's own run and stay `null`.
 */
export function publishedShape(
  map: PolisMap,
  table: VoteTable,
  conversation: Conversation,
): Record<string, unknown> {
  const { propositionIds, participantIds, moderation, moderatedIn } = conversation;
  const ids = (set: Iterable<number>): (number | string)[] =>
    Array.from(set, (j) => propositionIds[j]!);
  const hidden = new Set([...moderation.out, ...moderation.meta]);
  return {
    "comment-priorities": byProposition(propositionIds, (j) => map.priorities[j]!),
    "user-vote-counts": Object.fromEntries(participantIds.map((id, i) => [id, table.length[i]!])),
    "meta-tids": ids(moderation.meta),
    pca: pcaShape(map),
    "group-clusters": map.groups.map((g, id) => ({
      id,
      members: g.members.map((b) => map.base[b]!.id),
      center: [g.x, g.y],
    })),
    n: participantIds.length,
    consensus: {
      agree: map.majorities.agree.map((m) => majorityShape(m, propositionIds)),
      disagree: map.majorities.disagree.map((m) => majorityShape(m, propositionIds)),
    },
    "n-cmts": propositionIds.length,
    repness: Object.fromEntries(
      map.representatives.map((list, g) => [
        g,
        list.map((r) => representativeShape(r, propositionIds)),
      ]),
    ),
    "group-aware-consensus": byProposition(propositionIds, (j) => map.groupAwareConsensus[j]!),
    "mod-in": ids(moderatedIn),
    "votes-base": votesByBase(map, table, propositionIds),
    "base-clusters": {
      id: map.base.map((b) => b.id),
      members: map.base.map((b) => b.members.map((i) => participantIds[i]!)),
      x: map.base.map((b) => b.x),
      y: map.base.map((b) => b.y),
      count: map.base.map((b) => b.members.length),
    },
    "mod-out": ids(hidden),
    "group-votes": groupVotes(map, propositionIds),
    lastModTimestamp: null,
    "in-conv": Array.from(map.takingPart, (i) => participantIds[i]!),
    tids: propositionIds,
    lastVoteTimestamp: conversation.lastVote,
    math_tick: null,
    "participant-projections": Object.fromEntries(
      participantIds.map((id, i) => [id, [map.places.x[i]!, map.places.y[i]!]]),
    ),
    "group-labels": Object.fromEntries(
      participantIds.flatMap((id, i) => (map.groupOf[i]! < 0 ? [] : [[id, map.groupOf[i]!]])),
    ),
    silhouette: map.silhouette,
  };
}

function pcaShape(map: PolisMap): Record<string, unknown> {
  const { x, y, extremity } = map.propositionPlaces;
  return {
    center: Array.from(map.centre, (c) => -c || 0),
    comps: map.axes.map((axis) => Array.from(axis, (v) => -v || 0)),
    "comment-projection": [Array.from(x), Array.from(y)],
    "comment-extremity": Array.from(extremity),
  };
}

function byProposition(
  ids: readonly (number | string)[],
  value: (j: number) => number,
): Record<string, number> {
  return Object.fromEntries(ids.map((id, j) => [id, value(j)]));
}

function majorityShape(m: Majority, ids: readonly (number | string)[]): Record<string, unknown> {
  return {
    tid: ids[m.proposition]!,
    "n-success": m.successes,
    "n-trials": m.trials,
    "p-success": m.share,
    "p-test": m.shareTest,
  };
}

function representativeShape(
  r: Representative,
  ids: readonly (number | string)[],
): Record<string, unknown> {
  return {
    tid: ids[r.proposition]!,
    "n-success": r.successes,
    "n-trials": r.trials,
    "p-success": r.share,
    "p-test": r.shareTest,
    repness: r.ratio,
    "repness-test": r.ratioTest,
    "repful-for": r.answer,
    ...(r.bestAgree === null ? {} : { "n-agree": r.bestAgree, "best-agree": true }),
  };
}

function votesByBase(
  map: PolisMap,
  table: VoteTable,
  ids: readonly (number | string)[],
): Record<string, unknown> {
  const baseOf = new Int32Array(table.participants).fill(-1);
  for (const [b, cluster] of map.base.entries()) for (const i of cluster.members) baseOf[i] = b;
  const counts = talliesByClass(table, baseOf, map.base.length);
  return Object.fromEntries(
    ids.map((id, j) => {
      const tallies = counts.map((count) => tallyOf(count, j));
      return [
        id,
        {
          A: tallies.map((t) => t.agree),
          D: tallies.map((t) => t.disagree),
          S: tallies.map((t) => t.seen),
        },
      ];
    }),
  );
}

function groupVotes(map: PolisMap, ids: readonly (number | string)[]): Record<string, unknown> {
  const letters = (t: Tally): Record<string, number> => ({ A: t.agree, D: t.disagree, S: t.seen });
  return Object.fromEntries(
    map.groups.map((group, id) => [
      id,
      {
        "n-members": group.members.reduce((sum, b) => sum + map.base[b]!.members.length, 0),
        votes: Object.fromEntries(ids.map((tid, j) => [tid, letters(map.groupTallies[id]![j]!)])),
        id,
      },
    ]),
  );
}
