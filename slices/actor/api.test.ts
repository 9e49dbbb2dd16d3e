import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";

import { onBothDatabases } from "#apps/server/database/testing.ts";
import { startTestServer, type TestServer } from "#apps/server/testing.ts";
import { loadWorkspace } from "#apps/server/workspace/load-workspace.ts";
import type { Row } from "#slices/audit/model.ts";

import { smallNetwork, type SmallNetwork } from "./merge.testing.ts";

const tables = ["slip", "claim", "membership", "tie", "actor"] as const;

onBothDatabases("merging and splitting actors", (database) => {
  let server: TestServer;
  let officer = "";
  let reader = "";

  beforeAll(async () => {
    await loadWorkspace(
      database(),
      { officeId: "seoul", hasReport: true, isDemo: false },
      () => undefined,
    );
    await loadWorkspace(
      database(),
      { officeId: "small", hasReport: false, isDemo: false },
      () => undefined,
    );
    server = await startTestServer(database(), "small");
    officer = (await server.signUp("small", "officer", "officer")).cookie;
    reader = (await server.signUp("small", "viewer", "reader")).cookie;
  });
  afterAll(() => server.close());

  const call = async (
    method: "GET" | "POST",
    url: string,
    body?: object,
    cookie = officer,
  ): Promise<{
    status: number;
    json: { id: string; undo: { id: string }; summary: object; ties: object };
  }> => {
    const answer = await server.app.inject({
      method,
      url: `/api/v1${url}`,
      headers: { "x-naru-csrf": "1", cookie },
      ...(body === undefined ? {} : { payload: body }),
    });
    return { status: answer.statusCode, json: answer.json() };
  };

  const fill = async (network: SmallNetwork) => {
    for (const table of tables)
      await database().owner.query(`delete from ${table} where office_id = 'small'`);
    for (const table of tables.toReversed())
      for (const row of network[table])
        await database().owner.query(
          `insert into ${table} select (jsonb_populate_record(null::${table}, $1::jsonb)).*`,
          [JSON.stringify({ ...row, office_id: "small" })],
        );
  };

  /** Every record of the office but its versions, which count on. */
  const everything = async () => {
    const all: Record<string, Row[]> = {};
    for (const table of tables) {
      const { rows } = await database().owner.query<{ row: Row }>(
        `select to_jsonb(t) - 'version' as row from ${table} t where office_id = 'small' order by id`,
      );
      all[table] = rows.map(({ row }) => row);
    }
    return all;
  };

  test("whatever the network, a merge does what its preview says, and its undo brings the same rows back", async () => {
    for (const network of fc.sample(smallNetwork, { numRuns: 12, seed: 20261123 })) {
      await fill(network);
      const before = await everything();
      const preview = await call("GET", "/actors/kept/merge?other=absorbed");
      expect(preview.status).toBe(200);
      expect(await everything()).toEqual(before);
      const done = await call("POST", "/actors/kept/merge", {
        other: "absorbed",
        why: "같은 기관",
      });
      expect(done.status).toBe(200);
      expect(done.json.summary).toEqual(preview.json.summary);
      const left = await database().owner.query(
        "select set_config('naru.office', 'small', false), kind, id from records_naming('absorbed')",
      );
      expect(left.rows).toEqual([]);
      expect((await call("GET", "/actors/absorbed")).status).toBe(404);
      expect((await call("GET", "/actors/kept")).status).toBe(200);
      const { id } = done.json.undo;
      expect((await call("POST", `/undo/${id}`)).status).toBe(200);
      expect(await everything()).toEqual(before);
    }
  });

  test("a split gives the new actor what was chosen, and its undo brings the same rows back", async () => {
    for (const network of fc.sample(smallNetwork, { numRuns: 6, seed: 7 })) {
      await fill(network);
      const before = await everything();
      const ties = network.tie
        .filter((row) => row.from_id === "kept" || row.to_id === "kept")
        .map((row) => row.id);
      if (ties.length === 0) continue;
      const wish = {
        name: { ko: "갈라진 곳", en: null },
        ties: ties.slice(0, 1),
        why: "다른 기관",
      };
      const done = await call("POST", "/actors/kept/split", wish);
      expect(done).toMatchObject({ status: 201, json: { moved: { ties: 1 } } });
      const page = await call("GET", `/actors/${done.json.id}`);
      expect(page.json.ties).toMatchObject([{ id: ties[0] }]);
      const { id } = done.json.undo;
      expect((await call("POST", `/undo/${id}`)).status).toBe(200);
      expect(await everything()).toEqual(before);
    }
  });

  test("is refused to a viewer, with itself, and where a record speaks of exactly that actor or is hidden", async () => {
    const [network] = fc.sample(smallNetwork, { numRuns: 1, seed: 3 });
    await fill(network!);
    const merge = (body: object, cookie = officer) =>
      call("POST", "/actors/kept/merge", { why: "x", ...body }, cookie);
    expect((await merge({ other: "absorbed" }, reader)).status).toBe(403);
    expect((await merge({ other: "kept" })).json).toMatchObject({ kind: "merge-itself" });
    expect((await merge({ other: "nobody" })).status).toBe(404);
    await database().owner.query(
      "update office set principal_actor_id = 'absorbed' where office_id = 'small'",
    );
    expect((await merge({ other: "absorbed" })).json).toMatchObject({ kind: "merge-held" });
    await database().owner.query(
      "update office set principal_actor_id = null where office_id = 'small'",
    );
    await database().owner.query(
      `insert into roster_entry (office_id, id, actor_id, reason, availability)
        values ('small', 'called', 'absorbed', 'x', 'unknown')`,
    );
    await database().owner.query(
      `insert into proposal (office_id, id, body_id, kind, status, steps, signings)
        values ('small', 'signed', 'kept', 'statement', 'drafted', '[]', '[{"actor": "absorbed"}]')`,
    );
    const held = await merge({ other: "absorbed" });
    expect(held.json).toMatchObject({ kind: "merge-held" });
    expect(JSON.stringify(held.json)).toMatch(/called.*signed|signed.*called/);
    await database().owner.query("delete from roster_entry where office_id = 'small'");
    await database().owner.query("delete from proposal where office_id = 'small'");
    await database().owner.query(
      `insert into claim (office_id, id, subject_kind, subject_id, property, value, source_id, entered_by, entered_at, status, audience)
       values ('small', 'hidden', 'actor', 'absorbed', 'fact', '"x"', 'report', 'x', now(), 'standing', 'named')`,
    );
    expect((await merge({ other: "absorbed" })).json).toMatchObject({ kind: "merge-hidden" });
  });
});
