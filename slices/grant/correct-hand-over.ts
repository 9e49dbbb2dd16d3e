import { randomUUID } from "node:crypto";

import { dayOf } from "#kernel/clock.ts";
import type { Ground } from "#slices/account/ground.ts";
import type { Viewer } from "#slices/account/model.ts";
import { lockRow } from "#slices/audit/apply-change.ts";
import { runCommand, type Done } from "#slices/audit/command.ts";

import type { HandOver } from "./model-shipment.ts";
import { grantProblem } from "./problems.ts";
import { isQuantity } from "./quantity.ts";
import { handOverOfLocked, rowOfHandOver } from "./row.ts";
import { correctionOf } from "./rules-correction.ts";
import { refusalOfHandOver } from "./rules-hand-over.ts";
import { changeOfCorrection } from "./store-correction.ts";
import { gradeFor, readRegister } from "./store.ts";

/** A hand-over as it should read. */
export interface HandOverCorrection extends Omit<HandOver, "id" | "shipmentLineId"> {
  readonly why: string;
}

/** Puts a hand-over right: it must still have been possible beside every other one of its line. */
export function correctHandOver(
  ground: Ground,
  viewer: Viewer,
  id: string,
  { why, ...said }: HandOverCorrection,
): Promise<Done<HandOver>> {
  return runCommand(ground, viewer, async (tx) => {
    const before = await lockRow(tx, "hand_over", id);
    if (before === null) throw grantProblem({ kind: "hand-over-unknown", id });
    const old = handOverOfLocked(before);
    await lockRow(tx, "shipment_line", old.shipmentLineId);
    const register = await readRegister(tx, null);
    const line = register.shipmentLines.find((one) => one.id === old.shipmentLineId)!;
    const shipment = register.shipments.find((one) => one.id === line.shipmentId)!;
    if (!isQuantity(said.quantity))
      throw grantProblem({ kind: "shipment-quantity", line: line.position + 1 });
    const next: HandOver = { ...old, ...said };
    const others = register.handOvers.filter((one) => one.id !== id);
    const days = { shippedOn: shipment.shippedOn, today: dayOf(ground.now()) };
    const refusal = refusalOfHandOver(next, line, days, others);
    if (refusal !== null) throw grantProblem(refusal);
    const grade = await gradeFor(tx, shipment.programmeId);
    const at = { id: randomUUID(), at: ground.now().toISOString(), by: viewer.accountId, why };
    const corrected = correctionOf(
      { ...at, kind: "hand-over", recordId: id },
      { ...old },
      { ...next },
    );
    if (!corrected.ok) throw grantProblem(corrected.error);
    const after = { ...before, ...rowOfHandOver(next) };
    return {
      record: {
        command: "correct hand-over",
        subject: { kind: "shipment", id: shipment.id },
        changes: [
          changeOfCorrection(corrected.value, grade),
          { table: "hand_over", id, before, after },
        ],
        why,
      },
      value: next,
    };
  });
}
