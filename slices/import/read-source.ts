import { readGeojson } from "#formats/geojson/read-geojson.ts";
import { readGexf } from "#formats/gexf/read-gexf.ts";
import type { GraphFile, GraphFileRefusal } from "#formats/graph-file/graph-file.ts";
import { readGraphml } from "#formats/graphml/read-graphml.ts";
import { readSparqlJson, type SparqlRefusal } from "#formats/sparql-json/read-sparql-json.ts";
import { readSpreadsheet } from "#formats/spreadsheet/read-spreadsheet.ts";
import type { Encoding, Sheet, SpreadsheetRefusal } from "#formats/spreadsheet/spreadsheet.ts";
import { parsePartialDate, type PartialDate } from "#kernel/partial-date.ts";
import { mapOk, ok, refused, type Result } from "#kernel/result.ts";

import type { ImportFormat } from "./model.ts";
import { readRegisterBook, type GraphPlaces } from "./register-book.ts";

/** A file once it is read: rows, or a network. */
export type ImportSource = SheetSource | GraphSource;

export interface SheetSource {
  readonly kind: "sheet";
  readonly format: "csv" | "xlsx" | "sparql-json";
  readonly encoding: Encoding | null;
  readonly sheets: readonly Sheet[];
}

export interface GraphSource {
  readonly kind: "graph";
  /** A workbook is a network where its sheets are those of a register of ours. */
  readonly format: Exclude<ImportFormat, "csv" | "sparql-json">;
  readonly graph: GraphFile;
  /** Where rows stand, in a file that has cells. */
  readonly places?: GraphPlaces;
  /** Day on which the file says it was last changed. */
  readonly asOf: PartialDate | null;
}

/** Why a file is not read at all. */
export type SourceRefusal =
  | { readonly of: "spreadsheet"; readonly refusal: SpreadsheetRefusal }
  | { readonly of: "graph"; readonly refusal: GraphFileRefusal }
  | { readonly of: "sparql"; readonly refusal: SparqlRefusal }
  | {
      readonly of: "size";
      readonly refusal: { readonly kind: "too-large"; readonly limit: number };
    };

/** Longest text of one file, in bytes: V8 holds no string beyond 2^29 − 24 characters. */
const longestText = 536_870_000;

/** Reads a file of any kind that an import takes; its first bytes decide the kind, its name does not. */
export function readSource(bytes: Uint8Array): Result<ImportSource, SourceRefusal> {
  if (bytes.length > longestText)
    return refused({ of: "size", refusal: { kind: "too-large", limit: longestText } });
  const first = firstLetter(bytes);
  if (first === "<") return readGraph(bytes);
  if ((first === "{" || first === "[") && looksLikeJson(bytes)) return readJson(bytes);
  const read = readSpreadsheet(bytes);
  if (!read.ok) return refused({ of: "spreadsheet", refusal: read.error });
  const { format, encoding, sheets } = read.value;
  const register = format === "xlsx" ? readRegisterBook(sheets) : null;
  if (register !== null) return ok({ kind: "graph", format: "xlsx", asOf: null, ...register });
  return ok({ kind: "sheet", format, encoding, sheets });
}

/** JSON that speaks of features is a map; any other is read as a query's answer. */
function readJson(bytes: Uint8Array): Result<ImportSource, SourceRefusal> {
  const text = new TextDecoder("utf-8").decode(bytes);
  if (!/"FeatureCollection"/.test(text.slice(0, 100_000))) return readSparql(text);
  const read = readGeojson(text);
  if (!read.ok) return refused({ of: "graph", refusal: read.error });
  return ok({ kind: "graph", format: "geojson", graph: read.value, asOf: null });
}

/** The first character that is neither a mark nor white space, of the text's first kilobyte. */
function firstLetter(bytes: Uint8Array): string {
  return headOf(bytes, 1_024).trimStart().charAt(0);
}

function headOf(bytes: Uint8Array, length: number): string {
  const head = bytes.subarray(0, length);
  const isWide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  return new TextDecoder(isWide ? (head[0] === 0xff ? "utf-16le" : "utf-16be") : "utf-8").decode(
    head,
  );
}

function looksLikeJson(bytes: Uint8Array): boolean {
  return /^\s*(?:\{\s*"|\[\s*[{\]])/.test(headOf(bytes, 1_024));
}

function readGraph(bytes: Uint8Array): Result<ImportSource, SourceRefusal> {
  let text: string;
  try {
    const head = bytes.subarray(0, 2);
    const isWide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
    text = new TextDecoder(isWide ? (head[0] === 0xff ? "utf-16le" : "utf-16be") : "utf-8", {
      fatal: true,
    }).decode(bytes);
  } catch {
    return refused({ of: "graph", refusal: { kind: "not-utf-8" } });
  }
  const head = text.slice(0, 4_096);
  const isGraphml = /<(?:\w+:)?graphml[\s>]/.test(head);
  const read = isGraphml ? readGraphml(text) : readGexf(text);
  if (!read.ok) return refused({ of: "graph", refusal: read.error });
  return ok({
    kind: "graph",
    format: isGraphml ? "graphml" : "gexf",
    graph: read.value,
    asOf: lastModified(head),
  });
}

/** The day in `<meta lastmodifieddate="…">` (GEXF 1.3, meta). */
function lastModified(head: string): PartialDate | null {
  const [, written = ""] = /<meta\s[^>]*lastmodifieddate="([^"]*)"/.exec(head) ?? [];
  const day = parsePartialDate(written.slice(0, 10));
  return day.ok ? day.value : null;
}

/** A query's answer as a sheet whose first row names the variables. */
function readSparql(text: string): Result<ImportSource, SourceRefusal> {
  const read = readSparqlJson(text);
  if (!read.ok) return refused({ of: "sparql", refusal: read.error });
  return mapOk(read, ({ variables, rows }) => {
    const cells = [variables, ...rows.map((row) => row.map((cell) => cell ?? ""))];
    const sheet: Sheet = {
      name: null,
      rows: cells.map((row, index) => ({ row: index + 1, cells: row })),
      notes: [],
    };
    return { kind: "sheet", format: "sparql-json", encoding: "utf-8", sheets: [sheet] };
  });
}
