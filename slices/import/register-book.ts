import type { GraphFile } from "#formats/graph-file/graph-file.ts";
import { cellName, type Sheet, type SheetRow } from "#formats/spreadsheet/spreadsheet.ts";
import { textsIn } from "#kernel/texts-in-cell.ts";

import { fieldOf } from "./header-words.ts";

/** The places of actors and ties, of a column by its name or of the row as a whole. */
export interface GraphPlaces {
  readonly actor: (row: number, column: string | null) => string;
  readonly tie: (row: number, column: string | null) => string;
}

/** A workbook of ours as the network that it holds, with the cells in which everything stands. */
export interface RegisterBook {
  readonly graph: GraphFile;
  readonly places: GraphPlaces;
}

/**
 * Reads a workbook whose sheets are those of a register of ours: actors under their ids and, where it has them, ties
 * between those ids, claims, sources and slips. `null`: it is another workbook, or somebody took the ids out of it.
 */
export function readRegisterBook(sheets: readonly Sheet[]): RegisterBook | null {
  const tables = sheets.map(tableOf);
  const actors = rowsOf(tables, (table) => table.fields.has("actor-id"));
  const ties = rowsOf(tables, (table) => table.fields.has("tie-id"));
  const ids = actors.map((row) => row.get("actor-id"));
  const numberOf = new Map(ids.map((id, number) => [id, number]));
  const ends = ties.map((row) => [
    numberOf.get(row.get("from-id")) ?? -1,
    numberOf.get(row.get("to-id")) ?? -1,
  ]);
  const isWhole =
    numberOf.size === ids.length && !numberOf.has("") && ends.flat().every((end) => end >= 0);
  if (ids.length === 0 || !isWhole) return null;
  const claims = claimsBy(rowsOf(tables, ({ heads }) => hasAll(heads, claimHeads)));
  return {
    graph: {
      ids,
      labels: ids.map(() => null),
      from: Int32Array.from(ends, ([from]) => from!),
      to: Int32Array.from(ends, ([, to]) => to!),
      directedTies: 0,
      about: JSON.stringify(groundOf(tables)),
      actorColumns: { ...columnsOf(actors), [claimsName]: claimsFor("actor", ids, claims) },
      columns: {
        ...columnsOf(ties),
        [claimsName]: claimsFor(
          "tie",
          ties.map((row) => row.get("tie-id")),
          claims,
        ),
      },
    },
    places: {
      actor: (row, column) => actors[row]!.placeOf(column),
      tie: (row, column) => ties[row]!.placeOf(column),
    },
  };
}

/** The column that the claims of a record are put into; `fieldOf` knows it. */
const claimsName = "claims_data";

interface Table {
  readonly sheet: Sheet;
  readonly heads: readonly string[];
  readonly fields: ReadonlySet<string | null>;
}

function tableOf(sheet: Sheet): Table {
  const heads = sheet.rows[0]?.cells ?? [];
  return { sheet, heads, fields: new Set(heads.map(fieldOf)) };
}

/** One row of a table by what its columns mean or are called. */
class BookRow {
  readonly #table: Table;
  readonly #row: SheetRow;

  constructor(table: Table, row: SheetRow) {
    this.#table = table;
    this.#row = row;
  }

  get heads(): readonly string[] {
    return this.#table.heads;
  }

  get(field: string): string {
    return this.#at(this.heads.findIndex((head) => fieldOf(head) === field));
  }

  /** The cell under one of the heads that a column has in either language; `null` where it is blank. */
  under(heads: readonly string[]): string | null {
    const text = this.#at(this.heads.findIndex((head) => heads.includes(head)));
    return text === "" ? null : text;
  }

  placeOf(head: string | null): string {
    const column = head === null ? 0 : Math.max(0, this.heads.indexOf(head));
    return `${this.#table.sheet.name ?? ""}!${cellName(column, this.#row.row)}`;
  }

  #at(column: number): string {
    return this.#row.cells[column] ?? "";
  }
}

/** The rows of every sheet that is such a table: a table that was too long for one sheet goes on in another. */
function rowsOf(tables: readonly Table[], isSuch: (table: Table) => boolean): BookRow[] {
  return tables
    .filter(isSuch)
    .flatMap((table) => table.sheet.rows.slice(1).map((row) => new BookRow(table, row)));
}

