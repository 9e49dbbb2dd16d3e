import {
  grantClearance,
  type Bite,
  type Cleared,
  type ClearanceGround,
  type ClearanceRefusal,
  type Verdict,
} from "#engines/gate/index.ts";
import { ok, refused, type Result } from "#kernel/result.ts";

import type { LineGrant, Need } from "./model.ts";

/** Something judged that asks to pass. */
export interface Passing {
  /** The line, or the subject where there are no lines. */
  readonly name: string;
  readonly verdict: Verdict;
  readonly provisions: readonly Bite[];
  readonly amount: number;
}

/**
 * Lets something pass only when every regime that bites is answered: a licence at home does not replace the
 * Committee's exemption, nor the other way round. Answers one clearance for each need, or one where it is free.
 */
export function passAll(
  { name, verdict, provisions, amount }: Passing,
  grants: readonly LineGrant[],
  day: string,
  ground: ClearanceGround,
): Result<readonly Cleared<string>[], ClearanceRefusal> {
  const needs = needsOf(provisions);
  if (verdict === "never" || verdict === "undetermined" || needs.length === 0) {
    const passed = grantClearance({ value: name, verdict, amount, day, ground, grants: [] });
    return passed.ok ? ok([passed.value]) : passed;
  }
  const passed: Cleared<string>[] = [];
  for (const { regime, need } of needs) {
    const fitting = grants.flatMap((grant) => grantOf(grant, regime, name));
    const one = grantClearance({
      value: name,
      verdict: need,
      amount,
      day,
      ground,
      grants: fitting,
    });
    if (!one.ok) return refused(one.error);
    passed.push(one.value);
  }
  return ok(passed);
}

/** What each regime asks for: a letter for each kind of effect, not one for each paragraph. */
export function needsOf(
  provisions: readonly Bite[],
): readonly { readonly regime: string; readonly need: Need }[] {
  const seen = new Map<string, { regime: string; need: Need }>();
  for (const { regime, effect } of provisions) {
    if (effect === "notify" || effect === "licence" || effect === "exemption")
      seen.set(`${regime} ${effect}`, { regime, need: effect });
  }
  return [...seen.values()];
}

/** The grant as far as it reaches a line under a regime. */
function grantOf(grant: LineGrant, regime: string, line: string) {
  if (grant.regime !== null && grant.regime !== regime) return [];
  const { id, allows, validFrom, validUntil } = grant;
  if (grant.lines === null)
    return [{ id, allows, validFrom, validUntil, remaining: grant.remaining }];
  const left = grant.lines[line];
  return left === undefined ? [] : [{ id, allows, validFrom, validUntil, remaining: left }];
}

/**
 * One clearance of the whole, made of those of its parts: as hard as the hardest, valid as long as the shortest. It is
 * granted only because every part was.
 */
export function joinParts<T>(
  value: T,
  parts: readonly Cleared<string>[],
  day: string,
  ground: ClearanceGround,
): Result<Cleared<T>, ClearanceRefusal> {
  const hardest = hardestOf(parts);
  const validUntil = parts
    .map((part) => part.ground.validUntil)
    .concat(ground.validUntil)
    .toSorted()[0]!;
  const grants =
    hardest?.grant == null || !isNeed(hardest.verdict)
      ? []
      : [
          {
            id: hardest.grant,
            allows: hardest.verdict,
            validFrom: day,
            validUntil,
            remaining: null,
          },
        ];
  return grantClearance({
    value,
    verdict: hardest?.verdict ?? "free",
    amount: 0,
    day,
    ground: { ...ground, validUntil },
    grants,
  });
}

const order: readonly Verdict[] = ["free", "notify", "licence", "exemption"];

function hardestOf(parts: readonly Cleared<string>[]): Cleared<string> | undefined {
  return parts.toSorted(
    (one, other) => order.indexOf(other.verdict) - order.indexOf(one.verdict),
  )[0];
}

function isNeed(verdict: Verdict): verdict is Need {
  return verdict === "notify" || verdict === "licence" || verdict === "exemption";
}
