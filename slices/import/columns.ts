import type { Column as GraphColumn } from "#formats/graph-file/graph-file.ts";
import { columnName, type Sheet } from "#formats/spreadsheet/spreadsheet.ts";

import { fieldOf } from "./header-words.ts";
import { localGovernment, type Column, type Field, type Mapping } from "./model.ts";
import type { GraphSource, ImportSource, SheetSource } from "./read-source.ts";

/** A file's columns and the reading that they suggest. */
export interface ReadingProposal {
  readonly columns: readonly Column[];
  readonly mapping: Mapping;
}

/** Reads the headers and proposes what each column means; nothing of it is final until an officer agrees. */
export function proposeMapping(
  source: ImportSource,
  wish: Partial<Pick<Mapping, "sheet" | "header">> = {},
): ReadingProposal {
  return source.kind === "graph" ? proposeForGraph(source) : proposeForSheet(source, wish);
}

const samplesShown = 5;

function proposeForGraph({ graph }: GraphSource): ReadingProposal {
  const ofActors = Object.entries(graph.actorColumns).map(([name, column]) =>
    graphColumn(`actor:${name}`, name, column),
  );
  const ofTies = Object.entries(graph.columns).map(([name, column]) =>
    graphColumn(`tie:${name}`, name, column),
  );
  const columns = [...ofActors, ...ofTies];
  const mapped = {
    ...assignFields(ofActors, (_, field) => fits(field, false)),
    ...assignFields(ofTies, (_, field) => fits(field, true)),
  };
  const isGeographic = Object.values(mapped).some(
    (field) => field === "territory" || field === "lat" || field === "point",
  );
  return {
    columns,
    mapping: {
      sheet: 0,
      header: null,
      columns: mapped,
      actorKind: isGeographic ? localGovernment : "civic-other",
      tieKind: isGeographic ? "sister-city" : "partner",
      ties: "between",
    },
  };
}

const tieFields: ReadonlySet<Field> = new Set([
  "tie-kind",
  "agreement",
  "status",
  "since",
  "until",
  "joined",
  "last-evidence",
  "issues",
  "trust",
  "note",
  "note-en",
  "tie-id",
  "verified",
]);

/** Fields that say something only beside the id of a record of ours. */
const ownFields: ReadonlySet<Field> = new Set([
  "parent",
  "side",
  "side-basis",
  "place-basis",
  "sources",
  "sections",
  "slips",
  "verified",
  "remarks",
  "claims",
]);

/** Fields that actors and ties have alike. */
const sharedFields: ReadonlySet<Field> = new Set(["sources", "slips", "remarks", "claims"]);

function fits(field: Field, isTie: boolean): boolean {
  if (field === "body" || field === "fee" || membersToo.has(field)) return false;
  return sharedFields.has(field) || tieFields.has(field) === isTie;
}

function graphColumn(key: string, header: string, column: GraphColumn): Column {
  const values: readonly (string | number | null)[] = Array.from<string | number | null>(
    column.slice(0, 200),
  );
  const samples = values
    .filter((value) => value !== null && !Number.isNaN(value))
    .slice(0, samplesShown)
    .map(String);
  return { key, header, samples };
}

function proposeForSheet(
  source: SheetSource,
  wish: Partial<Pick<Mapping, "sheet" | "header">>,
): ReadingProposal {
  const at = wish.sheet ?? bestSheet(source.sheets);
  const sheet = source.sheets[at] ?? source.sheets[0]!;
  const header = wish.header === undefined ? findHeader(sheet) : wish.header;
  const columns = sheetColumns(sheet, header);
  const mapped = header === null ? mapWithoutHeader(columns) : assignFields(columns, () => true);
  const found = new Set(Object.values(mapped));
  const ties = proposeTies(found);
  const speaksOfTwins = /자매|우호|결연|sister|twin|friendship/i.test(headText(sheet, header));
  const isCities =
    speaksOfTwins || found.has("territory") || found.has("lat") || found.has("point");
  return {
    columns,
    mapping: {
      sheet: at,
      header,
      columns: mapped,
      ...kindsOf({ ties, isCities, isMembers: speaksOfMemberships(found) }),
      ties,
    },
  };
}

/** The kinds of actors and ties that a sheet is likely to be of. */
function kindsOf(sheet: {
  readonly ties: Mapping["ties"];
  readonly isCities: boolean;
  readonly isMembers: boolean;
}): Pick<Mapping, "actorKind" | "tieKind"> {
  const { ties, isCities, isMembers } = sheet;
  if (isMembers) return { actorKind: "igo-local", tieKind: "member-of" };
  return {
    actorKind: isCities || ties === "with-principal" ? localGovernment : "civic-other",
    tieKind: ties === "between" && !isCities ? "partner" : "sister-city",
  };
}

function proposeTies(found: ReadonlySet<Field>): Mapping["ties"] {
  if (found.has("to") || (found.has("body") && found.has("name"))) return "between";
  if (speaksOfMemberships(found)) return "with-principal";
  const signs: readonly Field[] = [
    "since",
    "agreement",
    "status",
    "last-evidence",
    "tie-kind",
    "until",
  ];
  return signs.some((field) => found.has(field)) ? "with-principal" : "none";
}

/** Fields of memberships that other registers have as well: alone they make no membership. */
const membersToo: ReadonlySet<Field> = new Set(["fee-currency", "role", "renewal", "owner"]);

/** Whether the columns speak of memberships: bodies or what is paid to them. */
function speaksOfMemberships(found: ReadonlySet<Field>): boolean {
  return found.has("body") || found.has("fee");
}

