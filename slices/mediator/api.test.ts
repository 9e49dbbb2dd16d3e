import { afterAll, beforeAll, expect, test } from "vitest";

import { onBothDatabases } from "#apps/server/database/testing.ts";
import { openSeoul, type SeoulOffice } from "#apps/server/seoul.testing.ts";

onBothDatabases("the roster of mediators", (database) => {
  let office: SeoulOffice;
  beforeAll(async () => {
    office = await openSeoul(database());
    await office.join("officer", "officer");
  });
  afterAll(() => office.close());

  const read = async () => (await office.ask("officer", "GET /mediators")).body;

  test("candidates carry the ties that speak for them, with their sources", async () => {
    const { candidates, records, ties } = await read();
    expect(candidates).toContain("unicef");
    const { seatA, seatB } = records["unicef"];
    expect([seatA, seatB]).toEqual([["seoul--hosts--unicef"], ["pyongyang--hosts--unicef"]]);
    expect(ties[seatB[0]].sources.length).toBeGreaterThan(0);
    expect(candidates).not.toContain("seoul");
  });

  test("an actor is put on, called and taken off with reasons; not having asked is not a no", async () => {
    const add = { actor: "unicef", reason: "양측 상주" };
    const added = await office.ask("officer", "POST /mediators", add);
    expect(added.status).toBe(201);
    expect((await read()).entries).toMatchObject([{ actor: "unicef", availability: "unknown" }]);
    expect((await read()).candidates).not.toContain("unicef");
    expect((await office.ask("officer", "POST /mediators", add)).status).toBe(409);
    const { id } = added.body;
    const undated = { patch: { availability: "no" }, why: "x" };
    expect((await office.ask("officer", `PUT /mediators/${id}`, undated)).body.kind).toBe(
      "availability-undated",
    );
    const patch = { availability: "yes", availabilityOn: "2026-10" };
    await office.ask("officer", `PUT /mediators/${id}`, { patch, why: "면담" });
    const call = { on: "2026-11-01", for: "보건 사업 재개", outcome: null };
    await office.ask("officer", `POST /mediators/${id}/calls`, call);
    expect((await read()).entries).toMatchObject([{ availability: "yes", calls: [call] }]);
    const removed = await office.ask("officer", `DELETE /mediators/${id}`, { why: "요청" });
    expect((await read()).entries).toEqual([]);
    await office.ask("officer", `POST /undo/${removed.body.undo.id}`);
    expect((await read()).entries).toMatchObject([{ actor: "unicef", calls: [call] }]);
  });
});
