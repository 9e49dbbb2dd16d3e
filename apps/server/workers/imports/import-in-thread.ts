import { Kysely, PostgresDialect } from "kysely";
import { workerData } from "piscina";

import type { Result } from "#kernel/result.ts";
import type { Tables } from "#kernel/tables.ts";
import { giveWay } from "#slices/account/give-way.ts";
import { commitImport, previewImport, type ImportGround } from "#slices/import/commit.ts";
import { stageFile } from "#slices/import/stage.ts";
import { workOn } from "#slices/import/work.ts";

import { openPool, type DatabaseReader } from "../../database/pools.ts";
import { piecesFrom } from "./arriving-pieces.ts";
import type { ImportTask, ThreadNews } from "./messages.ts";

giveWay();
const db = new Kysely<Tables>({
  dialect: new PostgresDialect({ pool: openPool(workerData as DatabaseReader, 1) }),
});

/** Runs in a thread of its own, on a connection of its own: keeps, previews or enters one file. */
export default async function importInThread(task: ImportTask): Promise<Result<unknown, unknown>> {
  const { viewer, now, port } = task;
  const say = (news: ThreadNews) => port.postMessage(news);
  const ground: ImportGround = {
    db,
    run: workOn,
    now: () => now,
    watch: (progress) => say({ progress }),
  };
  try {
    switch (task.kind) {
      case "stage":
        return await stageFile(db, viewer, {
          name: task.name,
          bytes: piecesFrom(port, () => say({ taken: true })),
          now,
        });
      case "preview":
        return withoutRows(await previewImport(ground, viewer, task));
      case "commit":
        return withoutRows(await commitImport(ground, viewer, task.id, { asked: task.asked }));
    }
  } finally {
    port.close();
  }
}

/** Whoever asked reads the outcome from the import's record; only a refusal is worth carrying. */
function withoutRows(result: Result<unknown, unknown>): Result<null, unknown> {
  return result.ok ? { ok: true, value: null } : result;
}
