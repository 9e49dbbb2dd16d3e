import { afterAll, beforeAll, expect, test } from "vitest";

import { onBothDatabases } from "#apps/server/database/testing.ts";
import { openSeoul, type SeoulOffice } from "#apps/server/seoul.testing.ts";

import type { HostedView } from "./view.ts";

onBothDatabases("hosted bodies", (database) => {
  let office: SeoulOffice;
  beforeAll(async () => {
    office = await openSeoul(database());
    await office.join("officer", "officer");
    await office.join("viewer", "viewer");
  });
  afterAll(() => office.close());

  const read = async (id: string): Promise<HostedView | undefined> => {
    const { body } = await office.ask("viewer", "GET /hosted-bodies");
    return body.items.find((one: HostedView) => one.id === id);
  };
  const note = (id: string, what: object, as = "officer") =>
    office.ask(as, `POST /hosted-bodies/${id}/notes`, { note: what, why: "시험" });

  test("unicef is hosted by both capitals: its northern ties are its own, and no tie means not known", async () => {
    const unicef = await read("unicef");
    expect(unicef?.northern).toContain("pyongyang--hosts--unicef");
    expect(unicef?.gaps).toEqual(["owner", "mandate", "agenda"]);
    expect((await read("iom"))?.gaps).toContain("northern-record");
    expect((await read("citynet"))?.hosting).toBeNull();
  });

  test("owner and agenda fill gaps; an outcome closes its point; undo opens it again", async () => {
    await note("unicef", { what: "liaison-owner", text: "국제협력과" });
    const point = await note("unicef", { what: "agenda-point", text: "공동연구" });
    expect(await read("unicef")).toMatchObject({ owner: "국제협력과", gaps: ["mandate"] });
    const outcome = { what: "agenda-outcome", point: point.body.id, text: "합의" };
    const closed = await note("unicef", outcome);
    expect((await read("unicef"))?.gaps).toEqual(["mandate", "agenda"]);
    await office.ask("officer", `POST /undo/${closed.body.undo.id}`);
    expect((await read("unicef"))?.agenda).toMatchObject([{ text: "공동연구", outcome: null }]);
  });

  test("a viewer and an unknown body are refused", async () => {
    expect((await note("unicef", { what: "mandate", text: "x" }, "viewer")).status).toBe(403);
    expect((await note("nobody", { what: "mandate", text: "x" })).status).toBe(404);
  });
});
