import type { VoteTable } from "./vote-shapes.ts";

/** Largest code that fits in two bytes. */
const largestNarrowCode = 65_535;

/** Least room of a row that was moved; rooms double, so that a row moves rarely and its old place serves another. */
const leastRoom = 8;

/** Moves a row that is full to a place with room for one more vote. */
export function moveRow(table: VoteTable, participant: number): void {
  const length = table.length[participant]!;
  const size = Math.max(0, Math.ceil(Math.log2((length + 1) / leastRoom)));
  if (!(table.left[size]?.length ?? 0) && table.end + roomOf(size) > table.codes.length)
    renewCodes(table, roomOf(size));
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

/** Makes the table large enough for so many participants and propositions. */
export function growTo(table: VoteTable, participants: number, propositions: number): void {
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

/** An array for codes, in two bytes a code while all codes fit. */
export function codeArray(propositions: number, length: number): Uint16Array | Uint32Array {
  return 3 * propositions > largestNarrowCode ? new Uint32Array(length) : new Uint16Array(length);
}
