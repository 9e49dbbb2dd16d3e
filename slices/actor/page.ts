import type { Transaction } from "kysely";

import type { Tables } from "#kernel/tables.ts";
import type { KeptMembership } from "#slices/membership/row.ts";
import { screeningProperty } from "#slices/ngo-screening/model.ts";
import { readMemberships } from "#slices/membership/store.ts";
import { officeEntry } from "#slices/source/model.ts";
import { sideBySide } from "#slices/source/side-by-side.ts";
import { readClaims, readClaimsOfMany, readSlips, readSources } from "#slices/source/store.ts";
import type { KeptTie } from "#slices/tie/row.ts";
import { readTiesAmong, readTiesOf } from "#slices/tie/store.ts";

import { readActor, readActors, readSourceOf } from "./store.ts";
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
  const citation = { source: await readSourceOf(tx, id), locator: actor.sections[0] ?? null };
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
    properties: sideBySide(
      { id, values: { ...actor, side: actor.side.side }, citation },
      claims.filter(({ property }) => !recorded.has(property)),
    ),
    disputes: [
      ...(await readDisputes(tx, "tie", ties)),
      ...(await readDisputes(tx, "membership", memberships)),
    ],
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

/** Properties of a kind of record on which claims disagree, record by record. */
async function readDisputes(
  tx: Transaction<Tables>,
  kind: "tie" | "membership",
  records: readonly (KeptTie | KeptMembership)[],
) {
  const claims = await readClaimsOfMany(
    tx,
    kind,
    records.map(({ id }) => id),
  );
  return records.flatMap((record) => {
    const { id, sources } = record;
    const kept = { id, values: { ...record }, citation: sources[0] ?? ownWord };
    // Acts, checks and the like are entries on a tie, and none of its own values.
    const about = (claims.get(id) ?? []).filter(({ property }) => property in record);
    const disputed = sideBySide(kept, about).filter(({ isDisputed }) => isDisputed);
    return disputed.length === 0 ? [] : [{ kind, id, properties: disputed }];
  });
}

const ownWord = { source: officeEntry, locator: null };

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
