import { alarmDays, type GrantLetter, type GrantLine, type Standing } from "./model.ts";
import type { DrawDown, ShipmentLine } from "./model-shipment.ts";
import { leftOf, sumOf } from "./quantity.ts";

/** A letter with everything that extends it: its last day and its number of shipments as they now stand. */
export interface Reach {
  readonly until: string;
  readonly shipmentsAllowed: number | null;
  /** The letters that extend it, oldest first. */
  readonly extensions: readonly GrantLetter[];
}

/** The last day is the latest of the chain; the number of shipments is what the newest letter that says one says. */
export function reachOf(letter: GrantLetter, letters: readonly GrantLetter[]): Reach {
  const chain = [letter];
  for (const one of chain) {
    for (const next of letters)
      if (next.extendsId === one.id && !chain.includes(next)) chain.push(next);
  }
  const newestFirst = chain.toSorted((one, other) =>
    one.validUntil === other.validUntil
      ? compare(one.id, other.id)
      : compare(other.validUntil, one.validUntil),
  );
  const telling = newestFirst.find(({ shipmentsAllowed }) => shipmentsAllowed !== null);
  return {
    until: newestFirst[0]!.validUntil,
    shipmentsAllowed: telling?.shipmentsAllowed ?? null,
    extensions: chain.slice(1).toSorted((one, other) => compare(one.validUntil, other.validUntil)),
  };
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/** How a letter stands on `today` (YYYY-MM-DD), by its reach. */
export function standingOf(letter: GrantLetter, reach: Reach, today: string): Standing {
  if (letter.state === "closed") return "closed";
  if (today < letter.validFrom) return "upcoming";
  if (today > reach.until) return "expired";
  return daysBetween(today, reach.until) <= alarmDays ? "expiring" : "valid";
}

/** Whole days from one day to another; negative when the other is earlier. */
export function daysBetween(one: string, other: string): number {
  return Math.round((Date.parse(other) - Date.parse(one)) / 86_400_000);
}

/** A line of a letter with what was drawn on it. */
export interface DrawnLine extends GrantLine {
  readonly drawn: number;
  readonly left: number;
}

export function drawnLines(
  lines: readonly GrantLine[],
  draws: readonly DrawDown[],
  shipped: readonly ShipmentLine[],
): readonly DrawnLine[] {
  const quantities = new Map(shipped.map(({ id, quantity }) => [id, quantity]));
  const taken = Map.groupBy(draws, ({ grantLineId }) => grantLineId);
  return lines.map((line) => {
    const drawn = (taken.get(line.id) ?? []).map(
      ({ shipmentLineId }) => quantities.get(shipmentLineId) ?? 0,
    );
    return { ...line, drawn: sumOf(drawn), left: leftOf(line.quantity, drawn) };
  });
}

/** Shipments that a letter was used for. */
export function shipmentsOn(
  grantId: string,
  draws: readonly DrawDown[],
  shipped: readonly ShipmentLine[],
): number {
  const shipmentOf = new Map(shipped.map(({ id, shipmentId }) => [id, shipmentId]));
  const used = draws.filter((draw) => draw.grantId === grantId);
  return new Set(used.map(({ shipmentLineId }) => shipmentOf.get(shipmentLineId))).size;
}
