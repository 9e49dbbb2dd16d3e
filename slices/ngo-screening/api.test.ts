import { afterAll, beforeAll, expect, test } from "vitest";

import { onBothDatabases } from "#apps/server/database/testing.ts";
import { openSeoul, type SeoulOffice } from "#apps/server/seoul.testing.ts";

import type { NgoView } from "./store.ts";

onBothDatabases("screening of domestic NGOs", (database) => {
  let office: SeoulOffice;
  beforeAll(async () => {
    office = await openSeoul(database());
    await office.join("officer", "officer");
    await office.join("viewer", "viewer");
    await database().owner.query(
      "insert into actor (office_id, id, kind, name_ko, source_id) values ('seoul', 'ngo-one', 'ngo-domestic', '단체 하나', 'report')",
    );
  });
  afterAll(() => office.close());

  const unknown = { grade: "unknown", reason: null };
  const findings = {
    information: { grade: "strong", reason: "평양 사무소 운영 기록" },
    channel: { grade: "some", reason: "민화협과 연락" },
    bargaining: unknown,
    results: unknown,
  };
  const screen = (change: object, { id = "ngo-one", as = "officer" } = {}) =>
    office.ask(as, `POST /ngo-screenings/${id}`, {
      screening: { experienceSince: 1996, findings, ...change },
      evidence: "2026년 면담 기록",
      why: "연례 점검",
    });
  const read = async (): Promise<NgoView | undefined> => {
    const { body } = await office.ask("viewer", "GET /ngo-screenings");
    return body.items.find((one: NgoView) => one.actor.id === "ngo-one");
  };

  test("an NGO nobody screened says so; a screening stands with its reasons, a later one before it, undo takes it back", async () => {
    expect(await read()).toMatchObject({ screening: null, northern: [] });
    expect((await screen({})).status).toBe(201);
    const later = await screen({ experienceSince: 1998 });
    expect(await read()).toMatchObject({
      screening: { experienceSince: 1998, findings },
      before: [{ experienceSince: 1996, evidence: "2026년 면담 기록" }],
    });
    expect((await office.ask("officer", `POST /undo/${later.body.undo.id}`)).status).toBe(200);
    expect(await read()).toMatchObject({ screening: { experienceSince: 1996 }, before: [] });
  });

  test("a grade without a reason, another kind of actor, a stranger and a viewer are refused", async () => {
    const bare = { ...findings, results: { grade: "weak", reason: "" } };
    expect((await screen({ findings: bare })).body).toMatchObject({
      kind: "screening-without-reason",
      at: "findings.results",
    });
    expect((await screen({}, { id: "citynet" })).body.kind).toBe("screening-no-domestic-ngo");
    expect((await screen({}, { id: "nobody" })).status).toBe(404);
    expect((await screen({}, { as: "viewer" })).status).toBe(403);
  });
});
