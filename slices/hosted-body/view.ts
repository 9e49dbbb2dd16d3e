import type { PartialDate } from "#kernel/partial-date.ts";
import type { Actor } from "#slices/actor/model.ts";
import { actorBrief } from "#slices/actor/view.ts";
import type { KeptTie } from "#slices/tie/row.ts";

import { gapsOf, type AgendaPoint, type HostedKnown } from "./model.ts";
import type { HostedRecord } from "./store.ts";

/** Tags that say that a body is hosted, not what it works on. */
const hostingTags: ReadonlySet<string> = new Set(["international-organisation", "assembly"]);

const present: ReadonlySet<string> = new Set(["actual", "dormant", "disputed"]);

/** The hosted bodies with what is known of each, what they share with the city, and what is missing. */
export function hostedViews(record: HostedRecord, principalId: string) {
  const { bodies, cityTies } = record;
  const cityTopics = new Set(
    cityTies
      .filter(({ kind, status }) => kind !== "hosts" && present.has(status))
      .flatMap(({ issues }) => issues),
  );
  return bodies.map((body) => {
    const known = knownOf(record, body, principalId);
    return {
      ...actorBrief(body),
      parentId: body.parentId,
      hosting: cityTies.find(({ kind, to }) => kind === "hosts" && to === body.id) ?? null,
      ...known,
      shared: known.issues.filter((issue) => cityTopics.has(issue)),
      grounds: record.grounds
        .filter(({ actors }) => actors.includes(body.id))
        .map(({ part, id, name }) => ({ part, id, name })),
      gaps: gapsOf(known),
    };
  });
}

export type HostedView = ReturnType<typeof hostedViews>[number];

function knownOf(record: HostedRecord, body: Actor, principalId: string): HostedKnown {
  const near = new Set([body.id, body.parentId ?? body.id]);
  const own = record.ties.filter(({ from, to }) => near.has(from) || near.has(to));
  const claims = record.claims.filter(({ subject }) => subject === body.id);
  const latest = (property: string) =>
    claims.find((claim) => claim.property === property)?.value ?? null;
  const [owner, mandate] = [latest("liaison-owner"), latest("mandate")];
  return {
    owner: typeof owner === "string" ? owner : null,
    mandate: typeof mandate === "string" ? mandate : null,
    issues: [
      ...new Set(
        own
          .filter(({ from, to, status }) => present.has(status) && [from, to].includes(body.id))
          .flatMap(topicsOf),
      ),
    ],
    northern: northernTies(record, own, near),
    agenda: agendaOf(claims),
  };
  function topicsOf(tie: KeptTie): readonly string[] {
    const isOnlyHosting = tie.kind === "hosts" && tie.from === principalId;
    return tie.issues.filter((issue) => !isOnlyHosting || !hostingTags.has(issue));
  }
}

/**
 * Ties of the body, or of the one it is part of, with an actor of the other side. Ended ones count as experience; what is
 * only planned, and a conflict, do not.
 */
function northernTies(
  { others }: HostedRecord,
  own: readonly KeptTie[],
  near: ReadonlySet<string>,
): readonly string[] {
  const north = new Set(others.filter(({ side }) => side.side === "b").map(({ id }) => id));
  return own
    .filter(
      ({ kind, status }) => kind !== "conflict" && status !== "planned" && status !== "proposed",
    )
    .filter(({ from, to }) => (near.has(from) ? north.has(to) : north.has(from)))
    .map(({ id }) => id);
}

interface Stated {
  readonly id: string;
  readonly property: string;
  readonly value: unknown;
  readonly asOf: PartialDate | null;
}

function agendaOf(claims: readonly Stated[]): readonly AgendaPoint[] {
  const outcomes = new Map(
    claims.flatMap(({ property, value, asOf }) =>
      property === "agenda-outcome" && isOutcome(value)
        ? [[value.point, { text: value.text, on: asOf }] as const]
        : [],
    ),
  );
  return claims.flatMap(({ id, property, value, asOf }) =>
    property === "agenda-point" && typeof value === "string"
      ? [{ id, text: value, since: asOf, outcome: outcomes.get(id) ?? null }]
      : [],
  );
}

function isOutcome(value: unknown): value is { readonly point: string; readonly text: string } {
  return typeof value === "object" && value !== null && "point" in value && "text" in value;
}
