import { randomUUID } from "node:crypto";

import type { Transaction } from "kysely";

import { dayOf } from "#kernel/clock.ts";
import type { Tables } from "#kernel/tables.ts";
import type { Ground } from "#slices/account/ground.ts";
import type { Viewer } from "#slices/account/model.ts";
import { lockRow } from "#slices/audit/apply-change.ts";
import { runCommand, type Done } from "#slices/audit/command.ts";
import type { RowChange } from "#slices/audit/model.ts";
import { readItems } from "#slices/programme/store.ts";

import { clearShipped } from "./clear-shipped.ts";
import type { Said } from "./model-correction.ts";
import type { Register } from "./model-register.ts";
import type { Shipment, ShipmentLine } from "./model-shipment.ts";
import { grantProblem } from "./problems.ts";
import { isQuantity } from "./quantity.ts";
import { rowOfDrawDown, rowOfShipment, rowOfShipmentLine } from "./row.ts";
import { correctionOf, refusalOfShipment } from "./rules-correction.ts";
import { changeOfCorrection } from "./store-correction.ts";
import { gradeFor, lockLetters, programmeOf, readRegister } from "./store.ts";

/** A shipment as it should read; a line that is absent stays as it is. */
export interface ShipmentCorrection extends Omit<Shipment, "id" | "programmeId"> {
  readonly lines: readonly { readonly lineId: string; readonly quantity: number }[];
  readonly why: string;
}

/**
 * Puts a shipment right. A line that went down keeps its clearance; one of which more went is cleared anew, whole, and
 * draws anew on the letters that let it pass.
 */
export function correctShipment(
  ground: Ground,
  viewer: Viewer,
  id: string,
  asked: ShipmentCorrection,
): Promise<Done<Shipment>> {
  const { lines: wanted, why, ...papers } = asked;
  const today = dayOf(ground.now());
  return runCommand(ground, viewer, async (tx) => {
    const programmeId = await programmeOf(tx, "shipment", id);
    if (programmeId === undefined || programmeId === null)
      throw grantProblem({ kind: "shipment-unknown", id });
    await lockLetters(tx, programmeId);
    const before = await lockRow(tx, "shipment", id);
    const register = await readRegister(tx, programmeId);
    const old = register.shipments.find((one) => one.id === id)!;
    const oldLines = register.shipmentLines.filter(({ shipmentId }) => shipmentId === id);
    const lines = oldLines.map((line) => quantityOf(line, wanted));
    const shipment: Shipment = { ...old, ...papers };
    const refusal = refusalOfShipment(lines, shipment.shippedOn, register.handOvers);
    if (refusal !== null) throw grantProblem(refusal);
    const grade = await gradeFor(tx, programmeId);
    const at = { id: randomUUID(), at: ground.now().toISOString(), by: viewer.accountId, why };
    const corrected = correctionOf(
      { ...at, kind: "shipment", recordId: id },
      saidOf(old, oldLines),
      saidOf(shipment, lines),
    );
    if (!corrected.ok) throw grantProblem(corrected.error);
    const raised = lines.filter((line, index) => line.quantity > oldLines[index]!.quantity);
    const lowered = lines.filter((line, index) => line.quantity < oldLines[index]!.quantity);
    const changes: RowChange[] = [
      changeOfCorrection(corrected.value, grade),
      { table: "shipment", id, before, after: { ...before, ...rowOfShipment(shipment) } },
      ...(await changesOfLines(tx, lowered)),
      ...(await raise(tx, { shipment, raised, register, today, grade })),
    ];
    const subject = { kind: "shipment", id };
    return { record: { command: "correct shipment", subject, changes, why }, value: shipment };
  });
}

function quantityOf(line: ShipmentLine, wanted: ShipmentCorrection["lines"]): ShipmentLine {
  const quantity = wanted.find(({ lineId }) => lineId === line.id)?.quantity ?? line.quantity;
  if (!isQuantity(quantity))
    throw grantProblem({ kind: "shipment-quantity", line: line.position + 1 });
  return { ...line, quantity };
}

async function changesOfLines(
  tx: Transaction<Tables>,
  lines: readonly ShipmentLine[],
): Promise<RowChange[]> {
  const changes: RowChange[] = [];
  for (const line of lines) {
    const before = await lockRow(tx, "shipment_line", line.id);
    const after = { ...before, ...rowOfShipmentLine(line) };
    changes.push({ table: "shipment_line", id: line.id, before, after });
  }
  return changes;
}

interface Raising {
  readonly shipment: Shipment;
  readonly raised: readonly ShipmentLine[];
  readonly register: Register;
  readonly today: string;
  readonly grade: { readonly audience: unknown; readonly named: unknown };
}

/** Lines of which more went: what they drew is put back, the whole is cleared, and draws again. */
async function raise(
  tx: Transaction<Tables>,
  { shipment, raised, register, today, grade }: Raising,
): Promise<RowChange[]> {
  if (raised.length === 0) return [];
  const ids = new Set(raised.map(({ id }) => id));
  const without: Register = {
    ...register,
    shipmentLines: register.shipmentLines.filter(({ id }) => !ids.has(id)),
    draws: register.draws.filter(({ shipmentLineId }) => !ids.has(shipmentLineId)),
  };
  const { programmeId, shippedOn } = shipment;
  const asked = raised.map(({ itemId, quantity }) => ({ itemId, quantity }));
  const items = await readItems(tx, programmeId);
  const { passed, draws } = await clearShipped(tx, {
    programmeId,
    lines: asked,
    items,
    register: without,
    days: { today, shippedOn },
  });
  const digests = new Map(passed.lines.map(({ line, digest }) => [line, digest]));
  const lineOf = new Map(raised.map(({ itemId, id }) => [itemId, id]));
  const removed = register.draws.filter(({ shipmentLineId }) => ids.has(shipmentLineId));
  const changes: RowChange[] = [];
  for (const { id } of removed)
    changes.push({
      table: "draw_down",
      id,
      before: await lockRow(tx, "draw_down", id),
      after: null,
    });
  const cleared = raised.map((line) => ({
    ...line,
    clearanceId: passed.clearanceId,
    itemDigest: digests.get(line.itemId)!,
  }));
  changes.push(...(await changesOfLines(tx, cleared)));
  for (const { itemId, grantId, grantLineId } of draws) {
    const id = randomUUID();
    const draw = { id, shipmentLineId: lineOf.get(itemId)!, grantId, grantLineId };
    const after = { ...rowOfDrawDown(draw), ...grade };
    changes.push({ table: "draw_down", id, before: null, after });
  }
  return changes;
}

function saidOf(shipment: Shipment, lines: readonly ShipmentLine[]): Said {
  return {
    ...shipment,
    lines: lines.map(({ id, itemId, quantity, unit }) => ({ id, itemId, quantity, unit })),
  };
}
