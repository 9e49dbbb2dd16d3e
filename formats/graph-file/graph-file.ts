/**
 * What a graph file says, before anything is merged or dropped: the common answer of the GEXF, GraphML and edge-list
 * readers. Row i is the i-th tie of the file and joins actors `from[i]` and `to[i]`, numbers into `ids`.
 */
export interface GraphFile {
  /** The file's own actor ids, in order of appearance; all different. */
  readonly ids: readonly string[];
  /** The file's label of each actor, `null` where it gives none. */
  readonly labels: readonly (string | null)[];
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** How many of the ties the file calls directed; whoever reads it decides what that means. */
  readonly directedTies: number;
  /** What the file says of itself as a whole; `null` where it says nothing. */
  readonly about: string | null;
  /** Columns of the ties by name, one entry a row. */
  readonly columns: Readonly<Record<string, Column>>;
  /** Columns of the actors by name, one entry an actor. */
  readonly actorColumns: Readonly<Record<string, Column>>;
}

/** Numbers with NaN where the file says nothing, or texts with `null` where it says nothing. */
export type Column = Float64Array | readonly (string | null)[];

/** Why a graph file was not read; nothing of it is used. Lines and columns count from 1. */
export type GraphFileRefusal =
  /** The bytes are not UTF-8 text. */
  | { readonly kind: "not-utf-8" }
  /** Not well-formed XML; `detail` is the parser's own finding. */
  | {
      readonly kind: "not-well-formed";
      readonly line: number;
      readonly column: number;
      readonly detail: string;
    }
  /** A document type declaration, the way to entity bombs and outside files. */
  | { readonly kind: "doctype"; readonly line: number }
  /** The outermost element is another one. */
  | {
      readonly kind: "other-format";
      readonly line: number;
      readonly expected: string;
      readonly found: string;
    }
  /** The file holds no graph, no header or no row. */
  | { readonly kind: "no-graph" }
  | { readonly kind: "several-graphs"; readonly line: number }
  | { readonly kind: "hyperedge"; readonly line: number }
  | {
      readonly kind: "missing-attribute";
      readonly line: number;
      readonly element: string;
      readonly attribute: string;
    }
  | { readonly kind: "repeated-actor"; readonly line: number; readonly id: string }
  /** A tie to an actor that the file does not list. */
  | { readonly kind: "unknown-end"; readonly line: number; readonly id: string }
  /** A value for an attribute that the file does not declare. */
  | { readonly kind: "undeclared-column"; readonly line: number; readonly id: string }
  | {
      readonly kind: "bad-number";
      readonly line: number;
      readonly name: string;
      readonly text: string;
    }
  /** The first line of an edge list names no two ends. */
  | { readonly kind: "no-ends-in-header"; readonly found: readonly string[] }
  | { readonly kind: "repeated-column"; readonly name: string }
  | {
      readonly kind: "wrong-width";
      readonly line: number;
      readonly expected: number;
      readonly found: number;
    }
  | { readonly kind: "empty-end"; readonly line: number }
  | { readonly kind: "open-quote"; readonly line: number }
  /** Not JSON; `detail` is the parser's own finding. */
  | { readonly kind: "not-json"; readonly detail: string }
  /** JSON, but no collection of GeoJSON features. */
  | { readonly kind: "not-geojson" }
  /** A feature that cannot be used; features count from 1. */
  | {
      readonly kind: "bad-feature";
      readonly feature: number;
      readonly why: "repeated-id" | "unknown-end" | "not-a-feature";
      readonly id: string;
    };
