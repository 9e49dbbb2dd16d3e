import { afterAll, beforeAll, expect, test } from "vitest";

import { onBothDatabases } from "#apps/server/database/testing.ts";
import { startTestServer, type TestServer } from "#apps/server/testing.ts";
import { loadWorkspace } from "#apps/server/workspace/load-workspace.ts";
import { readGexf } from "#formats/gexf/read-gexf.ts";
import { readSpreadsheet } from "#formats/spreadsheet/read-spreadsheet.ts";
import { orThrow } from "#kernel/result.ts";

onBothDatabases("the network as a file", (database) => {
  let server: TestServer;
  let officer = "";

  beforeAll(async () => {
    const load = (officeId: string) =>
      loadWorkspace(
        database(),
        { officeId, hasReport: officeId === "seoul", isDemo: false },
        () => undefined,
      );
    await load("seoul");
    server = await startTestServer(database(), "seoul");
    officer = (await server.signUp("seoul", "officer", "officer")).cookie;
  });
  afterAll(() => server.close());

  const exported = async (what: string, cookie = officer) => {
    const url = `/api/v1/exports/network.${what}`;
    const answer = await server.app.inject({ method: "GET", url, headers: { cookie } });
    expect(answer.statusCode).toBe(200);
    return answer;
  };
  const command = (url: string, body: string | Buffer | object, cookie: string) =>
    server.app.inject({
      method: "POST",
      url: `/api/v1${url}`,
      headers: {
        "x-naru-csrf": "1",
        cookie,
        ...(Buffer.isBuffer(body) || typeof body === "string"
          ? { "content-type": "application/octet-stream" }
          : {}),
      },
      payload: body,
    });

  test("its own office recognises every actor and every tie of its file and enters none", async () => {
    for (const what of [
      "gexf",
      "geojson",
      "xlsx",
      "csv?table=ties",
      "csv?table=actors&language=en",
    ]) {
      const file = await exported(what);
      const staged = await command(`/imports?name=own&wait=30`, file.rawPayload, officer);
      const { outcome } = staged.json();
      expect({ what, questions: outcome.questions, actors: outcome.actors }).toMatchObject({
        questions: [],
        actors: { new: 0, asked: 0 },
      });
      expect(outcome.ties.new).toBe(0);
      expect({ what, ...outcome.differences }).toEqual({ what, differing: 0, added: 0, items: [] });
    }
  });

  test("a workbook holds both tables and what they rest on, with words instead of codes in either language", async () => {
    for (const [language, names, status] of [
      ["ko", ["행위자", "관계", "근거 있는 진술", "출처", "출처 오류"], "유지 중"],
      ["en", ["Actors", "Ties", "Claims", "Sources", "Slips"], "In force"],
    ] as const) {
      const { rawPayload } = await exported(`xlsx?language=${language}`);
      const { sheets } = orThrow(readSpreadsheet(rawPayload));
      expect(sheets.map(({ name }) => name)).toEqual(names);
      expect(sheets[1]!.rows.some(({ cells }) => cells.includes(status))).toBe(true);
      expect(sheets.flatMap(({ notes }) => notes)).toEqual([]);
    }
  });

  test("the filters of the register leave the same actors, and say who stands there as a counterpart", async () => {
    const listed = await server.app.inject({
      method: "GET",
      url: "/api/v1/actors?heading=research&limit=500",
      headers: { cookie: officer },
    });
    const graph = orThrow(readGexf((await exported("gexf?heading=research")).payload));
    const matched = graph.ids.filter((_, row) => graph.actorColumns["reason"]?.[row] === "matched");
    const ids = listed.json().items.map(({ id }: { id: string }) => id);
    expect(matched.toSorted()).toEqual(ids.toSorted());
    expect(graph.ids.length).toBeGreaterThan(matched.length);
    for (const [tie, from] of graph.from.entries())
      expect(matched).toSatisfy(
        (all: string[]) =>
          all.includes(graph.ids[from]!) || all.includes(graph.ids[graph.to[tie]!]!),
      );
  });

  test("as of a year only ties that may have been in force are left, and none that was only planned", async () => {
    const graph = orThrow(readGexf((await exported("gexf?asOf=2005")).payload));
    const { since = [], until = [], status = [] } = graph.columns;
    expect(graph.from.length).toBeGreaterThan(0);
    for (const row of graph.from.keys()) {
      expect(String(since[row] ?? "").slice(0, 4) <= "2005").toBe(true);
      expect(String(until[row] ?? "9999").slice(0, 4) >= "2005").toBe(true);
      expect(["planned", "proposed"]).not.toContain(status[row]);
    }
  });

  test("the layer leaves ties of one kind; dates that do not say whether they held are left out on request", async () => {
    const layer = orThrow(readGexf((await exported("gexf?tieKind=sister-city")).payload));
    expect(new Set(Array.from<unknown>(layer.columns["tie_kind"] ?? []))).toEqual(
      new Set(["sister-city"]),
    );
    const count = async (what: string) =>
      orThrow(readGexf((await exported(`gexf?asOf=2005${what}`)).payload)).from.length;
    const [sure, all] = [await count("&onlySure=true"), await count("")];
    expect(sure).toBeGreaterThan(0);
    expect(sure).toBeLessThan(all);
  });

  test.each([
    ["tiekind=partner", "export-filter-unknown", "tiekind"],
    ["status=alive", "export-filter-value", "status"],
    ["issue=climat", "export-issue-unknown", "issue"],
  ])("%s is refused: %s", async (what, kind, at) => {
    const url = `/api/v1/exports/network.gexf?${what}`;
    const refused = await server.app.inject({ method: "GET", url, headers: { cookie: officer } });
    expect([refused.statusCode, refused.json()]).toMatchObject([422, { kind, at }]);
  });

  test("on the map an unknown place is no place, and every value that is not known is null", async () => {
    const document: {
      features: { geometry: unknown; properties: Record<string, unknown> }[];
    } = (await exported("geojson")).json();
    const { features } = document;
    const actors = features.filter(({ properties }) => properties["record"] === "actor");
    expect(actors.length).toBeGreaterThan(100);
    for (const { geometry, properties } of actors)
      expect(geometry === null).toBe(properties["lat"] === null);
    expect(features.some(({ properties }) => properties["trust"] === 0)).toBe(false);
  });
});
