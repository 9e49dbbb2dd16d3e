import type { Transaction } from "kysely";

import { writeGeojson, type Feature } from "#formats/geojson/write-geojson.ts";
import { writeGexf } from "#formats/gexf/write-gexf.ts";
import {
  gathered,
  type WrittenActor,
  type WrittenGraph,
  type WrittenTie,
} from "#formats/graph-file/written-graph.ts";
import { writeGraphml } from "#formats/graphml/write-graphml.ts";
import { byteOrderMark, csvLine } from "#formats/spreadsheet/write-csv.ts";
import { writeXlsx } from "#formats/spreadsheet/write-xlsx.ts";
import { both, inLanguage, type BothTexts, type Language } from "#kernel/local-text.ts";
import type { Tables } from "#kernel/tables.ts";
import type { Actor } from "#slices/actor/model.ts";

import {
  actorColumns,
  claimsColumn,
  claimTable,
  rowOf,
  slipTable,
  sourceTable,
  tieColumns,
  tieIdColumn,
  tieTable,
  valuesOf,
  type ExportColumn,
  type LeavingActor,
  type LeavingClaim,
  type LeavingTie,
} from "./columns.ts";
import type { ExportFormat, ExportTable, NetworkFilter } from "./model.ts";
import { readGround } from "./store-ground.ts";
import { leavingActors, leavingTies } from "./store.ts";

/** What leaves, and in which wording. */
export interface ExportOrder {
  readonly format: ExportFormat;
  readonly table: ExportTable;
  readonly language: Language;
  readonly filter: NetworkFilter;
}

type Pieces = AsyncGenerator<string | Uint8Array>;

/** The network as one file, piece by piece, read page by page in the caller's transaction. */
export function writeNetwork(tx: Transaction<Tables>, order: ExportOrder): Pieces {
  return writers[order.format](tx, order);
}

type Writer = (tx: Transaction<Tables>, order: ExportOrder) => Pieces;

const writers: Readonly<Record<ExportFormat, Writer>> = {
  csv: (tx, order) => gathered(csvPieces(tx, order)),
  xlsx: async function* (tx, { filter, language }) {
    const ground = await readGround(tx, filter);
    const sheet = <T>(
      name: BothTexts,
      columns: readonly ExportColumn<T>[],
      records: Iterable<T> | AsyncIterable<T>,
    ) => ({
      name: name[language],
      header: headerOf(columns, language),
      rows: rowsOf(records, columns, language),
    });
    yield* writeXlsx([
      sheet(sheetNames.actors, actorColumns, leavingActors(tx, filter)),
      sheet(sheetNames.ties, tieTable(language), leavingTies(tx, filter)),
      sheet(sheetNames.claims, claimTable, leavingClaims(tx, filter)),
      sheet(sheetNames.sources, sourceTable, ground.sources),
      sheet(sheetNames.slips, slipTable, ground.slips),
    ]);
  },
  gexf: async function* (tx, order) {
    yield* gathered(writeGexf(await graphOf(tx, order)));
  },
  graphml: async function* (tx, order) {
    yield* gathered(writeGraphml(await graphOf(tx, order)));
  },
  geojson: async function* (tx, { filter }) {
    const ground = await readGround(tx, filter);
    yield* gathered(writeGeojson(featuresOf(tx, filter), ground));
  },
};

const sheetNames = {
  actors: both("행위자", "Actors"),
  ties: both("관계", "Ties"),
  claims: both("근거 있는 진술", "Claims"),
  sources: both("출처", "Sources"),
  slips: both("출처 오류", "Slips"),
};

/** Every claim on a leaving record, those on actors first. */
async function* leavingClaims(
  tx: Transaction<Tables>,
  filter: NetworkFilter,
): AsyncGenerator<LeavingClaim> {
  for await (const { id, claims } of leavingActors(tx, filter))
    for (const claim of claims) yield { record: "actor", id, ...claim };
  for await (const { id, claims } of leavingTies(tx, filter))
    for (const claim of claims) yield { record: "tie", id, ...claim };
}

async function* csvPieces(tx: Transaction<Tables>, order: ExportOrder): AsyncGenerator<string> {
  const { table, filter, language } = order;
  yield byteOrderMark;
  if (table === "actors")
    yield* lines(leavingActors(tx, filter), [...actorColumns, claimsColumn], language);
  else yield* lines(leavingTies(tx, filter), [...tieTable(language), claimsColumn], language);
}

async function* lines<T>(
  records: AsyncIterable<T>,
  columns: readonly ExportColumn<T>[],
  language: Language,
): AsyncGenerator<string> {
  yield csvLine(headerOf(columns, language));
  for await (const row of rowsOf(records, columns, language))
    yield csvLine(row.map((cell) => (cell === null ? "" : String(cell))));
}

async function* rowsOf<T>(
  records: Iterable<T> | AsyncIterable<T>,
  columns: readonly ExportColumn<T>[],
  language: Language,
) {
  for await (const record of records) yield rowOf(columns, record, language);
}

function headerOf<T>(columns: readonly ExportColumn<T>[], language: Language): string[] {
  return columns.map(({ header }) => header[language]);
}

/** The columns of files for programs: claims as data in one of them. */
const ofActors: readonly ExportColumn<LeavingActor>[] = [...actorColumns, claimsColumn];
const ofTies: readonly ExportColumn<LeavingTie>[] = [tieIdColumn, ...tieColumns, claimsColumn];

/** The network as a graph; a tie is written only when both its ends were, whatever happened in between. */
async function graphOf(
  tx: Transaction<Tables>,
  { filter, language }: ExportOrder,
): Promise<WrittenGraph> {
  const written = new Set<string>();
  async function* actors(): AsyncGenerator<WrittenActor> {
    for await (const actor of leavingActors(tx, filter)) {
      written.add(actor.id);
      const label = inLanguage(actor.name, language).text || null;
      yield { id: actor.id, label, values: valuesOf(ofActors, actor) };
    }
  }
  async function* ties(): AsyncGenerator<WrittenTie> {
    for await (const tie of leavingTies(tx, filter)) {
      if (!written.has(tie.from) || !written.has(tie.to)) continue;
      const { id, from: source, to: target, directed: isDirected } = tie;
      yield { id, source, target, isDirected, values: valuesOf(ofTies, tie) };
    }
  }
  return {
    about: JSON.stringify(await readGround(tx, filter)),
    actorColumns: ofActors,
    tieColumns: ofTies,
    actors: actors(),
    ties: ties(),
  };
}

async function* featuresOf(
  tx: Transaction<Tables>,
  filter: NetworkFilter,
): AsyncGenerator<Feature> {
  for await (const actor of leavingActors(tx, filter))
    yield {
      id: actor.id,
      at: placeOf(actor),
      properties: { record: "actor", ...named(ofActors, actor) },
    };
  for await (const tie of leavingTies(tx, filter)) {
    const [from, to] = [placeOf(tie.ends.from), placeOf(tie.ends.to)];
    yield {
      id: tie.id,
      at: from === null || to === null ? null : [from, to],
      properties: { record: "tie", from: tie.from, to: tie.to, ...named(ofTies, tie) },
    };
  }
}

function placeOf({ place }: Actor) {
  return place === null ? null : { lat: place.lat, lon: place.lon };
}

function named<T>(columns: readonly ExportColumn<T>[], record: T): Record<string, unknown> {
  return Object.fromEntries(columns.map(({ name, code }) => [name, code(record)]));
}
