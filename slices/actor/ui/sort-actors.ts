import { inLanguage, type Language } from "#kernel/local-text.ts";
import { actorKinds, sides } from "../model.ts";
import type { ListedActor } from "./data.ts";
import { seatOf } from "./territory.ts";

/** Columns by which the register can be put in order. */
export const actorColumns = ["name", "kind", "side", "seat", "ties", "slips"] as const;
export type ActorColumn = (typeof actorColumns)[number];

/** A column, with a minus in front when the order runs the other way: `-ties`. Anything else sorts by name. */
export interface ActorOrder {
  readonly column: ActorColumn;
  readonly isDescending: boolean;
}

export function readOrder(sort: string): ActorOrder {
  const column = actorColumns.find((name) => name === sort.replace(/^-/, ""));
  return { column: column ?? "name", isDescending: column !== undefined && sort.startsWith("-") };
}

/** The address of the order after a column's heading was pressed: same column turns round. */
export function turnOrder(order: ActorOrder, column: ActorColumn): string {
  const startsDown = column === "ties" || column === "slips";
  const isDescending = order.column === column ? !order.isDescending : startsDown;
  return `${isDescending ? "-" : ""}${column}`;
}

/** Actors in the asked order; equal ones by name, so that the order never depends on the input. */
export function sortActors(
  actors: readonly ListedActor[],
  sort: string,
  language: Language,
): readonly ListedActor[] {
  const { column, isDescending } = readOrder(sort);
  const collator = new Intl.Collator(language);
  const nameOf = (actor: ListedActor) => inLanguage(actor.name, language).text;
  const byName = (one: ListedActor, other: ListedActor) =>
    collator.compare(nameOf(one), nameOf(other)) || (one.id < other.id ? -1 : 1);
  const compare = compareBy(column, language, collator);
  return actors.toSorted(
    (one, other) => (isDescending ? -1 : 1) * compare(one, other) || byName(one, other),
  );
}

type Compare = (one: ListedActor, other: ListedActor) => number;

function compareBy(column: ActorColumn, language: Language, collator: Intl.Collator): Compare {
  const table: Readonly<Record<ActorColumn, Compare>> = {
    name: (one, other) =>
      collator.compare(inLanguage(one.name, language).text, inLanguage(other.name, language).text),
    kind: (one, other) => actorKinds.indexOf(one.kind) - actorKinds.indexOf(other.kind),
    side: (one, other) => sides.indexOf(one.side) - sides.indexOf(other.side),
    seat: (one, other) =>
      collator.compare(seatOf(one, language) ?? "\uffff", seatOf(other, language) ?? "\uffff"),
    ties: (one, other) => tiesInForce(one) - tiesInForce(other),
    slips: (one, other) => one.slips.length - other.slips.length,
  };
  return table[column];
}

export function tiesInForce(actor: ListedActor): number {
  return actor.tieCounts.actual ?? 0;
}
