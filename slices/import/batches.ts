import { rowOfActor } from "#slices/actor/row.ts";
import { isDirectedKind } from "#slices/tie/model.ts";

import { claimRows } from "./claim-rows.ts";
import type { ImportedPlan, ImportMarks } from "./imported-plan.ts";
import { membershipRows } from "./membership-rows.ts";
import type { TieDetails } from "./model.ts";
import { carriedSlips, carriedSources, ownRecord, ownTieCells } from "./own-rows.ts";
import { TextArray } from "./text-array.ts";

/** Rows of one table on their way to the database, already in the form in which they are sent. */
export type Batch = RecordBatch | TieBatch;

export interface RecordBatch {
  readonly table: "source" | "slip" | "actor" | "membership" | "claim";
  readonly columns: readonly string[];
  readonly rows: number;
  /** One JSON array of rows, in UTF-8. */
  readonly records: Uint8Array<ArrayBuffer>;
}

export interface TieBatch {
  readonly table: "tie";
  readonly rows: number;
  readonly columns: readonly TieColumn[];
}

/** One column of ties: what every row says alike, or an array in PostgreSQL's binary form. */
export interface TieColumn {
  readonly name: TieColumnName;
  readonly values: string | null | Uint8Array<ArrayBuffer>;
}

/** Columns of ties that may differ from row to row; without an id of its own it follows from ends and kind. */
const tieColumns = [
  "from_id",
  "to_id",
  "kind",
  "directed",
  "status",
  "since",
  "until",
  "issues",
  "city_agreement",
  "last_evidence",
  "trust",
  "note_ko",
  "note_en",
  "locator",
  "id",
  "sources",
  "slips",
  "verified",
  "remarks",
] as const;
export type TieColumnName = (typeof tieColumns)[number];

const recordsAtATime = 500;
const tiesAtATime = 5_000;
const encoder = new TextEncoder();

/** Every row of an import in the order in which they are written; millions never stand in memory at once. */
export function* batchesOf(
  plan: ImportedPlan,
  marks: ImportMarks,
  source: object,
): Generator<Batch> {
  yield recordBatch("source", [{ ...source, id: marks.sourceId, import_id: marks.importId }]);
  yield* chunked(carriedSources(plan, marks), (rows) => recordBatch("source", rows));
  yield* chunked(carriedSlips(plan, marks), (rows) => recordBatch("slip", rows));
  yield* chunked(actorRows(plan, marks), (rows) => recordBatch("actor", rows));
  yield* tieBatches(plan);
  yield* chunked(membershipRows(plan, marks), (rows) => recordBatch("membership", rows));
  yield* chunked(claimRows(plan, marks), (rows) => recordBatch("claim", rows));
}

function recordBatch(table: RecordBatch["table"], rows: readonly object[]): RecordBatch {
  return {
    table,
    columns: Object.keys(rows[0]!),
    rows: rows.length,
    records: encoder.encode(JSON.stringify(rows)),
  };
}

function* chunked(
  rows: Iterable<object>,
  toBatch: (rows: readonly object[]) => RecordBatch,
): Generator<RecordBatch> {
  let chunk: object[] = [];
  for (const row of rows) {
    chunk.push(row);
    if (chunk.length < recordsAtATime) continue;
    yield toBatch(chunk);
    chunk = [];
  }
  if (chunk.length > 0) yield toBatch(chunk);
}

function* actorRows(plan: ImportedPlan, marks: ImportMarks): Generator<object> {
  for (const { entered, drafts } of plan.actors.actors) {
    if (entered === null) continue;
    const { actor, wikidata, at, maybe } = entered;
    const doubt = maybe.length === 0 ? {} : { maybe };
    const own = ownRecord(plan, plan.draft.actors[drafts[0]!]!, marks);
    const row =
      own === null
        ? rowOfActor(actor, marks.sourceId, {
            at,
            ...(wikidata === null ? {} : { wikidata }),
            ...doubt,
          })
        : rowOfActor({ ...actor, ...own.actor }, own.source, { ...own.remarks, ...doubt });
    yield { ...row, import_id: marks.importId };
  }
}

function* tieBatches(plan: ImportedPlan): Generator<TieBatch> {
  const { draft, actors, ties, principal } = plan;
  const { tie, from, to } = ties.entered;
  const idOf = (number: number) => actors.actors[number]?.id ?? principal!;
  for (let start = 0; start < tie.length; start += tiesAtATime) {
    const end = Math.min(start + tiesAtATime, tie.length);
    const columns = tieColumns.map((name) => new GrowingColumn(name, end - start));
    for (let at = start; at < end; at += 1) {
      const drafted = tie[at]!;
      const details = draft.ties.details(drafted);
      const ends = [idOf(from[at]!), idOf(to[at]!)] as const;
      const cells = [
        ...tieCells(details, ends, draft.ties.at(drafted)),
        ...ownTieCells(plan, details, drafted),
      ];
      for (const [column, cell] of cells.entries()) columns[column]!.push(cell);
    }
    yield { table: "tie", rows: end - start, columns: columns.map((column) => column.finish()) };
  }
}

/** A column that stays one value for as long as every row says the same. */
class GrowingColumn {
  readonly #name: TieColumnName;
  readonly #rows: number;
  #first: string | null = null;
  #count = 0;
  #array: TextArray | null = null;

  constructor(name: TieColumnName, rows: number) {
    this.#name = name;
    this.#rows = rows;
  }

  push(cell: string | null): void {
    if (this.#count === 0) this.#first = cell;
    if (this.#array === null && cell !== this.#first) {
      this.#array = new TextArray(this.#rows);
      for (let row = 0; row < this.#count; row += 1) this.#array.push(this.#first);
    }
    this.#array?.push(cell);
    this.#count += 1;
  }

  finish(): TieColumn {
    return { name: this.#name, values: this.#array?.finish() ?? this.#first };
  }
}

function tieCells(
  details: TieDetails,
  [from, to]: readonly [string, string],
  locator: string,
): (string | null)[] {
  const { kind, status, since, until, issues, agreement, lastEvidence } = details;
  return [
    from,
    to,
    kind,
    String(isDirectedKind[kind]),
    status,
    since ?? details.membership?.joined ?? null,
    until,
    issues.join(","),
    agreement,
    lastEvidence,
    details.trust === null ? null : String(details.trust),
    details.note,
    details.noteEn,
    locator,
  ];
}
