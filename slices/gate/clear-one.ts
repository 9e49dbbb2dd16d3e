import type { Transaction } from "kysely";

import type { Bite, Cleared, NextStep, Verdict } from "#engines/gate/index.ts";
import { refused, type Result } from "#kernel/result.ts";
import type { Tables } from "#kernel/tables.ts";

import { grantsOf } from "./clear-items.ts";
import { clearanceGround, type GateGround } from "./ground.ts";
import { distinctProvisions } from "./judge-items.ts";
import type { Clearing, GateRefusal, LineGrant, RefusalReason } from "./model.ts";
import { joinParts, passAll } from "./rules-needs.ts";
import { keepClearance } from "./store-clearance.ts";

/** Somebody, something done or something published, judged as one. */
interface JudgedOne<K extends Clearing["kind"]> {
  readonly clearing: Omit<Clearing, "clearanceId" | "kind"> & { readonly kind: K };
  readonly verdict: Verdict;
  readonly provisions: readonly Bite[];
  readonly next: readonly NextStep[];
  readonly grants: readonly LineGrant[];
}

/** Lets one subject pass as its judgement and its grants allow, and keeps the judgement. */
export async function clearOne<K extends Clearing["kind"]>(
  tx: Transaction<Tables>,
  ground: GateGround,
  { clearing, verdict, provisions, next, grants }: JudgedOne<K>,
): Promise<Result<Cleared<Clearing & { readonly kind: K }>, GateRefusal>> {
  const { subject, asOf } = clearing;
  const under = clearanceGround(ground, asOf);
  const judged = { name: subject, verdict, provisions, amount: 0 };
  const passed = passAll(judged, grants, asOf, under);
  if (!passed.ok) return refusedOne(passed.error, { provisions, next });
  const parts = passed.value;
  const whole = joinParts(clearing, parts, asOf, under);
  if (!whole.ok) return refusedOne(whole.error, { provisions, next });
  const clearanceId = await keepClearance(tx, {
    ...clearing,
    verdict,
    isCleared: true,
    grants: grantsOf(parts),
    provisions: distinctProvisions(provisions),
    rulesVersion: under.rulesVersion,
    listVersion: under.listVersion,
    validUntil: whole.value.ground.validUntil,
    lines: [],
  });
  const made = joinParts({ ...clearing, clearanceId }, parts, asOf, under);
  return made.ok ? made : refusedOne(made.error, { provisions, next });
}

export function refusedOne(
  reason: RefusalReason,
  judged: Pick<GateRefusal, "provisions" | "next"> = { provisions: [], next: [] },
): { readonly ok: false; readonly error: GateRefusal } {
  return refused<GateRefusal>({ reason, lines: [], ...judged });
}
