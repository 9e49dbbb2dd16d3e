import type { PartRefusal } from "./parts/part.ts";

/** A record that contradicts another one, or itself; `field` and `value` say where and with what. */
export interface Fault {
  readonly kind:
    | "duplicate-id"
    | "unknown-reference"
    | "unknown-section"
    | "loop"
    | "wrong-direction"
    | "impossible-dates"
    | "misplaced-agreement"
    | "one-sided-slip"
    | "manifest-disagrees";
  readonly file: string;
  readonly record: string;
  readonly field: string;
  readonly value: string;
}

/** Why the reference is not loaded. Nothing of it is loaded then. */
export type ReferenceRefusal =
  | PartRefusal
  | { readonly kind: "missing-file"; readonly file: string }
  | Fault;
