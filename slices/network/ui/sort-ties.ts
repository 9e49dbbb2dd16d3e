import type { Language } from "#kernel/local-text.ts";

import type { Network } from "../model.ts";
import { nameAt } from "./brief.ts";

/** Columns by which the table of ties can be put in order. */
const tieColumns = ["from", "to", "kind", "status", "since", "until", "evidence"] as const;
export type TieColumn = (typeof tieColumns)[number];

/** A column, with a minus in front when the order runs the other way: `-since`. Anything else sorts by the one end. */
export interface TieOrder {
  readonly column: TieColumn;
  readonly isDescending: boolean;
}

export function readTieOrder(sort: string): TieOrder {
  const column = tieColumns.find((name) => name === sort.replace(/^-/, ""));
  return { column: column ?? "from", isDescending: column !== undefined && sort.startsWith("-") };
}

/** The address of the order after a heading was pressed: the same column turns round. */
export function turnTieOrder(order: TieOrder, column: TieColumn): string {
  const isDescending = order.column === column && !order.isDescending;
  return `${isDescending ? "-" : ""}${column}`;
}

interface Sorted {
  readonly network: Network;
  readonly rows: Int32Array;
  readonly language: Language;
}

/** Rows in the asked order; what is not known comes last either way; equal ones keep the order of their ids. */
export function sortTies({ network, rows, language }: Sorted, order: TieOrder): Int32Array {
  const key = keyOf(network, language, order.column);
  const sign = order.isDescending ? -1 : 1;
  return rows.toSorted((one, other) => {
    const [a, b] = [key[one]!, key[other]!];
    if (a === b) return one - other;
    if (a === 0 || b === 0) return a === 0 ? 1 : -1;
    return sign * (a - b);
  });
}

/** A number a tie that sorts as its cell does; 0 where the cell is not known. */
function keyOf(network: Network, language: Language, column: TieColumn): ArrayLike<number> {
  const { actors, ties } = network;
  if (column === "from" || column === "to") {
    const rank = nameRanks(actors.count, (row) => nameAt(network, row, language), language);
    return ties[column].map((row) => rank[row]! + 1);
  }
  if (column === "kind" || column === "status")
    return Int32Array.from(ties[column], (value) => value + 1);
  return ties[column];
}

/** The place of every actor in the order of names. */
function nameRanks(count: number, nameOf: (row: number) => string, language: Language): Int32Array {
  const { compare } = new Intl.Collator(language);
  const names = Array.from({ length: count }, (_, row) => nameOf(row));
  const order = names
    .map((_, row) => row)
    .toSorted((a, b) => compare(names[a]!, names[b]!) || a - b);
  const rank = new Int32Array(count);
  for (const [place, row] of order.entries()) rank[row] = place;
  return rank;
}
