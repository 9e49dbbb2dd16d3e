import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { onBothDatabases } from "#apps/server/database/testing.ts";
import { startTestServer, type TestServer } from "#apps/server/testing.ts";
import { loadWorkspace } from "#apps/server/workspace/load-workspace.ts";

/** What every kind of file holds of a record; the rest of a row (grade, version) is each office's own. */
const actors = `select id, kind, name_ko, name_en, abbr, aliases, territory, city, lat, lon, place_basis, parent_id,
  side, side_source, side_locator, sections, remarks, source_id from actor`;
const ties = `select id, from_id, to_id, kind, directed, status, since, until, issues, city_agreement, last_evidence,
  trust, note_ko, note_en, sources, verified, remarks from tie`;
const claims = `select subject_kind, subject_id, property, value, source_id, locator, as_of, entered_at, status, verified
  from claim where subject_kind in ('actor', 'tie')`;
/** What only files with more than one table hold. */
const slipped = `select id, slips from actor where cardinality(slips) > 0`;
const slippedTies = `select id, slips from tie where cardinality(slips) > 0`;
const sources = `select id, title_ko, title_en, publisher, licence, published, retrieved::text, locator, note_ko, note_en
  from source where id in (select source_id from actor union select source_id from claim
    union select s ->> 'source' from tie, jsonb_array_elements(sources) s)`;
const slips = `select id, severity, kind, sections, note_ko, note_en, source_id, (
    select coalesce(jsonb_agg(r order by r ->> 'kind', r ->> 'id'), '[]') from jsonb_array_elements(records) r
    where r ->> 'kind' in ('actor', 'tie')) as records
  from slip where id in (select unnest(slips) from actor union select unnest(slips) from tie)`;

const everything = { actors, ties, claims, slipped, slippedTies, sources, slips };
const oneTable = { actors, ties, claims };

