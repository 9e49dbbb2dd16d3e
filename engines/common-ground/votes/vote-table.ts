import { codeArray, growTo, moveRow } from "./row-rooms.ts";
import type { Vote, VoteLog, VoteTable } from "./vote-shapes.ts";

export type { Vote, VoteLog, VoteTable } from "./vote-shapes.ts";

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
export function castVote(
  table: VoteTable,
  participant: number,
  proposition: number,
  vote: Vote,
): Vote | null {
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
