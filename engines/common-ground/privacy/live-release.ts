import { type Digest, digestText, newDigest, takeNumber } from "../replay/digest.ts";
import { type SideRoll, classOf } from "../sides/side-roll.ts";
import { type Vote, type VoteLog, type VoteTable, castVote, emptyTable } from "../votes/vote-table.ts";
import { leastCell } from "./closed-release.ts";

/**
 * A running forum. Votes wait in their cell (side, proposition) until five different participants wait there; then all
 * of them enter the released table together.
 *
 * Everything shown is computed from the released table alone. Two views at any two times therefore differ, in every
 * cell, by the votes of at least five people or by nothing: subtraction over time, over propositions or over filters
 * yields sums of such batches and never less. When a batch is released depends on who voted and not on how.
 */
export interface LiveForum {
  readonly roll: SideRoll;
  /** The votes that may be used and shown. */
  readonly released: VoteTable;
  /** Counts by code of the released votes of each side, the undeclared last; see `VoteTable.tallies`. */
  readonly counts: number[][];
  readonly waiting: Map<number, Waiting[]>;
  /** Votes taken so far, released or not, and their fingerprint: the office's own record, never shown. */
  votes: number;
  readonly digest: Digest;
}

interface Waiting {
  readonly participant: number;
  vote: Vote;
}

/** What identifies the part of the log that a map rests on. */
export interface Watermark {
  readonly votes: number;
  readonly digest: string;
}

/** A forum without votes; room for participants and propositions that are known already. */
export function openForum(roll: SideRoll, participants = 0, propositions = 0): LiveForum {
  return {
    roll,
    released: emptyTable(participants, propositions),
    counts: Array.from({ length: roll.names.length + 1 }, () => []),
    waiting: new Map(),
    votes: 0,
    digest: newDigest(),
  };
}

/** Takes one vote of the log. Costs O(1), but for a look through the votes of the five whose batch is released. */
export function takeVote(forum: LiveForum, participant: number, proposition: number, vote: Vote): void {
  forum.votes++;
  takeCast(forum.digest, participant, proposition, vote);
  const side = classOf(forum.roll, participant);
  const cell = proposition * (forum.roll.names.length + 1) + side;
  const waiting = forum.waiting.get(cell);
  if (waiting === undefined) {
    forum.waiting.set(cell, [{ participant, vote }]);
    return;
  }
  const own = waiting.find((w) => w.participant === participant);
  if (own) own.vote = vote;
  else waiting.push({ participant, vote });
  if (waiting.length < leastCell) return;
  for (const w of waiting) release(forum, side, proposition, w);
  waiting.length = 0;
}

/** The watermark of all votes taken. */
export function watermarkOf(forum: LiveForum): Watermark {
  return { votes: forum.votes, digest: digestText(forum.digest) };
}

/** The watermark of a whole log. */
export function watermarkOfLog(log: VoteLog): Watermark {
  const digest = newDigest();
  for (let at = 0; at < log.vote.length; at++) {
    takeCast(digest, log.participant[at]!, log.proposition[at]!, log.vote[at]!);
  }
  return { votes: log.vote.length, digest: digestText(digest) };
}

function takeCast(digest: Digest, participant: number, proposition: number, vote: number): void {
  takeNumber(digest, participant);
  takeNumber(digest, 3 * proposition + vote + 1);
}

function release(forum: LiveForum, side: number, proposition: number, { participant, vote }: Waiting): void {
  const counts = forum.counts[side]!;
  while (counts.length < 3 * proposition + 3) counts.push(0);
  const replaced = castVote(forum.released, participant, proposition, vote);
  if (replaced !== null) counts[3 * proposition + replaced + 1]!--;
  counts[3 * proposition + vote + 1]!++;
}
