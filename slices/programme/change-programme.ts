import type { Transaction } from "kysely";

import type { Tables } from "#kernel/tables.ts";
import type { Ground } from "#slices/account/ground.ts";
import type { Viewer } from "#slices/account/model.ts";
import { lockRow } from "#slices/audit/apply-change.ts";
import { runCommand, type Done } from "#slices/audit/command.ts";
import type { Row, RowChange } from "#slices/audit/model.ts";

import { programmeProblem } from "./problems.ts";
import { programmeOfLocked, rowOfProgramme, type Programme } from "./row.ts";

/** A programme as a command found it, locked until the command ends. */
export interface LockedProgramme {
  readonly row: Row;
  readonly programme: Programme;
  /** Who may see it; its parts are graded like it. */
  readonly grade: { readonly audience: unknown; readonly named: unknown };
}

export async function lockProgramme(tx: Transaction<Tables>, id: string): Promise<LockedProgramme> {
  const row = await lockRow(tx, "programme", id);
  if (row === null) throw programmeProblem({ kind: "programme-unknown", id });
  const grade = { audience: row["audience"], named: row["named"] };
  return { row, programme: programmeOfLocked(row), grade };
}

/** The change that brings a locked programme to `after`. */
export function programmeChange({ row, programme }: LockedProgramme, after: Programme): RowChange {
  return {
    table: "programme",
    id: programme.id,
    before: row,
    after: { ...row, ...rowOfProgramme(after) },
  };
}

/** What a command on a programme decided: its changes, and what it answers. */
export interface Decided<T> {
  readonly changes: readonly RowChange[];
  readonly value: T;
}

/** Runs one command on a programme or its parts. */
export function changeProgramme<T>(
  ground: Ground,
  viewer: Viewer,
  asked: { readonly id: string; readonly command: string; readonly why: string | null },
  decide: (tx: Transaction<Tables>, locked: LockedProgramme) => Promise<Decided<T>>,
): Promise<Done<T>> {
  return runCommand(ground, viewer, async (tx) => {
    const { changes, value } = await decide(tx, await lockProgramme(tx, asked.id));
    const subject = { kind: "programme", id: asked.id };
    return { record: { command: asked.command, subject, changes, why: asked.why }, value };
  });
}
