import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { openDatabase, type Database } from "#apps/server/database/connect.ts";
import { loadWorkspace, type WorkspaceWish } from "#apps/server/workspace/load-workspace.ts";
import { isSlug } from "#kernel/ids.ts";
import { both } from "#kernel/local-text.ts";
import type { Problem } from "#kernel/problem.ts";
import { ok, refused, type Result } from "#kernel/result.ts";

import type { Flags, Terminal } from "./command.ts";

/** The office whose workspace the report fills. */
export const reportOffice = "seoul";

/** The options of every command that opens an office's data. */
export const officeOptions = {
  data: { type: "string" },
  office: { type: "string" },
} as const;

export const officeUsage = `--office NAME              office, "${reportOffice}" by default
--data DIR                 data folder, .naru by default; DATABASE_URL takes a PostgreSQL server instead`;

export interface OpenOffice {
  readonly database: Database;
  readonly officeId: string;
  readonly dataFolder: string;
  /** Whether this call made the office. */
  readonly isNew: boolean;
}

export function dataFolderOf(flags: Flags): string {
  const named = flags.values["data"];
  const root = fileURLToPath(new URL("../../", import.meta.url));
  return typeof named === "string" ? resolve(named) : resolve(root, ".naru");
}

/** Opens the data folder and the office in it, making both on first use. */
export async function openOffice(
  flags: Flags,
  terminal: Terminal,
  settings: Partial<Pick<WorkspaceWish, "isDemo" | "name">> = {},
): Promise<Result<OpenOffice, Problem>> {
  const officeId = (flags.values["office"] as string | undefined) ?? reportOffice;
  if (!isSlug(officeId)) return refused(badOffice(officeId));
  const dataFolder = dataFolderOf(flags);
  const database = await openDatabase(
    { dataFolder, url: process.env["DATABASE_URL"] },
    terminal.progress,
  );
  const load = { isDemo: false, ...settings, officeId, hasReport: officeId === reportOffice };
  const isNew = await loadWorkspace(database, load, terminal.progress);
  return ok({ database, officeId, dataFolder, isNew });
}

/** Runs work on an open office and leaves the database as it was found: stopped if this call had started it. */
export async function withOffice<T>(
  flags: Flags,
  terminal: Terminal,
  work: (open: OpenOffice) => Promise<Result<T, Problem>>,
  settings: Partial<Pick<WorkspaceWish, "name">> = {},
): Promise<Result<T, Problem>> {
  const open = await openOffice(flags, terminal, settings);
  if (!open.ok) return open;
  try {
    return await work(open.value);
  } finally {
    await leave(open.value.database);
  }
}

/** Closes the connections; an embedded server that this process started, and nobody else uses, is stopped. */
export async function leave(database: Database): Promise<void> {
  const others = database.embedded?.startedHere ? await countOthers(database) : 1;
  await database.close();
  if (others === 0) await database.embedded?.stop();
}

/** Nobody uses a database that is gone. */
function countOthers(database: Database): Promise<number> {
  return database.otherClients().catch(() => 0);
}

function badOffice(name: string): Problem {
  return {
    kind: "office-name",
    at: "--office",
    message: both(
      `'${name}'은(는) 부서 이름으로 쓸 수 없습니다.`,
      `"${name}" cannot be an office's name.`,
    ),
    repair: both(
      "영문 소문자, 숫자, 붙임표만 쓰세요. 예: seoul",
      "Use lower-case letters, digits and hyphens, such as seoul.",
    ),
  };
}
