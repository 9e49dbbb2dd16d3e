import type { ActorKind } from "#slices/actor/model.ts";

import {
  commitments,
  north,
  powers,
  type Commitment,
  type Initiative,
  type Invitee,
  type Power,
  type Topic,
} from "./model.ts";
import { commitmentOf } from "./rules.ts";

/** What of an actor the coverage reads. */
export interface Placed {
  readonly territory: string | null;
  readonly kind: ActorKind;
}
export type PlacedActors = Readonly<Record<string, Placed | undefined>>;

const localKinds: ReadonlySet<ActorKind> = new Set(["gov-foreign-local", "gov-domestic-local"]);

/** Cities and provinces: only they can be members of a body of cities. */
export function isLocalGovernment({ kind }: Pick<Placed, "kind">): boolean {
  return localKinds.has(kind);
}

/** Who is there from one power: `local` a local government, `other` somebody else only, `none` nobody. */
export interface PowerCoverage {
  readonly power: Power;
  readonly standing: "local" | "other" | "none";
  readonly invitees: readonly Invitee[];
}

/** The four powers and the home partners among the invitees; whoever declined is not there. */
export function coverageOf(
  invitees: readonly Invitee[],
  actors: PlacedActors,
): readonly PowerCoverage[] {
  const standing = invitees.filter((one) => commitmentOf(one) !== "declined");
  return powers.map((power) => {
    const here = standing.filter(({ actor }) => actors[actor]?.territory === power);
    const hasLocal = here.some(({ actor }) => {
      const known = actors[actor];
      return known !== undefined && isLocalGovernment(known);
    });
    return {
      power,
      standing: hasLocal ? "local" : here.length > 0 ? "other" : "none",
      invitees: here,
    };
  });
}

/** How many invitees said what, in the order of the states. */
export function canvassCounts(
  invitees: readonly Invitee[],
): readonly { readonly state: Commitment; readonly count: number }[] {
  return commitments.map((state) => ({
    state,
    count: invitees.filter((one) => commitmentOf(one) === state).length,
  }));
}

/** Invitees in the North whom nobody is to ask. */
export function withoutGoBetween(
  invitees: readonly Invitee[],
  actors: PlacedActors,
): readonly Invitee[] {
  return invitees.filter(
    ({ actor, goBetween }) => goBetween === null && actors[actor]?.territory === north,
  );
}

export function topicsWithoutPartner(topics: readonly Topic[]): readonly Topic[] {
  return topics.filter(({ partners }) => partners.length === 0);
}

/** Somebody who is a member of a body. */
export interface MemberOf {
  readonly actor: string;
  readonly body: string;
}

/** Bodies in which two or more invitees sit already, the largest first: where they can meet, and what they weigh together. */
export function sharedBodies(
  { invitees, body }: Pick<Initiative, "invitees" | "body">,
  memberships: readonly MemberOf[],
): readonly { readonly body: string; readonly actors: readonly string[] }[] {
  const invited = new Set(invitees.map(({ actor }) => actor));
  const byBody = Map.groupBy(
    memberships.filter((one) => invited.has(one.actor) && one.body !== body),
    (one) => one.body,
  );
  return Array.from(byBody, ([id, members]) => ({
    body: id,
    actors: [...new Set(members.map(({ actor }) => actor))],
  }))
    .filter(({ actors }) => actors.length > 1)
    .toSorted((one, other) => other.actors.length - one.actors.length);
}

/** Invitees to a meeting whose seat is not what the register says: a member who is in no list of the body, a guest who is. */
export function seatsAmiss(
  { form, body, invitees }: Pick<Initiative, "form" | "body" | "invitees">,
  memberships: readonly MemberOf[],
): readonly Invitee[] {
  if (form !== "meeting" || body === null) return [];
  const members = new Set(memberships.flatMap((one) => (one.body === body ? [one.actor] : [])));
  return invitees.filter(({ actor, seat }) => (seat === "member") !== members.has(actor));
}
