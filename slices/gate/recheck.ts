import type { Transaction } from "kysely";

import { recheckClearance, type Cleared } from "#engines/gate/index.ts";
import { ok, refused, type Result } from "#kernel/result.ts";
import type { Tables } from "#kernel/tables.ts";

import type { ClearedItems, Clearing, GateRefusal, RefusalReason } from "./model.ts";
import { readClearance } from "./store-clearance.ts";
import { readCurrentList, readLaw } from "./store-law.ts";

/**
 * Checks a clearance again inside the transaction that uses it: made by the gate, kept, under the rules and the list
 * in force now, and still valid.
 */
export async function recheck<T extends Clearing>(
  tx: Transaction<Tables>,
  cleared: Cleared<T>,
  day: string,
): Promise<Result<T, GateRefusal>> {
  const now = await readNow(tx, cleared, day);
  const checked = recheckClearance(cleared, now, 0);
  if (!checked.ok) return because(checked.error);
  const kept = await readClearance(tx, checked.value.clearanceId);
  return kept?.isCleared === true ? ok(checked.value) : because({ kind: "not-made-here" });
}

/** The same for item lines, with how much of each is to go now: no more than was cleared, by every grant it needs. */
export async function recheckItems(
  tx: Transaction<Tables>,
  cleared: Cleared<ClearedItems>,
  { day, amounts }: { readonly day: string; readonly amounts: Readonly<Record<string, number>> },
): Promise<Result<ClearedItems, GateRefusal>> {
  const whole = await recheck(tx, cleared, day);
  if (!whole.ok) return whole;
  const now = await readNow(tx, cleared, day);
  for (const [line, amount] of Object.entries(amounts)) {
    const covered = whole.value.lines.find((one) => one.line === line);
    if (covered === undefined) return because({ kind: "not-made-here" }, [line]);
    for (const part of covered.parts) {
      const checked = recheckClearance(part, { ...now, remaining: covered.quantity }, amount);
      if (!checked.ok) return because(checked.error, [line]);
    }
  }
  return whole;
}

async function readNow(tx: Transaction<Tables>, { ground }: Cleared<unknown>, day: string) {
  const { rulesVersion } = await readLaw(tx);
  const list = ground.listVersion === null ? null : await readCurrentList(tx);
  return { rulesVersion, listVersion: list?.version ?? null, day, remaining: null };
}

function because(reason: RefusalReason, lines: readonly string[] = []) {
  return refused<GateRefusal>({ reason, lines, provisions: [], next: [] });
}
