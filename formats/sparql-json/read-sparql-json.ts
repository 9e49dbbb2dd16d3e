import { ok, refused, type Result } from "#kernel/result.ts";

/** The answer of a SPARQL query as a table: one text a cell, `null` where a row leaves a variable unbound. */
export interface SparqlTable {
  readonly variables: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** Why a SPARQL answer was not read; nothing of it is used. */
export type SparqlRefusal =
  | { readonly kind: "not-json"; readonly detail: string }
  /** JSON of another shape; `at` is the path that is missing or wrong. */
  | { readonly kind: "not-sparql-results"; readonly at: string }
  | { readonly kind: "no-rows" };

/**
 * Reads the results of a query in the SPARQL 1.1 JSON format, or the plain array of objects that the Wikidata query page
 * downloads. Entity addresses are cut to their ids (`Q8684`), points stay as written (`Point(126.99 37.56)`).
 * Source: W3C, SPARQL 1.1 Query Results JSON Format (2013).
 */
export function readSparqlJson(text: string): Result<SparqlTable, SparqlRefusal> {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    return refused({ kind: "not-json", detail: (error as Error).message });
  }
  return Array.isArray(document) ? readPlain(document) : readStandard(document);
}

function readStandard(document: unknown): Result<SparqlTable, SparqlRefusal> {
  const variables = property(property(document, "head"), "vars");
  if (!isTexts(variables)) return refused({ kind: "not-sparql-results", at: "head.vars" });
  const bindings = property(property(document, "results"), "bindings");
  if (!Array.isArray(bindings))
    return refused({ kind: "not-sparql-results", at: "results.bindings" });
  const rows = bindings.map((binding) =>
    variables.map((name) => valueOf(property(property(binding, name), "value"))),
  );
  return rows.length === 0 ? refused({ kind: "no-rows" }) : ok({ variables, rows });
}

function readPlain(items: readonly unknown[]): Result<SparqlTable, SparqlRefusal> {
  const objects = items.filter(
    (item) => typeof item === "object" && item !== null && !Array.isArray(item),
  );
  if (objects.length < items.length)
    return refused({
      kind: "not-sparql-results",
      at: `[${items.findIndex((item) => !objects.includes(item as object))}]`,
    });
  if (objects.length === 0) return refused({ kind: "no-rows" });
  const variables = [...new Set(objects.flatMap((item) => Object.keys(item as object)))];
  return ok({
    variables,
    rows: objects.map((item) => variables.map((name) => valueOf(property(item, name)))),
  });
}

const entity = /^https?:\/\/www\.wikidata\.org\/(?:entity|wiki)\/(?:Property:)?([PQ]\d+)$/;

function valueOf(value: unknown): string | null {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value !== "string" || value === "") return null;
  return entity.exec(value)?.[1] ?? value;
}

/** An own property of a JSON object; never one that every object inherits. */
function property(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
