import { createHash, randomUUID } from "node:crypto";

import type { Kysely } from "kysely";

import { ok, refused, type Result } from "#kernel/result.ts";
import type { Tables } from "#kernel/tables.ts";
import type { Viewer } from "#slices/account/model.ts";
import { inOffice } from "#slices/account/office-transaction.ts";

import type { ImportRefusal } from "./problems.ts";
import { createRun, keepPart, sealFile } from "./store.ts";

/** Largest file that is taken, in bytes: what one text may hold (V8: 2^29 − 24 characters). */
export const largestFile = 536_870_000;

/** Bytes of one kept part. */
const partSize = 1_048_576;

/**
 * Keeps a file as it comes, part by part, in one transaction: a file that is too large or cut off leaves nothing.
 * Answers the id of the import, which is staged from now on.
 */
export async function stageFile(
  db: Kysely<Tables>,
  viewer: Viewer,
  file: { readonly name: string; readonly bytes: AsyncIterable<Uint8Array>; readonly now: Date },
): Promise<Result<string, ImportRefusal>> {
  const id = randomUUID();
  try {
    await inOffice(db, viewer, async (tx) => {
      await createRun(tx, viewer, { id, fileName: file.name, now: file.now });
      const hash = createHash("sha256");
      let [size, part] = [0, 0];
      for await (const bytes of inParts(file.bytes)) {
        size += bytes.length;
        if (size > largestFile) throw new TooLarge();
        hash.update(bytes);
        await keepPart(tx, viewer.officeId, { importId: id, part, bytes });
        part += 1;
      }
      await sealFile(tx, id, { size, hash: hash.digest("hex") });
    });
    return ok(id);
  } catch (error) {
    if (error instanceof TooLarge) return refused({ kind: "import-too-large", limit: largestFile });
    if (isCutOff(error)) return refused({ kind: "import-cut-off" });
    throw error;
  }
}

/** Thrown inside the transaction, so that nothing of the file stays. */
class TooLarge extends Error {}

function isCutOff(error: unknown): boolean {
  return ["ECONNRESET", "ERR_STREAM_PREMATURE_CLOSE", "ABORT_ERR"].includes(
    (error as NodeJS.ErrnoException).code ?? "",
  );
}

async function* inParts(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    held.push(chunk);
    size += chunk.length;
    if (size < partSize) continue;
    yield Buffer.concat(held);
    [held, size] = [[], 0];
  }
  if (size > 0) yield Buffer.concat(held);
}
