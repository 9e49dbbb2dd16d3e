/** A vote on a proposition: +1 agree, 0 pass, −1 disagree. An unseen proposition has no vote at all. */
export type Vote = -1 | 0 | 1;

/**
 * The last vote of every participant on every proposition, stored by participant.
 *
 * A vote is one number, its code `3·proposition + vote + 1`, so that one look-up per vote serves every pass:
 * whatever depends on (proposition, vote) is a table of `3·propositions` entries.
 */
export interface VoteTable {
  participants: number;
  propositions: number;
  /** Votes held: pairs (participant, proposition) that have one. */
  votes: number;
  /** Codes by participant, row `i` at `start[i] … start[i] + length[i]`, in order of the first vote on each proposition. */
  codes: Uint16Array | Uint32Array;
  start: Uint32Array;
  length: Uint32Array;
  room: Uint32Array;
  /** First place in `codes` that was never given to a row. */
  end: number;
  /** Starts of rows that were left for larger ones, by the power of two of their room. */
  readonly left: number[][];
  /** Votes by code: `tallies[3j]` disagree, `tallies[3j + 1]` pass, `tallies[3j + 2]` agree. */
  tallies: Uint32Array;
}

/** Votes in the order they were cast; the three arrays have one entry a vote. */
export interface VoteLog {
  readonly participant: Int32Array;
  readonly proposition: Int32Array;
  readonly vote: Int8Array;
}
