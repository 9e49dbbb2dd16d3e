import { type Result, ok, refused } from "#kernel/result.ts";
import type { VoteLog } from "./vote-table.ts";

/** One row of a file as its reader gives it: a name for every column. */
export type Row = Readonly<Record<string, unknown>>;

/** A file of votes with the names that stand for its rows and columns. */
export interface Ballots {
  /** In order of the first vote. */
  readonly participantIds: readonly string[];
  /** In order of number where all are numbers, otherwise of first appearance. */
  readonly propositionIds: readonly string[];
  /** Every vote in order of time; +1 is agree. */
  readonly log: VoteLog;
  /** Milliseconds of the last vote; `null` if the file tells no time. */
  readonly lastVote: number | null;
}

/** Why a file of votes cannot be read; `row` counts from 0. */
export type BallotFault =
  | { readonly kind: "no-votes" }
  | { readonly kind: "unknown-columns"; readonly columns: readonly string[] }
  | { readonly kind: "not-a-vote"; readonly row: number; readonly value: string };

/** Names under which known files keep a column, in order of preference. */
export const columnNames = {
  participant: [
    "participant",
    "participant_id",
    "participant-id",
    "pid",
    "voter-id",
    "voter",
    "voter_id",
  ],
  proposition: [
    "proposition",
    "statement_id",
    "statement",
    "tid",
    "comment-id",
    "comment_id",
    "comment",
  ],
  vote: ["vote"],
  time: ["modified", "timestamp", "time", "at", "created"],
  side: ["side", "group", "party"],
} as const;

/** Columns of a matrix of votes that are no propositions. Source: the openData exports of Polis. */
const matrixFigures = new Set([
  "xid",
  "group-id",
  "n-comments",
  "n-votes",
  "n-agree",
  "n-disagree",
]);

const words: Readonly<Record<string, number>> = { agree: 1, pass: 0, disagree: -1 };

interface Cast {
  readonly participant: string;
  readonly proposition: string;
  readonly vote: number;
  readonly time: number | null;
}

/** The value of the first column of `names` that the row has, as text; `null` where it has none or it is empty. */
export function textAt(row: Row, names: readonly string[]): string | null {
  for (const name of names) {
    const value = row[name];
    const text = asText(value);
    if (text !== "") return text;
  }
  return null;
}

/** A cell as text; what is no text, number or truth value is as good as empty. */
function asText(value: unknown): string {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

/** How a file of votes is to be read. */
export interface Reading {
  /** The number that means agree in this file: +1 in exports, −1 inside the running service of Polis. */
  readonly agreeIs: 1 | -1;
  /** Propositions that belong to the conversation even if nobody voted on them. */
  readonly propositions?: readonly string[];
}

/** The votes of a file: one row a vote, or one row a participant with a column for each proposition. */
export function readBallots(rows: readonly Row[], reading: Reading): Result<Ballots, BallotFault> {
  const { agreeIs, propositions = [] } = reading;
  const first = rows[0];
  if (!first) return refused({ kind: "no-votes" });
  const isLong =
    textAt(first, columnNames.vote) !== null && textAt(first, columnNames.proposition) !== null;
  if (textAt(first, columnNames.participant) === null) {
    return refused({ kind: "unknown-columns", columns: Object.keys(first) });
  }
  const casts = isLong ? longCasts(rows, agreeIs) : matrixCasts(rows, agreeIs);
  if (!casts.ok) return casts;
  return casts.value.length === 0
    ? refused({ kind: "no-votes" })
    : ok(ballotsOf(casts.value, propositions));
}

function longCasts(rows: readonly Row[], agreeIs: number): Result<Cast[], BallotFault> {
  const casts: Cast[] = [];
  for (const [at, row] of rows.entries()) {
    const participant = textAt(row, columnNames.participant);
    const proposition = textAt(row, columnNames.proposition);
    const vote = readVote(row["vote"], agreeIs);
    if (participant === null || proposition === null || vote === null) {
      return refused({ kind: "not-a-vote", row: at, value: JSON.stringify(row) });
    }
    const time = textAt(row, columnNames.time);
    casts.push({ participant, proposition, vote, time: time === null ? null : timeOf(time) });
  }
  return ok(
    casts.every((c) => c.time !== null) ? casts.toSorted((a, b) => a.time! - b.time!) : casts,
  );
}

function matrixCasts(rows: readonly Row[], agreeIs: number): Result<Cast[], BallotFault> {
  const names: readonly string[] = columnNames.participant;
  const propositions = Object.keys(rows[0]!).filter(
    (c) => !matrixFigures.has(c) && !names.includes(c),
  );
  const casts: Cast[] = [];
  for (const [at, row] of rows.entries()) {
    const participant = textAt(row, names);
    if (participant === null)
      return refused({ kind: "not-a-vote", row: at, value: JSON.stringify(row) });
    for (const proposition of propositions) {
      if (textAt(row, [proposition]) === null) continue;
      const vote = readVote(row[proposition], agreeIs);
      if (vote === null)
        return refused({ kind: "not-a-vote", row: at, value: asText(row[proposition]) });
      casts.push({ participant, proposition, vote, time: null });
    }
  }
  return ok(casts);
}

function readVote(value: unknown, agreeIs: number): number | null {
  const text = asText(value).trim().toLowerCase();
  if (text in words) return words[text]!;
  const number = text === "" ? NaN : Number(text);
  return number === 1 || number === 0 || number === -1 ? number * agreeIs : null;
}

function timeOf(text: string): number | null {
  const number = Number(text);
  const time = Number.isNaN(number) ? Date.parse(text) : number;
  return Number.isNaN(time) ? null : time;
}

function ballotsOf(casts: readonly Cast[], propositions: readonly string[]): Ballots {
  const participantIds = [...new Set(casts.map((c) => c.participant))];
  const propositionIds = inOrder([
    ...new Set([...propositions, ...casts.map((c) => c.proposition)]),
  ]);
  const rowOf = placeOf(participantIds);
  const columnOf = placeOf(propositionIds);
  return {
    participantIds,
    propositionIds,
    lastVote: casts.at(-1)!.time,
    log: {
      participant: Int32Array.from(casts, (c) => rowOf.get(c.participant)!),
      proposition: Int32Array.from(casts, (c) => columnOf.get(c.proposition)!),
      vote: Int8Array.from(casts, (c) => c.vote),
    },
  };
}

function inOrder(ids: readonly string[]): string[] {
  return ids.every((id) => /^\d+$/.test(id))
    ? ids.toSorted((a, b) => Number(a) - Number(b))
    : [...ids];
}

/** Position of each name. */
export function placeOf(ids: readonly string[]): Map<string, number> {
  return new Map(ids.map((id, at) => [id, at]));
}
