import { createHash } from "node:crypto";

import type { ItemLine, ListedEntry, Subject } from "#engines/gate/index.ts";

/** SHA-256 of a value, whatever the order in which its properties were written. */
export function digestOf(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value, inOrder)).digest("hex");
}

function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
}

/** What a line was judged by, without its amount and value: a part of a line is judged as the line is. */
export function digestOfLine(line: ItemLine): string {
  const { hs, description, unit, currency, origin, declared, endUser } = line;
  const declaredInOrder = declared.toSorted();
  return digestOf({
    line: line.line,
    hs: hs.replace(/[\s.-]/g, ""),
    description,
    unit,
    currency,
    origin,
    declared: declaredInOrder,
    endUser: endUser ?? "",
    unitValue: unitValueOf(line),
  });
}

export function digestOfSubject(subject: Subject): string {
  return digestOf(subject);
}

/** An entry as published: the Korean names that the gate adds say nothing about the list. */
export function digestOfEntry(entry: ListedEntry): string {
  return digestOf({ ...entry, names: entry.names.filter(({ quality }) => quality !== "added") });
}

/** Value of one unit, to nine digits, so that parts of a line have the value of the whole. */
function unitValueOf({ value, quantity }: ItemLine): string | null {
  return value === null || quantity === null || quantity === 0
    ? null
    : (value / quantity).toPrecision(9);
}
