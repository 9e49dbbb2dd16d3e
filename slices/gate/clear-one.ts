import type { Transaction } from "kysely";

import { worstOf, type Cleared, type NextStep } from "#engines/gate/index.ts";
import { refused, type Result } from "#kernel/result.ts";
import type { Tables } from "#kernel/tables.ts";

import { grantsOf } from "./clear-items.ts";
import { clearanceGround, type GateGround } from "./ground.ts";
import { distinctProvisions, distinctSteps } from "./judge-items.ts";
import type { Clearing, GateRefusal, LineGrant, RefusalReason } from "./model.ts";
import { joinParts, passAll, type Passing } from "./rules-needs.ts";
import { keepClearance } from "./store-clearance.ts";

/** Somebody, something done or something published, with everything about it that must pass. */
interface JudgedOne<K extends Clearing["kind"]> {
  readonly clearing: Omit<Clearing, "clearanceId" | "kind" | "grants"> & { readonly kind: K };
  readonly passings: readonly JudgedPassing[];
  readonly grants: readonly LineGrant[];
}

/** The subject itself, or one kind of activity, as it was judged. */
export interface JudgedPassing extends Passing {
  readonly next: readonly NextStep[];
}

/** Lets one subject pass as its judgements and its grants allow, all of them or none, and keeps the judgement. */
export async function clearOne<K extends Clearing["kind"]>(
  tx: Transaction<Tables>,
  ground: GateGround,
  { clearing: asked, passings, grants }: JudgedOne<K>,
): Promise<Result<Cleared<Clearing & { readonly kind: K }>, GateRefusal>> {
  const { asOf } = asked;
  const under = clearanceGround(ground, asOf);
  const provisions = passings.flatMap((one) => one.provisions);
  const next = distinctSteps(passings.flatMap((one) => one.next));
  const parts: Cleared<string>[] = [];
  for (const one of passings) {
    const passed = passAll(one, grants, asOf, under);
    if (!passed.ok) return refusedOne(passed.error, { provisions, next });
    parts.push(...passed.value);
  }
  const clearing = { ...asked, grants: grantsOf(parts) };
  const whole = joinParts(clearing, parts, asOf, under);
  if (!whole.ok) return refusedOne(whole.error, { provisions, next });
  const clearanceId = await keepClearance(tx, {
    ...clearing,
    verdict: worstOf(passings.map(({ verdict }) => verdict)),
    isCleared: true,
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
