import type { LocalText } from "#kernel/local-text.ts";

import type { Register } from "./model-register.ts";
import type { DrawDown, HandOver, Shipment, ShipmentLine } from "./model-shipment.ts";
import type { GrantLetter, Standing } from "./model.ts";
import { inOrder, trailOf, type OpenGap, type Trail } from "./rules-hand-over.ts";
import {
  daysBetween,
  drawnLines,
  reachOf,
  shipmentsOn,
  standingOf,
  type DrawnLine,
} from "./rules-letter.ts";

/** What somebody should know of a letter before it is too late. */
export type Alarm =
  | { readonly kind: "expiring"; readonly until: string; readonly days: number }
  /** It ended while quantities were left. */
  | { readonly kind: "expired"; readonly until: string; readonly linesLeft: number }
  | { readonly kind: "last-shipment"; readonly allowed: number }
  | { readonly kind: "shipments-used"; readonly allowed: number; readonly linesLeft: number };

/** A letter as the register lists it. */
export interface GrantSummary extends GrantLetter {
  /** The last day with every extension. */
  readonly until: string;
  readonly standing: Standing;
  /** Days to the last day; negative after it. */
  readonly daysLeft: number;
  readonly shipmentsAllowedNow: number | null;
  readonly shipmentsUsed: number;
  readonly lineCount: number;
  /** Lines from which all was drawn, and lines from which nothing was. */
  readonly drawnOut: number;
  readonly untouched: number;
  /** How much of a line was drawn, [0, 1], on average over the lines; `null`: the letter counts none. */
  readonly share: number | null;
  readonly extensions: readonly GrantLetter[];
  readonly alarms: readonly Alarm[];
}

export function summaryOf(letter: GrantLetter, register: Register, today: string): GrantSummary {
  const reach = reachOf(letter, register.letters);
  const lines = linesOf(letter, register);
  const used = shipmentsOn(letter.id, register.draws, register.shipmentLines);
  const standing = standingOf(letter, reach, today);
  const summary = {
    ...letter,
    until: reach.until,
    standing,
    daysLeft: daysBetween(today, reach.until),
    shipmentsAllowedNow: reach.shipmentsAllowed,
    shipmentsUsed: used,
    lineCount: lines.length,
    drawnOut: lines.filter(({ left }) => left <= 0).length,
    untouched: lines.filter(({ drawn }) => drawn === 0).length,
    share:
      lines.length === 0
        ? null
        : lines.reduce((sum, { drawn, quantity }) => sum + drawn / quantity, 0) / lines.length,
    extensions: reach.extensions,
  };
  return { ...summary, alarms: alarmsOf(summary) };
}

export function linesOf(letter: GrantLetter, register: Register): readonly DrawnLine[] {
  const own = register.lines.filter(({ grantId }) => grantId === letter.id);
  return drawnLines(own, register.draws, register.shipmentLines);
}

/** An example of somebody else alarms nobody; nor does a letter that was closed. */
function alarmsOf(letter: Omit<GrantSummary, "alarms">): Alarm[] {
  if (letter.isExample || letter.standing === "closed") return [];
  const { until, daysLeft, shipmentsAllowedNow: allowed, shipmentsUsed: used } = letter;
  const linesLeft = letter.lineCount - letter.drawnOut;
  const alarms: Alarm[] = [];
  if (letter.standing === "expiring") alarms.push({ kind: "expiring", until, days: daysLeft });
  if (letter.standing === "expired" && linesLeft > 0)
    alarms.push({ kind: "expired", until, linesLeft });
  if (allowed !== null && used >= allowed && linesLeft > 0)
    alarms.push({ kind: "shipments-used", allowed, linesLeft });
  if (allowed !== null && used > 0 && used === allowed - 1)
    alarms.push({ kind: "last-shipment", allowed });
  return alarms;
}

/** Letters that stand by themselves; an extension is shown with the letter that it extends. */
export function firstLetters(register: Register): readonly GrantLetter[] {
  return register.letters.filter(({ extendsId }) => extendsId === null);
}

/** A letter that a line draws on. */
export interface DrawnLetter {
  readonly grantId: string;
  readonly reference: string;
  readonly allows: GrantLetter["allows"];
}

/** A shipment line with the way it went. */
export interface FollowedLine extends ShipmentLine {
  readonly line: number | null;
  readonly description: LocalText;
  readonly letters: readonly DrawnLetter[];
  readonly trail: Trail;
}

/** What a line is called: its place in the programme's list and its words, where the list still has it. */
export interface ItemName {
  readonly line: number;
  readonly description: LocalText;
}

export function followedLines(
  shipment: Shipment,
  register: Register,
  names: ReadonlyMap<string, ItemName>,
  today: string,
): readonly FollowedLine[] {
  const letters = new Map(register.letters.map((letter) => [letter.id, letter]));
  return register.shipmentLines
    .filter(({ shipmentId }) => shipmentId === shipment.id)
    .map((line) => ({
      ...line,
      line: names.get(line.itemId)?.line ?? null,
      description: names.get(line.itemId)?.description ?? { ko: null, en: null },
      letters: lettersOf(line, register.draws, letters),
      trail: trailOf(line, shipment.shippedOn, register.handOvers, today),
    }));
}

function lettersOf(
  line: ShipmentLine,
  draws: readonly DrawDown[],
  letters: ReadonlyMap<string, GrantLetter>,
): DrawnLetter[] {
  return draws
    .filter(({ shipmentLineId }) => shipmentLineId === line.id)
    .flatMap(({ grantId }) => {
      const letter = letters.get(grantId);
      return letter === undefined
        ? []
        : [{ grantId, reference: letter.reference, allows: letter.allows }];
    });
}

/** A shipment as lists show it, with what of it is not accounted for. */
export interface ShipmentSummary extends Shipment {
  readonly lineCount: number;
  readonly openLines: number;
  /** The oldest open gap of its lines. */
  readonly oldest: OpenGap | null;
  readonly lastHandOver: HandOver | null;
}

export function shipmentSummary(
  shipment: Shipment,
  register: Register,
  today: string,
): ShipmentSummary {
  const lines = register.shipmentLines.filter(({ shipmentId }) => shipmentId === shipment.id);
  const trails = lines.map((line) => trailOf(line, shipment.shippedOn, register.handOvers, today));
  const gaps = trails.flatMap(({ open }) => open ?? []);
  const ids = new Set(lines.map(({ id }) => id));
  const handOvers = register.handOvers.filter(({ shipmentLineId }) => ids.has(shipmentLineId));
  return {
    ...shipment,
    lineCount: lines.length,
    openLines: gaps.length,
    oldest: gaps.toSorted((one, other) => (one.since < other.since ? -1 : 1))[0] ?? null,
    lastHandOver: inOrder(handOvers).at(-1) ?? null,
  };
}
