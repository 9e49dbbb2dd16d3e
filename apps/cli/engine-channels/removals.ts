import type { Problem } from "#kernel/problem.ts";
import { type Result, ok, refused } from "#kernel/result.ts";

import { unknownActor } from "./flags.ts";

/**
 * Lists of actors that fail together, from a text file. One id a line is one list. When a line holds several ids
 * (separated by tabs, commas, semicolons or blanks), or blank lines part the ids, every line or block is a list of its
 * own: one trial each. A JSON array of ids, or of arrays of ids, says the same.
 */
export function readRemovals(
  text: string,
  numberOf: ReadonlyMap<string, number>,
  file: string,
): Result<number[][], Problem> {
  const lists = isJson(text) ? listsOfJson(JSON.parse(text)) : listsOfLines(text, numberOf);
  const removals: number[][] = [];
  for (const list of lists) {
    const removal: number[] = [];
    for (const { id, at } of list) {
      const actor = numberOf.get(id);
      if (actor === undefined) return refused(unknownActor(`${file}:${at}`, id));
      removal.push(actor);
    }
    removals.push([...new Set(removal)]);
  }
  return ok(removals.length === 0 ? [[]] : removals);
}

interface ListedId {
  readonly id: string;
  /** Line of a text, place in a JSON array, from 1. */
  readonly at: number;
}

function isJson(text: string): boolean {
  if (!text.trimStart().startsWith("[")) return false;
  try {
    return Array.isArray(JSON.parse(text));
  } catch {
    return false;
  }
}

function listsOfJson(json: unknown): ListedId[][] {
  const entries: unknown[] = Array.isArray(json) ? json : [];
  return entries.some(Array.isArray)
    ? entries.map((entry) => listed(Array.isArray(entry) ? entry : [entry]))
    : [listed(entries)];
}

function listed(list: readonly unknown[]): ListedId[] {
  return list.map((id, i) => ({ id: String(id), at: i + 1 }));
}

function listsOfLines(text: string, numberOf: ReadonlyMap<string, number>): ListedId[][] {
  const lines = text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .map((line) => line.trim());
  if (/^(id|actor|ids|actors)$/i.test(lines[0] ?? "") && !numberOf.has(lines[0]!)) lines[0] = "";
  const rows = lines.map((line, i) => idsOfLine(line, numberOf).map((id) => ({ id, at: i + 1 })));
  if (rows.some((row) => row.length > 1)) return rows.filter((row) => row.length > 0);
  const blocks: ListedId[][] = [[]];
  for (const row of rows) {
    if (row.length > 0) blocks.at(-1)?.push(...row);
    else if (blocks.at(-1)?.length !== 0) blocks.push([]);
  }
  return blocks.filter((block) => block.length > 0);
}

/** A line that is an id as it stands is that id, blanks and commas included. */
function idsOfLine(line: string, numberOf: ReadonlyMap<string, number>): string[] {
  if (line === "" || line.startsWith("#")) return [];
  if (numberOf.has(line)) return [line];
  return line.split(/[\t,; ]+/).filter((id) => id !== "");
}
