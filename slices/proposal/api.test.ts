import { afterAll, beforeAll, expect, test } from "vitest";

import { onBothDatabases } from "#apps/server/database/testing.ts";
import { openSeoul, type SeoulOffice } from "#apps/server/seoul.testing.ts";

onBothDatabases("proposals", (database) => {
  let office: SeoulOffice;
  beforeAll(async () => {
    office = await openSeoul(database());
    await office.join("officer", "officer");
    await office.join("viewer", "viewer");
  });
  afterAll(() => office.close());

  const proposal = {
    title: { ko: "동북아 대기 포럼", en: null },
    body: "uclg",
    kind: "forum",
    supporters: ["beijing"],
    issues: ["air-quality"],
    strategy: "S24",
    boardOn: "2027-02-01",
    nextStep: "초안 회람",
    nextOn: "2026-12-01",
    note: null,
  };
  const list = async () => (await office.ask("viewer", "GET /proposals")).body.items;

  test("goes its way with day and evidence; what is decided stays decided; undo takes a step back", async () => {
    const entered = await office.ask("officer", "POST /proposals", {
      proposal,
      on: "2026-03-01",
      why: "S24 이행",
    });
    expect(entered.status).toBe(201);
    const path = `POST /proposals/${entered.body.id}`;
    const move = (status: string, on: string) =>
      office.ask("officer", `${path}/steps`, { status, on, evidence: "회의록" });
    expect((await move("adopted", "2026-04-01")).body.kind).toBe("proposal-step-closed");
    expect((await move("tabled", "2026-04-01")).status).toBe(200);
    const raise = { step: "raised", on: "2026-04-02", evidence: "집행위" };
    expect((await office.ask("officer", `${path}/route-steps`, raise)).status).toBe(200);
    const early = { step: "agreed", on: "2026-05-02", evidence: "x" };
    expect((await office.ask("officer", `${path}/route-steps`, early)).body.kind).toBe(
      "route-step-early",
    );
    const adopted = await move("adopted", "2026-05-01");
    expect(await list()).toMatchObject([{ status: "adopted", route: [{ step: "raised" }] }]);
    await office.ask("officer", `POST /undo/${adopted.body.undo.id}`);
    expect(await list()).toMatchObject([{ status: "tabled" }]);
  });

  test("the next step of a proposal under way stands on Today with its day", async () => {
    const { body } = await office.ask("officer", "GET /today");
    const [item] = body.todo.filter(({ kind }: { kind: string }) => kind === "proposal");
    expect(item).toMatchObject({ text: { ko: "동북아 대기 포럼: 초안 회람" }, due: "2026-12-01" });
  });

  test("a statement gathers signatures and what came of it; undo takes a signature back; a forum is not signed", async () => {
    const statement = { ...proposal, kind: "statement", addressee: "유엔총회", nextOn: null };
    const { body } = await office.ask("officer", "POST /proposals", {
      proposal: statement,
      on: "2026-03",
      why: "S24",
    });
    const path = `POST /proposals/${body.id}`;
    const sign = (actors: string[], id = path) =>
      office.ask("officer", `${id}/signings`, { actors, on: "2026-05", evidence: "서명부" });
    expect((await sign(["beijing"])).status).toBe(200);
    const second = await sign(["paris"]);
    expect((await sign(["paris"])).body.kind).toBe("proposal-signed-already");
    expect((await sign(["nobody"])).body.kind).toBe("proposal-actor-unknown");
    const read = async () => (await list()).find(({ id }: { id: string }) => id === body.id);
    expect(await read()).toMatchObject({
      addressee: "유엔총회",
      signings: [{ actor: "beijing", on: "2026-05" }, { actor: "paris" }],
    });
    expect((await office.ask("officer", `POST /undo/${second.body.undo.id}`)).status).toBe(200);
    await office.ask("officer", `${path}/follow-ups`, { on: "2026-06", text: "회신 받음" });
    expect(await read()).toMatchObject({
      signings: [{ actor: "beijing" }],
      followUps: [{ on: "2026-06", text: "회신 받음" }],
    });
    const forum = (await list()).find(({ kind }: { kind: string }) => kind === "forum");
    const refused = await sign(["beijing"], `POST /proposals/${forum.id}`);
    expect([refused.status, refused.body.kind]).toEqual([422, "proposal-not-signed"]);
  });

  test("names registered actors only, and a viewer proposes nothing", async () => {
    const body = { proposal: { ...proposal, supporters: ["nobody"] }, on: "2026", why: "x" };
    expect((await office.ask("officer", "POST /proposals", body)).body.kind).toBe(
      "proposal-actor-unknown",
    );
    const plain = { proposal, on: "2026", why: "x" };
    expect((await office.ask("viewer", "POST /proposals", plain)).status).toBe(403);
  });
});
