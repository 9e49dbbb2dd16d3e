import type { Column, GraphFile } from "#formats/graph-file/graph-file.ts";

import type { DraftSetting } from "./draft-sheet.ts";
import { Findings } from "./findings.ts";
import type { Draft, DraftActor, Field, TieDetails } from "./model.ts";
import { readActor, readTie, type Cells, type CellSetting } from "./read-cells.ts";
import type { GraphSource } from "./read-source.ts";

/** Reads a network file by its mapping: nodes are actors under the file's own ids, edges are ties. */
export function draftGraph({ graph, asOf }: GraphSource, setting: DraftSetting): Draft {
  const inner: CellSetting = { ...setting, findings: new Findings() };
  const ofActors = columnsBy(graph.actorColumns, "actor:", setting);
  const actors = graph.ids.map((id, row) =>
    readNode(graph, id, cellsOf(ofActors, row, id), { row, setting: inner }),
  );
  return {
    actors,
    ties: {
      count: graph.from.length,
      from: graph.from,
      to: graph.to,
      at: (tie) => `${graph.ids[graph.from[tie]!]}–${graph.ids[graph.to[tie]!]}`,
      details: tieReader(graph, asOf, inner),
    },
    findings: inner.findings,
    asOf,
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
};

/** Details of a tie by its row; where no column of ties is mapped all ties share one record. */
function tieReader(
  graph: GraphFile,
  asOf: Draft["asOf"],
  setting: CellSetting,
): (tie: number) => TieDetails {
  const columns = columnsBy(graph.columns, "tie:", setting);
  const read = (tie: number) => {
    const details = readTie(
      cellsOf(columns, tie, `${graph.ids[graph.from[tie]!]}–${graph.ids[graph.to[tie]!]}`),
      setting,
    );
    return details.lastEvidence === null && details.status === "actual"
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
  };
  return () => shared;
}

function columnsBy(
  columns: Readonly<Record<string, Column>>,
  prefix: string,
  { mapping }: DraftSetting,
): ReadonlyMap<Field, Column> {
  const mapped = new Map<Field, Column>();
  for (const [name, column] of Object.entries(columns)) {
    const field = mapping.columns[prefix + name];
    if (field !== undefined) mapped.set(field, column);
  }
  return mapped;
}

function cellsOf(columns: ReadonlyMap<Field, Column>, row: number, place: string): Cells {
  return {
    at: () => place,
    get(field) {
      const value = columns.get(field)?.[row];
      return value === undefined || value === null || Number.isNaN(value)
        ? ""
        : String(value).trim();
    },
  };
}
