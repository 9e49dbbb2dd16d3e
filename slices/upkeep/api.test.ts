import { afterAll, beforeAll, expect, test } from "vitest";

import { onBothDatabases } from "#apps/server/database/testing.ts";
import { openSeoul, type SeoulOffice } from "#apps/server/seoul.testing.ts";

import type { UpkeepView } from "./view.ts";

onBothDatabases("upkeep of ties", (database) => {
  let office: SeoulOffice;
  beforeAll(async () => {
    office = await openSeoul(database());
    await office.join("officer", "officer");
    await office.join("viewer", "viewer");
  });
  afterAll(() => office.close());

  const tie = "seoul--member-of--citynet";
  const read = async (id = tie): Promise<UpkeepView | undefined> => {
    const { body } = await office.ask("viewer", "GET /upkeep");
    return body.items.find((one: UpkeepView) => one.tie.id === id);
  };
  const note = (what: object, { id = tie, as = "officer" } = {}) =>
    office.ask(as, `POST /upkeep/${id}/notes`, { note: what, why: "시험" });

  test("a tie without a cadence says so; with one its last evidence makes it overdue, and Today says it", async () => {
    expect(await read()).toMatchObject({ state: "no-cadence", last: "2019-12", due: null });
    await note({ what: "cadence", months: 12 });
    expect(await read()).toMatchObject({ state: "overdue", due: "2020-12-31", cadence: 12 });
    const { body } = await office.ask("officer", "GET /today");
    const due = body.todo.find((item: { kind: string }) => item.kind === "contact-due");
    expect(due).toMatchObject({ due: "2020-12-31", record: { kind: "tie", id: tie } });
  });

  test("a contact brings the tie up to date, undo takes both back", async () => {
    const done = await note({ what: "contact", on: "2026-10", way: "meeting", about: "집행위" });
    expect(done.status).toBe(201);
    expect(await read()).toMatchObject({
      last: "2026-10",
      state: "kept",
      tie: { lastEvidence: "2026-10" },
    });
    expect((await office.ask("officer", `POST /undo/${done.body.undo.id}`)).status).toBe(200);
    expect(await read()).toMatchObject({
      last: "2019-12",
      contacts: [],
      tie: { lastEvidence: "2019-12" },
    });
  });

  test("shared goals and the next step stand beside it; an empty next step takes it away", async () => {
    await note({ what: "goal", text: "동북아 대기질" });
    await note({ what: "next", text: "총회 발언 신청", due: "2026-12-10" });
    expect(await read()).toMatchObject({
      goals: ["동북아 대기질"],
      next: { text: "총회 발언 신청", due: "2026-12-10" },
      missing: ["in-touch"],
    });
    await note({ what: "next", text: "", due: null });
    expect((await read())?.next).toBeNull();
  });

  test("the day to come, ended ties, strangers and viewers are refused", async () => {
    const contact = { what: "contact", on: "2999", way: "call", about: "x" };
    expect((await note(contact)).body).toMatchObject({ kind: "upkeep-in-future", at: "on" });
    const ended = await note({ what: "goal", text: "x" }, { id: "seoul--sister-city--nowhere" });
    expect([ended.status, ended.body.kind]).toEqual([404, "upkeep-tie-unknown"]);
    expect((await note({ what: "goal", text: "x" }, { as: "viewer" })).status).toBe(403);
  });
});
