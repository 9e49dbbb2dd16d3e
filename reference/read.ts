import { readFile } from "node:fs/promises";
import { refused, type Result } from "#kernel/result.ts";
import { loadReference, referenceFiles } from "./load.ts";
import type { ReferenceRefusal } from "./refusal.ts";
import type { ReferenceWorkspace } from "./workspace.ts";

/** Why a file of the reference cannot be parsed at all. */
export type UnreadableFile = {
  readonly kind: "unreadable-file";
  readonly file: string;
  readonly detail: string;
};

/**
 * Reads the reference that is shipped with Naru from its own folder and loads it. The one file of `reference/`
 * that touches the disk; everything else is pure.
 */
export async function readReference(
  folder: URL = new URL("./", import.meta.url),
): Promise<Result<ReferenceWorkspace, ReferenceRefusal | UnreadableFile>> {
  const contents: Record<string, unknown> = {};
  for (const file of referenceFiles) {
    try {
      contents[file] = JSON.parse(await readFile(new URL(file, folder), "utf8")) as unknown;
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      return refused({ kind: "unreadable-file", file, detail });
    }
  }
  return loadReference(contents);
}
