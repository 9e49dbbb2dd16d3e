import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";

import { onBothDatabases } from "#apps/server/database/testing.ts";
import { loadWorkspace } from "#apps/server/workspace/load-workspace.ts";
import { orThrow } from "#kernel/result.ts";
import { systemViewer } from "#slices/account/model.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { previewImport } from "#slices/import/commit.ts";
import { ImportStopped, type Following } from "#slices/import/import-work.ts";
import { largestFile } from "#slices/import/stage.ts";
import { readRun } from "#slices/import/store.ts";
import { messySheet } from "#slices/import/testdata/messy-sheet.testing.ts";
import { workOn } from "#slices/import/work.ts";

import { ImportThreads } from "./import-threads.ts";

const now = new Date("2026-11-23T00:00:00Z");
const viewer = systemViewer("seoul");

onBothDatabases("files in threads", (database) => {
  let threads: ImportThreads;
  beforeAll(async () => {
    const workspace = { officeId: "seoul", hasReport: true, isDemo: false };
    await loadWorkspace(database(), workspace, () => undefined);
    threads = new ImportThreads(database().reader);
  });
  afterAll(() => threads.close());

  const stage = (bytes: AsyncIterable<Uint8Array>) =>
    threads.stage(viewer, { name: "도시.csv", bytes, now });
  const run = (id: string) => inOffice(database().application, viewer, (tx) => readRun(tx, id));
  const count = async (table: string) => {
    const { rows } = await sql<{
      n: number;
    }>`select count(*)::int as n from ${sql.table(table)}`.execute(database().asOwner);
    return rows[0]!.n;
  };

  test("a file in pieces is kept whole and read as this thread reads it", async () => {
    const id = orThrow(await stage(inPieces(messySheet(), 100)));
    orThrow(await threads.preview(viewer, { id, look: null, now }, patiently()));
    const there = await run(id);
    const ground = {
      db: database().application,
      run: workOn,
      now: () => now,
      watch: () => undefined,
    };
    const here = orThrow(await previewImport(ground, viewer, { id }));
    expect(there).toMatchObject({ state: "ready", file: { size: messySheet().length } });
    expect(there?.outcome).toEqual(JSON.parse(JSON.stringify(here.outcome)));
  });

  test("work that is stopped enters nothing, and the file can be entered afterwards", async () => {
    const before = await count("actor");
    const id = orThrow(await stage(inPieces(messySheet(), 4_000)));
    const stop = new AbortController();
    const following = { signal: stop.signal, watch: () => stop.abort() };
    const what = { id, asked: "apart", now } as const;
    await expect(threads.commit(viewer, what, following)).rejects.toThrow(ImportStopped);
    expect([await count("actor"), (await run(id))?.state]).toEqual([before, "staged"]);
    orThrow(await threads.commit(viewer, what, patiently()));
    expect(await count("actor")).toBeGreaterThan(before);
    expect((await run(id))?.state).toBe("committed");
  });

  test("a file that breaks off on its way is refused and leaves nothing", async () => {
    const before = await count("import_run");
    expect(await stage(brokenOff())).toEqual({ ok: false, error: { kind: "import-cut-off" } });
    expect(await count("import_run")).toBe(before);
  });

  test("a file that is too large is not read to its end", async () => {
    const before = await count("import_run");
    const piece = new Uint8Array(8_388_608);
    let given = 0;
    async function* endless() {
      for (; ; given += piece.length) yield piece;
    }
    const refused = await stage(endless());
    expect(refused).toEqual({ ok: false, error: { kind: "import-too-large", limit: largestFile } });
    expect(given).toBeLessThan(largestFile + 32 * piece.length);
    expect(await count("import_run")).toBe(before);
  });
});

const patiently = (): Following => ({
  signal: new AbortController().signal,
  watch: () => undefined,
});

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function* brokenOff(): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(10);
  throw Object.assign(new Error("gone"), { code: "ECONNRESET" });
}
