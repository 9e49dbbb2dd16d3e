import { afterAll, beforeAll, expect, test } from "vitest";

import { onBothDatabases } from "#apps/server/database/testing.ts";
import { openSeoul, type SeoulOffice } from "#apps/server/seoul.testing.ts";

import type { AgreementView } from "./view.ts";

onBothDatabases("city agreements", (database) => {
  let office: SeoulOffice;
  beforeAll(async () => {
    office = await openSeoul(database());
    await office.join("officer", "officer");
    await office.join("viewer", "viewer");
  });
  afterAll(() => office.close());

  const entered = {
    agreement: "sister",
    city: "geneva",
    signedOn: null,
    council: null,
    evidence: "추진계획 2026-1",
    issues: ["friendship"],
  };
  const enter = (change: object, as = "officer") =>
    office.ask(as, "POST /city-agreements", { entered: { ...entered, ...change }, why: "시험" });
  const read = async (id: string): Promise<AgreementView | undefined> => {
    const { body } = await office.ask("officer", "GET /city-agreements");
    return body.items.find((one: AgreementView) => one.id === id);
  };

  test("the register holds the report's and the data set's cities, kinds not known stay not known", async () => {
    const { body } = await office.ask("viewer", "GET /city-agreements");
    expect(body.items).toHaveLength(45);
    expect(body.cities["pyongyang"]).toMatchObject({ side: "b" });
    expect(body.counts.map(({ cumulative }: { cumulative: number }) => cumulative)).toEqual([
      19, 21, 28, 39, 71,
    ]);
    const kinds = body.items.map(({ cityAgreement }: AgreementView) => cityAgreement);
    expect(kinds).toContain(null);
  });

  test("a sister-city pact cannot be signed without the council; without it, it stays planned, and the decision moves it on", async () => {
    const city = "oslo-test";
    await database().owner.query(
      "insert into actor (office_id, id, kind, name_ko, source_id) values ('seoul', $1, 'gov-foreign-local', '오슬로', 'report')",
      [city],
    );
    const signed = await enter({ city, signedOn: "2026-05-01" });
    expect([signed.status, signed.body.kind]).toEqual([422, "agreement-needs-council"]);
    const planned = await enter({ city });
    expect([planned.status, planned.body.status]).toEqual([201, "planned"]);
    const again = await enter({ city });
    expect([again.status, again.body.kind]).toEqual([409, "agreement-known"]);

    const { id } = planned.body;
    const path = `POST /city-agreements/${encodeURIComponent(id)}/council-decisions`;
    const council = { decidedOn: "2026-03-10", evidence: "의안 제1234호" };
    const early = await office.ask("officer", path, { council, signedOn: "2026-03-09", why: "x" });
    expect(early.body.kind).toBe("agreement-signed-before-council");
    const done = await office.ask("officer", path, { council, signedOn: "2026-05-01", why: "x" });
    expect(done.status).toBe(200);
    expect(await read(id)).toMatchObject({ status: "actual", since: "2026-05-01", council });
    expect((await office.ask("officer", `POST /undo/${done.body.undo.id}`)).status).toBe(200);
    expect(await read(id)).toMatchObject({ status: "planned", since: null, council: null });
    expect((await office.ask("officer", `POST /undo/${planned.body.undo.id}`)).status).toBe(409);
  });

  test("what was done brings the evidence up to date and wakes a dormant pact; undo takes both back", async () => {
    const tie = "seoul--sister-city--taipei";
    const path = `POST /city-agreements/${tie}/acts`;
    const done = await office.ask("officer", path, { on: "2026-04", text: "방문단", why: "보고" });
    expect(await read(tie)).toMatchObject({
      lastEvidence: "2026-04",
      acts: [{ on: "2026-04", text: "방문단" }],
    });
    expect((await office.ask("officer", `POST /undo/${done.body.undo.id}`)).status).toBe(200);
    expect(await read(tie)).toMatchObject({ lastEvidence: "2020", acts: [] });
    const ahead = await office.ask("officer", path, { on: "2999", text: "x", why: "x" });
    expect(ahead.body.kind).toBe("agreement-in-future");
  });

  test("a viewer reads and changes nothing", async () => {
    expect((await enter({ city: "oslo-test" }, "viewer")).status).toBe(403);
    const path = "POST /city-agreements/seoul--sister-city--taipei/acts";
    expect((await office.ask("viewer", path, { on: "2026", text: "x", why: "x" })).status).toBe(
      403,
    );
  });
});
