import { tieKinds, tieStatuses } from "#slices/tie/model.ts";
import type { ReliabilityTable, TableCell } from "./reliability-table.ts";
import type { TopicFit } from "./topics.ts";

/** A cell and the name of its row. */
export interface Cited {
  readonly row: string;
  readonly cell: TableCell;
}

/** The cells of a table with the names of their rows; kinds and statuses by their codes in the columns. */
export interface NamedCells {
  readonly kind: readonly Cited[];
  readonly status: readonly Cited[];
  readonly evidence: ReadonlyMap<string, Cited>;
  readonly noEvidence: Cited;
  readonly topic: Readonly<Record<TopicFit, Cited>>;
  readonly state: Cited;
  readonly seat: Cited;
  readonly sizeUnknown: Cited;
  readonly consent: Cited;
  readonly unverified: Cited;
}

function cite(row: string, cell: TableCell): Cited {
  return { row, cell };
}

/** Names the cells of a table once, so that no tie allocates any. */
export function nameCells(table: ReliabilityTable): NamedCells {
  return {
    kind: tieKinds.map((kind) => cite(kind, table.kind[kind])),
    status: tieStatuses.map((status) => cite(status, table.status[status])),
    evidence: new Map(Object.entries(table.evidence).map(([row, cell]) => [row, cite(row, cell)])),
    noEvidence: cite("none", table.evidence.none),
    topic: {
      match: cite("match", table.topic.match),
      related: cite("related", table.topic.related),
      general: cite("general", table.topic.general),
      unrelated: cite("unrelated", table.topic.unrelated),
    },
    state: cite("state", table.state),
    seat: cite("seat", table.seat),
    sizeUnknown: cite("size-unknown", table.sizeUnknown),
    unverified: cite("unverified", table.unverified),
    consent: cite("conflict-between-states", table.consent),
  };
}
