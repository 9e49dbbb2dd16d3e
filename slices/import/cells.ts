import type { Field } from "./model.ts";

/** What a row or a node states, by field; `at` names the cell of a field for a finding. */
export interface Cells {
  get(field: Field): string;
  at(field: Field): string;
}
