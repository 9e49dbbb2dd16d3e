import { afterAll, beforeAll, expect, test } from "vitest";

import { onBothDatabases } from "#apps/server/database/testing.ts";
import { startTestServer, type TestServer } from "#apps/server/testing.ts";
import { loadWorkspace } from "#apps/server/workspace/load-workspace.ts";
import type { Viewer } from "#slices/account/model.ts";
import { inOffice } from "#slices/account/office-transaction.ts";

import { readCoverage } from "./coverage.ts";
import { kindsOnLevel, readFillers } from "./fillers.ts";
import { layeredApproach } from "./model-coverage.ts";

onBothDatabases("the coverage matrix of the Seoul workspace", (database) => {
  let server: TestServer;
  let cookie: string;
  const viewer: Viewer = { officeId: "alpha", accountId: "somebody", role: "viewer" };

  beforeAll(async () => {
    const wish = { officeId: "alpha", hasReport: true, isDemo: false };
    await loadWorkspace(database(), wish, () => undefined);
    server = await startTestServer(database(), "alpha");
    cookie = (await server.signUp("alpha", "viewer", "reader")).cookie;
  });
  afterAll(() => server.close());

  const cover = (axes: typeof layeredApproach | Record<"rows" | "columns" | "layers", string>) =>
    inOffice(database().application, viewer, (tx) => readCoverage(tx, axes));

  test("crosses level and horizon over the report's proposals, and counts none of them as work", async () => {
    const { cells, programmes, balance } = await cover(layeredApproach);
    expect(cells).toHaveLength(9);
    expect(Object.keys(programmes).length).toBeGreaterThan(20);
    expect(new Set(Object.values(programmes).map(({ ripeness }) => ripeness))).toEqual(
      new Set(["proposed"]),
    );
    for (const { covering, money } of cells) {
      expect([covering.decided, covering.considered, money]).toEqual([[], [], {}]);
    }
    expect(balance.map(({ layer }) => layer)).toEqual(["humanitarian", "development", "peace"]);
  });

  test("has real gaps, and each leads to proposals, cases and actors of its level", async () => {
    const { cells } = await cover(layeredApproach);
    const empty = cells.filter(({ state }) => state === "gap" || state === "open");
    expect(empty.map(({ row, column }) => `${row} × ${column}`)).toContain("top × short");
    for (const { row, column } of empty) {
      const cell = { ...layeredApproach, row, column, layer: "" };
      const fillers = await inOffice(database().application, viewer, (tx) => readFillers(tx, cell));
      expect(fillers.strategy.items.length).toBeGreaterThan(0);
      expect(fillers.cases.items.length).toBeGreaterThan(0);
      expect(fillers.actors.length).toBeGreaterThan(0);
      const kinds = kindsOnLevel(cell);
      for (const { candidate } of fillers.actors) expect(kinds).toContain(candidate.kind);
      expect(fillers.strategy.items[0]!.fits.every(({ fit }) => fit === "meets")).toBe(true);
    }
  });

  test("a pillar that lacks in a cell asks for actors of its topics", async () => {
    const cell = { ...layeredApproach, row: "middle", column: "short", layer: "humanitarian" };
    const { actors, topics } = await inOffice(database().application, viewer, (tx) =>
      readFillers(tx, cell),
    );
    expect(topics).toContain("humanitarian");
    const [first] = actors;
    expect(first!.fits.find(({ dimension }) => dimension === "humanitarian")!.fit).toBe("meets");
  });

  test("crosses any two instruments; where nobody has assessed, the place is not known and no cell is called empty", async () => {
    const { cells, axes, unplaced, programmes } = await cover({
      rows: "human-security-tasks-seoul",
      columns: "uclg-city-diplomacy-aims",
      layers: "",
    });
    expect(cells).toHaveLength(27);
    expect(axes.layers).toBeNull();
    expect(unplaced.columns.toSorted()).toEqual(Object.keys(programmes).toSorted());
    expect(cells.filter(({ covering }) => covering.proposed.length > 0)).toEqual([]);
    expect(cells.filter(({ state }) => state === "open").length).toBeGreaterThan(0);
  });

  test("names third parties of the channel question for a cell, with their sources", async () => {
    const url = "/api/v1/coverage/fillers?row=middle&column=short&layer=humanitarian";
    const response = await server.app.inject({ method: "GET", url, headers: { cookie } });
    expect(response.statusCode).toBe(200);
    const { thirdParties, ends } = response.json<{
      thirdParties: { actor: { kind: string }; found: { sources: object[] } }[];
      ends: object;
    }>();
    expect(ends).toEqual({ from: "seoul", to: "pyongyang" });
    expect(thirdParties.length).toBeGreaterThan(0);
    for (const { found } of thirdParties) expect(found.sources.length).toBeGreaterThan(0);
  });

  test.each([
    ["/coverage?rows=nothing", 404],
    ["/coverage/fillers?row=top&column=nothing", 422],
  ])("%s is refused with %i", async (path, status) => {
    const url = `/api/v1${path}`;
    const response = await server.app.inject({ method: "GET", url, headers: { cookie } });
    expect(response.statusCode).toBe(status);
  });
});
