import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";

import { onBothDatabases } from "#apps/server/database/testing.ts";
import { orThrow } from "#kernel/result.ts";
import { inOffice } from "#slices/account/office-transaction.ts";

import {
  clearActivity,
  clearItems,
  clearParty,
  clearPublication,
  digestOfLine,
  recheck,
  recheckItems,
} from "./clear.ts";
import { line, listed, memberOf, openOffice, putList, today, yesterday } from "./gate.testing.ts";
import type { ItemsAsked, LineGrant, PublicationAsked } from "./model.ts";
import { addDays } from "./rules-law.ts";

const officer = memberOf("officer");
const listVersion = `${today}T00:00:00.000Z`;

const grant = (id: string, part: Partial<LineGrant> = {}): LineGrant => ({
  id,
  allows: "exemption",
  regime: "dprk",
  validFrom: yesterday,
  validUntil: addDays(today, 5),
  remaining: null,
  lines: null,
  ...part,
});

/** What goods to the North always need at home. */
const home = [
  grant("carry-out", { allows: "licence", regime: "kr" }),
  grant("review", { allows: "notify", regime: "kr" }),
];

const shipping = (part: Partial<ItemsAsked> = {}): ItemsAsked => ({
  programmeId: "p",
  lines: [line()],
  direction: "to",
  asOf: today,
  grants: home,
  ...part,
});

