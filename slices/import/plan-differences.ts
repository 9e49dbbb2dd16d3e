import type { Claim } from "#kernel/claim.ts";
import { chooseClaim, newestFirst } from "#kernel/claim.ts";
import type { CarriedClaim } from "#slices/source/model-carried.ts";
import { isSameValue, saysNothing } from "#slices/source/side-by-side.ts";

import { statedOfActor, valuesOfActor } from "./differences-of-actor.ts";
import { statedOfMembership } from "./differences-of-membership.ts";
import { statedOfTie, valuesOfTie } from "./differences-of-tie.ts";
import type { Draft } from "./model.ts";
import type { ActorPlan } from "./plan-actors.ts";
import type { MembershipPlan } from "./plan-memberships.ts";
import type { TiePlan } from "./plan-ties.ts";
import type { Stated } from "./stated.ts";

/** Kinds of record of which a file may say something else than the register. */
export const comparedKinds = ["actor", "tie", "membership"] as const;
export type ComparedKind = (typeof comparedKinds)[number];

/** A value of a file that the office's register does not have: it enters as a claim beside the register's own. */
export interface Difference extends Stated {
  readonly kind: ComparedKind;
  readonly id: string;
  readonly at: string;
  /** The claim as it travelled with a record of ours; `null`: the file's own word. */
  readonly carried: CarriedClaim | null;
}

/** A claim that the office has, with the file that its source is, where it is one. */
export interface SaidClaim extends Claim<unknown> {
  readonly file: ImportedFile | null;
}

/** A file as its claims cite it: two of the same bytes or the same name are the same file, met again. */
export interface ImportedFile {
  readonly name: string;
  /** `sha256:` and the hash of its bytes. */
  readonly locator: string;
}

export interface ComparedPlan {
  readonly draft: Draft;
  readonly actors: ActorPlan;
  readonly ties: TiePlan;
  readonly memberships: MembershipPlan;
  readonly parents: ReadonlyMap<string, string>;
}

export interface DifferenceSetting {
  readonly file: ImportedFile;
  /** The office's claims on some of its records. */
  saidOf(kind: ComparedKind, ids: readonly string[]): Promise<readonly SaidClaim[]>;
}

/** Records whose claims are read in one step. */
const recordsAtATime = 5_000;

/** Everything that the file says otherwise of records of the office, and that was not said of them before. */
export async function planDifferences(
  plan: ComparedPlan,
  setting: DifferenceSetting,
): Promise<readonly Difference[]> {
  const differences: Difference[] = [];
  for (const stated of [statedOfActors(plan), statedOfTies(plan), statedOfMemberships(plan)]) {
    for (const some of inGroups(stated)) {
      const ids = [...new Set(some.map(({ id }) => id))];
      const said = Map.groupBy(await setting.saidOf(some[0]!.kind, ids), ({ subject }) => subject);
      differences.push(...unsaid(some, said, setting.file));
    }
  }
  return differences;
}

function* statedOfActors({ draft, actors, parents }: ComparedPlan): Generator<Difference> {
  for (const { id, drafts, candidate } of actors.actors) {
    if (candidate === null) continue;
    const first = draft.actors[drafts[0]!]!;
    const { at, own } = first;
    const parentId = own === null || own.parent === null ? null : (parents.get(own.parent) ?? null);
    const subject = { kind: "actor", id, at } as const;
    yield* carriedBeside(own?.claims ?? [], valuesOfActor(candidate.actor), subject);
    yield* beside(statedOfActor(first, candidate.actor, parentId), subject);
  }
}

function* statedOfTies({ draft, ties }: ComparedPlan): Generator<Difference> {
  for (const { tie, known } of ties.matched) {
    const details = draft.ties.details(tie);
    const subject = { kind: "tie", id: known.id, at: draft.ties.at(tie) } as const;
    yield* carriedBeside(details.own?.claims ?? [], valuesOfTie(known), subject);
    yield* beside(statedOfTie(details, known), subject);
  }
}

function* statedOfMemberships({ draft, memberships }: ComparedPlan): Generator<Difference> {
  for (const { tie, known, stated } of memberships.matched) {
    const subject = { kind: "membership", id: known.id, at: draft.ties.at(tie) } as const;
    yield* beside(statedOfMembership(stated, known), subject);
  }
}

type Subject = Pick<Difference, "kind" | "id" | "at">;

function* beside(stated: Iterable<Stated>, subject: Subject): Generator<Difference> {
  for (const one of stated)
    if (one.value !== null && !isSameValue(one.value, one.old))
      yield { ...subject, ...one, carried: null };
}

/** Claims that travelled with a record, but for those that say what the register says itself. */
function* carriedBeside(
  claims: readonly CarriedClaim[],
  kept: Readonly<Record<string, unknown>>,
  subject: Subject,
): Generator<Difference> {
  for (const carried of claims) {
    const { property, value } = carried;
    const old = kept[property] ?? null;
    if (old === null || !isSameValue(value, old))
      yield { ...subject, property, value, old, carried };
  }
}

/** Groups of a few thousand, each record whole in one of them. */
function* inGroups(stated: Iterable<Difference>): Generator<readonly Difference[]> {
  let group: Difference[] = [];
  for (const one of stated) {
    if (group.length >= recordsAtATime && group.at(-1)?.id !== one.id) {
      yield group;
      group = [];
    }
    group.push(one);
  }
  if (group.length > 0) yield group;
}

/** Those that nobody said before: what the office has already, and what the file says twice, makes no second claim. */
function* unsaid(
  stated: readonly Difference[],
  said: ReadonlyMap<string, readonly SaidClaim[]>,
  file: ImportedFile,
): Generator<Difference> {
  const met = new Map<string, Difference[]>();
  for (const one of stated) {
    const about = (said.get(one.id) ?? []).filter(({ property }) => property === one.property);
    const key = `${one.id} ${one.property}`;
    const before = met.get(key) ?? [];
    const old = one.carried === null && saysNothing(one.old) ? shownOf(about) : one.old;
    const isKnown =
      one.carried === null
        ? isSameValue(one.value, old) || about.some((claim) => isOfFile(claim, one, file))
        : about.some((claim) => isSameClaim(claim, one.value, one.carried!));
    const isAgain =
      one.carried === null && before.some(({ value }) => isSameValue(value, one.value));
    if (isKnown || isAgain) continue;
    met.set(key, [...before, one]);
    yield { ...one, old: saysNothing(old) ? null : old };
  }
}

/** What is shown of a property that the register itself has no value of. */
function shownOf(about: readonly SaidClaim[]): unknown {
  return chooseClaim(about, newestFirst, isSameValue)?.shown.value ?? null;
}

function isOfFile(claim: SaidClaim, { value }: Difference, file: ImportedFile): boolean {
  const isSameFile = claim.file?.locator === file.locator || claim.file?.name === file.name;
  return isSameFile && isSameValue(claim.value, value);
}

/** A claim that went round: made at the same instant, or by the same source at the same place of the same date. */
function isSameClaim(claim: SaidClaim, value: unknown, carried: CarriedClaim): boolean {
  if (!isSameValue(claim.value, value)) return false;
  const isSamePlace =
    claim.source === carried.source &&
    claim.locator === carried.locator &&
    claim.asOf === carried.asOf;
  return isSamePlace || Date.parse(claim.enteredAt) === Date.parse(carried.enteredAt);
}
