import { sql } from "kysely";
import pg from "pg";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { onBothDatabases } from "#apps/server/database/testing.ts";
import { ProblemError } from "#kernel/problem-error.ts";
import type { Ground } from "#slices/account/ground.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { runCommand } from "#slices/audit/command.ts";
import { inverseOf } from "#slices/audit/inverse.ts";
import { readUndo } from "#slices/audit/store.ts";
import { listed, putList } from "#slices/gate/gate.testing.ts";

import { correctHandOver } from "./correct-hand-over.ts";
import { correctLetter, type LetterCorrection } from "./correct-letter.ts";
import { correctShipment } from "./correct-shipment.ts";
import {
  dayAfter,
  emptyRegister,
  groundOf,
  letter,
  officer,
  openProgramme,
  recordHomeLetters,
  shipNow,
  today,
} from "./grant.testing.ts";
import { recordHandOvers } from "./hand-over.ts";
import { grantPage, shipmentPage } from "./pages.ts";
import { extendLetter, recordLetter } from "./record-letter.ts";

onBothDatabases("putting the register right", (database) => {
  let ground: Ground;
  let grantId = "";
  let shipmentId = "";
  beforeAll(async () => {
    await openProgramme(database());
    ground = groundOf(database());
  });
  beforeEach(async () => {
    await emptyRegister(database());
    await recordHomeLetters(ground);
    grantId = (await recordLetter(ground, officer, letter({ shipmentsAllowed: 3 }))).value.id;
    shipmentId = (await shipNow(ground, { pump: 10 })).value.id;
  });

  const kindOf = async (work: Promise<unknown>): Promise<string> => {
    try {
      await work;
    } catch (error) {
      if (error instanceof ProblemError) return error.problem.kind;
      if (error instanceof pg.DatabaseError) return error.constraint ?? error.code ?? error.message;
      throw error;
    }
    return "done";
  };
  const asOfficer = <T>(work: Parameters<typeof inOffice<T>>[2]) =>
    inOffice(ground.db, officer, work);
  const undo = (id: string) =>
    runCommand(ground, officer, async (tx) => {
      const found = await readUndo(tx, id, new Date());
      if (!found.ok) throw new Error(found.error.kind);
      const changes = inverseOf(found.value.changes);
      const subject = { kind: "undo", id };
      return { record: { command: "undo", subject, changes, why: null }, value: null };
    });

  const letterNow = () => asOfficer((tx) => grantPage(tx, grantId, today));
  const rightLetter = async (part: Partial<LetterCorrection>, quantity?: number) => {
    const { letter: now, lines } = await letterNow();
    return correctLetter(ground, officer, grantId, {
      ...now,
      lines: lines.map((line) => ({ ...line, quantity: quantity ?? line.quantity })),
      why: "오기",
      ...part,
    });
  };
  const shipmentNow = () => asOfficer((tx) => shipmentPage(tx, shipmentId, today));
  const rightShipment = async (quantity: number, part: object = {}) => {
    const { shipment, lines } = await shipmentNow();
    return correctShipment(ground, officer, shipmentId, {
      ...shipment,
      lines: [{ lineId: lines[0]!.id, quantity }],
      why: "오기",
      ...part,
    });
  };
  const hand = async (quantity: number, part: object = {}) => {
    const { lines } = await shipmentNow();
    const { value } = await recordHandOvers(ground, officer, shipmentId, {
      kind: "distribution",
      on: today,
      receiver: "정수장",
      place: "평양",
      evidence: null,
      note: null,
      lines: [{ lineId: lines[0]!.id, quantity }],
      why: "인수증",
      ...part,
    });
    return value[0]!;
  };

  describe("a letter", () => {
    test("reads anew, draws are counted again, and what it said stays readable", async () => {
      const later = { ...ground, now: () => new Date(Date.now() + 5 * 86_400_000) };
      const { letter: now, lines } = await letterNow();
      const [line] = lines;
      await correctLetter(later, officer, grantId, {
        ...now,
        reference: "S/AC.49/2026/9",
        lines: [{ ...line!, quantity: 25 }],
        why: "수량을 잘못 옮김",
      });
      const page = await letterNow();
      expect(page.letter.reference).toBe("S/AC.49/2026/9");
      expect(page.lines[0]).toMatchObject({ id: line!.id, quantity: 25, drawn: 10, left: 15 });
      expect(page.corrections).toMatchObject([
        {
          why: "수량을 잘못 옮김",
          righted: [
            { property: "reference", before: "S/AC.49/2026/1", after: "S/AC.49/2026/9" },
            { property: "lines", before: [{ quantity: 20 }], after: [{ quantity: 25 }] },
          ],
        },
      ]);
    });

    test.each<[string, Partial<LetterCorrection>, number | undefined, string]>([
      ["nothing", {}, undefined, "correction-unchanged"],
      ["less than was drawn", {}, 9, "correction-below-drawn"],
      ["no line that was drawn on", { lines: [], coversAll: true }, 9, "correction-below-drawn"],
      ["days that leave a shipment out", { validFrom: dayAfter(1) }, 20, "correction-outside-days"],
      ["another kind of letter", { allows: "licence" }, 20, "correction-let-pass"],
      ["days that are reversed", { validUntil: dayAfter(-50) }, 20, "grant-days-reversed"],
    ])("is not made to say %s", async (_, part, quantity, kind) => {
      expect(await kindOf(rightLetter(part, quantity))).toBe(kind);
      expect((await letterNow()).corrections).toEqual([]);
    });

    test("is not made to allow fewer shipments than there were", async () => {
      await shipNow(ground, { pump: 1 });
      expect(await kindOf(rightLetter({ shipmentsAllowed: 1 }))).toBe("correction-shipments-used");
      expect(await kindOf(rightLetter({ shipmentsAllowed: 2 }))).toBe("done");
    });

    test("is taken back whole within the undo", async () => {
      const { undo: receipt } = await rightLetter({ reference: "X-1" }, 30);
      await undo(receipt.id);
      const page = await letterNow();
      expect(page.letter.reference).toBe("S/AC.49/2026/1");
      expect(page.lines[0]).toMatchObject({ quantity: 20 });
      expect(page.corrections).toEqual([]);
    });

    test("is held by the database as well", async () => {
      const rewrite = (work: ReturnType<typeof sql>) => kindOf(asOfficer((tx) => work.execute(tx)));
      expect(
        await rewrite(sql`update grant_line set quantity = 9 where grant_id = ${grantId}`),
      ).toBe("draw_down_within_grant");
      expect(
        await rewrite(sql`update grant_line set unit = 'kg' where grant_id = ${grantId}`),
      ).toBe("grant_let_pass");
      expect(
        await rewrite(sql`update grant_letter set allows = 'notify' where id = ${grantId}`),
      ).toBe("grant_let_pass");
      expect(
        await rewrite(
          sql`update grant_letter set valid_from = ${dayAfter(1)} where id = ${grantId}`,
        ),
      ).toBe("shipment_within_validity");
      await rightLetter({ reference: "X-2" });
      expect(await rewrite(sql`update correction set why = 'x'`)).toBe("42501");
    });
  });

  describe("an extension", () => {
    const said = { reference: "S/AC.49/2027/1", issuedOn: null, shipmentsAllowed: null };
    let extensionId: string;
    beforeEach(async () => {
      const asked = { ...said, validUntil: dayAfter(400), why: "연장 공문" };
      extensionId = (await extendLetter(ground, officer, grantId, asked)).value.id;
    });
    const right = async (part: Partial<LetterCorrection>) => {
      const [extension] = (await letterNow()).letter.extensions;
      const asked = { ...extension!, lines: [], why: "오기", ...part };
      return correctLetter(ground, officer, extensionId, asked);
    };

    test("reads anew, and what it said stays readable at the letter that it prolongs", async () => {
      await right({ validUntil: dayAfter(500), shipmentsAllowed: 9 });
      const { letter: now, corrections } = await letterNow();
      expect(now).toMatchObject({ until: dayAfter(500), shipmentsAllowedNow: 9 });
      expect(corrections).toMatchObject([
        {
          recordId: extensionId,
          righted: [{ property: "validUntil" }, { property: "shipmentsAllowed", after: 9 }],
        },
      ]);
    });

    test("still ends after the letter that it prolongs", async () => {
      expect(await kindOf(right({ validUntil: dayAfter(200) }))).toBe("grant-not-prolonged");
      expect(await kindOf(right({ validUntil: dayAfter(201) }))).toBe("done");
    });

    test.each<[string, Partial<LetterCorrection>]>([
      ["a whole list", { coversAll: true }],
      ["activities", { activities: ["grant"] }],
      ["a value", { value: { amount: "5", currency: "USD" } }],
      [
        "lines",
        {
          lines: [
            {
              id: null,
              itemId: "pump",
              hs: null,
              description: { ko: "펌프", en: null },
              quantity: 1,
              unit: "대",
            },
          ],
        },
      ],
    ])("allows nothing of its own: %s", async (_, part) => {
      expect(await kindOf(right(part))).toBe("extension-prolongs-alone");
      expect((await letterNow()).corrections).toEqual([]);
    });
  });

  describe("a shipment", () => {
    test("goes down under its old clearance, whatever list is in force since", async () => {
      await putList(database(), `${today}T01:00:00Z`, listed);
      const before = await shipmentNow();
      await rightShipment(6, { carrier: "한중해운" });
      const after = await shipmentNow();
      expect(after.lines[0]).toMatchObject({
        quantity: 6,
        clearanceId: before.lines[0]!.clearanceId,
      });
      expect(after.corrections[0]!.righted.map(({ property }) => property)).toEqual([
        "lines",
        "carrier",
      ]);
      expect((await letterNow()).lines[0]).toMatchObject({ drawn: 6, left: 14 });
    });

    test("goes up under a new clearance of the whole, as far as the letter reaches", async () => {
      const before = await shipmentNow();
      expect(await kindOf(rightShipment(21))).toBe("gate-grant-exhausted");
      expect(await kindOf(rightShipment(31))).toBe("shipment-exceeds-list");
      await rightShipment(20);
      const after = await shipmentNow();
      expect(after.lines[0]!.clearanceId).not.toBe(before.lines[0]!.clearanceId);
      expect(after.lines[0]!.letters).toHaveLength(3);
      expect((await letterNow()).lines[0]).toMatchObject({ drawn: 20, left: 0 });
    });

    test("does not go below, nor after, what was handed over", async () => {
      await hand(7);
      expect(await kindOf(rightShipment(6))).toBe("correction-below-handed-over");
      expect(await kindOf(rightShipment(10, { shippedOn: dayAfter(1) }))).toBe(
        "correction-after-hand-over",
      );
      expect(await kindOf(rightShipment(7))).toBe("done");
    });

    test("is held by the database as well", async () => {
      await hand(7);
      const rewrite = (work: ReturnType<typeof sql>) => kindOf(asOfficer((tx) => work.execute(tx)));
      const set = (quantity: number) =>
        rewrite(
          sql`update shipment_line set quantity = ${quantity} where shipment_id = ${shipmentId}`,
        );
      expect(await set(6)).toBe("hand_over_within_shipment");
      expect(await set(11)).toBe("NR002");
      expect(
        await rewrite(
          sql`update shipment set shipped_on = ${dayAfter(1)} where id = ${shipmentId}`,
        ),
      ).toBe("hand_over_after_shipment");
    });
  });

  describe("a hand-over", () => {
    test("reads anew beside the others, and never more than there is", async () => {
      const made = await hand(4);
      await hand(5);
      const right = (part: object) =>
        correctHandOver(ground, officer, made.id, { ...made, why: "오기", ...part });
      expect(await kindOf(right({ quantity: 6 }))).toBe("hand-over-too-much");
      expect(await kindOf(right({ on: dayAfter(-9) }))).toBe("hand-over-before-shipment");
      expect(await kindOf(right({}))).toBe("correction-unchanged");
      await right({ quantity: 5, receiver: "대동강구역 정수장" });
      const { lines, corrections } = await shipmentNow();
      expect(lines[0]!.trail).toMatchObject({ distributed: 10, open: null });
      expect(corrections).toMatchObject([
        {
          recordId: made.id,
          righted: [
            { property: "quantity", before: 4, after: 5 },
            { property: "receiver", before: "정수장", after: "대동강구역 정수장" },
          ],
        },
      ]);
    });
  });
});
