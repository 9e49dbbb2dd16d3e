import type { VoteTable } from "../votes/vote-table.ts";

/** What the running service knows of a conversation besides the votes; indices are those of the vote table. */
export interface Moderation {
  /** Propositions that were moderated out. */
  readonly out: ReadonlySet<number>;
  /** Propositions that ask about the participants themselves; they are kept out of the mathematics too. */
  readonly meta: ReadonlySet<number>;
}

/** Votes that make a participant part of the map. Source: compdemocracy/polis, `conversation.clj`. */
const votesToTakePart = 7;

/** While fewer than this many take part, everyone who votes is taken. Source: `conversation.clj` ("greedy-n"). */
const firstVoters = 15;

/**
 * The participants that the service puts on the map, in order of their first vote.
 *
 * Those with at least seven votes (or all there are), and those who came first: the service fills the map up to 15 with
 * the most active and never removes anybody, so the first 15 voters stay on it however few votes they cast.
 * @param table participants in order of their first vote.
 */
export function takingPart(table: VoteTable): Int32Array {
  const needed = Math.min(votesToTakePart, table.propositions);
  const all = Array.from({ length: table.participants }, (_, i) => i);
  const voted = all.filter((i) => table.length[i]! > 0);
  return Int32Array.from(
    voted.filter((i, place) => place < firstVoters || table.length[i]! >= needed),
  );
}
