import { existsSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import Papa from "papaparse";
import { type Ballots, type Row, readBallots } from "#engines/common-ground/index.ts";
import { orThrow } from "#kernel/result.ts";

/** A real conversation with the groups that were published for it. */
export interface Conversation {
  readonly name: string;
  readonly ballots: Ballots;
  /** Published group of each participant of the ballots; `null` where none was published. */
  readonly groups: readonly (string | null)[];
}

const root = resolve(import.meta.dirname, "../..");

/** The public conversations beside the project, or where NARU_SHARED says; empty where they are absent. */
export function realConversations(): Conversation[] {
  const folder = resolve(process.env["NARU_SHARED"] ?? join(root, "../shared"), "data/opinions");
  const names = [
    "15-per-hour-seattle",
    "brexit-consensus",
    "canadian-electoral-reform",
    "scoop-hivemind.biodiversity",
    "american-assembly.bowling-green",
  ];
  return names
    .map((name) => join(folder, name))
    .flatMap((path) => (existsSync(path) ? [readConversation(path)] : []));
}

function readConversation(path: string): Conversation {
  const text = readFileSync(join(path, "participants-votes.csv"), "utf8");
  const rows = Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
  const ballots = orThrow(readBallots(rows, { agreeIs: 1 }));
  const group = new Map(rows.map((row) => [String(row["participant"]), String(row["group-id"])]));
  return {
    name: basename(path),
    ballots,
    groups: ballots.participantIds.map((id) => group.get(id) || null),
  };
}