onBothDatabases("a network that leaves one office and enters another", (database) => {
  let server: TestServer;
  let officer = "";
  let other = "";

  beforeAll(async () => {
    for (const officeId of ["seoul", "other"])
      await loadWorkspace(
        database(),
        { officeId, hasReport: officeId === "seoul", isDemo: false },
        () => undefined,
      );
    await enterHardOnes();
    server = await startTestServer(database(), "seoul");
    officer = (await server.signUp("seoul", "officer", "officer")).cookie;
    other = (await server.signUp("other", "officer", "other")).cookie;
  });
  afterAll(() => server.close());

  /** Records with everything that a cell, a quote or a separator could spoil. */
  async function enterHardOnes() {
    const run = (text: string) => database().owner.query(text);
    await run(`insert into actor (office_id, id, kind, name_ko, name_en, aliases, territory, source_id, parent_id, side,
        side_source, side_locator, remarks)
      values ('seoul', 'hard-one', 'research-foreign', '=하드; "하나"', null, array['a | b', 'c, d; e', 'back\\slash'], null,
        'report', 'seoul', 'b', 'report', 'p. 3; (see 4)', '{"roles": ["x, y"]}')`);
    const tie = `insert into tie (office_id, id, from_id, to_id, kind, directed, status, since, until, issues, trust,
      note_ko, note_en, sources, verified) values ('seoul'`;
    await run(`${tie}, 'hard--partner--1', 'hard-one', 'seoul', 'partner', false, 'planned', '2031-05', null,
      array['own-tag', 'climate'], 0.25, E'-첫 줄\\n둘째 줄', '@note, "quoted"', '[{"source": "office-entry", "locator": "표 1; 2)"}]', false)`);
    await run(`${tie}, 'hard--partner--2', 'seoul', 'hard-one', 'partner', false, 'ended', '1999', '2001-02-03',
      '{}', null, null, null, '[{"source": "report", "locator": null}]', true)`);
    await run(`insert into claim (office_id, id, subject_kind, subject_id, property, value, source_id, locator, as_of,
        entered_by, entered_at, status, verified)
      values ('seoul', 'hard-1', 'tie', 'hard--partner--1', 'act', '{"on": "2026-04", "text": "방문, \\"둘\\""}',
          'office-entry', null, '2026-04', 'x', '2026-05-01T01:02:03.456Z', 'standing', true),
        ('seoul', 'hard-2', 'actor', 'hard-one', 'population', '0', 'report', '5.1; 5.2', null,
          'x', '2026-05-02T00:00:00Z', 'withdrawn', false)`);
  }

  const rowsOf = async (officeId: string, query: string): Promise<unknown[]> => {
    const client = await database().owner.connect();
    try {
      await client.query("begin");
      for (const table of ["actor", "tie", "claim", "source", "slip"])
        await client.query(
          `create temp view ${table} as select * from public.${table} where office_id = '${officeId}'`,
        );
      const { rows } = await client.query(query);
      return rows;
    } finally {
      await client.query("rollback");
      client.release();
    }
  };

  const take = async (what: string, name: string) => {
    const url = `/api/v1/exports/network.${what}`;
    const file = await server.app.inject({ method: "GET", url, headers: { cookie: officer } });
    expect(file.statusCode).toBe(200);
    const headers = { "x-naru-csrf": "1", cookie: other };
    const staged = await server.app.inject({
      method: "POST",
      url: `/api/v1/imports?name=${name}&wait=30`,
      headers: { ...headers, "content-type": "application/octet-stream" },
      payload: file.rawPayload,
    });
    expect(staged.json()).toMatchObject({ state: "ready", outcome: { questions: [] } });
    const taken = await server.app.inject({
      method: "POST",
      url: `/api/v1/imports/${staged.json().id}/commit?wait=30`,
      headers,
      payload: { asked: "refuse" },
    });
    expect(taken.json()).toMatchObject({ state: "committed" });
    return String(taken.json().undoId);
  };

  const undo = async (id: string) => {
    const headers = { "x-naru-csrf": "1", cookie: other };
    const url = `/api/v1/undo/${id}`;
    const undone = await server.app.inject({ method: "POST", url, headers, payload: {} });
    expect(undone.statusCode).toBe(200);
  };

  describe.each([
    ["gexf", ["gexf"], everything],
    ["graphml", ["graphml"], everything],
    ["geojson", ["geojson"], everything],
    ["xlsx in Korean", ["xlsx?language=ko"], everything],
    ["xlsx in English", ["xlsx?language=en"], everything],
    ["csv in Korean", ["csv?table=actors", "csv?table=ties"], oneTable],
    ["csv in English", ["csv?table=actors&language=en", "csv?table=ties&language=en"], oneTable],
  ] as const)("%s", (_, files, held) => {
    const undos: string[] = [];
    beforeAll(async () => {
      for (const [number, what] of files.entries()) undos.push(await take(what, `f${number}`));
    });

    test.each(Object.entries(held))("%s are the same, record by record", async (_part, query) => {
      const [there, here] = [await rowsOf("seoul", query), await rowsOf("other", query)];
      expect(there.length).toBeGreaterThan(0);
      expect(sorted(here)).toEqual(sorted(there));
    });

    test("one undo a file leaves the office as empty as it was", async () => {
      for (const id of undos.toReversed()) await undo(id);
      for (const query of Object.values(everything))
        expect(await rowsOf("other", query)).toEqual([]);
    });
  });
});

/**
 * Rows in an order of their own. What the first office's members entered on their own word is, in the other office, the
 * word of others; nothing else has another name there.
 */
function sorted(rows: readonly unknown[]): string[] {
  return rows
    .map((row) =>
      JSON.stringify(row)
        .replaceAll(/import-[0-9a-f]{8}-office-entry/g, "office-entry")
        .replace("다른 부서의 입력", "부서 입력")
        .replace("Entered by another office", "Entered by the office")
        .replace(/"note_ko":"(파일을 내보낸|따로 출처)[^}]*/, '"note":"office entry"'),
    )
    .toSorted();
}
