import type { Column, GraphFile } from "#formats/graph-file/graph-file.ts";

import { nothingCarried, readCarriedGround } from "#slices/source/model-carried.ts";

import { AskedMoney } from "./asked-money.ts";
import type { CellSetting } from "./cell-setting.ts";
import type { Cells } from "./cells.ts";
import type { DraftSetting } from "./draft-sheet.ts";
import { Findings } from "./findings.ts";
import type { Draft, DraftActor, Field, TieDetails } from "./model.ts";
import { readActor, readTie } from "./read-cells.ts";
import type { GraphSource } from "./read-source.ts";
import type { GraphPlaces } from "./register-book.ts";

/** Reads a network file by its mapping: nodes are actors under the file's own ids, edges are ties. */
export function draftGraph(source: GraphSource, setting: DraftSetting): Draft {
  const { graph, asOf } = source;
  const inner: CellSetting = { ...setting, findings: new Findings(), money: new AskedMoney() };
  const ofActors = columnsBy(graph.actorColumns, "actor:", setting);
  const places = source.places ?? placesByName(graph);
  const actors = graph.ids.map((id, row) =>
    readNode(graph, id, cellsOf(ofActors, row, places.actor), { row, setting: inner }),
  );
  return {
    actors,
    ties: {
      count: graph.from.length,
      from: graph.from,
      to: graph.to,
      at: (tie) => places.tie(tie, null),
      details: tieReader(graph, asOf, { setting: inner, places }),
    },
    findings: inner.findings,
    money: inner.money,
    asOf,
    ground: (graph.about === null ? null : readCarriedGround(graph.about)) ?? nothingCarried,
    read: graph.ids.length + graph.from.length,
  };
}

function readNode(
  graph: GraphFile,
  id: string,
  cells: Cells,
  { row, setting }: { row: number; setting: CellSetting },
): DraftActor {
  const label = graph.labels[row] ?? null;
  const named: Cells = {
    at: (field) => cells.at(field),
    get: (field) =>
      field === "name"
        ? cells.get("name") || label || id
        : field === "wikidata"
          ? cells.get("wikidata") || id
          : cells.get(field),
  };
  const actor = readActor(named, id, setting);
  return actor ?? { ...blankActor, at: id, key: id, names: { ko: null, en: id }, written: [id] };
}

/** Where a node or an edge stands when its file has no cells. */
function placesByName({ ids, from, to }: GraphFile): GraphPlaces {
  return {
    actor: (row) => ids[row]!,
    tie: (row) => `${ids[from[row]!]}–${ids[to[row]!]}`,
  };
}

const blankActor: DraftActor = {
  at: "",
  key: null,
  names: { ko: null, en: null },
  written: [],
  abbr: null,
  territory: null,
  city: null,
  lat: null,
  lon: null,
  wikidata: null,
  kind: null,
  population: null,
  own: null,
};

/** Details of a tie by its row; where no column of ties is mapped all ties share one record. */
function tieReader(
  graph: GraphFile,
  asOf: Draft["asOf"],
  { setting, places }: { readonly setting: CellSetting; readonly places: GraphPlaces },
): (tie: number) => TieDetails {
  const columns = columnsBy(graph.columns, "tie:", setting);
  const read = (tie: number) => {
    const details = readTie(cellsOf(columns, tie, places.tie), setting);
    return details.own === null && details.lastEvidence === null && details.status === "actual"
      ? { ...details, lastEvidence: asOf }
      : details;
  };
  if (columns.size > 0) {
    const rows = Array.from({ length: graph.from.length }, (_, tie) => read(tie));
    return (tie) => rows[tie]!;
  }
  const { mapping } = setting;
  const shared: TieDetails = {
    kind: mapping.tieKind,
    status: "actual",
    agreement: null,
    since: null,
    until: null,
    lastEvidence: asOf,
    issues: [],
    trust: null,
    note: null,
    noteEn: null,
    written: { kind: false, status: false },
    membership: null,
    own: null,
  };
  return () => shared;
}

function columnsBy(
  columns: Readonly<Record<string, Column>>,
  prefix: string,
  { mapping }: DraftSetting,
): ReadonlyMap<Field, NamedColumn> {
  const mapped = new Map<Field, NamedColumn>();
  for (const [name, column] of Object.entries(columns)) {
    const field = mapping.columns[prefix + name];
    if (field !== undefined) mapped.set(field, { name, column });
  }
  return mapped;
}

interface NamedColumn {
  readonly name: string;
  readonly column: Column;
}

function cellsOf(
  columns: ReadonlyMap<Field, NamedColumn>,
  row: number,
  place: GraphPlaces["actor"],
): Cells {
  return {
    at: (field) => place(row, columns.get(field)?.name ?? null),
    get(field) {
      const value = columns.get(field)?.column[row];
      return value === undefined || value === null || Number.isNaN(value)
        ? ""
        : String(value).trim();
    },
  };
}
