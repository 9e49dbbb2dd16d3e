import type { Transaction } from "kysely";

import {
  judgeActivity,
  worstOf,
  type Cleared,
  type Law,
  type Verdict,
} from "#engines/gate/index.ts";
import type { Result } from "#kernel/result.ts";
import type { Tables } from "#kernel/tables.ts";

import { clearOne, refusedOne, type JudgedPassing } from "./clear-one.ts";
import { digestOf } from "./digest.ts";
import { bindingLaw, judgeSubject, readGround } from "./ground.ts";
import type {
  ActivityAsked,
  ClearedActivity,
  ClearedParty,
  ClearedPublication,
  GateRefusal,
  PartyAsked,
  PartyNamed,
  PublicationAsked,
} from "./model.ts";
import { readAsker } from "./store-law.ts";
import { readSubject } from "./store-subjects.ts";

/** Lets somebody be paid, invited or worked with: screened now, and judged by what two persons decided before. */
export async function clearParty(
  tx: Transaction<Tables>,
  asked: PartyAsked,
): Promise<Result<Cleared<ClearedParty>, GateRefusal>> {
  const ground = await readGround(tx);
  if (ground.list === null) return refusedOne({ kind: "no-list" });
  const subject = subjectIdOf(asked.who);
  const named = await readSubject(tx, asked.who);
  if (named === null) return refusedOne({ kind: "party-unknown", id: subject });
  const { direction, asOf, isInvited } = asked;
  const standing = { standings: asked.standings ?? [], declared: asked.declared ?? [], isInvited };
  const law = bindingLaw(ground, direction, asOf);
  const judged = await judgeSubject(tx, ground, named, { standing, law });
  const { activities = [], amount = 0 } = asked;
  return clearOne(tx, ground, {
    clearing: {
      kind: "party",
      subject,
      direction,
      asOf,
      digest: digestOf([named.subject, standing, activities.toSorted()]),
    },
    passings: [
      { ...judged, name: subject, amount },
      ...passingsOf(activities, law, { declared: standing.declared, amount }),
    ],
    grants: asked.grants ?? [],
  });
}

/** Kinds of activity as they are judged, each to pass by itself. */
function passingsOf(
  activities: readonly string[],
  law: Law,
  { declared, amount }: { readonly declared: readonly string[]; readonly amount: number },
): readonly JudgedPassing[] {
  return [...new Set(activities)].map((kind) => ({
    ...judgeActivity(kind, law, declared),
    name: kind,
    amount,
  }));
}

function subjectIdOf(who: PartyNamed): string {
  if ("actorId" in who) return who.actorId;
  return "partyId" in who ? who.partyId : who.name;
}

/** Lets activities be done: each kind must pass, and each regime that bites be answered by a grant. */
export async function clearActivity(
  tx: Transaction<Tables>,
  asked: ActivityAsked,
): Promise<Result<Cleared<ClearedActivity>, GateRefusal>> {
  const ground = { ...(await readGround(tx)), list: null };
  const { subject, activities, direction, asOf, declared = [] } = asked;
  if (activities.length === 0) return refusedOne({ kind: "no-lines" });
  const law = bindingLaw(ground, direction, asOf);
  return clearOne(tx, ground, {
    clearing: {
      kind: "activity",
      subject,
      direction,
      asOf,
      digest: digestOf([activities.toSorted(), declared.toSorted()]),
    },
    passings: passingsOf(activities, law, { declared, amount: 0 }),
    grants: asked.grants ?? [],
  });
}

/**
 * Lets something be published: by another person than who prepared it, showing nothing that is graded above the
 * public, and naming no partner whose likeness to a listed name is open or confirmed.
 */
export async function clearPublication(
  tx: Transaction<Tables>,
  asked: PublicationAsked,
): Promise<Result<Cleared<ClearedPublication>, GateRefusal>> {
  const { account } = await readAsker(tx);
  if (asked.preparedBy !== null && asked.preparedBy === account)
    return refusedOne({ kind: "same-person" });
  const graded = asked.cites.find(({ audience }) => audience !== "public");
  if (graded !== undefined) return refusedOne({ kind: "not-public", record: graded.id });
  const ground = await readGround(tx);
  if (ground.list === null && asked.partners.length > 0) return refusedOne({ kind: "no-list" });
  const law = bindingLaw(ground, "to", asked.asOf);
  const standing = { standings: [], declared: [], isInvited: false };
  const verdicts: Verdict[] = [];
  for (const actorId of asked.partners) {
    const named = await readSubject(tx, { actorId });
    if (named === null) return refusedOne({ kind: "party-unknown", id: actorId });
    const { hits, verdict } = await judgeSubject(tx, ground, named, { standing, law });
    const isBlocked = hits.some(({ state }) => state !== "cleared");
    verdicts.push(isBlocked || verdict === "undetermined" ? "undetermined" : "free");
  }
  const { record, digest, asOf } = asked;
  return clearOne(tx, asked.partners.length === 0 ? { ...ground, list: null } : ground, {
    clearing: {
      kind: "publication",
      subject: `${record.kind}:${record.id}`,
      direction: "to",
      asOf,
      digest,
    },
    passings: [
      { name: record.id, verdict: worstOf(verdicts), provisions: [], next: [], amount: 0 },
    ],
    grants: [],
  });
}
