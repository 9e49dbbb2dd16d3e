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

const largestNarrowCode = 65_535;

/** An empty table with room for the given numbers; it grows as votes arrive. */
export function emptyTable(participants = 0, propositions = 0): VoteTable {
  return {
    participants,
    propositions,
    votes: 0,
    codes: codeArray(propositions, 64),
    start: new Uint32Array(participants),
    length: new Uint32Array(participants),
    room: new Uint32Array(participants),
    end: 0,
    left: [],
    tallies: new Uint32Array(3 * propositions),
  };
}

/**
 * Takes one vote into the table; a later vote replaces an earlier one in its place.
 *
 * Costs one look through the participant's own votes, whatever the size of the table.
 * @returns the vote that was replaced, or `null` if there was none.
 */
export function castVote(table: VoteTable, participant: number, proposition: number, vote: Vote): Vote | null {
  growTo(table, participant + 1, proposition + 1);
  const first = 3 * proposition;
  const code = first + vote + 1;
  const from = table.start[participant]!;
  const to = from + table.length[participant]!;
  for (let at = from; at < to; at++) {
    const old = table.codes[at]!;
    if (old - first > 2 || old < first) continue;
    table.codes[at] = code;
    table.tallies[old]!--;
    table.tallies[code]!++;
    return asVote(old - first - 1);
  }
  if (table.length[participant] === table.room[participant]) moveRow(table, participant);
  table.codes[table.start[participant]! + table.length[participant]!] = code;
  table.length[participant]!++;
  table.tallies[code]!++;
  table.votes++;
  return null;
}

/** The number as a vote; it must be −1, 0 or 1. */
export function asVote(number: number): Vote {
  return number > 0 ? 1 : number < 0 ? -1 : 0;
}

/** The table after all votes of the log, equal to casting them one by one and faster. Numbers must fit the log. */
export function tableFromLog(log: VoteLog, participants: number, propositions: number): VoteTable {
  const table = emptyTable(participants, propositions);
  const { start, length, room } = table;
  for (let at = 0; at < log.participant.length; at++) room[log.participant[at]!]!++;
  let end = 0;
  for (let i = 0; i < participants; i++) {
    start[i] = end;
    end += room[i]!;
  }
  table.codes = codeArray(propositions, end);
  table.end = end;
  for (let at = 0; at < log.vote.length; at++) {
    const i = log.participant[at]!;
    table.codes[start[i]! + length[i]!++] = 3 * log.proposition[at]! + log.vote[at]! + 1;
  }
  keepLastVotes(table);
  return table;
}

function keepLastVotes(table: VoteTable): void {
  const { codes, start, length, tallies } = table;
  const placeOf = new Int32Array(table.propositions).fill(-1);
  for (let i = 0; i < table.participants; i++) {
    const from = start[i]!;
    const to = from + length[i]!;
    let kept = from;
    for (let at = from; at < to; at++) {
      const code = codes[at]!;
      const proposition = Math.floor(code / 3);
      const place = placeOf[proposition]!;
      const known = place >= from && place < kept && Math.floor(codes[place]! / 3) === proposition;
      if (known) codes[place] = code;
      else {
        placeOf[proposition] = kept;
        codes[kept++] = code;
      }
    }
    length[i] = kept - from;
    table.votes += kept - from;
    for (let at = from; at < kept; at++) tallies[codes[at]!]!++;
  }
}

/** Least room of a row that was moved; rooms double, so that a row moves rarely and its old place serves another. */
const leastRoom = 8;

function moveRow(table: VoteTable, participant: number): void {
  const length = table.length[participant]!;
  const size = Math.max(0, Math.ceil(Math.log2((length + 1) / leastRoom)));
  if (!(table.left[size]?.length ?? 0) && table.end + roomOf(size) > table.codes.length) renewCodes(table, roomOf(size));
  const from = table.start[participant]!;
  const to = takeRoom(table, size);
  table.codes.copyWithin(to, from, from + length);
  const old = Math.floor(Math.log2(table.room[participant]! / leastRoom));
  if (old >= 0) (table.left[old] ??= []).push(from);
  table.start[participant] = to;
  table.room[participant] = roomOf(size);
}

function roomOf(size: number): number {
  return leastRoom * 2 ** size;
}

function takeRoom(table: VoteTable, size: number): number {
  const again = table.left[size]?.pop();
  if (again !== undefined) return again;
  table.end += roomOf(size);
  return table.end - roomOf(size);
}

/** Makes room at the end of the codes; rows close up where a quarter of the places was left. */
function renewCodes(table: VoteTable, more: number): void {
  const leftover = table.left.reduce((sum, starts, size) => sum + starts.length * roomOf(size), 0);
  const closes = leftover > table.end / 4;
  const used = closes ? table.end - leftover : table.end;
  const codes = codeArray(table.propositions, Math.ceil(1.25 * (used + more)) + 64);
  if (closes) {
    closeRows(table, codes);
    table.left.length = 0;
  } else codes.set(table.codes.subarray(0, table.end));
  table.codes = codes;
}

function closeRows(table: VoteTable, codes: Uint16Array | Uint32Array): void {
  let end = 0;
  for (let i = 0; i < table.participants; i++) {
    const from = table.start[i]!;
    codes.set(table.codes.subarray(from, from + table.length[i]!), end);
    table.start[i] = end;
    end += table.room[i]!;
  }
  table.end = end;
}

function growTo(table: VoteTable, participants: number, propositions: number): void {
  if (participants > table.participants) {
    if (participants > table.start.length) {
      const room = Math.max(participants, 2 * table.start.length);
      table.start = grown(table.start, room);
      table.length = grown(table.length, room);
      table.room = grown(table.room, room);
    }
    table.participants = participants;
  }
  if (propositions > table.propositions) {
    if (3 * propositions > table.tallies.length) {
      table.tallies = grown(table.tallies, Math.max(3 * propositions, 2 * table.tallies.length));
    }
    table.propositions = propositions;
    if (3 * propositions > largestNarrowCode && table.codes instanceof Uint16Array) {
      table.codes = Uint32Array.from(table.codes);
    }
  }
}

function grown(array: Uint32Array, length: number): Uint32Array {
  const larger = new Uint32Array(length);
  larger.set(array);
  return larger;
}

function codeArray(propositions: number, length: number): Uint16Array | Uint32Array {
  return 3 * propositions > largestNarrowCode ? new Uint32Array(length) : new Uint16Array(length);
}
