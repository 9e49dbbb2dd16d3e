import { afterAll, beforeAll, expect, test } from "vitest";

import { onBothDatabases } from "#apps/server/database/testing.ts";
import { openSeoul, type SeoulOffice } from "#apps/server/seoul.testing.ts";

onBothDatabases("initiatives", (database) => {
  let office: SeoulOffice;
  beforeAll(async () => {
    office = await openSeoul(database());
    await office.join("officer", "officer");
    await office.join("viewer", "viewer");
  });
  afterAll(() => office.close());

  const ko = (text: string) => ({ ko: text, en: null });
  const nothing = { ko: null, en: null };
  const head = {
    title: ko("황해 도시회의"),
    form: "meeting",
    aim: ko("대기질을 함께 다룬다"),
    body: "c40",
    strategy: ["S32"],
    nextStep: "초청장 보내기",
    nextOn: "2026-12-01",
    note: nothing,
  };
  const read = async () => (await office.ask("viewer", "GET /initiatives")).body;
  const one = async (id: string) =>
    (await read()).items.find((item: { id: string }) => item.id === id);
  const enter = async () => {
    const { status, body } = await office.ask("officer", "POST /initiatives", {
      initiative: head,
      why: "S32 이행",
    });
    expect(status).toBe(201);
    const id: string = body.id;
    return id;
  };
  const write = (id: string, draft: object) =>
    office.ask("officer", `PUT /initiatives/${id}/part`, { draft, why: "준비" });
  const invitee = (actor: string) => ({
    actor,
    seat: "member",
    interest: nothing,
    goBetween: null,
  });
  const said = (id: string, actor: string, state: string) =>
    office.ask("officer", `POST /initiatives/${id}/answers`, {
      actor,
      state,
      on: "2026-05",
      evidence: "회신 공문",
    });
  const propose = (id: string) =>
    office.ask("officer", `POST /initiatives/${id}/proposal`, {
      body: "c40",
      on: "2026-06",
      why: "준비가 끝남",
    });

  test("begins with the five of the report, nobody asked, nothing met, every candidate with its section", async () => {
    const { items, seats, near } = await read();
    expect(items.map(({ form }: { form: string }) => form).toSorted()).toEqual([
      "city-body",
      "ladder",
      "meeting",
      "project",
      "road-map",
    ]);
    const invitees = items.flatMap((item: { invitees: object[] }) => item.invitees);
    for (const given of invitees)
      expect(given).toMatchObject({ answers: [], citation: { source: "report" } });
    expect(seats).toContainEqual({ actor: "beijing", body: "c40", tie: "beijing--member-of--c40" });
    expect(near.map(({ actor }: { actor: { id: string } }) => actor.id)).toContain("washington-dc");
  });

  test("a proposal is made only when nothing is missing, with its text and its supporters; undo takes both back", async () => {
    const id = await enter();
    const refused = await propose(id);
    expect([refused.status, refused.body.kind]).toEqual([409, "initiative-not-ready"]);
    await write(id, { part: "occasion", value: { what: ko("서울 도시포럼"), on: "2027-05" } });
    await write(id, { part: "invitees", value: ["beijing", "tokyo"].map(invitee) });
    await write(id, { part: "topics", value: [{ name: ko("대기질"), partners: ["kiep"] }] });
    await write(id, { part: "outputs", value: [{ what: ko("공동 성명"), lead: null, on: null }] });
    for (const actor of ["beijing", "tokyo"])
      expect((await said(id, actor, "committed")).status).toBe(200);
    const made = await propose(id);
    expect(made.status).toBe(201);
    const proposals = async () => (await office.ask("viewer", "GET /proposals")).body.items;
    expect(await proposals()).toMatchObject([
      { kind: "forum", body: "c40", supporters: ["beijing", "tokyo"], strategy: "S32" },
    ]);
    expect((await proposals())[0].text.ko).toContain("함께하기로 한 곳\n베이징시, 도쿄도");
    expect((await propose(id)).body.kind).toBe("initiative-proposed-already");
    expect((await office.ask("officer", `POST /undo/${made.body.undo.id}`)).status).toBe(200);
    expect([await proposals(), (await one(id)).proposal]).toEqual([[], null]);
  });

  test("a step opens when the one before is passed; who met a criterion and when is kept; undo closes it again", async () => {
    const id = "north-east-ladder";
    const criterion = (name: string) => `POST /initiatives/${id}/criteria/${name}`;
    const happened = { on: "2026-05", evidence: "1차 모임 기록" };
    const early = await office.ask("officer", criterion("gathering-1"), happened);
    expect([early.status, early.body.kind]).toEqual([409, "initiative-step-closed"]);
    await office.ask("officer", criterion("study-group-1"), happened);
    const last = await office.ask("officer", criterion("study-group-2"), happened);
    expect((await office.ask("officer", criterion("gathering-1"), happened)).status).toBe(200);
    const { items, people } = await read();
    const ladder = items.find((item: { id: string }) => item.id === id);
    const { met } = ladder.steps[0].criteria[0];
    expect([met.on, people[met.by]]).toEqual(["2026-05", "officer"]);
    const back = (name: string) =>
      office.ask("officer", `DELETE /initiatives/${id}/criteria/${name}`, { why: "잘못 적음" });
    expect((await back("study-group-2")).body.kind).toBe("initiative-step-built-on");
    expect((await back("gathering-1")).status).toBe(200);
    expect(last.body.undo).toBeDefined();
    expect((await back("study-group-2")).status).toBe(200);
    expect((await one(id)).steps[0].criteria[1].met).toBeNull();
  });

  test("an actor that an initiative names cannot be merged away, whichever part names it", async () => {
    const merge = async () =>
      (await office.ask("officer", "GET /actors/honolulu-county/merge?other=honolulu")).body;
    expect((await merge()).kind).toBeUndefined();
    const id = await enter();
    const actor = "honolulu";
    const gain = { gains: [], risk: "low", riskReason: nothing, riskAnswer: nothing };
    const parts = [
      { part: "invitees", value: [invitee(actor)] },
      { part: "invitees", value: [{ ...invitee("beijing"), goBetween: actor }] },
      { part: "groups", value: [{ name: ko("분과"), lead: actor }] },
      { part: "topics", value: [{ name: ko("물"), partners: ["kiep", actor] }] },
      { part: "outputs", value: [{ what: ko("성명"), lead: actor, on: null }] },
      { part: "gain", value: { ...gain, partner: actor, goBetween: null, safety: nothing } },
      { part: "gain", value: { ...gain, partner: null, goBetween: actor, safety: nothing } },
    ];
    for (const draft of parts) {
      expect((await write(id, draft)).status).toBe(200);
      expect([draft, await merge()]).toMatchObject([draft, { kind: "merge-held" }]);
      const bare = draft.part === "gain" ? null : [];
      await write(id, { part: draft.part, value: bare });
      expect((await merge()).kind).toBeUndefined();
    }
  });

  test("its next step stands on Today, it names registered actors only, and a viewer writes nothing", async () => {
    const id = await enter();
    const { body } = await office.ask("officer", "GET /today");
    expect(body.todo).toContainEqual(
      expect.objectContaining({
        kind: "initiative",
        text: expect.objectContaining({ ko: "황해 도시회의: 초청장 보내기" }),
        due: "2026-12-01",
      }),
    );
    const stranger = await write(id, { part: "invitees", value: [invitee("nobody")] });
    expect([stranger.status, stranger.body.kind, stranger.body.at]).toEqual([
      422,
      "initiative-actor-unknown",
      "invitees",
    ]);
    expect((await said(id, "beijing", "asked")).body.kind).toBe("initiative-not-invited");
    const viewed = await office.ask("viewer", "POST /initiatives", { initiative: head, why: "x" });
    expect(viewed.status).toBe(403);
    const removed = await office.ask("officer", `DELETE /initiatives/${id}`, { why: "중복" });
    expect(await one(id)).toBeUndefined();
    await office.ask("officer", `POST /undo/${removed.body.undo.id}`);
    expect(await one(id)).toMatchObject({ title: { ko: "황해 도시회의" } });
  });
});
