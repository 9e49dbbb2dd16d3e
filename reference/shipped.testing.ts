import { readFileSync } from "node:fs";
import { referenceFiles } from "./load.ts";

/** The parsed files as shipped, fresh for each test, so that a test may damage its copy. */
export function shippedFiles(): Record<string, unknown> {
  return Object.fromEntries(
    referenceFiles.map((file) => [
      file,
      JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8")) as unknown,
    ]),
  );
}

/** A changed copy of one file: `change` gets the record with the id and may write to it. */
export function withRecord(
  file: string,
  id: string,
  change: (record: Record<string, unknown>) => void,
): Record<string, unknown> {
  const files = shippedFiles();
  const record = recordsOf(files[file]).find((one) => one["id"] === id);
  if (record === undefined) throw new Error(`no record ${id} in ${file}`);
  change(record);
  return files;
}

/** The records of a file that is a list. */
export function recordsOf(content: unknown): Record<string, unknown>[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the shipped lists hold objects alone
  return content as Record<string, unknown>[];
}
