import { type Digest, digestText, newDigest, takeNumber } from "../replay/digest.ts";
import { type SideRoll, classOf } from "../sides/side-roll.ts";
import {
  type Vote,
  type VoteLog,
  type VoteTable,
  asVote,
  castVote,
  emptyTable,
} from "../votes/vote-table.ts";
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
  readonly counts: Uint32Array[];
  readonly waiting: Waiting;
  /** Votes taken so far, released or not, and their fingerprint: the office's own record, never shown. */
  votes: number;
  readonly digest: Digest;
}

/** The waiting votes, five places a cell; cell = proposition × (sides + 1) + side. */
interface Waiting {
  participant: Int32Array;
  vote: Int8Array;
  /** Places taken in each cell. */
  taken: Uint8Array;
}

/** What identifies the part of the log that a map rests on. */
export interface Watermark {
  readonly votes: number;
  readonly digest: string;
}

/** A forum without votes; room for participants and propositions that are known already. */
export function openForum(roll: SideRoll, participants = 0, propositions = 0): LiveForum {
  const forum: LiveForum = {
    roll,
    released: emptyTable(participants, propositions),
    counts: Array.from({ length: roll.names.length + 1 }, () => new Uint32Array(3 * propositions)),
    waiting: { participant: new Int32Array(0), vote: new Int8Array(0), taken: new Uint8Array(0) },
    votes: 0,
    digest: newDigest(),
  };
  growTo(forum, propositions);
  return forum;
}

/** Takes one vote of the log. Costs O(1), but for a look through the votes of the five whose batch is released. */
export function takeVote(
  forum: LiveForum,
  participant: number,
  proposition: number,
  vote: Vote,
): void {
  forum.votes++;
  takeCast(forum.digest, participant, proposition, vote);
  if (3 * proposition >= forum.counts[0]!.length) growTo(forum, 2 * proposition + 1);
  const side = classOf(forum.roll, participant);
  const cell = proposition * forum.counts.length + side;
  const { waiting } = forum;
  const first = leastCell * cell;
  const taken = waiting.taken[cell]!;
  let place = first;
  while (place < first + taken && waiting.participant[place] !== participant) place++;
  waiting.participant[place] = participant;
  waiting.vote[place] = vote;
  if (place === first + taken) waiting.taken[cell] = taken + 1;
  if (waiting.taken[cell] === leastCell) releaseBatch(forum, side, proposition, first);
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

function releaseBatch(forum: LiveForum, side: number, proposition: number, first: number): void {
  const { waiting, released } = forum;
  const counts = forum.counts[side]!;
  for (let place = first; place < first + leastCell; place++) {
    const vote = asVote(waiting.vote[place]!);
    const replaced = castVote(released, waiting.participant[place]!, proposition, vote);
    if (replaced !== null) counts[3 * proposition + replaced + 1]!--;
    counts[3 * proposition + vote + 1]!++;
  }
  waiting.taken[first / leastCell] = 0;
}

function growTo(forum: LiveForum, propositions: number): void {
  const { counts, waiting } = forum;
  for (let side = 0; side < counts.length; side++) {
    const larger = new Uint32Array(3 * propositions);
    larger.set(counts[side]!);
    counts[side] = larger;
  }
  const cells = counts.length * propositions;
  const participant = new Int32Array(leastCell * cells);
  const vote = new Int8Array(leastCell * cells);
  const taken = new Uint8Array(cells);
  participant.set(waiting.participant);
  vote.set(waiting.vote);
  taken.set(waiting.taken);
  Object.assign(waiting, { participant, vote, taken });
}
