/**
 * The tables of the database, by name. Every slice declares its own beside its store
 * (`declare module "#kernel/tables.ts" { interface Tables { … } }`), so this file knows none of them.
 */
// oxlint-disable-next-line typescript/no-empty-interface -- filled by declaration merging in the slices
export interface Tables {}

/** Columns that every graded office record has. */
export interface GradedRow {
  office_id: string;
  audience: "public" | "partners" | "office" | "named";
  named: string[];
}

/** Columns of a graded record that commands change and undo. */
export interface VersionedRow extends GradedRow {
  version: number;
}
