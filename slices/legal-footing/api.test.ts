import { afterAll, beforeAll, expect, test } from "vitest";

import { onBothDatabases } from "#apps/server/database/testing.ts";
import { openSeoul, type SeoulOffice } from "#apps/server/seoul.testing.ts";

import type { FootingView } from "./store.ts";

onBothDatabases("legal footing of agreements", (database) => {
  let office: SeoulOffice;
  beforeAll(async () => {
    office = await openSeoul(database());
    await office.join("officer", "officer");
    await office.join("viewer", "viewer");
  });
  afterAll(() => office.close());

  const tie = "seoul--sister-city--taipei";
  const footing = {
    binding: "non-binding",
    grounds: ["city-agreements-do-not-bind"],
    consent: "not-needed",
    consentNote: null,
    reason: "도시 사이의 합의",
  };
  const check = (change: object, { id = tie, as = "officer" } = {}) =>
    office.ask(as, `POST /legal-footings/${id}/checks`, {
      footing: { ...footing, ...change },
      evidence: "협정서 제3조",
    });
  const read = async (): Promise<FootingView | undefined> => {
    const { body } = await office.ask("viewer", "GET /legal-footings");
    return body.items.find((one: FootingView) => one.tie.id === tie);
  };

  test("nobody has looked at first; a check stands with its ground and evidence, a later one before it, undo takes it back", async () => {
    expect(await read()).toMatchObject({ footing: null });
    expect((await check({})).status).toBe(201);
    const second = await check({ binding: "undetermined", grounds: [], reason: "재검토" });
    expect(await read()).toMatchObject({
      footing: { binding: "undetermined", reason: "재검토" },
      before: [{ binding: "non-binding", evidence: "협정서 제3조" }],
    });
    expect((await office.ask("officer", `POST /undo/${second.body.undo.id}`)).status).toBe(200);
    expect(await read()).toMatchObject({ footing: { binding: "non-binding" }, before: [] });
  });

  test("binding without a consent, a tie that is no agreement, and a viewer are refused", async () => {
    const bound = await check({ binding: "binding" });
    expect([bound.status, bound.body]).toMatchObject([
      422,
      { kind: "footing-binding-without-consent", at: "consent" },
    ]);
    const member = await check({}, { id: "seoul--member-of--citynet" });
    expect(member.body.kind).toBe("footing-no-agreement");
    expect((await check({}, { id: "nothing" })).status).toBe(404);
    expect((await check({}, { as: "viewer" })).status).toBe(403);
  });
});
