import { readFileSync } from "node:fs";
import { orThrow } from "#kernel/result.ts";
import { readPart, type Part } from "./part.ts";

/** The parsed JSON of a reference file, unchecked. */
export function contentOf(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), "utf8"));
}

/** The records of a part as committed. */
export function recordsOf<T>(part: Part<T>): T {
  return orThrow(readPart(part, contentOf(part.file)));
}

/** The slips of every record that lists any, by the id of the record. */
export function slipsById(content: unknown): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  visit(content, (node) => {
    if (typeof node["id"] === "string" && Array.isArray(node["slips"]))
      found.set(node["id"], node["slips"]);
  });
  return found;
}

/** Calls `see` on every object in the content, outermost first. */
export function visit(content: unknown, see: (node: Fields) => void): void {
  if (isFields(content)) see(content);
  if (typeof content !== "object" || content === null) return;
  for (const child of Object.values(content)) visit(child, see);
}

/** An object of parsed JSON by field. */
export type Fields = Record<string, unknown>;

/** A deep copy of a list of objects, to spoil; anything else in the list is left out. */
export function copyOfList(content: unknown): Fields[] {
  return Array.isArray(content) ? structuredClone(content).filter(isFields) : [];
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
