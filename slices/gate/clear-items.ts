import type { Transaction } from "kysely";

import { worstOf, type Cleared } from "#engines/gate/index.ts";
import { refused, type Result } from "#kernel/result.ts";
import type { Tables } from "#kernel/tables.ts";

import { digestOf, digestOfLine } from "./digest.ts";
import { bindingLaw, clearanceGround, readGround } from "./ground.ts";
import { distinctProvisions, distinctSteps, judgeItems, type GatedLine } from "./judge-items.ts";
import type { ClearedItems, ClearedLine, GateRefusal, ItemsAsked, RefusalReason } from "./model.ts";
import { joinParts, passAll } from "./rules-needs.ts";
import { keepClearance } from "./store-clearance.ts";

/**
 * Lets item lines pass, all or none: every line judged with its end user, every regime that bites answered by a grant
 * with enough left. The judgement is kept; the answer names it, and the database lets no shipment in without it.
 */
export async function clearItems(
  tx: Transaction<Tables>,
  asked: ItemsAsked,
): Promise<Result<Cleared<ClearedItems>, GateRefusal>> {
  const ground = await readGround(tx);
  if (ground.list === null) return refusedBy({ kind: "no-list" }, []);
  if (asked.lines.length === 0) return refusedBy({ kind: "no-lines" }, []);
  const law = bindingLaw(ground, asked.direction, asked.asOf);
  // A binding judgement needs an end user; a list that has no such column leaves it open.
  const lines = asked.lines.map((line) => ({ ...line, endUser: line.endUser ?? "" }));
  const judged = await judgeItems(tx, ground, lines, law);
  const blocked = judged.filter(({ verdict }) => verdict === "never" || verdict === "undetermined");
  if (blocked.length > 0) return refusedBy({ kind: worstBlock(blocked) }, blocked);
  const under = clearanceGround(ground, asked.asOf);
  const passed: ClearedLine[] = [];
  for (const [at, one] of judged.entries()) {
    const line = lines[at]!;
    if (line.quantity === null) return refusedBy({ kind: "no-amount", line: one.line }, [one]);
    const parts = passAll(
      { name: one.line, verdict: one.verdict, provisions: one.provisions, amount: line.quantity },
      asked.grants ?? [],
      asked.asOf,
      under,
    );
    if (!parts.ok) return refusedBy(parts.error, [one]);
    const { quantity, unit } = line;
    passed.push({ line: one.line, digest: digestOfLine(line), quantity, unit, parts: parts.value });
  }
  const digest = digestOf(passed.map((one) => [one.line, one.digest, one.quantity]));
  const parts = passed.flatMap((one) => one.parts);
  const clearing = {
    kind: "items" as const,
    subject: asked.programmeId,
    direction: asked.direction,
    asOf: asked.asOf,
    digest,
    grants: grantsOf(parts),
  };
  const whole = joinParts({ ...clearing, lines: passed }, parts, asked.asOf, under);
  if (!whole.ok) return refusedBy(whole.error, judged);
  const clearanceId = await keepClearance(tx, {
    ...clearing,
    verdict: worstOf(judged.map(({ verdict }) => verdict)),
    isCleared: true,
    provisions: distinctProvisions(judged.flatMap(({ provisions }) => provisions)),
    rulesVersion: under.rulesVersion,
    listVersion: under.listVersion,
    validUntil: whole.value.ground.validUntil,
    lines: passed.map((one, at) => ({
      ...one,
      verdict: judged[at]!.verdict,
      grants: grantsOf(one.parts),
    })),
  });
  const made = joinParts({ ...clearing, clearanceId, lines: passed }, parts, asked.asOf, under);
  return made.ok ? made : refusedBy(made.error, judged);
}

export function grantsOf(parts: readonly Cleared<unknown>[]): string[] {
  return [...new Set(parts.flatMap(({ grant }) => grant ?? []))];
}

function worstBlock(blocked: readonly GatedLine[]): "never" | "undetermined" {
  return blocked.some(({ verdict }) => verdict === "never") ? "never" : "undetermined";
}

function refusedBy(reason: RefusalReason, lines: readonly GatedLine[]) {
  return refused<GateRefusal>({
    reason,
    lines: lines.map(({ line }) => line),
    provisions: distinctProvisions(lines.flatMap(({ provisions }) => provisions)),
    next: distinctSteps(lines.flatMap(({ next }) => next)),
  });
}
