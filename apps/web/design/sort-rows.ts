import type { Language } from "#kernel/local-text.ts";

/** By which column a table is sorted, and which way. */
export interface Sort {
  readonly column: string;
  readonly isDescending: boolean;
}

/** The order after a heading was pressed: the same column turns round, another starts upwards. */
export function turnSort(sort: Sort | null, column: string): Sort {
  return { column, isDescending: sort?.column === column && !sort.isDescending };
}

/** Rows in the order of a column; equal ones stay as they were, and what is not known comes last either way. */
export function sortRows<R>(
  rows: readonly R[],
  { isDescending }: Sort,
  order: (row: R) => string | number | null,
  language: Language,
): readonly R[] {
  const collator = new Intl.Collator(language, { numeric: true });
  return rows
    .map((row) => ({ row, key: order(row) }))
    .toSorted(({ key: one }, { key: other }) => {
      if (one === null || other === null) return Number(one === null) - Number(other === null);
      const way =
        typeof one === "number" && typeof other === "number"
          ? one - other
          : collator.compare(String(one), String(other));
      return isDescending ? -way : way;
    })
    .map(({ row }) => row);
}
