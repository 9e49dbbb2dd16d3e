import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

/** Where the public data lies: beside the project, or where NARU_SHARED says. */
const folder = resolve(
  process.env["NARU_SHARED"] ?? resolve(import.meta.dirname, "../../../../shared"),
  "data/comparison",
);

/** The path of a public data file, or null where the data is absent; tests skip by name then. */
export function sharedFile(name: string): string | null {
  const path = resolve(folder, name);
  return existsSync(path) ? path : null;
}

/** A public data file as JSON; the caller declares the shape it knows. */
export const readShared = (path: string) => JSON.parse(readFileSync(path, "utf8"));
