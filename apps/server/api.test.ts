import { afterAll, beforeAll, expect, test } from "vitest";

import type { Claim } from "#kernel/claim.ts";
import { roles, type Role } from "#slices/account/model.ts";

import { onBothDatabases } from "./database/testing.ts";
import { startTestServer, type TestServer } from "./testing.ts";
import { loadWorkspace } from "./workspace/load-workspace.ts";

const tie = "/ties/seoul--partner--beijing";

onBothDatabases("the API on the Seoul workspace", (database) => {
  let server: TestServer;
  const cookies = new Map<Role, string>();

  beforeAll(async () => {
    const wish = { officeId: "seoul", hasReport: true, isDemo: false };
    expect(await loadWorkspace(database(), wish, () => undefined)).toBe(true);
    expect(await loadWorkspace(database(), wish, () => undefined)).toBe(false);
    server = await startTestServer(database(), "seoul");
    for (const role of roles) cookies.set(role, (await server.signUp("seoul", role, role)).cookie);
  });
  afterAll(() => server.close());

  const call = async (
    method: "GET" | "PUT" | "POST" | "DELETE",
    path: string,
    asked: { as?: Role; body?: object; key?: string } = {},
  ) => {
    const headers = {
      cookie: cookies.get(asked.as ?? "officer")!,
      "x-naru-csrf": "1",
      ...(asked.key ? { "idempotency-key": asked.key } : {}),
    };
    const payload = asked.body === undefined ? {} : { payload: asked.body };
    const response = await server.app.inject({
      method,
      url: `/api/v1${path}`,
      headers,
      ...payload,
    });
    return { status: response.statusCode, body: response.json() };
  };
  const editTie = (patch: object, as: Role = "officer") =>
    call("PUT", tie, { as, body: { patch, why: "시험" } });

  test("describes itself: OpenAPI 3.1, and a summary for every route", async () => {
    const { body } = await call("GET", "/openapi.json");
    expect(body.openapi).toBe("3.1.0");
    const routes = Object.entries<Record<string, { summary?: string }>>(body.paths).flatMap(
      ([path, methods]) =>
        Object.entries(methods).map(([method, route]) => ({
          route: `${method} ${path}`,
          summary: route.summary,
        })),
    );
    expect(routes.length).toBeGreaterThan(20);
    expect(routes.filter(({ summary }) => summary === undefined)).toEqual([]);
  });

  test("an edit keeps the old value beside the new one, and undo takes both back", async () => {
    const before = (await call("GET", tie)).body;
    const edited = await editTie({ status: "dormant", lastEvidence: "2021" });
    expect(edited.status).toBe(200);
    const after = (await call("GET", tie)).body;
    expect(after.status).toBe("dormant");
    const onStatus = (after.claims as Claim<string>[]).filter(
      ({ property }) => property === "status",
    );
    expect(onStatus.map(({ value, source }) => [value, source])).toEqual([
      ["actual", "report"],
      ["dormant", "office-entry"],
    ]);
    const undone = await call("POST", `/undo/${edited.body.undo.id}`);
    expect(undone.status).toBe(200);
    expect((await call("GET", tie)).body).toEqual(before);
    expect((await call("POST", `/undo/${edited.body.undo.id}`)).body.kind).toBe("undo-used");
    expect((await call("POST", `/undo/${undone.body.undo.id}`)).status).toBe(200);
    expect((await call("GET", tie)).body.status).toBe("dormant");
  });

  test("a command is not taken back over somebody's later change", async () => {
    const first = await editTie({ trust: 0.5 });
    await editTie({ trust: 0.6 }, "lead");
    expect((await call("POST", `/undo/${first.body.undo.id}`)).body.kind).toBe("row-changed");
    expect((await call("GET", tie)).body.trust).toBe(0.6);
  });

  test("another member's command is for a lead or an administrator to take back", async () => {
    const edited = await editTie({ trust: 0.7 }, "lead");
    expect(
      (await call("POST", `/undo/${edited.body.undo.id}`, { as: "compliance" })).body.kind,
    ).toBe("undo-forbidden");
    expect(
      (await call("POST", `/undo/${edited.body.undo.id}`, { as: "administrator" })).status,
    ).toBe(200);
  });

  test("a command sent twice with one key is done once", async () => {
    const body = {
      tie: { from: "seoul", to: "sipri", kind: "agreement", status: "planned" },
      why: "시험",
    };
    const [one, other] = [
      await call("POST", "/ties", { body, key: "k1" }),
      await call("POST", "/ties", { body, key: "k1" }),
    ];
    expect(one.status).toBe(201);
    expect(other).toEqual(one);
    const reused = await call("POST", "/ties", { body: { ...body, why: "다른 명령" }, key: "k1" });
    expect(reused.body.kind).toBe("idempotency-key-reused");
    const removed = await call("DELETE", `/ties/${one.body.tie.id}`, { body: { why: "시험" } });
    expect(removed.status).toBe(200);
    expect((await call("GET", `/ties/${one.body.tie.id}`)).status).toBe(404);
  });

  test.each([
    [
      "an unknown end",
      { tie: { from: "seoul", to: "atlantis", kind: "partner", status: "actual" }, why: "x" },
      "tie-end-unknown",
      "to",
    ],
    [
      "a loop",
      { tie: { from: "seoul", to: "seoul", kind: "partner", status: "actual" }, why: "x" },
      "tie-loop",
      "to",
    ],
    [
      "a date that no calendar has",
      {
        tie: { from: "seoul", to: "sipri", kind: "partner", status: "actual", since: "2019-02-29" },
        why: "x",
      },
      "bad-request",
      "body/tie/since",
    ],
    [
      "no reason",
      { tie: { from: "seoul", to: "sipri", kind: "partner", status: "actual" }, why: " " },
      "bad-request",
      "body/why",
    ],
  ])(
    "a tie with %s is refused with its place and the repair, in both languages",
    async (_, body, kind, at) => {
      const refused = await call("POST", "/ties", { body });
      expect(refused.body).toMatchObject({ kind, at });
      for (const text of [refused.body.message, refused.body.repair]) {
        expect(text.ko).toMatch(/[가-힣]/);
        expect(text.en).toMatch(/[A-Za-z]/);
      }
    },
  );

  test("a renewal date entered for a membership comes up in Today; an actor's new name is found", async () => {
    const { body } = await call("GET", "/memberships");
    expect(body.items).toHaveLength(18);
    const { id } = body.items.find((membership: { body: string }) => membership.body === "uclg");
    await call("PUT", `/memberships/${id}`, {
      body: { patch: { renewalOn: "2026-12-31" }, why: "시험" },
    });
    const today = (await call("GET", "/today")).body;
    expect(today.todo[0]).toMatchObject({
      kind: "renewal",
      due: "2026-12-31",
      record: { id: "uclg" },
    });
    const named = { patch: { aliases: ["시프리", "평화연구마루"] }, why: "시험" };
    const answer = await call("PUT", "/actors/sipri", { body: named });
    expect(answer).toMatchObject({ status: 200 });
    const [changed] = (await call("GET", "/today")).body.changed;
    expect(changed).toMatchObject({
      name: { ko: "스톡홀름국제평화연구소" },
      summary: { ko: "행위자를 고쳤습니다" },
    });
    const found = (await call("GET", `/search?q=${encodeURIComponent("ㅍㅎㅇㄱㅁㄹ")}`)).body;
    expect(found.items[0]).toMatchObject({ kind: "actor", id: "sipri" });
  });

  test("every slip of the register is there, and stands at the records it touches", async () => {
    const slips: { id: string; records: { kind: string; id: string }[] }[] = (
      await call("GET", "/slips")
    ).body.items;
    expect(slips.map(({ id }) => id)).toEqual(
      Array.from({ length: 59 }, (_, index) => `SI-${String(index + 1).padStart(2, "0")}`),
    );
    const onActor = slips.flatMap(({ id, records }) =>
      records.filter(({ kind }) => kind === "actor").map((record) => [id, record.id] as const),
    );
    expect(onActor.length).toBeGreaterThan(30);
    for (const [slip, actor] of onActor) {
      const page = (await call("GET", `/actors/${actor}`)).body;
      expect(page.slips.map(({ id }: { id: string }) => id)).toContain(slip);
    }
  });

  test("the main question is answered over HTTP as on the command line, with sources", async () => {
    const { status, body } = await call(
      "GET",
      "/channels?from=seoul&to=pyongyang&issue=air-quality&asOf=2026-11-23&shock=official-line-cut",
    );
    expect(status).toBe(200);
    expect(body.shock).toMatchObject({ name: "official-line-cut" });
    expect(body.shock.died.length).toBeGreaterThan(0);
    expect(body.shock.survived.length).toBeGreaterThan(0);
    const thirdParties = new Map<string, { sources: unknown[] }>(
      body.thirdParties.map((party: { actor: string }) => [party.actor, party]),
    );
    for (const actor of [
      "beijing",
      "moscow",
      "jakarta",
      "undp",
      "sipri",
      "east-asia-clean-air-cities",
    ]) {
      expect(thirdParties.get(actor)?.sources.length, actor).toBeGreaterThan(0);
    }
  });

  test("a question that cannot be asked is refused with the nearest repair", async () => {
    const { status, body } = await call("GET", "/channels?from=seoul&to=pyongyan");
    expect(status).toBe(422);
    expect(body).toMatchObject({ kind: "unknown-actor", at: "to" });
    expect(body.repair.en).toContain("pyongyang");
  });
});
