import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { onBothDatabases } from "#apps/server/database/testing.ts";
import { startTestServer, type TestServer } from "#apps/server/testing.ts";
import { insertRows } from "#apps/server/workspace/insert-rows.ts";
import { loadWorkspace } from "#apps/server/workspace/load-workspace.ts";
import { inOffice } from "#slices/account/office-transaction.ts";

const own = "prog-test-passing";
const today = new Date().toISOString().slice(0, 10);
const dayAfter = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const none = { ko: null, en: null };

onBothDatabases("paying, inviting and beginning under letters", (database) => {
  let server: TestServer;
  let cookie = "";
  let accountId = "";

  beforeAll(async () => {
    const wish = { officeId: "seoul", hasReport: true, isDemo: false };
    await loadWorkspace(database(), wish, () => undefined);
    server = await startTestServer(database(), "seoul");
    ({ cookie, accountId } = await server.signUp("seoul", "officer", "officer"));
    await asOwner("screening_list", {
      id: "list",
      state: "current",
      list_version: today,
      generated: today,
      file_name: "test.xml",
      file_hash: "0".repeat(64),
      entry_count: 1,
      source: "test",
      screened: {},
      loaded_at: new Date().toISOString(),
    });
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    for (const table of ["grant_use", "programme_money", "grant_letter"])
      for (const work of [
        `alter table ${table} disable trigger user`,
        `delete from ${table} where programme_id = '${own}'`,
        `alter table ${table} enable trigger user`,
      ])
        await database().owner.query(work);
    await database().owner.query(`delete from programme where id = '${own}'`);
    await asOwner("programme", {
      id: own,
      name_ko: "통로 시험",
      kind: "exchange",
      standing: "own",
      stage: "decided",
      begins: "2026-11",
      content: { partners: [{ actorId: "pyongyang", role: "receives", invited: null }] },
      source_id: "office-entry",
    });
  });

  const asOwner = (table: Parameters<typeof insertRows>[1], row: object) =>
    database()
      .asOwner.transaction()
      .execute((tx) => insertRows(tx, table, "seoul", [{ ...row }]));
  const call = async (method: "GET" | "PUT" | "POST" | "DELETE", path: string, body?: object) => {
    const headers = { cookie, "x-naru-csrf": "1" };
    const payload = body === undefined ? {} : { payload: { why: "시험", ...body } };
    const response = await server.app.inject({
      method,
      url: `/api/v1${path}`,
      headers,
      ...payload,
    });
    return { status: response.statusCode, body: response.json() };
  };
  const record = async (part: object): Promise<string> => {
    const answer = await call("POST", "/grants", {
      programmeId: own,
      requestId: null,
      reference: "S/AC.49/2026/7",
      issuer: none,
      holder: none,
      regime: "dprk",
      allows: "exemption",
      scope: none,
      issuedOn: null,
      validFrom: dayAfter(-10),
      validUntil: dayAfter(200),
      shipmentsAllowed: null,
      itemKinds: null,
      coversAll: false,
      activities: ["grant"],
      partyId: null,
      value: { amount: "1000", currency: "USD" },
      sources: [],
      note: none,
      lines: [],
      ...part,
    });
    expect(answer.body.grant?.id).toBeDefined();
    return answer.body.grant.id;
  };
  const pay = (amount: string, part: object = {}) =>
    call("POST", `/programmes/${own}/payments`, {
      payment: {
        money: { amount, currency: "USD" },
        on: today,
        rate: null,
        funder: null,
        party: "pyongyang",
        note: none,
        source: { source: "office-entry", locator: null },
        activities: ["grant"],
        ...part,
      },
    });
  const invite = (letters: readonly string[], activities: readonly string[] = []) =>
    call("POST", `/programmes/${own}/invitations`, { actorId: "pyongyang", letters, activities });
  const asOfficer = <T>(work: Parameters<typeof inOffice<T>>[2]) =>
    inOffice(database().application, { officeId: "seoul", accountId, role: "officer" }, work);
  const refusalOf = async (work: Promise<unknown>): Promise<string> => {
    try {
      await work;
    } catch (error) {
      if (error instanceof pg.DatabaseError) return error.constraint ?? error.code ?? "";
      throw error;
    }
    return "done";
  };
  const uses = async () =>
    (await database().owner.query("select kind, amount from grant_use order by amount")).rows;

  describe("a payment", () => {
    test("toward the other side says what it is, and waits for the letter that this needs", async () => {
      expect((await pay("10", { activities: [] })).body.kind).toBe("payment-purpose-missing");
      expect((await pay("10", { activities: ["grnat"] })).body.kind).toBe("activity-unknown");
      const refused = await pay("10");
      expect(refused.body.kind).toBe("gate-no-grant");
      expect(JSON.stringify(refused.body)).toContain("1874");
      const letter = await record({});
      expect((await pay("10")).body.kind).toBe("gate-no-grant");
      expect((await pay("10", { letters: [letter] })).status).toBe(201);
      expect(await uses()).toEqual([{ kind: "payment", amount: "10" }]);
    });

    test("passes without a letter where a fact is declared with its reason, which stays with it", async () => {
      const declared = [{ word: "civilian-need", why: "영양 조사 결과" }];
      const gate = await call("GET", `/programmes/${own}/gate?declared=civilian-need`);
      expect(gate.body.kinds.grant).toMatchObject({
        verdict: "free",
        declarable: [{ word: "civilian-need" }],
      });
      expect((await pay("10", { declared })).status).toBe(201);
      const { body } = await call("GET", `/programmes/${own}`);
      expect(body.money[0].clearance).toMatchObject({
        verdict: "free",
        declared: [{ ...declared[0], text: { ko: expect.stringContaining("민간인") } }],
      });
    });

    test.each([
      ["that no paragraph on it knows", [{ word: "medical-exchange", why: "교류" }]],
      ["that is misspelt", [{ word: "civilan-need", why: "조사" }]],
      [
        "twice",
        [
          { word: "civilian-need", why: "조사" },
          { word: "civilian-need", why: "조사" },
        ],
      ],
    ])("does not take a declaration %s", async (_, declared) => {
      expect((await pay("10", { declared })).body.kind).toBe("declaration-unknown");
    });

    test("does not take a declaration without its reason", async () => {
      const bare = await pay("10", { declared: [{ word: "civilian-need", why: " " }] });
      expect(bare.status).toBe(400);
    });

    test("draws the ceiling down, and taking it back gives it free", async () => {
      const letters = [await record({})];
      const first = await pay("600", { letters });
      expect((await pay("400.01", { letters })).body.kind).toBe("grant-ceiling");
      expect((await pay("1", { letters, money: { amount: "1", currency: "KRW" } })).body.kind).toBe(
        "grant-other-currency",
      );
      const second = await pay("400", { letters });
      expect(second.status).toBe(201);
      expect((await call("POST", `/undo/${first.body.undo.id}`)).status).toBe(200);
      expect((await pay("600", { letters })).status).toBe(201);
      const gone = await call("DELETE", `/programmes/${own}/money/${second.body.id}`, {});
      expect(gone.status).toBe(200);
      expect((await pay("400", { letters })).status).toBe(201);
      expect((await call("POST", `/undo/${gone.body.undo.id}`)).body.kind).toBe(
        "refused-grant-use-within-ceiling",
      );
      const page = await call("GET", `/grants/${letters[0]!}`);
      expect(page.body).toMatchObject({ ceilingLeft: { amount: "0", currency: "USD" } });
    });

    test.each([
      ["of another kind", { allows: "licence", regime: "kr" }, "gate-no-grant"],
      ["of another activity", { activities: ["trade-finance"] }, "gate-no-grant"],
      ["about somebody else", { partyId: "undp" }, "grant-of-another-party"],
      ["that is over", { validUntil: dayAfter(-1) }, "gate-grant-not-valid"],
      ["of goods alone", { activities: [], coversAll: true }, "grant-of-goods"],
    ])("does not pass under a letter %s", async (_, part, kind) => {
      const letter = await record(part);
      expect((await pay("10", { letters: [letter] })).body.kind).toBe(kind);
      expect(await uses()).toEqual([]);
    });

    test("never exceeds the ceiling, however many pay at once", async () => {
      const letters = [await record({})];
      const done = await Promise.all(Array.from({ length: 12 }, () => pay("150", { letters })));
      expect(done.filter(({ status }) => status === 201).length).toBeLessThanOrEqual(6);
      const { rows } = await database().owner.query("select sum(amount) as paid from grant_use");
      expect(Number(rows[0].paid)).toBeLessThanOrEqual(1000);
    });

    test("is refused by the database where it draws on nothing, or on too little", async () => {
      const letters = [await record({})];
      await pay("600", { letters });
      const { rows } = await database().owner.query(
        "select id from clearance where kind = 'party' and verdict = 'exemption' order by made_at desc limit 1",
      );
      const clearing: string = rows[0].id;
      const payRaw = (id: string, amount: number) => sql`insert into programme_money
        (office_id, id, programme_id, kind, amount, currency, on_date, party, source_id, clearance, clearance_id)
        values ('seoul', ${id}, ${own}, 'disbursement', ${amount}, 'USD', ${today}, 'pyongyang', 'office-entry', '{}',
          ${clearing})`;
      expect(await refusalOf(asOfficer((tx) => payRaw("forged", 1).execute(tx)))).toBe(
        "payment_draws",
      );
      const over = asOfficer(async (tx) => {
        await sql`update grant_use set amount = 1200`.execute(tx);
      });
      expect(await refusalOf(over)).toBe("grant_use_within_ceiling");
      const freed = asOfficer(async (tx) => {
        await sql`delete from grant_use`.execute(tx);
      });
      expect(await refusalOf(freed)).toBe("payment_draws");
      const lowered = asOfficer(async (tx) => {
        await sql`update grant_letter set value = 599 where id = ${letters[0]!}`.execute(tx);
      });
      expect(await refusalOf(lowered)).toBe("grant_use_within_ceiling");
    });
  });

  describe("an invitation", () => {
    const contact = { regime: "kr", allows: "notify", activities: ["contact"], value: null };

    test("of the other side is a contact, which needs its notice", async () => {
      expect((await invite([])).body.kind).toBe("gate-no-grant");
      const letter = await record(contact);
      expect((await invite([letter], ["visit"])).body.kind).toBe("gate-no-grant");
      const done = await invite([letter]);
      expect(done.body.clearance).toMatchObject({ verdict: "notify", grant: letter });
      expect(await uses()).toEqual([{ kind: "invitation", amount: null }]);
      expect((await call("POST", `/undo/${done.body.undo.id}`)).status).toBe(200);
      expect(await uses()).toEqual([]);
    });

    test("is refused by the database where it draws on nothing", async () => {
      await invite([await record(contact)]);
      const freed = asOfficer(async (tx) => {
        await sql`delete from grant_use`.execute(tx);
      });
      expect(await refusalOf(freed)).toBe("use_is_needed");
      const { rows } = await database().owner.query(
        "select id from clearance where kind = 'party' and verdict = 'notify' order by made_at desc limit 1",
      );
      await call("PUT", `/programmes/${own}`, { patch: { content: { partners: [] } } });
      await asOfficer((tx) => sql`delete from grant_use`.execute(tx));
      const partner = { actorId: "pyongyang", role: "hosts", invited: { clearanceId: rows[0].id } };
      const content = JSON.stringify({ partners: [partner] });
      const forged = asOfficer(async (tx) => {
        await sql`update programme set content = ${content}::jsonb where id = ${own}`.execute(tx);
      });
      expect(await refusalOf(forged)).toBe("invitation_draws");
    });
  });

  describe("the start of work", () => {
    const project = {
      regime: "kr",
      allows: "licence",
      activities: ["cooperation-project"],
      value: null,
    };
    const begin = (letters: readonly string[] = []) =>
      call("POST", `/programmes/${own}/steps`, {
        to: "running",
        owner: "남북협력과",
        on: today,
        evidence: null,
        letters,
      });
    const does = (activities: readonly string[] | null) =>
      call("PUT", `/programmes/${own}`, { patch: { content: { activities } } });
    beforeEach(async () => {
      await call("PUT", `/programmes/${own}`, {
        patch: { content: { partners: [{ actorId: "undp", role: "implements" }] } },
      });
      await call("POST", `/programmes/${own}/invitations`, { actorId: "undp" });
    });

    test("asks what the work is, and has it cleared", async () => {
      expect((await begin()).body.kind).toBe("stage-not-ready");
      expect((await does(["a-thing"])).body.kind).toBe("activity-unknown");
      await does(["cooperation-project"]);
      expect((await begin()).body.kind).toBe("gate-no-grant");
      const letter = await record(project);
      expect((await begin([letter])).body.stage).toBe("running");
      const { body } = await call("GET", `/programmes/${own}`);
      expect(body.steps.at(-1)).toMatchObject({
        activities: ["cooperation-project"],
        clearance: { verdict: "licence", grant: letter },
      });
      expect((await does(["research-other"])).body.kind).toBe("activities-begun");
    });

    test("never passes for what is banned, and passes freely at home", async () => {
      await does(["training-nuclear"]);
      expect((await begin()).body.kind).toBe("gate-never");
      await does(["domestic-only"]);
      expect((await begin()).body.stage).toBe("running");
    });

    test("is refused by the database without a clearance of exactly that", async () => {
      await does(["domestic-only"]);
      const run = (steps: object[]) =>
        asOfficer(async (tx) => {
          await sql`update programme set stage = 'running', steps = ${JSON.stringify(steps)}::jsonb
            where id = ${own}`.execute(tx);
        });
      expect(await refusalOf(run([]))).toBe("NR002");
      await begin();
      const { rows } = await database().owner.query(
        "select id from clearance where kind = 'activity' order by made_at desc limit 1",
      );
      const change = asOfficer(async (tx) => {
        await sql`update programme set content = content || '{"activities": ["visit"]}' where id = ${own}`.execute(
          tx,
        );
      });
      expect(await refusalOf(change)).toBe("NR002");
      const clearance = { clearanceId: rows[0].id };
      await asOfficer((tx) =>
        sql`update programme set stage = 'decided', content = content || '{"activities": ["visit"]}'
          where id = ${own}`.execute(tx),
      );
      expect(await refusalOf(run([{ clearance, activities: ["domestic-only"] }]))).toBe("NR002");
    });

    const enter = (id: string, content: object, steps: readonly object[]) =>
      refusalOf(
        asOfficer(async (tx) => {
          await sql`insert into programme (office_id, id, name_ko, kind, standing, stage, source_id, content, steps)
            values ('seoul', ${id}, '곧바로 시행', 'exchange', 'own', 'running', 'office-entry',
              ${JSON.stringify(content)}::jsonb, ${JSON.stringify(steps)}::jsonb)`.execute(tx);
        }),
      );

    test("is refused by the database where a programme is entered as begun without a clearance of exactly that", async () => {
      const activities = ["domestic-only"];
      expect(await enter("prog-test-begun", { activities }, [])).toBe("NR002");
      await does(activities);
      await begin();
      const { rows } = await database().owner.query(
        "select id from clearance where kind = 'activity' order by made_at desc limit 1",
      );
      const step = { clearance: { clearanceId: rows[0].id }, activities };
      expect(await enter("prog-test-begun", { activities }, [step])).toBe("NR002");
      await database().owner.query(`delete from programme where id = '${own}'`);
      expect(await enter(own, { activities: ["visit"] }, [step])).toBe("NR002");
      expect(await enter(own, { activities }, [step])).toBe("done");
    });

    test("is refused by the database where it is entered as begun and draws on no letter", async () => {
      const activities = ["cooperation-project"];
      await does(activities);
      await begin([await record(project)]);
      const { body } = await call("GET", `/programmes/${own}`);
      await database().owner
        .query(`alter table grant_use disable trigger user; delete from grant_use;
        alter table grant_use enable trigger user; delete from programme where id = '${own}'`);
      expect(await enter(own, { activities }, body.steps)).toBe("start_draws");
    });

    test("stays begun when the programme is taken away and brought back", async () => {
      await does(["cooperation-project"]);
      await begin([await record(project)]);
      const gone = await call("DELETE", `/programmes/${own}`, {});
      expect((await call("POST", `/undo/${gone.body.undo.id}`)).status).toBe(200);
      expect((await call("GET", `/programmes/${own}`)).body.stage).toBe("running");
    });
  });
});
