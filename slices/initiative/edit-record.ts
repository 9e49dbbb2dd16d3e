import type { Transaction } from "kysely";

import type { Result } from "#kernel/result.ts";
import type { Tables } from "#kernel/tables.ts";
import type { Ground } from "#slices/account/ground.ts";
import { requireViewer } from "#slices/account/problems.ts";
import { readActors } from "#slices/actor/store.ts";
import { lockRow } from "#slices/audit/apply-change.ts";
import { runCommand } from "#slices/audit/command.ts";
import type { RowChange } from "#slices/audit/model.ts";

import type { Initiative } from "./model.ts";
import { actorsNamed } from "./model-named.ts";
import { initiativeProblem } from "./problems.ts";
import { initiativeOfRow, rowOfInitiative, type InitiativeRow } from "./row.ts";
import type { InitiativeRefusal } from "./rules.ts";

/** Changes one initiative by a rule, in one command. */
export async function edit(
  ground: Ground,
  request: Parameters<typeof requireViewer>[0],
  asked: { readonly id: string; readonly command: string; readonly why: string },
  rule: (initiative: Initiative) => Promise<Result<Initiative, InitiativeRefusal>>,
) {
  const { id, command, why } = asked;
  const done = await runCommand(ground, requireViewer(request), async (tx) => {
    const { before, known } = await lockInitiative(tx, id);
    const next = orRefuse(await rule(known));
    await check(tx, next);
    return change(command, id, why, { before, after: { ...before, ...rowOfInitiative(next) } });
  });
  return { undo: done.undo };
}

/** The initiative as it stands, locked until the command ends. */
export async function lockInitiative(tx: Transaction<Tables>, id: string) {
  const before = await lockRow(tx, "initiative", id);
  if (before === null) throw initiativeProblem({ kind: "initiative-unknown", id });
  return { before, known: initiativeOfRow(before as unknown as InitiativeRow) };
}

/** It names registered actors only. */
export async function check(tx: Transaction<Tables>, initiative: Initiative): Promise<void> {
  const named = actorsNamed(initiative);
  const ids = new Set(named.map(({ id }) => id));
  const known = new Set((await readActors(tx, [...ids])).map(({ id }) => id));
  const stranger = named.find(({ id }) => !known.has(id));
  if (stranger !== undefined)
    throw initiativeProblem({ kind: "initiative-actor-unknown", ...stranger });
}

export function orRefuse<T>(result: Result<T, InitiativeRefusal>): T {
  if (!result.ok) throw initiativeProblem(result.error);
  return result.value;
}

/** A command on one initiative. */
export function change(
  command: string,
  id: string,
  why: string,
  rows: Pick<RowChange, "before" | "after">,
) {
  const changes: RowChange[] = [{ table: "initiative", id, ...rows }];
  return { record: { command, subject: { kind: "initiative", id }, changes, why }, value: id };
}
