import { afterAll, beforeAll, expect, test } from "vitest";

import { slipKindOfPart, type RecordName, type Slip } from "#slices/source/model.ts";

import { onBothDatabases } from "#apps/server/database/testing.ts";
import { startTestServer, type TestServer } from "#apps/server/testing.ts";
import { loadWorkspace } from "#apps/server/workspace/load-workspace.ts";

onBothDatabases("the faults of the report", (database) => {
  let server: TestServer;
  let cookie = "";

  beforeAll(async () => {
    const wish = { officeId: "seoul", hasReport: true, isDemo: false };
    await loadWorkspace(database(), wish, () => undefined);
    server = await startTestServer(database(), "seoul");
    ({ cookie } = await server.signUp("seoul", "viewer", "reader"));
  });
  afterAll(() => server.close());

  const read = async (path: string) => {
    const response = await server.app.inject({ url: `/api/v1${path}`, headers: { cookie } });
    return response.json();
  };
  const slips = async (): Promise<readonly Slip[]> => (await read("/slips")).items;

  test("are all there, SI-01 to SI-59", async () => {
    const expected = Array.from({ length: 59 }, (_, i) => `SI-${String(i + 1).padStart(2, "0")}`);
    expect((await slips()).map(({ id }) => id)).toEqual(expected);
  });

  test("stand at every actor and tie that they touch", async () => {
    const missing: string[] = [];
    let asked = 0;
    for (const { id, records } of await slips()) {
      for (const record of records) {
        if (record.kind !== "actor" && record.kind !== "tie") continue;
        asked++;
        const shown = await read(`/${record.kind}s/${encodeURIComponent(record.id)}`);
        const ids: string[] =
          record.kind === "actor" ? shown.slips.map((slip: Slip) => slip.id) : shown.slips;
        if (!ids.includes(id)) missing.push(`${id} at ${record.kind} ${record.id}`);
      }
    }
    expect(missing).toEqual([]);
    expect(asked).toBeGreaterThan(60);
  });

  test("name every other record by a part that the inspector opens", async () => {
    const names: readonly RecordName[] = (await read("/source-records/names")).items;
    const unknown = (await slips()).flatMap(({ id, records }) =>
      records
        .filter(({ kind }) => kind !== "actor" && kind !== "tie")
        .filter(
          (record) =>
            !names.some(
              ({ part, id: name }) => name === record.id && slipKindOfPart(part) === record.kind,
            ),
        )
        .map((record) => `${id} at ${record.kind} ${record.id}`),
    );
    expect(unknown).toEqual([]);
  });
});
