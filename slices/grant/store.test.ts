import { sql } from "kysely";
import pg from "pg";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { onBothDatabases } from "#apps/server/database/testing.ts";
import { insertRows } from "#apps/server/workspace/insert-rows.ts";
import { ProblemError } from "#kernel/problem-error.ts";
import type { Ground } from "#slices/account/ground.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { runCommand } from "#slices/audit/command.ts";
import { inverseOf } from "#slices/audit/inverse.ts";
import { readUndo } from "#slices/audit/store.ts";

import {
  dayAfter,
  emptyRegister,
  groundOf,
  letter,
  memberOf,
  officer,
  openProgramme,
  recordHomeLetters,
  shipNow,
  today,
} from "./grant.testing.ts";
import { recordHandOvers } from "./hand-over.ts";
import { grantPage, registerPage, shipmentPage, shippingPage } from "./pages.ts";
import { closeLetter, extendLetter, recordLetter } from "./record-letter.ts";
import { sumOf } from "./quantity.ts";
import { readRegister } from "./store.ts";

onBothDatabases("the register of grants", (database) => {
  let ground: Ground;
  beforeAll(async () => {
    await openProgramme(database());
    ground = groundOf(database());
  });
  beforeEach(() => emptyRegister(database()));

  const registerNow = () => inOffice(ground.db, officer, (tx) => readRegister(tx, "water"));
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
  const undo = async (id: string) =>
    runCommand(ground, officer, async (tx) => {
      const found = await readUndo(tx, id, new Date());
      if (!found.ok) throw new Error(found.error.kind);
      const changes = inverseOf(found.value.changes);
      return {
        record: { command: "undo", subject: { kind: "undo", id }, changes, why: null },
        value: null,
      };
    });

  describe("shipping", () => {
    test("every regime that bites needs its own letter", async () => {
      expect(await kindOf(shipNow(ground, { tablets: 5 }))).toBe("gate-no-grant");
      await recordHomeLetters(ground);
      expect(await kindOf(shipNow(ground, { tablets: 5 }))).toBe("done");
      expect(await kindOf(shipNow(ground, { pump: 5 }))).toBe("gate-no-grant");
      await recordLetter(ground, officer, letter({}));
      expect(await kindOf(shipNow(ground, { pump: 5 }))).toBe("done");
    });

    test("a line draws on every letter that let it pass", async () => {
      await recordHomeLetters(ground);
      await recordLetter(ground, officer, letter({}));
      await shipNow(ground, { pump: 5, tablets: 10 });
      const { draws, shipmentLines } = await registerNow();
      const [pump, tablets] = shipmentLines;
      expect(draws.filter(({ shipmentLineId }) => shipmentLineId === pump?.id)).toHaveLength(3);
      expect(draws.filter(({ shipmentLineId }) => shipmentLineId === tablets?.id)).toHaveLength(2);
    });

    test.each([
      ["what is banned", { watch: 1 }, "gate-never"],
      ["more than the letter allows", { pump: 21 }, "gate-grant-exhausted"],
      ["more than the list has", { pump: 31 }, "shipment-exceeds-list"],
      ["nothing", {}, "shipment-empty"],
      ["a quantity finer than a thousandth", { pump: 0.0001 }, "shipment-quantity"],
      ["good and banned together", { pump: 1, watch: 1 }, "gate-never"],
    ] as const)("refuses %s", async (_, quantities, kind) => {
      await recordHomeLetters(ground);
      await recordLetter(ground, officer, letter({}));
      expect(await kindOf(shipNow(ground, quantities))).toBe(kind);
      expect((await registerNow()).shipments).toEqual([]);
    });

    test("refuses a letter that is over, not begun, used up or closed", async () => {
      await recordHomeLetters(ground);
      const over = letter({ validFrom: dayAfter(-30), validUntil: dayAfter(-1) });
      await recordLetter(ground, officer, over);
      expect(await kindOf(shipNow(ground, { pump: 1 }))).toBe("gate-grant-not-valid");
      const once = await recordLetter(ground, officer, letter({ shipmentsAllowed: 1 }));
      expect(await kindOf(shipNow(ground, { pump: 1 }, { shippedOn: dayAfter(300) }))).toBe(
        "grant-not-on-day",
      );
      expect(await kindOf(shipNow(ground, { pump: 1 }))).toBe("done");
      expect(await kindOf(shipNow(ground, { pump: 1 }))).toBe("grant-shipments-used");
      await closeLetter(ground, officer, once.value.id, "end");
      expect(await kindOf(shipNow(ground, { pump: 1 }))).toBe("gate-grant-not-valid");
    });

    test("an extension prolongs the days and may raise the number of shipments", async () => {
      await recordHomeLetters(ground);
      const { value } = await recordLetter(
        ground,
        officer,
        letter({ validUntil: dayAfter(5), shipmentsAllowed: 1 }),
      );
      await shipNow(ground, { pump: 1 });
      const later = { shippedOn: dayAfter(20) };
      expect(await kindOf(shipNow(ground, { pump: 1 }, later))).toBe("grant-not-on-day");
      const extension = {
        reference: "S/AC.49/2026/2",
        issuedOn: today,
        validUntil: dayAfter(100),
        shipmentsAllowed: 3,
        why: "test",
      };
      expect(
        await kindOf(
          extendLetter(ground, officer, value.id, { ...extension, validUntil: dayAfter(2) }),
        ),
      ).toBe("grant-not-prolonged");
      const extended = await extendLetter(ground, officer, value.id, extension);
      expect(await kindOf(shipNow(ground, { pump: 1 }, later))).toBe("done");
      expect(await kindOf(undo(extended.undo.id))).toMatch(/within/);
      const page = await inOffice(ground.db, officer, (tx) => grantPage(tx, value.id, today));
      expect(page.letter).toMatchObject({ until: dayAfter(100), shipmentsUsed: 2 });
      expect(page.letter.extensions).toHaveLength(1);
      expect(page.lines[0]).toMatchObject({ quantity: 20, drawn: 2, left: 18 });
    });

    test("a shipment is taken back with its draw-down, until something rests on it", async () => {
      await recordHomeLetters(ground);
      const { value } = await recordLetter(ground, officer, letter({}));
      const first = await shipNow(ground, { pump: 20 });
      await undo(first.undo.id);
      const page = await inOffice(ground.db, officer, (tx) => grantPage(tx, value.id, today));
      expect(page.lines[0]).toMatchObject({ drawn: 0, left: 20 });
      const second = await shipNow(ground, { pump: 20 });
      await handOver(second.value.id, "arrival", 20);
      expect(await kindOf(undo(second.undo.id))).toMatch(/hand_over.*fkey/);
    });
  });

  describe("twenty shipments at the same moment", () => {
    test.each([
      { name: "of one each from a letter for seven", each: 1, allowed: 7, times: null, pass: 7 },
      { name: "of two each from a letter for seven", each: 2, allowed: 7, times: null, pass: 3 },
      { name: "of one each, three allowed", each: 1, allowed: 20, times: 3, pass: 3 },
    ])("$name: the draw-down never exceeds the grant", async ({ each, allowed, times, pass }) => {
      await recordHomeLetters(ground);
      const lines = [
        {
          itemId: "pump",
          hs: "841370",
          description: { ko: null, en: null },
          quantity: allowed,
          unit: "대",
        },
      ];
      await recordLetter(ground, officer, letter({ lines, shipmentsAllowed: times }));
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, () => kindOf(shipNow(ground, { pump: each }))),
      );
      expect(outcomes.filter((one) => one === "done")).toHaveLength(pass);
      expect(new Set(outcomes)).toEqual(
        new Set(["done", times === null ? "gate-grant-exhausted" : "grant-shipments-used"]),
      );
      const { shipmentLines, shipments } = await registerNow();
      expect(sumOf(shipmentLines.map(({ quantity }) => quantity))).toBe(pass * each);
      expect(shipments).toHaveLength(pass);
    });
  });

  describe("the database alone, without the rules", () => {
    let cleared: { clearance_id: string; item_digest: string };
    let grant: { grantId: string; lineId: string };

    beforeEach(async () => {
      await recordHomeLetters(ground);
      const { value } = await recordLetter(ground, officer, letter({}));
      const first = await shipNow(ground, { pump: 20 });
      const register = await registerNow();
      const [line] = register.shipmentLines;
      cleared = { clearance_id: line!.clearanceId, item_digest: line!.itemDigest };
      grant = {
        grantId: value.id,
        lineId: register.lines.find(({ grantId }) => grantId === value.id)!.id,
      };
      await undo(first.undo.id);
    });

    const draw = (id: string, quantity: number, part: object = {}, isolation = "read committed") =>
      ground.db.transaction().execute(async (tx) => {
        await sql`set transaction isolation level ${sql.raw(isolation)}`.execute(tx);
        await sql`select set_config('naru.office', 'test', true),
          set_config('naru.account', 'officer', true), set_config('naru.role', 'officer', true)`.execute(
          tx,
        );
        const row = { programme_id: "water", shipped_on: today, ...part };
        await sql`insert into shipment (office_id, id, programme_id, shipped_on)
          values ('test', ${id}, ${row.programme_id}, ${row.shipped_on})`.execute(tx);
        await sql`insert into shipment_line (office_id, id, shipment_id, item_id, clearance_id, item_digest, position, quantity, unit)
          values ('test', ${id}, ${id}, 'pump', ${cleared.clearance_id}, ${cleared.item_digest}, 0, ${quantity}, '대')`.execute(
          tx,
        );
        const { draws, letters } = await readRegister(tx, "water");
        const home = letters.filter(({ coversAll }) => coversAll);
        expect(draws).toBeDefined();
        for (const { id: letterId } of home)
          await sql`insert into draw_down (office_id, id, shipment_line_id, grant_id)
          values ('test', ${`${id} ${letterId}`}, ${id}, ${letterId})`.execute(tx);
        await sql`insert into draw_down (office_id, id, shipment_line_id, grant_id, grant_line_id)
          values ('test', ${id}, ${id}, ${grant.grantId}, ${grant.lineId})`.execute(tx);
      });

    test.each(["read committed", "repeatable read", "serializable"])(
      "holds against twenty raw writers at %s",
      async (isolation) => {
        const outcomes = await Promise.all(
          Array.from({ length: 20 }, (_, at) => kindOf(draw(`raw ${at}`, 3, {}, isolation))),
        );
        const passed = outcomes.filter((one) => one === "done").length;
        expect(passed).toBeGreaterThan(0);
        expect(passed).toBeLessThanOrEqual(6);
        if (isolation === "read committed") expect(passed).toBe(6);
        const { shipmentLines } = await registerNow();
        expect(sumOf(shipmentLines.map(({ quantity }) => quantity))).toBe(passed * 3);
        expect(
          outcomes.every((one) => /done|draw_down_within_grant|NR002|40001|40P01/.test(one)),
        ).toBe(true);
      },
    );

    test("refuses a line without a clearance, one of another item, and one without its draw-down", async () => {
      const enter = (line: object) =>
        inOffice(ground.db, officer, async (tx) => {
          await sql`insert into shipment (office_id, id, programme_id, shipped_on) values ('test', 'x', 'water', ${today})`.execute(
            tx,
          );
          await insertRows(tx, "shipment_line", "test", [
            {
              id: "x",
              shipment_id: "x",
              item_id: "pump",
              position: 0,
              quantity: 1,
              unit: "대",
              ...cleared,
              ...line,
            },
          ]);
        });
      expect(await kindOf(enter({ clearance_id: "none" }))).toMatch(/NR002|clearance_id_fkey/);
      expect(await kindOf(enter({ item_id: "watch" }))).toBe("NR002");
      expect(await kindOf(enter({ item_digest: "0".repeat(64) }))).toBe("NR002");
      expect(await kindOf(enter({ quantity: 21 }))).toBe("NR002");
      expect(await kindOf(enter({}))).toBe("shipment_line_draws");
    });

    test("never lets a letter shrink or end under what draws on it", async () => {
      await draw("one", 5);
      const change = (statement: ReturnType<typeof sql>) =>
        inOffice(ground.db, officer, (tx) => statement.execute(tx));
      const { lineId, grantId } = grant;
      expect(
        await kindOf(change(sql`update grant_line set quantity = 4 where id = ${lineId}`)),
      ).toBe("draw_down_within_grant");
      expect(
        await kindOf(change(sql`update grant_line set quantity = 5 where id = ${lineId}`)),
      ).toBe("done");
      expect(
        await kindOf(change(sql`update shipment_line set quantity = 6 where id = 'one'`)),
      ).toMatch(/draw_down_within_grant/);
      expect(
        await kindOf(
          change(sql`update grant_letter set valid_until = ${dayAfter(-1)} where id = ${grantId}`),
        ),
      ).toBe("shipment_within_validity");
      expect(
        await kindOf(
          change(sql`update shipment set shipped_on = ${dayAfter(-100)} where id = 'one'`),
        ),
      ).toBe("shipment_within_validity");
      expect(await kindOf(change(sql`delete from grant_line where id = ${lineId}`))).toMatch(
        /fkey/,
      );
    });

    test("counts what row security hides from the shipper", async () => {
      await draw("hidden", 18);
      await database().owner.query(
        "update shipment_line set audience = 'named', named = '{nobody}'; update draw_down set audience = 'named', named = '{nobody}'",
      );
      expect((await registerNow()).shipmentLines).toEqual([]);
      expect(await kindOf(draw("seen", 3))).toMatch(/draw_down_within_grant|NR002/);
    });
  });

  const handOver = (
    shipmentId: string,
    kind: "arrival" | "transfer" | "distribution" | "loss",
    quantity: number,
    on = today,
  ) =>
    inOffice(ground.db, officer, (tx) => shipmentPage(tx, shipmentId, today)).then((page) =>
      recordHandOvers(ground, officer, shipmentId, {
        kind,
        on,
        receiver: "평양시 상하수도 관리소",
        place: "남포항",
        evidence: null,
        note: null,
        lines: [{ lineId: page.lines[0]!.id, quantity }],
        why: "test",
      }),
    );

  describe("following what was shipped", () => {
    test("to the last hand-over, with an open dated gap until all is accounted for", async () => {
      await recordHomeLetters(ground);
      const { value: shipment } = await shipNow(ground, { tablets: 10 });
      const open = async () =>
        (await inOffice(ground.db, officer, (tx) => shipmentPage(tx, shipment.id, today))).lines[0]!
          .trail.open;
      expect(await open()).toMatchObject({ quantity: 10, since: today, last: null });
      await handOver(shipment.id, "arrival", 10);
      await handOver(shipment.id, "distribution", 7);
      expect(await open()).toMatchObject({ quantity: 3, last: { kind: "distribution" } });
      expect(await kindOf(handOver(shipment.id, "distribution", 4))).toBe("hand-over-too-much");
      expect(await kindOf(handOver(shipment.id, "loss", 1, dayAfter(1)))).toBe(
        "hand-over-in-future",
      );
      expect(await kindOf(handOver(shipment.id, "loss", 1, dayAfter(-1)))).toBe(
        "hand-over-before-shipment",
      );
      await handOver(shipment.id, "loss", 3);
      expect(await open()).toBeNull();
      const page = await inOffice(ground.db, officer, (tx) => shippingPage(tx, "water", today));
      expect(page.differences.find(({ itemId }) => itemId === "tablets")).toMatchObject({
        planned: 500,
        requested: null,
        granted: null,
        shipped: 10,
        arrived: 10,
        distributed: 7,
        lost: 3,
        open: 0,
      });
      const raw = sql`insert into hand_over (office_id, id, shipment_line_id, kind, quantity, on_day, receiver, place)
        select 'test', 'raw', id, 'distribution', 1, ${today}::date, 'x', 'y' from shipment_line limit 1`;
      expect(await kindOf(inOffice(ground.db, officer, (tx) => raw.execute(tx)))).toBe(
        "hand_over_within_shipment",
      );
    });
  });

  test("a programme named for some is shipped for them alone", async () => {
    await recordHomeLetters(ground);
    await database().owner.query(
      "update programme set audience = 'named', named = '{officer}' where id = 'water'",
    );
    await shipNow(ground, { tablets: 1 });
    expect((await registerNow()).shipments).toHaveLength(1);
    const other = await inOffice(ground.db, memberOf("lead"), (tx) => registerPage(tx, today));
    expect(other.shipments).toEqual([]);
    await database().owner.query("update programme set audience = 'office', named = '{}'");
  });

  test("a viewer records nothing", async () => {
    const recording = recordLetter(ground, memberOf("viewer"), letter({}));
    expect(await kindOf(recording)).toBe("forbidden");
  });
});