/** Where nothing speaks of memberships, the day of joining is when the tie began, and the rest is left to the officer. */
function withoutMemberships(mapped: Record<string, Field>): void {
  const found = new Set(Object.values(mapped));
  if (speaksOfMemberships(found)) return;
  for (const [key, field] of Object.entries(mapped)) {
    if (membersToo.has(field) || (field === "joined" && found.has("since"))) delete mapped[key];
    else if (field === "joined") mapped[key] = "since";
  }
}

/** The first column that names a field gets it; a later one is left to the officer. */
function assignFields(
  columns: readonly Column[],
  isAllowed: (column: Column, field: Field) => boolean,
): Record<string, Field> {
  const mapped: Record<string, Field> = {};
  const taken = new Set<Field>();
  for (const column of columns) {
    const field = fieldBySamples(column, fieldOf(column.header));
    if (field === null || taken.has(field) || !isAllowed(column, field)) continue;
    taken.add(field);
    mapped[column.key] = field;
  }
  if (!taken.has("actor-id") && !taken.has("tie-id"))
    for (const [key, field] of Object.entries(mapped)) if (ownFields.has(field)) delete mapped[key];
  withoutMemberships(mapped);
  if (!taken.has("name") && taken.has("wikidata") && !taken.has("name-ko") && !taken.has("name-en"))
    renameWikidata(columns, mapped);
  return mapped;
}

/** `city` heads Wikidata ids in a query's answer and names elsewhere; the values decide. */
function fieldBySamples({ samples }: Column, field: Field | null): Field | null {
  if (field !== "wikidata") return field;
  return samples.every((sample) => /^Q\d+$/.test(sample)) ? "wikidata" : "name";
}

function renameWikidata(columns: readonly Column[], mapped: Record<string, Field>): void {
  const label = columns.find(
    ({ key, header }) => mapped[key] === undefined && /label$/i.test(header),
  );
  if (label !== undefined) mapped[label.key] = "name";
}

function mapWithoutHeader(columns: readonly Column[]): Record<string, Field> {
  const [first, second] = columns;
  const isNumbers = (column: Column | undefined) =>
    column?.samples.every((sample) => /^\d+$/.test(sample)) === true;
  if (first !== undefined && second !== undefined && isNumbers(first) && isNumbers(second))
    return { [first.key]: "from", [second.key]: "to" };
  const named = columns.find(({ samples }) => samples.some((sample) => /\p{L}/u.test(sample)));
  return named === undefined ? {} : { [named.key]: "name" };
}

function bestSheet(sheets: readonly Sheet[]): number {
  const known = sheets.map(
    (sheet) =>
      sheetColumns(sheet, findHeader(sheet)).filter(({ header }) => fieldOf(header) !== null)
        .length,
  );
  return Math.max(0, known.indexOf(Math.max(...known)));
}

/** Rows from the top in which a header is looked for; titles and notes stand above it. */
const probedRows = 20;

/** The header's rows: the row with most known headers, and the one above or below it when headers are stacked. */
export function findHeader(sheet: Sheet): Mapping["header"] {
  const counts = sheet.rows
    .slice(0, probedRows)
    .map(({ cells }) => cells.filter((cell) => fieldOf(cell) !== null).length);
  const most = Math.max(0, ...counts);
  if (most === 0) return null;
  const at = counts.indexOf(most);
  const { row } = sheet.rows[at]!;
  const below = sheet.rows[at + 1];
  const isStacked =
    below?.row === row + 1 &&
    counts[at + 1]! > 0 &&
    below.cells.every((cell, column) => isSubHeader(cell, sheet.rows[at]!.cells[column] ?? ""));
  if (isStacked) return { first: row, last: row + 1 };
  const above = sheet.rows[at - 1];
  const isUpper =
    above?.row === row - 1 &&
    counts[at - 1]! > 0 &&
    above.cells.filter((cell) => cell !== "").length >= 2;
  return { first: isUpper ? row - 1 : row, last: row };
}

function isSubHeader(cell: string, above: string): boolean {
  return cell === "" || cell === above || fieldOf(cell) !== null;
}

/** Rows read for samples. */
const sampledRows = 50;

export function sheetColumns(sheet: Sheet, header: Mapping["header"]): Column[] {
  const heads =
    header === null
      ? []
      : sheet.rows.filter(({ row }) => row >= header.first && row <= header.last);
  const body = sheet.rows
    .filter(({ row }) => header === null || row > header.last)
    .slice(0, sampledRows);
  const width = Math.max(0, ...[...heads, ...body].map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, column) => {
    const texts = new Set(
      heads.map(({ cells }) => cells[column] ?? "").filter((text) => text !== ""),
    );
    const values = body.map(({ cells }) => cells[column] ?? "").filter((text) => text !== "");
    return {
      key: columnName(column),
      header: headerText([...texts]),
      samples: [...new Set(values)].slice(0, samplesShown),
    };
  });
}

/** Stacked headers read together; where the lower one says it alone, it is the header. */
function headerText(texts: readonly string[]): string {
  const last = texts.at(-1) ?? "";
  if (texts.length < 2 || fieldOf(last) !== null) return last;
  return fieldOf(texts.join("")) === null && fieldOf(texts[0]!) !== null
    ? texts[0]!
    : texts.join(" ");
}

function headText(sheet: Sheet, header: Mapping["header"]): string {
  const last = header?.last ?? 0;
  return [
    sheet.name ?? "",
    ...sheet.rows.filter(({ row }) => row <= last).flatMap(({ cells }) => cells),
  ].join(" ");
}
