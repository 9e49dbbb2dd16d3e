import type { Transaction } from "kysely";

import { chooseClaim, newestFirst, type Claim } from "#kernel/claim.ts";
import type { Tables } from "#kernel/tables.ts";
import { screeningProperty } from "#slices/ngo-screening/model.ts";
import { readMemberships } from "#slices/membership/store.ts";
import { readClaims, readSlips, readSources } from "#slices/source/store.ts";
import type { KeptTie } from "#slices/tie/row.ts";
import { readTiesAmong, readTiesOf } from "#slices/tie/store.ts";

import { readActor, readActors } from "./store.ts";
import { actorBrief } from "./view.ts";

/** Everything an officer reads of one actor; `null` when there is none to see. */
export async function readActorPage(tx: Transaction<Tables>, id: string) {
  const actor = await readActor(tx, id);
  if (actor === null) return null;
  const [ties, memberships, claims, sources] = [
    await readTiesOf(tx, id),
    await readMemberships(tx, id),
    await readClaims(tx, "actor", id),
    await readSources(tx),
  ];
  const others = await readActors(tx, [...new Set(ties.flatMap(({ from, to }) => [from, to]))]);
  const slips = await readSlips(tx, slipsOf([actor, ...ties, ...memberships]));
  const parent = actor.parentId === null ? null : await readActor(tx, actor.parentId);
  return {
    ...actorBrief(actor),
    aliases: actor.aliases,
    declaredSide: actor.side,
    sections: actor.sections,
    parent: parent === null ? null : actorBrief(parent),
    ties,
    actors: Object.fromEntries(others.map((other) => [other.id, actorBrief(other)])),
    memberships,
    facts: claims.filter(({ property }) => property === "fact"),
    properties: chosenProperties(claims),
    slips,
    sources: Object.fromEntries(sources.map((source) => [source.id, source])),
  };
}

function slipsOf(records: readonly { readonly slips: readonly string[] }[]): string[] {
  return [...new Set(records.flatMap(({ slips }) => slips))];
}

/** Properties of which each claim is an entry of its own, shown where it belongs; two of them do not disagree. */
const recorded: ReadonlySet<string> = new Set([
  "fact",
  "agenda-point",
  "agenda-outcome",
  screeningProperty,
]);

/** Each property that claims speak of, with the claim shown, why it was chosen, and the others beside it. */
function chosenProperties(claims: readonly Claim<unknown>[]) {
  const properties = new Set(
    claims.flatMap(({ property }) => (recorded.has(property) ? [] : [property])),
  );
  return [...properties].flatMap((property) => {
    const about = claims.filter((claim) => claim.property === property);
    const chosen = chooseClaim(
      about,
      newestFirst,
      (one, other) => JSON.stringify(one) === JSON.stringify(other),
    );
    return chosen === null ? [] : [{ property, ...chosen }];
  });
}

/** An actor with its nearest: those with the most, and most live, ties to it, at most `most` names in all. */
export async function readEgo(tx: Transaction<Tables>, id: string, most: number) {
  const actor = await readActor(tx, id);
  if (actor === null) return null;
  const own = await readTiesOf(tx, id);
  const nearest = rankNeighbours(own, id);
  const shown = nearest.slice(0, most - 1);
  const actors = await readActors(tx, [id, ...shown]);
  const ties = await readTiesAmong(tx, [id, ...shown]);
  const hidden = await readActors(tx, nearest.slice(most - 1));
  return { id, actors: actors.map(actorBrief), ties, hidden: hidden.map(actorBrief) };
}

const weightOf: Readonly<Record<KeptTie["status"], number>> = {
  actual: 8,
  disputed: 4,
  dormant: 3,
  planned: 2,
  proposed: 1,
  ended: 1,
};

function rankNeighbours(ties: readonly KeptTie[], id: string): string[] {
  const weights = new Map<string, number>();
  for (const tie of ties) {
    const other = tie.from === id ? tie.to : tie.from;
    weights.set(other, (weights.get(other) ?? 0) + weightOf[tie.status]);
  }
  return [...weights]
    .toSorted(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
    .map(([other]) => other);
}
