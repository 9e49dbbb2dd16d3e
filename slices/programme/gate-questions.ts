import type { Transaction } from "kysely";

import type { Tables } from "#kernel/tables.ts";
import { activityGroups } from "#slices/gate/activities.ts";
import { declarableUnder } from "#slices/gate/declarable.ts";
import { readLaw } from "#slices/gate/store-law.ts";
import { readActors } from "#slices/actor/store.ts";

import type { Declaration } from "./model-content.ts";
import { programmeProblem } from "./problems.ts";

/** A declaration as it is asked for: the law's word and the reason. */
export type DeclarationAsked = Pick<Declaration, "word" | "why">;

/** Refuses kinds of activity that no list and no law of the office knows: a word misspelt would pass as free. */
export async function refuseUnknownActivities(
  tx: Transaction<Tables>,
  activities: readonly string[],
): Promise<void> {
  if (activities.length === 0) return;
  const { regimes } = await readLaw(tx);
  const known = new Set([
    ...activityGroups.flatMap(({ kinds }) => Object.keys(kinds)),
    ...regimes.flatMap(({ provisions }) =>
      provisions.flatMap((one) => one.touches.activities ?? []),
    ),
  ]);
  const activity = activities.find((kind) => !known.has(kind));
  if (activity !== undefined) throw programmeProblem({ kind: "activity-unknown", activity });
}

/**
 * What is declared, each in the words of the law; refuses a word that hangs on no provision of these activities or of
 * parties, and a word said twice.
 */
export async function declarationsOf(
  tx: Transaction<Tables>,
  activities: readonly string[],
  asked: readonly DeclarationAsked[],
): Promise<readonly Declaration[]> {
  if (asked.length === 0) return [];
  const { regimes } = await readLaw(tx);
  const biting = regimes.flatMap(({ provisions }) =>
    provisions.filter(
      ({ touches }) =>
        touches.parties !== undefined ||
        touches.activities?.some((kind) => activities.includes(kind)) === true,
    ),
  );
  const texts = new Map(declarableUnder(biting).map(({ word, label }) => [word, label]));
  const said = new Set<string>();
  return asked.map(({ word, why }) => {
    const text = texts.get(word);
    if (text === undefined || said.has(word))
      throw programmeProblem({ kind: "declaration-unknown", word });
    said.add(word);
    return { word, text, why };
  });
}

async function isOnOtherSide(tx: Transaction<Tables>, actorId: string): Promise<boolean> {
  const [actor] = await readActors(tx, [actorId]);
  return actor?.side.side === "b";
}

/** What inviting somebody is by itself: whoever stands on the other side is met. */
export async function invitationOf(
  tx: Transaction<Tables>,
  actorId: string,
): Promise<readonly string[]> {
  return (await isOnOtherSide(tx, actorId)) ? ["contact"] : [];
}

/**
 * What paying or inviting somebody is, in kinds of activity. Whoever stands on the other side is met: an invitation is
 * a contact as well, and a payment must say what it is for.
 */
export async function activitiesToward(
  tx: Transaction<Tables>,
  actorId: string,
  use: { readonly kind: "payment" | "invitation"; readonly activities: readonly string[] },
): Promise<readonly string[]> {
  const { kind, activities } = use;
  await refuseUnknownActivities(tx, activities);
  if (kind === "invitation")
    return [...new Set([...(await invitationOf(tx, actorId)), ...activities])];
  if ((await isOnOtherSide(tx, actorId)) && activities.length === 0)
    throw programmeProblem({ kind: "payment-purpose-missing", id: actorId });
  return activities;
}
