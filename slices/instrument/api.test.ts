import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";

import { onBothDatabases } from "#apps/server/database/testing.ts";
import { startTestServer, type TestServer } from "#apps/server/testing.ts";
import { loadWorkspace } from "#apps/server/workspace/load-workspace.ts";
import type { Role, Viewer } from "#slices/account/model.ts";
import { inOffice } from "#slices/account/office-transaction.ts";

import type { Instrument } from "./model.ts";
import type { Scores } from "./model-assessment.ts";
import { readSheets } from "./store.ts";

onBothDatabases("assessments through the API", (database) => {
  let server: TestServer;
  const people = new Map<string, { cookie: string; accountId: string }>();

  beforeAll(async () => {
    const wish = { officeId: "alpha", hasReport: true, isDemo: false };
    await loadWorkspace(database(), wish, () => undefined);
    server = await startTestServer(database(), "alpha");
    const roles: Readonly<Record<string, Role>> = {
      ann: "officer",
      ben: "officer",
      lea: "lead",
      vic: "viewer",
    };
    for (const [name, role] of Object.entries(roles))
      people.set(name, await server.signUp("alpha", role, name));
  });
  afterAll(() => server.close());

  const idOf = (name: string) => people.get(name)!.accountId;

  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- names the body as the caller reads it
  async function call<T>(
    name: string,
    method: "GET" | "POST" | "PUT",
    path: string,
    body?: object,
  ): Promise<{ status: number; body: T }> {
    const headers = { "x-naru-csrf": "1", cookie: people.get(name)!.cookie };
    const payload = body === undefined ? {} : { payload: body };
    const url = `/api/v1${path}`;
    const response = await server.app.inject({ method, url, headers, ...payload });
    return { status: response.statusCode, body: response.json() };
  }

  const scored = (value: number) => ({ kind: "scored", value, evidence: "회의록 3쪽" }) as const;

  async function answersTo(instrument: string, value: number): Promise<Record<string, object>> {
    const page = await call<{ instrument: Instrument }>("ann", "GET", `/instruments/${instrument}`);
    return Object.fromEntries(page.body.instrument.dimensions.map(({ id }) => [id, scored(value)]));
  }

  async function ask(assessors: readonly string[], asOf = "2026-11-01"): Promise<string> {
    const asked = await call<{ assessment: { id: string } }>("ann", "POST", "/assessments", {
      subject: { kind: "society", id: "own" },
      instrument: "senghaas-hexagon",
      asOf,
      assessors: assessors.map(idOf),
    });
    expect(asked.status).toBe(201);
    return asked.body.assessment.id;
  }

  interface Page {
    readonly own: { readonly scores: Scores; readonly status: string } | null;
    readonly sheets: readonly { readonly assessorName: string }[];
    readonly isReadable: boolean;
    readonly call: { readonly state: string };
    readonly agreement: { readonly alpha: { alpha: number } | null; disputed: object[] } | null;
  }
  const read = async (name: string, id: string) =>
    (await call<Page>(name, "GET", `/assessments/${id}`)).body;

  test("all 56 instruments of the report are there, each asked of something", async () => {
    const { body } = await call<{ items: { appliesTo: string[] }[]; total: number }>(
      "vic",
      "GET",
      "/instruments",
    );
    expect(body.total).toBe(56);
    expect(body.items.filter(({ appliesTo }) => appliesTo.length === 0)).toEqual([]);
  });

  test.each([
    ["q=갈퉁", ["galtung-violence", "galtung-peace", "galtung-three-approaches"]],
    ["q=ㅈㅎㅅ", ["senghaas-hexagon"]],
    ["q=nexus&type=typology", ["triple-nexus"]],
    ["subject=forum", ["forum-diplomacy-effects"]],
  ])("%s finds %j", async (query, wanted) => {
    const path = `/instruments?${encodeURI(query)}`;
    const { body } = await call<{ items: { id: string }[] }>("vic", "GET", path);
    expect(body.items.map(({ id }) => id)).toEqual(expect.arrayContaining(wanted));
    expect(body.items.length).toBeLessThan(10);
  });

  test("assessors score apart, then see each other; others wait until everybody has submitted", async () => {
    const id = await ask(["ann", "ben"]);
    const answer = (name: string, scores: object, isFinal: boolean) =>
      call(name, "PUT", `/assessments/${id}/answers`, { scores, isFinal });
    const threes = await answersTo("senghaas-hexagon", 3);
    expect((await answer("ann", threes, false)).status).toBe(200);
    expect((await read("ben", id)).sheets).toEqual([]);
    expect((await answer("ann", threes, true)).status).toBe(200);
    for (const name of ["ben", "lea", "vic"]) {
      const page = await read(name, id);
      expect([page.sheets, page.isReadable, page.agreement]).toEqual([[], false, null]);
    }
    const ones = { ...(await answersTo("senghaas-hexagon", 3)), "rule-of-law": scored(1) };
    expect((await answer("ben", ones, true)).status).toBe(200);
    for (const name of ["ann", "ben", "lea", "vic"]) {
      const page = await read(name, id);
      expect(page.sheets.map(({ assessorName }) => assessorName)).toEqual(["ann", "ben"]);
      expect(page.call.state).toBe("open");
      expect(page.agreement!.disputed).toEqual([
        { dimension: "rule-of-law", low: 1, high: 3, share: 1 },
      ]);
    }
    expect((await answer("ben", threes, true)).status).toBe(409);
  });

  test("the database itself keeps a draft from everybody else, whatever their role", async () => {
    const id = await ask(["ann", "ben"]);
    const scores = await answersTo("senghaas-hexagon", 2);
    await call("ann", "PUT", `/assessments/${id}/answers`, { scores, isFinal: false });
    const seen = (name: string, role: Role) =>
      inOffice(
        database().application,
        { officeId: "alpha", accountId: idOf(name), role } satisfies Viewer,
        async (tx) => (await readSheets(tx, [id])).length,
      );
    expect(await seen("ann", "officer")).toBe(1);
    expect(await seen("ben", "officer")).toBe(0);
    expect(await seen("lea", "administrator")).toBe(0);
    const chained = await inOffice(
      database().application,
      { officeId: "alpha", accountId: idOf("lea"), role: "administrator" },
      (tx) =>
        sql<{ n: number }>`select count(*)::int as n from audit_entry
        where command = 'save answers' and subject_id = ${id}`.execute(tx),
    );
    expect(chained.rows).toEqual([{ n: 0 }]);
  });

  test("nobody enters or changes another's scores, not even through the database", async () => {
    const id = await ask(["ann", "ben"]);
    const scores = await answersTo("senghaas-hexagon", 2);
    await call("ann", "PUT", `/assessments/${id}/answers`, { scores, isFinal: false });
    const lead: Viewer = { officeId: "alpha", accountId: idOf("lea"), role: "lead" };
    const forging = inOffice(database().application, lead, (tx) =>
      tx
        .insertInto("assessment")
        .values({
          office_id: "alpha",
          id: "forged",
          call_id: id,
          assessor_id: idOf("ben"),
          assessor_name: "ben",
          status: "draft",
          scores: {},
          submitted_at: null,
          audience: "office",
          named: [],
          version: 1,
        })
        .execute(),
    );
    await expect(forging).rejects.toThrow(/row-level security/);
    const changed = await inOffice(database().application, lead, (tx) =>
      tx
        .updateTable("assessment")
        .set({ assessor_name: "x" })
        .where("call_id", "=", id)
        .executeTakeFirst(),
    );
    expect(changed.numUpdatedRows).toBe(0n);
    expect(
      (await call("lea", "PUT", `/assessments/${id}/answers`, { scores, isFinal: true })).status,
    ).toBe(403);
  });

  test("a submission that others have followed is not taken back; a lonely one is", async () => {
    const undoOf = async (name: string, id: string, value: number) => {
      const scores = await answersTo("senghaas-hexagon", value);
      const path = `/assessments/${id}/answers`;
      const done = await call<{ undo: { id: string } }>(name, "PUT", path, {
        scores,
        isFinal: true,
      });
      return done.body.undo.id;
    };
    const id = await ask(["ann", "ben"]);
    const first = await undoOf("ann", id, 2);
    await undoOf("ben", id, 1);
    expect((await call("ann", "POST", `/undo/${first}`)).status).toBe(409);
    const alone = await ask(["ann"]);
    const own = await undoOf("ann", alone, 2);
    expect((await read("vic", alone)).isReadable).toBe(true);
    expect((await call("ann", "POST", `/undo/${own}`)).status).toBe(200);
    expect((await read("vic", alone)).sheets).toEqual([]);
  });

  test("a sheet without evidence is kept as a draft and refused as final, with the names", async () => {
    const id = await ask(["ann"]);
    const bare = { "rule-of-law": { kind: "scored", value: 2 } };
    const path = `/assessments/${id}/answers`;
    expect((await call("ann", "PUT", path, { scores: bare, isFinal: false })).status).toBe(200);
    const refused = await call<{ kind: string; message: { ko: string } }>("ann", "PUT", path, {
      scores: bare,
      isFinal: true,
    });
    expect(refused.status).toBe(422);
    expect(refused.body.kind).toBe("sheet-incomplete");
    expect(refused.body.message.ko).toContain("법치주의 – 근거 없음");
  });

  test("a lead opens early; who had not submitted stays out", async () => {
    const id = await ask(["ann", "ben"]);
    const path = `/assessments/${id}/opening`;
    expect((await call("lea", "POST", path, { why: "출장" })).status).toBe(422);
    const scores = await answersTo("senghaas-hexagon", 2);
    await call("ann", "PUT", `/assessments/${id}/answers`, { scores, isFinal: true });
    expect((await call("ben", "POST", path, { why: "출장" })).status).toBe(403);
    expect((await call("lea", "POST", path, { why: "출장" })).status).toBe(200);
    expect((await read("vic", id)).sheets).toHaveLength(1);
    const late = await call("ben", "PUT", `/assessments/${id}/answers`, { scores, isFinal: true });
    expect(late.status).toBe(409);
  });

  test("two dates of one subject are compared by dimension; two instruments are not", async () => {
    const ids: string[] = [];
    for (const [asOf, value] of [
      ["2025", 1],
      ["2026", 3],
    ] as const) {
      const id = await ask(["ann"], asOf);
      const scores = await answersTo("senghaas-hexagon", value);
      await call("ann", "PUT", `/assessments/${id}/answers`, { scores, isFinal: true });
      ids.push(id);
    }
    const path = `/assessments/${ids[0]}/comparison?with=${ids[1]}`;
    const { body } = await call<{ rows: { standing: string }[] }>("vic", "GET", path);
    expect(body.rows.map(({ standing }) => standing)).toEqual(Array(6).fill("higher"));
  });

  test("an instrument of the office's own is added, revised and taken back; revisions stay", async () => {
    const own = {
      id: "forum-health",
      name: { ko: "포럼 건강도", en: null },
      author: { ko: "도시외교과", en: null },
      year: 2026,
      type: "checklist",
      isOrdered: false,
      scale: { kind: "yes-no" },
      dimensions: ["trust", "turnout"].map((id) => ({
        id,
        name: { ko: id, en: null },
        meaning: { ko: null, en: null },
        appliesTo: ["forum"],
      })),
      note: null,
      works: [],
    };
    const made = await call("ann", "POST", "/instruments", { instrument: own, why: "내부 점검" });
    expect(made.status).toBe(201);
    const again = await call("ann", "POST", "/instruments", { instrument: own, why: "내부 점검" });
    expect(again.status).toBe(409);
    const scale = {
      kind: "ordinal",
      anchors: [own.name, own.name].map(() => ({ ko: "가", en: "a" })),
    };
    const revised = await call<{ undo: { id: string } }>(
      "ann",
      "POST",
      "/instruments/forum-health/revisions",
      { patch: { scale }, why: "척도를 넓힘" },
    );
    expect(revised.status).toBe(201);
    const page = () =>
      call<{ revisions: { revision: number }[]; instrument: Instrument }>(
        "vic",
        "GET",
        "/instruments/forum-health",
      );
    expect((await page()).body.revisions.map(({ revision }) => revision)).toEqual([2, 1]);
    await call("ann", "POST", `/undo/${revised.body.undo.id}`);
    expect((await page()).body.instrument).toMatchObject({
      revision: 1,
      scale: { kind: "yes-no" },
    });
    expect((await call("vic", "POST", "/instruments", { instrument: own, why: "x" })).status).toBe(
      403,
    );
  });
});
