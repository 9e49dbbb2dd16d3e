import { randomUUID } from "node:crypto";

import { dayOf } from "#kernel/clock.ts";
import type { Ground } from "#slices/account/ground.ts";
import type { Viewer } from "#slices/account/model.ts";
import { runCommand, type Done } from "#slices/audit/command.ts";
import type { RowChange } from "#slices/audit/model.ts";
import type { ClearedItems } from "#slices/gate/model.ts";
import { readItems, readProgramme } from "#slices/programme/store.ts";

import { clearShipped } from "./clear-shipped.ts";
import type { Shipment } from "./model-shipment.ts";
import { grantProblem } from "./problems.ts";
import { rowOfDrawDown, rowOfShipment, rowOfShipmentLine } from "./row.ts";
import type { LineAsked, PlannedDraw, ShippedItem } from "./rules-shipment.ts";
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
    const days = { today, shippedOn: asked.shippedOn };
    const { shipped, passed, draws } = await clearShipped(tx, {
      programmeId,
      lines,
      items,
      register,
      days,
    });
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
