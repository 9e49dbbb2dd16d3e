import { randomUUID } from "node:crypto";

import { dayOf } from "#kernel/clock.ts";
import type { Ground } from "#slices/account/ground.ts";
import type { Viewer } from "#slices/account/model.ts";
import { lockRow } from "#slices/audit/apply-change.ts";
import { runCommand, type Done } from "#slices/audit/command.ts";
import type { RowChange } from "#slices/audit/model.ts";

import type { HandOver } from "./model-shipment.ts";
import { grantProblem } from "./problems.ts";
import { isQuantity } from "./quantity.ts";
import { rowOfHandOver } from "./row.ts";
import { refusalOfHandOver } from "./rules-hand-over.ts";
import { gradeFor, programmeOf, readRegister } from "./store.ts";

/** Hand-overs of lines of one shipment at one place on one day: what the receipt says. */
export interface HandOversAsked extends Omit<HandOver, "id" | "shipmentLineId" | "quantity"> {
  readonly lines: readonly { readonly lineId: string; readonly quantity: number }[];
  readonly why: string;
}

export function recordHandOvers(
  ground: Ground,
  viewer: Viewer,
  shipmentId: string,
  asked: HandOversAsked,
): Promise<Done<readonly HandOver[]>> {
  const { lines, why, ...said } = asked;
  const today = dayOf(ground.now());
  return runCommand(ground, viewer, async (tx) => {
    const programmeId = await programmeOf(tx, "shipment", shipmentId);
    if (programmeId === undefined) throw grantProblem({ kind: "shipment-unknown", id: shipmentId });
    for (const { lineId } of lines) await lockRow(tx, "shipment_line", lineId);
    const register = await readRegister(tx, programmeId);
    const { shippedOn } = register.shipments.find(({ id }) => id === shipmentId)!;
    const made: HandOver[] = [];
    for (const { lineId, quantity } of lines) {
      const line = register.shipmentLines.find(
        (one) => one.id === lineId && one.shipmentId === shipmentId,
      );
      if (line === undefined) throw grantProblem({ kind: "shipment-item-unknown", id: lineId });
      if (!isQuantity(quantity))
        throw grantProblem({ kind: "shipment-quantity", line: line.position + 1 });
      const next: HandOver = { id: randomUUID(), shipmentLineId: lineId, quantity, ...said };
      const known = [...register.handOvers, ...made];
      const refusal = refusalOfHandOver(next, line, { shippedOn, today }, known);
      if (refusal !== null) throw grantProblem(refusal);
      made.push(next);
    }
    if (made.length === 0) throw grantProblem({ kind: "shipment-empty" });
    const grade = await gradeFor(tx, programmeId);
    const changes = made.map((one): RowChange => {
      const after = { ...rowOfHandOver(one), ...grade };
      return { table: "hand_over", id: one.id, before: null, after };
    });
    return {
      record: {
        command: "record hand-over",
        subject: { kind: "shipment", id: shipmentId },
        changes,
        why,
      },
      value: made,
    };
  });
}