function columnsOf(rows: readonly BookRow[]): GraphFile["columns"] {
  const heads = [...new Set(rows.flatMap((row) => row.heads))].filter((head) => head !== "");
  return Object.fromEntries(heads.map((head) => [head, rows.map((row) => row.under([head]))]));
}

const heads = {
  record: ["기록", "Record"],
  recordId: ["기록 식별자", "Record id"],
  property: ["항목", "Property"],
  value: ["값(자료)", "Value (data)"],
  source: ["출처", "Source"],
  locator: ["출처 안의 위치", "Place in the source"],
  asOf: ["기준일", "As of"],
  standing: ["효력", "Standing"],
  verified: ["출처 확인", "Checked"],
  enteredAt: ["입력 시각", "Entered at"],
  sourceId: ["출처 식별자", "Source id"],
  titleKo: ["국문 제목", "Title (Korean)"],
  titleEn: ["영문 제목", "Title (English)"],
  publisher: ["발행처", "Publisher"],
  licence: ["이용 조건", "Licence"],
  published: ["발행", "Published"],
  retrieved: ["입수일", "Retrieved"],
  place: ["위치", "Locator"],
  sourceNoteKo: ["비고", "Note"],
  sourceNoteEn: ["비고 영문", "Note (English)"],
  slipId: ["출처 오류 식별자", "Slip id"],
  severity: ["무게", "Severity"],
  kind: ["종류", "Kind"],
  sections: ["보고서 절", "Sections"],
  slipNoteKo: ["설명", "Note"],
  slipNoteEn: ["설명 영문", "Note (English)"],
  records: ["닿는 기록(자료)", "Records (data)"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

const claimHeads = [heads.recordId, heads.property, heads.value];

function hasAll(found: readonly string[], wanted: readonly (readonly string[])[]): boolean {
  return wanted.every((names) => names.some((name) => found.includes(name)));
}

function dataIn(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}

/** Claims by the record that they are on; a cell that is not data any more is taken as the text that it is. */
function claimsBy(rows: readonly BookRow[]): ReadonlyMap<string, object[]> {
  const claims = rows.map((row) => ({
    on: `${row.under(heads.record)} ${row.under(heads.recordId)}`,
    claim: {
      property: row.under(heads.property),
      value: dataIn(row.under(heads.value)),
      source: row.under(heads.source),
      locator: row.under(heads.locator),
      asOf: row.under(heads.asOf),
      status: row.under(heads.standing) ?? "standing",
      verified: row.under(heads.verified) === "true",
      enteredAt: row.under(heads.enteredAt),
    },
  }));
  const byRecord = Map.groupBy(claims, ({ on }) => on);
  return new Map(Array.from(byRecord, ([on, some]) => [on, some.map(({ claim }) => claim)]));
}

function claimsFor(
  kind: "actor" | "tie",
  ids: readonly string[],
  claims: ReadonlyMap<string, object[]>,
): (string | null)[] {
  return ids.map((id) => {
    const own = claims.get(`${kind} ${id}`);
    return own === undefined ? null : JSON.stringify(own);
  });
}

/** Sources and slips, in the form in which other files of ours carry them. */
function groundOf(tables: readonly Table[]): object {
  const sources = rowsOf(tables, (table) => hasAll(table.heads, [heads.sourceId, heads.titleKo]));
  const slips = rowsOf(tables, (table) => hasAll(table.heads, [heads.slipId, heads.records]));
  return {
    sources: sources.map((row) => ({
      id: row.under(heads.sourceId),
      titleKo: row.under(heads.titleKo),
      titleEn: row.under(heads.titleEn),
      publisher: row.under(heads.publisher),
      licence: row.under(heads.licence),
      published: row.under(heads.published),
      retrieved: row.under(heads.retrieved),
      locator: row.under(heads.place),
      noteKo: row.under(heads.sourceNoteKo),
      noteEn: row.under(heads.sourceNoteEn),
    })),
    slips: slips.map((row) => ({
      id: row.under(heads.slipId),
      severity: row.under(heads.severity) ?? "",
      kind: row.under(heads.kind) ?? "",
      sections: textsIn(row.under(heads.sections) ?? "", ";"),
      noteKo: row.under(heads.slipNoteKo),
      noteEn: row.under(heads.slipNoteEn),
      source: row.under(heads.source),
      records: dataIn(row.under(heads.records)) ?? [],
    })),
  };
}
