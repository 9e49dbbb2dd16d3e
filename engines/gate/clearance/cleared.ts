import { ok, refused, type Result } from "#kernel/result.ts";

import type { Verdict } from "../rules/verdict.ts";

declare const clearedBrand: unique symbol;

/** Under what a clearance was made; it falls when any of it changes. */
export interface ClearanceGround {
  readonly rulesVersion: string;
  /** Version of the name list; `null` where no name was screened. */
  readonly listVersion: string | null;
  /** The last day it may be used, YYYY-MM-DD. */
  readonly validUntil: string;
  /** How much may still be shipped or paid under it; `null`: no bound. */
  readonly remaining: number | null;
}

/**
 * A value that the gate let pass. Only `grantClearance` makes one: the brand is not exported, and `isCleared` knows the
 * objects made here from look-alikes.
 */
export interface Cleared<T> {
  readonly value: T;
  readonly verdict: Verdict;
  /** The letter or approval it rests on; `null` when it was free. */
  readonly grant: string | null;
  readonly ground: ClearanceGround;
  readonly [clearedBrand]: true;
}

/** A letter, approval or notice that lets something pass in spite of a provision. */
export interface Grant {
  readonly id: string;
  readonly allows: Extract<Verdict, "notify" | "licence" | "exemption">;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly remaining: number | null;
}

/** What is asked to pass. `amount` is what would be used of a grant's quantity; `day` is today, YYYY-MM-DD. */
export interface ClearanceRequest<T> {
  readonly value: T;
  readonly verdict: Verdict;
  readonly amount: number;
  readonly day: string;
  readonly ground: ClearanceGround;
  readonly grants: readonly Grant[];
}

/** Why nothing passes. */
export type ClearanceRefusal =
  | { readonly kind: "never" }
  | { readonly kind: "undetermined" }
  | { readonly kind: "no-grant"; readonly needs: Verdict }
  | {
      readonly kind: "grant-not-valid";
      readonly grant: string;
      readonly from: string;
      readonly until: string;
    }
  | { readonly kind: "grant-exhausted"; readonly grant: string; readonly remaining: number }
  | { readonly kind: "rules-changed"; readonly was: string; readonly is: string }
  | { readonly kind: "list-changed"; readonly was: string | null; readonly is: string | null }
  | { readonly kind: "expired"; readonly validUntil: string }
  | { readonly kind: "quantity-exceeded"; readonly remaining: number }
  | { readonly kind: "not-made-here" };

const made = new WeakSet<object>();

/** Lets a value pass when it is free, or when a grant for exactly what is needed is valid and has enough left. */
export function grantClearance<T>(
  request: ClearanceRequest<T>,
): Result<Cleared<T>, ClearanceRefusal> {
  const { value, verdict, amount, day, ground, grants } = request;
  if (verdict === "never" || verdict === "undetermined") return refused({ kind: verdict });
  if (day > ground.validUntil) return refused({ kind: "expired", validUntil: ground.validUntil });
  if (ground.remaining !== null && amount > ground.remaining)
    return refused({ kind: "quantity-exceeded", remaining: ground.remaining });
  if (verdict === "free") return ok(make({ value, verdict, grant: null, ground }));
  const fitting = grants.filter(({ allows }) => allows === verdict);
  const usable = fitting.map((grant) => [grant, refusalOf(grant, amount, day)] as const);
  const grant = usable.find(([, refusal]) => refusal === null)?.[0];
  if (grant !== undefined)
    return ok(make({ value, verdict, grant: grant.id, ground: narrow(ground, grant) }));
  return refused(usable[0]?.[1] ?? { kind: "no-grant", needs: verdict });
}

function refusalOf(grant: Grant, amount: number, day: string): ClearanceRefusal | null {
  if (day < grant.validFrom || day > grant.validUntil) {
    return {
      kind: "grant-not-valid",
      grant: grant.id,
      from: grant.validFrom,
      until: grant.validUntil,
    };
  }
  const { id, remaining } = grant;
  return remaining !== null && amount > remaining
    ? { kind: "grant-exhausted", grant: id, remaining }
    : null;
}

/** A clearance lasts no longer and reaches no further than its grant. */
function narrow(ground: ClearanceGround, grant: Grant): ClearanceGround {
  const validUntil = grant.validUntil < ground.validUntil ? grant.validUntil : ground.validUntil;
  const bounds = [ground.remaining, grant.remaining].filter((one) => one !== null);
  return { ...ground, validUntil, remaining: bounds.length === 0 ? null : Math.min(...bounds) };
}

function make<T>(fields: Omit<Cleared<T>, typeof clearedBrand>): Cleared<T> {
  const cleared = Object.freeze({ ...fields });
  made.add(cleared);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place where the brand is given
  return cleared as Cleared<T>;
}

/** Whether a value was made by `grantClearance` in this process. */
export function isCleared(value: unknown): value is Cleared<unknown> {
  return typeof value === "object" && value !== null && made.has(value);
}

/**
 * Checks a clearance again, inside the transaction that uses it: made here, the same rules, the same list, still valid,
 * enough left.
 */
export function recheckClearance<T>(
  cleared: Cleared<T>,
  now: {
    readonly rulesVersion: string;
    readonly listVersion: string | null;
    readonly day: string;
    readonly remaining: number | null;
  },
  amount: number,
): Result<T, ClearanceRefusal> {
  if (!isCleared(cleared)) return refused({ kind: "not-made-here" });
  const { ground } = cleared;
  if (ground.rulesVersion !== now.rulesVersion)
    return refused({ kind: "rules-changed", was: ground.rulesVersion, is: now.rulesVersion });
  if (ground.listVersion !== now.listVersion)
    return refused({ kind: "list-changed", was: ground.listVersion, is: now.listVersion });
  if (now.day > ground.validUntil)
    return refused({ kind: "expired", validUntil: ground.validUntil });
  const bounds = [ground.remaining, now.remaining].filter((one) => one !== null);
  const remaining = Math.min(...bounds);
  return bounds.length > 0 && amount > remaining
    ? refused({ kind: "quantity-exceeded", remaining })
    : ok(cleared.value);
}
