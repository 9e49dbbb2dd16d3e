import type { ItemLine } from "#engines/gate/index.ts";
import { ok, refused, type Result } from "#kernel/result.ts";
import type { ClearedItems, LineGrant } from "#slices/gate/model.ts";
import type { ProgrammeItem } from "#slices/programme/model-parts.ts";
import { itemLineOf } from "#slices/programme/row-parts.ts";

import type { Register } from "./model-register.ts";
import type { GrantLetter } from "./model.ts";
import { isQuantity, leftOf } from "./quantity.ts";
import { drawnLines, reachOf, shipmentsOn, type DrawnLine } from "./rules-letter.ts";

/** A part of an item that is to go. */
export interface LineAsked {
  readonly itemId: string;
  readonly quantity: number;
}

/** Why nothing is shipped, beside what the gate refuses. */
export type ShipmentRefusal =
  | { readonly kind: "shipment-empty" }
  | { readonly kind: "shipment-item-unknown"; readonly id: string }
  | { readonly kind: "shipment-item-twice"; readonly line: number }
  | { readonly kind: "shipment-quantity"; readonly line: number }
  | { readonly kind: "shipment-item-open"; readonly line: number }
  | {
      readonly kind: "shipment-exceeds-list";
      readonly line: number;
      readonly left: number;
      readonly unit: string;
    }
  | { readonly kind: "grant-shipments-used"; readonly reference: string; readonly allowed: number }
  | {
      readonly kind: "grant-not-on-day";
      readonly reference: string;
      readonly from: string;
      readonly until: string;
    }
  | { readonly kind: "grant-line-short"; readonly reference: string; readonly line: number };

/** An item with the part of it that is to go, as the gate judges it. */
export interface ShippedItem {
  readonly item: ProgrammeItem;
  readonly quantity: number;
  readonly unit: string;
  readonly gateLine: ItemLine;
}

/** The items of a shipment: known, each once, with a quantity that the list still has. */
export function itemsToShip(
  asked: readonly LineAsked[],
  items: readonly ProgrammeItem[],
  register: Register,
): Result<readonly ShippedItem[], ShipmentRefusal> {
  if (asked.length === 0) return refused({ kind: "shipment-empty" });
  const known = new Map(items.map((item) => [item.id, item]));
  const taken = new Set<string>();
  const shipped: ShippedItem[] = [];
  for (const { itemId, quantity } of asked) {
    const item = known.get(itemId);
    if (item === undefined) return refused({ kind: "shipment-item-unknown", id: itemId });
    const { line } = item;
    if (taken.has(itemId)) return refused({ kind: "shipment-item-twice", line });
    taken.add(itemId);
    if (!isQuantity(quantity)) return refused({ kind: "shipment-quantity", line });
    if (item.quantity === null || item.unit === null)
      return refused({ kind: "shipment-item-open", line });
    const left = leftOn(item, item.quantity, register);
    if (quantity > left)
      return refused({ kind: "shipment-exceeds-list", line, left, unit: item.unit });
    shipped.push({ item, quantity, unit: item.unit, gateLine: gateLineOf(item, quantity) });
  }
  return ok(shipped);
}

/** What of an item's quantity has not left yet. */
export function leftOn(item: ProgrammeItem, quantity: number, register: Register): number {
  const gone = register.shipmentLines.filter(({ itemId }) => itemId === item.id);
  return leftOf(
    quantity,
    gone.map((line) => line.quantity),
  );
}

/** The line as the gate judges it: named by the item's id, a part with the part's value. */
export function gateLineOf(item: ProgrammeItem, quantity: number | null): ItemLine {
  const line = { ...itemLineOf(item), line: item.id };
  if (quantity === null || item.quantity === null || item.quantity === 0) return line;
  const value = item.value === null ? null : (item.value * quantity) / item.quantity;
  return { ...line, quantity, value };
}

/** A letter that can let something of a programme pass, with what is left on its lines. */
interface UsableLetter {
  readonly letter: GrantLetter;
  readonly until: string;
  readonly shipmentsAllowed: number | null;
  readonly used: number;
  readonly lines: readonly DrawnLine[];
}

function usableLetters(register: Register): readonly UsableLetter[] {
  const drawn = drawnLines(register.lines, register.draws, register.shipmentLines);
  return register.letters
    .filter(
      ({ state, isExample, extendsId }) => state === "open" && !isExample && extendsId === null,
    )
    .map((letter) => {
      const { until, shipmentsAllowed } = reachOf(letter, register.letters);
      return {
        letter,
        until,
        shipmentsAllowed,
        used: shipmentsOn(letter.id, register.draws, register.shipmentLines),
        lines: drawn.filter(({ grantId }) => grantId === letter.id),
      };
    });
}

/** The letters as the gate takes them: with how much of each item may still go by one of their lines. */
export function lineGrantsOf(
  register: Register,
  items: readonly ProgrammeItem[],
): readonly LineGrant[] {
  return usableLetters(register).map(({ letter, until, lines }) => ({
    id: letter.id,
    allows: letter.allows,
    validFrom: letter.validFrom,
    validUntil: until,
    remaining: null,
    regime: letter.regime,
    lines: letter.coversAll ? null : leftByItem(lines, items),
  }));
}

function leftByItem(
  lines: readonly DrawnLine[],
  items: readonly ProgrammeItem[],
): Readonly<Record<string, number>> {
  const left: Record<string, number> = {};
  for (const item of items) {
    const own = lines.filter(({ itemId, unit }) => itemId === item.id && unit === item.unit);
    if (own.length > 0) left[item.id] = Math.max(...own.map((line) => line.left));
  }
  return left;
}

/** What each shipped item draws from each letter that let it pass. */
export interface PlannedDraw {
  readonly itemId: string;
  readonly grantId: string;
  readonly grantLineId: string | null;
}

/** The draw-downs of a cleared shipment; refuses a letter that is used up or not valid on the day of the shipment. */
export function drawsOf(
  cleared: ClearedItems,
  shipped: readonly ShippedItem[],
  { register, day }: { readonly register: Register; readonly day: string },
): Result<readonly PlannedDraw[], ShipmentRefusal> {
  const usable = new Map(usableLetters(register).map((one) => [one.letter.id, one]));
  const draws: PlannedDraw[] = [];
  for (const { line: itemId, parts } of cleared.lines) {
    const { item, quantity, unit } = shipped.find((one) => one.item.id === itemId)!;
    for (const grantId of new Set(parts.flatMap(({ grant }) => grant ?? []))) {
      const found = usable.get(grantId)!;
      const refusal = refusalOfLetter(found, day);
      if (refusal !== null) return refused(refusal);
      const fitting = found.lines.find(
        (one) => one.itemId === itemId && one.unit === unit && one.left >= quantity,
      );
      if (fitting === undefined && !found.letter.coversAll)
        return refused({
          kind: "grant-line-short",
          reference: found.letter.reference,
          line: item.line,
        });
      draws.push({ itemId, grantId, grantLineId: fitting?.id ?? null });
    }
  }
  return ok(draws);
}

function refusalOfLetter(
  { letter, until, shipmentsAllowed, used }: UsableLetter,
  day: string,
): ShipmentRefusal | null {
  const { reference, validFrom } = letter;
  if (day < validFrom || day > until)
    return { kind: "grant-not-on-day", reference, from: validFrom, until };
  return shipmentsAllowed !== null && used >= shipmentsAllowed
    ? { kind: "grant-shipments-used", reference, allowed: shipmentsAllowed }
    : null;
}
