import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { onBothDatabases } from "#apps/server/database/testing.ts";
import { startTestServer, type TestServer } from "#apps/server/testing.ts";
import { insertRows } from "#apps/server/workspace/insert-rows.ts";
import { loadWorkspace } from "#apps/server/workspace/load-workspace.ts";
import { roles, type Role } from "#slices/account/model.ts";

const own = "prog-test-greenhouse";
const text = (ko: string) => ({ ko, en: null });
const cited = { source: "report", locator: "3.2" };
const stated = (ko: string) => ({ text: text(ko), evidence: cited });

onBothDatabases("programmes on the Seoul workspace", (database) => {
  let server: TestServer;
  const cookies = new Map<Role, string>();

  beforeAll(async () => {
    const wish = { officeId: "seoul", hasReport: true, isDemo: false };
    await loadWorkspace(database(), wish, () => undefined);
    server = await startTestServer(database(), "seoul");
    for (const role of roles) cookies.set(role, (await server.signUp("seoul", role, role)).cookie);
  });
  afterAll(() => server.close());

  const call = async (
    method: "GET" | "PUT" | "POST" | "DELETE",
    path: string,
    body?: object,
    as: Role = "officer",
  ) => {
    const headers = { cookie: cookies.get(as)!, "x-naru-csrf": "1" };
    const payload = body === undefined ? {} : { payload: { why: "시험", ...body } };
    const url = `/api/v1${path}`;
    const response = await server.app.inject({ method, url, headers, ...payload });
    return { status: response.statusCode, body: response.json() };
  };
  const page = async (id = own) => (await call("GET", `/programmes/${id}`)).body;
  const edit = (patch: object) => call("PUT", `/programmes/${own}`, { patch });
  const step = (to: string, by: Role = "officer") =>
    call(
      "POST",
      `/programmes/${own}/steps`,
      { to, owner: "남북협력과", on: "2026-11", evidence: null },
      by,
    );
  const undo = ({ id }: { id: string }) => call("POST", `/undo/${id}`);

  test("the report's programmes are there, as proposals, with their sections and slips", async () => {
    const { items } = (await call("GET", "/programmes")).body;
    expect(items).toHaveLength(32);
    expect(new Set(items.map((one: { standing: string }) => one.standing))).toEqual(
      new Set(["proposal"]),
    );
    const water = await page("prog-sp-01-taedong-water");
    expect(water.sections).toEqual(["3.2"]);
    expect(water.slips.map(({ id }: { id: string }) => id)).toEqual(["SI-10", "SI-52", "SI-56"]);
    expect(water.content.labels.ministry).toEqual(["humanitarian-development"]);
    expect(water.pillars).toBeNull();
  });

  test("the goal tree holds all 73 items and says which stand still", async () => {
    const goals = (await call("GET", "/programmes/goals")).body;
    expect(goals.items).toHaveLength(73);
    expect(goals.limitations).toHaveLength(24);
    expect(goals.lessons).toHaveLength(24);
    const byId = new Map(goals.items.map((item: { id: string }) => [item.id, item]));
    expect(byId.get("S06")).toMatchObject({
      service: { standing: "proposed", programmes: ["prog-s06"] },
    });
    expect(byId.get("S37")).toMatchObject({ service: { standing: "still", programmes: [] } });
    expect(byId.get("S28")).toMatchObject({ ties: { live: ["beijing"] } });
  });

  test("a programme is entered once, changed with its claims, and taken back whole", async () => {
    const programme = { id: own, name: text("온실 협력"), kind: "goods", goals: ["S07"] };
    expect((await call("POST", "/programmes", { programme })).status).toBe(201);
    expect((await call("POST", "/programmes", { programme })).body.kind).toBe("programme-exists");
    const unknown = { ...programme, id: "prog-test-two", goals: ["S99"] };
    expect((await call("POST", "/programmes", { programme: unknown })).body.kind).toBe(
      "goal-unknown",
    );
    const before = await page();
    const edited = await edit({ owner: "남북협력과", levels: ["middle"] });
    expect(edited.status).toBe(200);
    expect(
      (await page()).claims.map(({ property }: { property: string }) => property).toSorted(),
    ).toEqual(["levels", "levels", "owner"]);
    expect((await undo(edited.body.undo)).status).toBe(200);
    expect((await page()).owner).toBe(before.owner);
    await edit({ owner: "남북협력과" });
  });

  describe("the cycle", () => {
    test("names what is missing, and skips nothing", async () => {
      const refused = await step("appraised");
      expect(refused.status).toBe(422);
      expect(refused.body.message.ko).toContain("근거 있는 수요");
      expect((await step("running")).body.kind).toBe("stage-skipped");
    });

    test("goes on once its conditions hold, and back with a reason", async () => {
      const need = {
        ...stated("신선 채소"),
        side: "b",
        method: text("문헌 조사"),
        confidence: "low",
        on: null,
      };
      await edit({ content: { needs: [need] } });
      await assess(own);
      expect((await step("appraised")).status).toBe(200);
      const harm = { ...stated("배분"), answer: text("세대별 배분") };
      const handOver = {
        owner: text("평양시"),
        actorId: "pyongyang",
        on: null,
        condition: text("2년 운영"),
        selfFinancing: text(""),
      };
      const content = {
        benefits: { a: [stated("북방 농업 기술")], b: [stated("겨울 채소")] },
        dividers: [harm],
        connectors: [harm],
        handOver,
      };
      await edit({ content });
      const decided = await step("decided");
      expect(decided.status).toBe(200);
      const back = await step("found");
      expect(back.status).toBe(200);
      expect((await page()).steps.at(-1)).toMatchObject({
        from: "decided",
        to: "found",
        reason: "시험",
      });
      expect((await undo(back.body.undo)).status).toBe(200);
      expect((await page()).stage).toBe("decided");
    });
  });

  const assess = async (id: string) =>
    database()
      .asOwner.transaction()
      .execute((tx) =>
        insertRows(tx, "assessment_call", "seoul", [
          {
            id: "call",
            subject_kind: "programme",
            subject_id: id,
            instrument_id: "human-security-task-criteria",
            revision: 1,
            as_of: "2026",
            assessors: ["one"],
            state: "open",
            asked_by: "one",
            asked_at: new Date().toISOString(),
            opened_by: "one",
            opened_at: new Date().toISOString(),
          },
        ]),
      );

  describe("the item list", () => {
    const pasted =
      "HS\t품명\t수량\t단위\t금액\n0701\t씨감자\t1,200\tkg\t3,000,000원\n합계\t\t\t\t3,000,000";

    test("is read from a paste, entered, and replaced in one command that undo takes back", async () => {
      const read = (await call("POST", "/programmes/items/read", { text: pasted })).body;
      expect(read.faults).toEqual([]);
      expect(read.items).toEqual([
        expect.objectContaining({ hs: "0701", quantity: 1200, value: 3_000_000, currency: "KRW" }),
      ]);
      const enter = (replaces: boolean) =>
        call("POST", `/programmes/${own}/items`, { items: read.items, replaces });
      expect((await enter(false)).status).toBe(201);
      const [first] = (await page()).items;
      const replaced = await enter(true);
      expect((await page()).items.map(({ id }: { id: string }) => id)).not.toContain(first.id);
      await undo(replaced.body.undo);
      expect((await page()).items).toEqual([first]);
      expect((await edit({ kind: "first-step" })).body.kind).toBe("first-step-with-items");
    });
  });

  describe("results", () => {
    const node = (part: object) => ({
      kind: "indicator",
      parentId: null,
      position: 1,
      name: text("지표"),
      unit: "동",
      baseline: null,
      baselineOn: null,
      target: 10,
      targetOn: null,
      actual: null,
      actualOn: null,
      rollUp: "none",
      disaggregation: [],
      evidence: {},
      note: text(""),
      ...part,
    });
    const enter = async (part: object) =>
      (await call("POST", `/programmes/${own}/results`, { result: node(part) })).body;

    test("roll up, keep unknown unknown, and cannot lose their children", async () => {
      const { id: output } = await enter({
        kind: "output",
        name: text("온실"),
        rollUp: "sum",
        target: null,
      });
      await enter({ parentId: output, actual: 4, evidence: { actual: cited } });
      await enter({ parentId: output });
      const { rolled } = await page();
      expect(rolled[output].target).toEqual({ value: 20, isRolled: true, known: 2, of: 2 });
      expect(rolled[output].actual).toEqual({ value: 4, isRolled: true, known: 1, of: 2 });
      expect(rolled[output].baseline.value).toBeNull();
      const removed = await call("DELETE", `/programmes/${own}/results/${output}`, {});
      expect(removed.body.kind).toBe("result-has-children");
      expect((await enter({ kind: "impact", parentId: output })).kind).toBe("result-under-lower");
    });
  });

  describe("money", () => {
    const entry = (amount: string, currency: string) => ({
      money: { amount, currency },
      on: "2026-11-01",
      rate: null,
      funder: "seoul",
      party: null,
      note: text(""),
      source: { source: "office-entry", locator: null },
    });
    const plan = (amount: string, currency: string, kind = "commitment") =>
      call("POST", `/programmes/${own}/money`, {
        money: { ...entry(amount, currency), kind, shareRule: null },
      });
    const pay = (party: string) =>
      call("POST", `/programmes/${own}/payments`, {
        payment: { ...entry("250", "USD"), party, on: "2026-11-02" },
      });

    test("is summed by currency and never across", async () => {
      await plan("1000", "USD");
      await plan("0.10", "USD");
      await plan("5000000", "KRW");
      const { balances } = await page();
      expect(balances).toEqual([
        { currency: "KRW", planned: null, committed: "5000000", paid: null, isOverpaid: false },
        { currency: "USD", planned: null, committed: "1000.1", paid: null, isOverpaid: false },
      ]);
    });

    test("is paid only to whom the gate lets pass, and the database asks as well", async () => {
      expect((await pay("undp")).body.kind).toBe("gate-no-list");
      await putEmptyList();
      const paid = await pay("undp");
      expect(paid.status).toBe(201);
      expect((await page()).money.at(-1)).toMatchObject({
        kind: "disbursement",
        clearance: { verdict: "free", grant: null },
      });
      const forged = database()
        .asOwner.transaction()
        .execute((tx) =>
          insertRows(tx, "programme_money", "seoul", [
            {
              id: "forged",
              programme_id: own,
              kind: "disbursement",
              amount: "1",
              currency: "USD",
              on_date: "2026",
              party: "undp",
              clearance: {},
              source_id: "office-entry",
            },
          ]),
        );
      await expect(forged).rejects.toThrow(/nothing passes without a clearance/);
    });

    test("waits for the decision", async () => {
      await call("POST", "/programmes", {
        programme: { id: "prog-test-young", name: text("새 사업"), kind: "exchange" },
      });
      const early = await call("POST", "/programmes/prog-test-young/payments", {
        payment: { ...entry("1", "USD"), party: "undp" },
      });
      expect(early.body.kind).toBe("payment-not-running");
    });
  });

  const putEmptyList = async () =>
    database()
      .asOwner.transaction()
      .execute((tx) =>
        insertRows(tx, "screening_list", "seoul", [
          {
            id: "list",
            state: "current",
            list_version: new Date().toISOString().slice(0, 10),
            generated: new Date().toISOString().slice(0, 10),
            file_name: "test.xml",
            file_hash: "0".repeat(64),
            entry_count: 1,
            source: "test",
            screened: {},
            loaded_at: new Date().toISOString(),
          },
        ]),
      );

  test("a partner is invited through the gate, and keeps the clearance when the list is edited", async () => {
    const undp = { actorId: "undp", role: "implements" };
    await edit({ content: { partners: [undp] } });
    const invite = () => call("POST", `/programmes/${own}/invitations`, { actorId: "undp" });
    expect((await invite()).body.clearance).toMatchObject({ verdict: "free" });
    expect((await invite()).body.kind).toBe("already-invited");
    await edit({ content: { partners: [{ ...undp, role: "lead" }] } });
    expect((await page()).content.partners[0]).toMatchObject({
      role: "lead",
      invited: { verdict: "free" },
    });
  });

  test("publishing takes two persons, and undo takes it back", async () => {
    const publish = (as: Role) => call("POST", `/programmes/${own}/publication`, {}, as);
    expect((await publish("officer")).body.state).toBe("asked");
    expect((await publish("officer")).body.kind).toBe("gate-same-person");
    const done = await publish("lead");
    expect(done.body.state).toBe("public");
    expect((await page()).grade.audience).toBe("public");
    expect((await publish("lead")).body.kind).toBe("already-public");
    await call("POST", `/undo/${done.body.undo.id}`, undefined, "lead");
    expect((await page()).grade.audience).toBe("office");
  });

  test("a programme goes with its parts, and undo brings all of them back", async () => {
    const before = await page();
    const removed = await call("DELETE", `/programmes/${own}`, {});
    expect(removed.status).toBe(200);
    expect((await call("GET", `/programmes/${own}`)).status).toBe(404);
    expect((await undo(removed.body.undo)).status).toBe(200);
    const after = await page();
    expect({ ...after, grade: null }).toEqual({ ...before, grade: null });
  });
});
