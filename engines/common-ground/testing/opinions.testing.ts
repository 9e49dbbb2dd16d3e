import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import Papa from "papaparse";
import type { Row } from "../votes/ballots.ts";

/** Where the public conversations lie: beside the project, or where NARU_SHARED says. */
const folder = resolve(
  process.env["NARU_SHARED"] ?? resolve(import.meta.dirname, "../../../../shared"),
  "data/opinions",
);

/** Conversations with the result that the service published for them. */
export const publishedSets = [
  "published-results/150ptpt-3gp-no-strict-no-meta",
  "published-results/25ptpt-3gp-no-strict-with-meta",
  "published-results/below-100-ptpts",
] as const;

/** Conversations whose export names the group of every participant. */
export const labelledSets = [
  "15-per-hour-seattle",
  "american-assembly.bowling-green",
  "brexit-consensus",
  "canadian-electoral-reform",
  "scoop-hivemind.biodiversity",
] as const;

/** The folder of a conversation; `null` where the public data is absent. */
export function conversationFolder(name: string): string | null {
  const path = resolve(folder, name);
  return existsSync(path) ? path : null;
}

/** The rows of a CSV or JSON file. */
export function rowsOf(path: string): Row[] {
  const text = readFileSync(path, "utf8");
  return path.endsWith(".json")
    ? JSON.parse(text)
    : Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

/** The part of a published result that the tests compare. */
export interface Published {
  readonly pca: {
    readonly center: number[];
    readonly comps: [number[], number[]];
    readonly "comment-projection": [number[], number[]];
    readonly "comment-extremity": number[];
  };
  readonly "base-clusters": {
    id: number[];
    members: number[][];
    x: number[];
    y: number[];
    count: number[];
  };
  readonly "group-clusters": { id: number; members: number[]; center: number[] }[];
  readonly [key: string]: unknown;
}

export function publishedResult(folderPath: string): Published {
  return JSON.parse(readFileSync(resolve(folderPath, "math-pca2.json"), "utf8"));
}
