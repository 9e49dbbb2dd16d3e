import type { RowChange } from "./model.ts";

/** The changes that take `changes` back, last first. Each expects the row as the command left it. */
export function inverseOf(changes: readonly RowChange[]): RowChange[] {
  return changes.toReversed().map(({ table, id, before, after }) => ({
    table,
    id,
    before: after === null ? null : { ...after, version: versionAfter(before) },
    after: before,
  }));
}

function versionAfter(before: RowChange["before"]): number {
  return Number(before?.["version"] ?? 0) + 1;
}
