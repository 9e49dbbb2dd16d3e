import { randomUUID } from "node:crypto";

import { dayOf } from "#kernel/clock.ts";
import type { Result } from "#kernel/result.ts";
import type { Ground } from "#slices/account/ground.ts";
import type { Viewer } from "#slices/account/model.ts";
import { runCommand, type Done } from "#slices/audit/command.ts";
import type { RowChange } from "#slices/audit/model.ts";
import { clearItems, gateProblem, recheckItems } from "#slices/gate/clear.ts";
import type { ClearedItems, GateRefusal } from "#slices/gate/model.ts";
import { readItems, readProgramme } from "#slices/programme/store.ts";

import type { Shipment } from "./model-shipment.ts";
import { grantProblem } from "./problems.ts";
import { rowOfDrawDown, rowOfShipment, rowOfShipmentLine } from "./row.ts";
import {
  drawsOf,
  itemsToShip,
  lineGrantsOf,
  type LineAsked,
  type PlannedDraw,
  type ShipmentRefusal,
  type ShippedItem,
} from "./rules-shipment.ts";
import { gradeFor, lockLetters, readRegister } from "./store.ts";

/** A shipment that is to go. */
export interface ShipmentAsked extends Omit<Shipment, "id"> {
  readonly lines: readonly LineAsked[];
  readonly why: string;
}

/**
 * Ships: the letters are locked, every line is cleared by the gate with what is left of them, the clearance is checked
 * again in the same transaction, and each line draws on every letter that let it pass. The database counts once more.
 */
export function ship(
  ground: Ground,
  viewer: Viewer,
  asked: ShipmentAsked,
): Promise<Done<Shipment>> {
  const { programmeId, lines, why, ...papers } = asked;
  const today = dayOf(ground.now());
  return runCommand(ground, viewer, async (tx) => {
    if ((await readProgramme(tx, programmeId)) === null)
      throw grantProblem({ kind: "grant-programme-unknown", id: programmeId });
    const items = await readItems(tx, programmeId);
    await lockLetters(tx, programmeId);
    const register = await readRegister(tx, programmeId);
    const shipped = orRefuse(itemsToShip(lines, items, register));
    const numbers = new Map(items.map((item) => [item.id, String(item.line)]));
    const cleared = orBlock(
      await clearItems(tx, {
        programmeId,
        lines: shipped.map(({ gateLine }) => gateLine),
        direction: "to",
        asOf: today,
        grants: lineGrantsOf(register, items),
      }),
      numbers,
    );
    const amounts = Object.fromEntries(shipped.map(({ item, quantity }) => [item.id, quantity]));
    const passed = orBlock(await recheckItems(tx, cleared, { day: today, amounts }), numbers);
    const draws = orRefuse(drawsOf(passed, shipped, { register, day: asked.shippedOn }));
    const grade = await gradeFor(tx, programmeId);
    const shipment: Shipment = { id: randomUUID(), programmeId, ...papers };
    const record = {
      command: "ship",
      subject: { kind: "shipment", id: shipment.id },
      changes: changesOf(shipment, shipped, passed, draws).map((change) => ({
        ...change,
        after: { ...change.after, ...grade },
      })),
      why,
    };
    return { record, value: shipment };
  });
}

function changesOf(
  shipment: Shipment,
  shipped: readonly ShippedItem[],
  passed: ClearedItems,
  draws: readonly PlannedDraw[],
): RowChange[] {
  const digests = new Map(passed.lines.map(({ line, digest }) => [line, digest]));
  const lines = shipped.map(({ item, quantity, unit }, position) => ({
    id: randomUUID(),
    shipmentId: shipment.id,
    itemId: item.id,
    clearanceId: passed.clearanceId,
    itemDigest: digests.get(item.id)!,
    position,
    quantity,
    unit,
  }));
  const lineOf = new Map(lines.map(({ id, itemId }) => [itemId, id]));
  return [
    {
      table: "shipment",
      id: shipment.id,
      before: null,
      after: { ...rowOfShipment(shipment) },
    },
    ...lines.map((line): RowChange => ({
      table: "shipment_line",
      id: line.id,
      before: null,
      after: { ...rowOfShipmentLine(line) },
    })),
    ...draws.map(({ itemId, grantId, grantLineId }): RowChange => {
      const id = randomUUID();
      const draw = { id, shipmentLineId: lineOf.get(itemId)!, grantId, grantLineId };
      return { table: "draw_down", id, before: null, after: { ...rowOfDrawDown(draw) } };
    }),
  ];
}

function orRefuse<T>(result: Result<T, ShipmentRefusal>): T {
  if (result.ok) return result.value;
  throw grantProblem(result.error);
}

/** The gate names lines by the ids of items; a reader knows them by their numbers. */
function orBlock<T>(result: Result<T, GateRefusal>, numbers: ReadonlyMap<string, string>): T {
  if (result.ok) return result.value;
  const { reason, lines } = result.error;
  throw gateProblem({
    ...result.error,
    reason:
      "line" in reason ? { ...reason, line: numbers.get(reason.line) ?? reason.line } : reason,
    lines: lines.map((line) => numbers.get(line) ?? line),
  });
}
