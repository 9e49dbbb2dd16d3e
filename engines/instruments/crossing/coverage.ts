import type { Placed, Presence } from "./presence.ts";

/** One side of the matrix: an instrument's dimensions in order, and where the subjects stand on them. */
export interface Axis {
  readonly instrument: string;
  readonly dimensions: readonly string[];
  readonly placed: readonly Placed[];
}

/**
 * `covered`: some subject is present on both dimensions. `open`: none is, but one may be (unknown or disputed).
 * `gap`: every subject is known to be absent from one of the two.
 */
export type CellState = "covered" | "open" | "gap";

export interface Cell {
  readonly row: string;
  readonly column: string;
  readonly state: CellState;
  /** Subjects present on both, in the order given. */
  readonly covering: readonly string[];
  /** Subjects that may be present on both, but are not known to be. */
  readonly possible: readonly string[];
}

/** Rows × columns, row-major; one cell for each pair of dimensions. */
export interface Coverage {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly Cell[];
  readonly subjects: readonly string[];
}

/** Crosses any two instruments (or one with itself) over the subjects, e.g. level × horizon over programmes. */
export function coverageOf(rows: Axis, columns: Axis, subjects: readonly string[]): Coverage {
  return crossAxes(rows, columns, subjects, () => "present");
}

/** One matrix of the layered cube: the cells of subjects that also have the layer's dimension. */
export interface Layer extends Coverage {
  readonly layer: string;
}

/** Crosses three instruments, one matrix for each dimension of the third, e.g. level × horizon for each pillar. */
export function coverageByLayer(
  { rows, columns, layers }: { readonly rows: Axis; readonly columns: Axis; readonly layers: Axis },
  subjects: readonly string[],
): readonly Layer[] {
  const onLayer = presenceTable(layers);
  return layers.dimensions.map((layer) => ({
    layer,
    ...crossAxes(rows, columns, subjects, (subject) => onLayer(subject, layer)),
  }));
}

/** The cells no subject covers: certain gaps first, then open ones, each in the matrix's order. */
export function emptyCells({ cells }: Coverage): readonly Cell[] {
  return [
    ...cells.filter(({ state }) => state === "gap"),
    ...cells.filter(({ state }) => state === "open"),
  ];
}

/** Cells that rest on one subject alone. */
export function cellsOnOne({ cells }: Coverage): readonly Cell[] {
  return cells.filter(({ covering }) => covering.length === 1);
}

function crossAxes(
  rows: Axis,
  columns: Axis,
  subjects: readonly string[],
  within: (subject: string) => Presence,
): Coverage {
  const onRow = presenceTable(rows);
  const onColumn = presenceTable(columns);
  const cells = rows.dimensions.flatMap((row) =>
    columns.dimensions.map((column) =>
      cellOf(row, column, subjects, (subject) =>
        jointly([onRow(subject, row), onColumn(subject, column), within(subject)]),
      ),
    ),
  );
  return { rows: rows.dimensions, columns: columns.dimensions, cells, subjects };
}

function cellOf(
  row: string,
  column: string,
  subjects: readonly string[],
  onAll: (subject: string) => Presence,
): Cell {
  const covering = subjects.filter((subject) => onAll(subject) === "present");
  const possible = subjects.filter(
    (subject) => onAll(subject) === "unknown" || onAll(subject) === "disputed",
  );
  const state = covering.length > 0 ? "covered" : possible.length > 0 ? "open" : "gap";
  return { row, column, state, covering, possible };
}

/** Presence on all: absent from one is absent; then doubt wins over presence. */
function jointly(presences: readonly Presence[]): Presence {
  const order = ["absent", "unknown", "disputed"] as const;
  return order.find((presence) => presences.includes(presence)) ?? "present";
}

function presenceTable({ placed }: Axis): (subject: string, dimension: string) => Presence {
  const bySubject = new Map(placed.map(({ subject, presence }) => [subject, presence]));
  return (subject, dimension) => bySubject.get(subject)?.get(dimension) ?? "unknown";
}