onBothDatabases("the gate", (database) => {
  const asOfficer = <T>(work: Parameters<typeof inOffice<T>>[2]) =>
    inOffice(database().application, officer, work);
  const askItems = (part: Partial<ItemsAsked>) => asOfficer((tx) => clearItems(tx, shipping(part)));

  beforeAll(async () => {
    await openOffice(database());
    await database().owner.query(`
      create table test_shipment (office_id text not null, id text not null, clearance_id text, item_id text,
        item_digest text, quantity numeric, primary key (office_id, id));
      create table test_payment (office_id text not null, id text not null, clearance_id text, payee text, kind text,
        primary key (office_id, id));
      select demand_clearance('test_shipment', 'items', 'item_id', 'item_digest', 'quantity');
      select demand_clearance('test_payment', 'party', 'payee', '', '', 'new.kind = ''disbursement''');
      grant select, insert, update on test_shipment, test_payment to naru_app;`);
  });

  test("without a list nothing passes", async () => {
    expect(await askItems({})).toMatchObject({ ok: false, error: { reason: { kind: "no-list" } } });
  });

  describe("with a fresh list", () => {
    beforeAll(() => putList(database(), listVersion, listed));

    test.each<[string, Partial<ItemsAsked>, object]>([
      ["nothing to judge", { lines: [] }, { reason: { kind: "no-lines" } }],
      [
        "no licence at home",
        { grants: [home[1]!] },
        { reason: { kind: "no-grant", needs: "licence" }, lines: ["1"] },
      ],
      [
        "the Committee's letter does not replace the licence",
        { lines: [line({ hs: "841350" })], grants: [grant("letter"), home[1]!] },
        { reason: { kind: "no-grant", needs: "licence" } },
      ],
      [
        "a pump without exemption",
        { lines: [line({ hs: "841350" })] },
        { reason: { kind: "no-grant", needs: "exemption" } },
      ],
      [
        "an exemption that has too little left of the line",
        {
          lines: [line({ hs: "841350" })],
          grants: [...home, grant("letter", { lines: { "1": 9 } })],
        },
        { reason: { kind: "grant-exhausted", remaining: 9 } },
      ],
      [
        "an exemption of other lines",
        {
          lines: [line({ hs: "841350" })],
          grants: [...home, grant("letter", { lines: { "2": 99 } })],
        },
        { reason: { kind: "no-grant", needs: "exemption" } },
      ],
      [
        "an exemption that has ended",
        {
          lines: [line({ hs: "841350" })],
          grants: [...home, grant("letter", { validUntil: yesterday })],
        },
        { reason: { kind: "grant-not-valid", grant: "letter" } },
      ],
      ["arms", { lines: [line({ hs: "9301.10" })] }, { reason: { kind: "never" }, lines: ["1"] }],
      ["no end user", { lines: [line({ endUser: null })] }, { reason: { kind: "undetermined" } }],
      ["an unknown code", { lines: [line({ hs: "9999" })] }, { reason: { kind: "undetermined" } }],
      [
        "an end user like a listed name, that nobody has decided about",
        { lines: [line(), line({ line: "2", endUser: "komid" })] },
        { reason: { kind: "undetermined" }, lines: ["2"] },
      ],
    ])("refuses: %s", async (_, part, refusal) => {
      expect(await askItems(part)).toMatchObject({ ok: false, error: refusal });
    });

    test("keeps nothing of what it refused", async () => {
      const { rows } = await database().owner.query("select 1 from clearance");
      expect(rows).toEqual([]);
    });

    test("lets pass what every regime was answered for, as long as the shortest letter", async () => {
      const letter = grant("letter", { lines: { "1": 10 } });
      const cleared = orThrow(
        await askItems({ lines: [line({ hs: "841350" })], grants: [...home, letter] }),
      );
      expect(cleared.ground).toMatchObject({ listVersion, validUntil: addDays(today, 5) });
      const { rows } = await database().owner.query(
        "select verdict, is_cleared, grants, made_by from clearance where id = $1",
        [cleared.value.clearanceId],
      );
      expect(rows).toEqual([
        {
          verdict: "exemption",
          is_cleared: true,
          grants: expect.arrayContaining(["letter", "carry-out", "review"]),
          made_by: "officer",
        },
      ]);
    });

    test("checks again inside the transaction: amount, rules, list, day, and who made it", async () => {
      await asOfficer(async (tx) => {
        const cleared = orThrow(await clearItems(tx, shipping()));
        const again = (amounts: Record<string, number>, day = today) =>
          recheckItems(tx, cleared, { day, amounts });
        expect(await again({ "1": 10 })).toMatchObject({ ok: true });
        expect(await again({ "1": 11 })).toMatchObject({
          error: { reason: { kind: "quantity-exceeded", remaining: 10 }, lines: ["1"] },
        });
        expect(await again({ "2": 1 })).toMatchObject({
          error: { reason: { kind: "not-made-here" } },
        });
        expect(await again({}, addDays(today, 6))).toMatchObject({
          error: { reason: { kind: "expired" } },
        });
        expect(await recheck(tx, { ...cleared }, today)).toMatchObject({
          error: { reason: { kind: "not-made-here" } },
        });
      });
    });

    test.each([
      ["a city", { who: { actorId: "seoul" }, isInvited: true }, { ok: true }],
      [
        "an unknown actor",
        { who: { actorId: "nobody" }, isInvited: false },
        { error: { reason: { kind: "party-unknown" } } },
      ],
      [
        "an actor like a listed one",
        { who: { actorId: "komid" }, isInvited: false },
        { error: { reason: { kind: "undetermined" } } },
      ],
      [
        "a name in Hangul like a listed one",
        { who: { name: "윤호진" }, isInvited: true },
        { error: { reason: { kind: "undetermined" } } },
      ],
      [
        "a name in letters that cannot be read",
        { who: { name: "กขค" }, isInvited: true },
        { error: { reason: { kind: "undetermined" } } },
      ],
      [
        "a body of the programme",
        { who: { actorId: "seoul" }, isInvited: false, standings: ["dprk-programme-body"] },
        { error: { reason: { kind: "never" } } },
      ],
    ] as const)("party: %s", async (_, asked, expected) => {
      const found = await asOfficer((tx) =>
        clearParty(tx, { ...asked, direction: "to", asOf: today }),
      );
      expect(found).toMatchObject(expected);
    });

    test.each([
      ["a thing that no regime knows", ["festival"], [], { ok: true }],
      [
        "joint research",
        ["research-other"],
        [],
        { error: { reason: { kind: "no-grant", needs: "notify" } } },
      ],
      [
        "joint research, told to the Committee",
        ["research-other"],
        [grant("note", { allows: "notify" })],
        { ok: true },
      ],
      [
        "a joint venture",
        ["joint-venture"],
        [],
        { error: { reason: { kind: "no-grant", needs: "exemption" } } },
      ],
    ] as const)("activity: %s", async (_, activities, grants, expected) => {
      const asked = { subject: "p", activities, direction: "to", asOf: today, grants } as const;
      expect(await asOfficer((tx) => clearActivity(tx, asked))).toMatchObject(expected);
    });

    test.each([
      ["what is public", {}, { ok: true }],
      [
        "what shows something of the office",
        { cites: [{ id: "s1", audience: "office" }] },
        { error: { reason: { kind: "not-public", record: "s1" } } },
      ],
      [
        "by who prepared it",
        { preparedBy: "officer" },
        { error: { reason: { kind: "same-person" } } },
      ],
      [
        "naming a partner with an open likeness",
        { partners: ["komid"] },
        { error: { reason: { kind: "undetermined" } } },
      ],
      ["naming a clear partner", { partners: ["seoul"] }, { ok: true }],
    ] as const)("publication: %s", async (_, part, expected) => {
      const asked: PublicationAsked = {
        record: { kind: "programme", id: "p" },
        digest: "0".repeat(64),
        cites: [],
        partners: [],
        preparedBy: "somebody",
        asOf: today,
        ...part,
      };
      expect(await asOfficer((tx) => clearPublication(tx, asked))).toMatchObject(expected);
    });

    describe("the database, asked by the application's role with plain SQL", () => {
      const ship = (row: {
        clearance: string | null;
        item?: string;
        digest?: string;
        quantity?: number;
      }) =>
        asOfficer((tx) =>
          sql`insert into test_shipment values ('test', ${crypto.randomUUID()}, ${row.clearance}, ${row.item ?? "1"},
            ${row.digest ?? digestOfLine(line())}, ${row.quantity ?? 1})`.execute(tx),
        );
      const cleared = async () =>
        orThrow(await asOfficer((tx) => clearItems(tx, shipping()))).value.clearanceId;

      test("takes what a clearance covers, up to its quantity", async () => {
        const clearance = await cleared();
        await ship({ clearance, quantity: 6 });
        await ship({ clearance, quantity: 4 });
        await expect(ship({ clearance, quantity: 1 })).rejects.toMatchObject({ code: "NR002" });
      });

      test("refuses none, another line, another digest, and a clearance of another kind", async () => {
        const clearance = await cleared();
        await expect(ship({ clearance: null })).rejects.toMatchObject({ code: "NR002" });
        await expect(ship({ clearance, item: "2" })).rejects.toMatchObject({ code: "NR002" });
        await expect(ship({ clearance, digest: "x" })).rejects.toMatchObject({ code: "NR002" });
        const asked = {
          who: { actorId: "seoul" },
          isInvited: false,
          direction: "to",
          asOf: today,
        } as const;
        const party = orThrow(await asOfficer((tx) => clearParty(tx, asked))).value.clearanceId;
        await expect(ship({ clearance: party })).rejects.toMatchObject({ code: "NR002" });
        const pay = (payee: string, kind: string) =>
          asOfficer((tx) =>
            sql`insert into test_payment values ('test', ${crypto.randomUUID()}, ${party}, ${payee}, ${kind})`.execute(
              tx,
            ),
          );
        await pay("seoul", "disbursement");
        await pay("komid", "planned");
        await expect(pay("komid", "disbursement")).rejects.toMatchObject({ code: "NR002" });
      });

      test("refuses a clearance that says banned, has no letter, is somebody else's, or is rewritten", async () => {
        const write = (columns: string, made: string) =>
          asOfficer((tx) =>
            sql
              .raw(`insert into clearance (office_id, id, kind, subject_id, direction, verdict, is_cleared, grants,
              rules_version, as_of, valid_until, digest, made_by) values ('test', gen_random_uuid(), 'items', 'p', 'to',
              ${columns}, 'x', '${today}', '${today}', repeat('0', 64), '${made}')`)
              .execute(tx),
          );
        await expect(write("'never', true, '{a}'", "officer")).rejects.toThrow(/what_is_banned/);
        await expect(write("'exemption', true, '{}'", "officer")).rejects.toThrow(/what_is_banned/);
        await expect(write("'free', true, '{}'", "lead")).rejects.toThrow(/row-level security/);
        await expect(
          asOfficer((tx) => sql`update clearance set is_cleared = true`.execute(tx)),
        ).rejects.toThrow(/permission denied/);
        await expect(asOfficer((tx) => sql`delete from clearance`.execute(tx))).rejects.toThrow(
          /permission denied/,
        );
      });

      test("refuses a clearance of an earlier list, and so does the check of the program", async () => {
        const clearance = await cleared();
        const held = orThrow(await asOfficer((tx) => clearItems(tx, shipping())));
        await putList(database(), `${today}T09:00:00.000Z`, listed);
        await expect(ship({ clearance })).rejects.toMatchObject({ code: "NR002" });
        expect(await asOfficer((tx) => recheck(tx, held, today))).toMatchObject({
          error: { reason: { kind: "list-changed" } },
        });
      });
    });
  });

  test("a stale list holds everything back", async () => {
    await putList(database(), `${addDays(today, -40)}T00:00:00.000Z`, listed);
    expect(await askItems({})).toMatchObject({ error: { reason: { kind: "undetermined" } } });
  });
});
