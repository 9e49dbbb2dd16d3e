import { lastDay, type PartialDate } from "./partial-date.ts";

/** Where a statement comes from: the id of a source and the place in it (section, page, row), `null` for the source as a whole. */
export interface Citation {
  readonly source: string;
  readonly locator: string | null;
}

/** Standing of a claim: in force, taken back by who entered it, or contested by another claim that was checked. */
export const claimStatuses = ["standing", "withdrawn", "contested"] as const;
export type ClaimStatus = (typeof claimStatuses)[number];

/**
 * A sourced assertion: `subject`'s `property` is `value`, says `source` at `locator`, as of `asOf`
 * (`null`: the source does not say when). `enteredAt` is an ISO 8601 instant in UTC.
 */
export interface Claim<V> extends Citation {
  readonly id: string;
  readonly subject: string;
  readonly property: string;
  readonly value: V;
  readonly asOf: PartialDate | null;
  readonly enteredBy: string;
  readonly enteredAt: string;
  readonly status: ClaimStatus;
}

/** The criteria by which one claim may be preferred, in the order a rule lists them. */
export const preferences = ["preferred-source", "newest-as-of", "newest-entry"] as const;
export type Preference = (typeof preferences)[number];

/** How the shown value is chosen: criteria in order, and the sources in order of trust (best first). */
export interface ChoiceRule {
  readonly criteria: readonly Preference[];
  readonly trustedSources: readonly string[];
}

/** The office's default: what was true latest wins, then what was entered latest; no source is preferred. */
export const newestFirst: ChoiceRule = {
  criteria: ["newest-as-of", "newest-entry"],
  trustedSources: [],
};

/** Why the shown claim was chosen; `tied` means the rule cannot tell the first ones apart. */
export type ChoiceReason = "only-claim" | "all-agree" | Preference | "tied";

/** The claim to show, why, and every other claim, which stays on record beside it. */
export interface ChosenClaim<V> {
  readonly shown: Claim<V>;
  readonly because: ChoiceReason;
  readonly others: readonly Claim<V>[];
  /** Whether another standing claim has another value; then both are shown. */
  readonly isDisputed: boolean;
}

/** Chooses among claims on one property of one subject; withdrawn claims are never shown. `null`: nothing stands. */
export function chooseClaim<V>(
  claims: readonly Claim<V>[],
  rule: ChoiceRule,
  isSame: (one: V, other: V) => boolean = Object.is,
): ChosenClaim<V> | null {
  const standing = claims
    .filter((claim) => claim.status !== "withdrawn")
    .toSorted((one, other) => compareByRule(one, other, rule));
  const [shown, next] = standing;
  if (shown === undefined) return null;
  const isDisputed = standing.some((claim) => !isSame(claim.value, shown.value));
  const because = next === undefined ? "only-claim" : reasonFor(shown, next, isDisputed, rule);
  return { shown, because, others: claims.filter((claim) => claim !== shown), isDisputed };
}

function reasonFor(
  shown: Claim<unknown>,
  next: Claim<unknown>,
  isDisputed: boolean,
  rule: ChoiceRule,
): ChoiceReason {
  if (!isDisputed) return "all-agree";
  return rule.criteria.find((criterion) => compareBy[criterion](shown, next, rule) !== 0) ?? "tied";
}

/** By the rule's criteria in order; full ties fall back to the claim id, so that the order of input never matters. */
function compareByRule(one: Claim<unknown>, other: Claim<unknown>, rule: ChoiceRule): number {
  for (const criterion of rule.criteria) {
    const order = compareBy[criterion](one, other, rule);
    if (order !== 0) return order;
  }
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}

type Compare = (one: Claim<unknown>, other: Claim<unknown>, rule: ChoiceRule) => number;

const compareBy: Readonly<Record<Preference, Compare>> = {
  "preferred-source": (one, other, rule) => rankOf(one, rule) - rankOf(other, rule),
  "newest-as-of": (one, other) => newestFirstOf(asOfKey(one), asOfKey(other)),
  "newest-entry": (one, other) => newestFirstOf(one.enteredAt, other.enteredAt),
};

function rankOf(claim: Claim<unknown>, rule: ChoiceRule): number {
  const rank = rule.trustedSources.indexOf(claim.source);
  return rank === -1 ? rule.trustedSources.length : rank;
}

/** An undated claim sorts behind every dated one. */
function asOfKey(claim: Claim<unknown>): string {
  return claim.asOf === null ? "" : lastDay(claim.asOf);
}

function newestFirstOf(one: string, other: string): number {
  return one > other ? -1 : one < other ? 1 : 0;
}
