import * as fc from "fast-check";
import { expect, test } from "vitest";

import type { HandOver, ShipmentLine } from "./model-shipment.ts";
import { correctionOf, refusalOfShipment, rightedIn } from "./rules-correction.ts";
import { refusalOfHandOver } from "./rules-hand-over.ts";

const line = (quantity: number): ShipmentLine => ({
  id: "line",
  shipmentId: "s",
  itemId: "pump",
  clearanceId: "c",
  itemDigest: "d",
  position: 0,
  quantity,
  unit: "대",
});
const handOver = (quantity: number, id: string): HandOver => ({
  id,
  shipmentLineId: "line",
  kind: "distribution",
  quantity,
  on: "2026-03-01",
  receiver: "정수장",
  place: "평양",
  evidence: null,
  note: null,
});
const about = { id: "1", kind: "shipment" as const, recordId: "s", why: "오기", by: null, at: "" };

test("a line is put right to exactly what would have been shipped beside its hand-overs", () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 8 });
  fc.assert(
    fc.property(amounts, fc.integer({ min: 1, max: 60 }), (all, quantity) => {
      const handed = all.map((amount, at) => handOver(amount, String(at)));
      const isRefused = refusalOfShipment([line(quantity)], "2026-02-01", handed) !== null;
      const known: HandOver[] = [];
      const fits = handed.every((next) => {
        const days = { shippedOn: "2026-02-01", today: "2026-04-01" };
        const refusal = refusalOfHandOver(next, line(quantity), days, known);
        known.push(next);
        return refusal === null;
      });
      expect(isRefused).toBe(!fits);
    }),
  );
});

test("what was righted and what stayed make the record as it is now", () => {
  const said = fc.record({
    route: fc.constantFrom(null, "인천–남포", "단둥"),
    carrier: fc.constantFrom(null, "한중해운"),
    shippedOn: fc.constantFrom("2026-02-01", "2026-02-02"),
  });
  fc.assert(
    fc.property(said, said, (before, after) => {
      const corrected = correctionOf(about, before, after);
      if (!corrected.ok) {
        expect(after).toEqual(before);
        return;
      }
      const righted = rightedIn(corrected.value);
      const now = Object.fromEntries(righted.map((one) => [one.property, one.after]));
      const then = Object.fromEntries(righted.map((one) => [one.property, one.before]));
      expect({ ...before, ...now }).toEqual(after);
      expect({ ...after, ...then }).toEqual(before);
    }),
  );
});
