import { type Ballots, placeOf } from "../votes/ballots.ts";
import type { Comments } from "./comments.ts";
import type { Moderation } from "./conversation.ts";
import type { GivenBase } from "./polis-map.ts";
import type { Conversation } from "./published-shape.ts";

/** Base clusters as the service publishes them: one entry a cluster in each list. */
export interface PublishedBase {
  readonly id: readonly number[];
  readonly members: readonly (readonly (number | string)[])[];
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** The published base clusters by the rows of the ballots; members without votes are left out. */
export function givenBaseOf({ id, members, x, y }: PublishedBase, ballots: Ballots): GivenBase {
  const rowOf = placeOf(ballots.participantIds);
  return {
    clusters: id.map((own, b) => ({
      id: own,
      members: members[b]!.flatMap((participant) => rowOf.get(String(participant)) ?? []),
      x: x[b]!,
      y: y[b]!,
    })),
  };
}

/** What the comments decided, by the columns of the ballots. */
export function moderationOf(comments: Comments, ballots: Ballots): Moderation {
  return { out: columnsOf(comments.out, ballots), meta: columnsOf(comments.meta, ballots) };
}

/** Names and circumstances for the published shape; ids that are numbers become numbers, as the service has them. */
export function conversationOf(comments: Comments, ballots: Ballots): Conversation {
  return {
    participantIds: ballots.participantIds.map(asPublishedId),
    propositionIds: ballots.propositionIds.map(asPublishedId),
    moderation: moderationOf(comments, ballots),
    moderatedIn: columnsOf(comments.in, ballots),
    lastVote: ballots.lastVote,
  };
}

function columnsOf(ids: ReadonlySet<string>, ballots: Ballots): Set<number> {
  const columnOf = placeOf(ballots.propositionIds);
  return new Set([...ids].flatMap((id) => columnOf.get(id) ?? []));
}

function asPublishedId(id: string): number | string {
  return /^\d+$/.test(id) ? Number(id) : id;
}
