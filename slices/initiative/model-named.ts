import type { Initiative, InitiativePart, Invitee } from "./model.ts";

/** The parts of an initiative that name actors of the register. */
type Naming = Pick<Initiative, "body" | "groups" | "topics" | "outputs"> & {
  readonly invitees: readonly Pick<Invitee, "actor" | "goBetween">[];
  readonly gain: Pick<NonNullable<Initiative["gain"]>, "partner" | "goBetween"> | null;
};

/** An actor that an initiative names, and the part that names it. */
export interface NamedActor {
  readonly at: InitiativePart | "body";
  readonly id: string;
}

/** Every actor that an initiative names, in the order of its parts. */
export function actorsNamed(initiative: Naming): readonly NamedActor[] {
  const { body, invitees, groups, topics, outputs, gain } = initiative;
  const named = (at: NamedActor["at"], ids: readonly (string | null)[]) =>
    ids.flatMap((id) => (id === null ? [] : [{ at, id }]));
  return [
    ...named("body", [body]),
    ...named(
      "invitees",
      invitees.flatMap(({ actor, goBetween }) => [actor, goBetween]),
    ),
    ...named(
      "groups",
      groups.map(({ lead }) => lead),
    ),
    ...named(
      "topics",
      topics.flatMap(({ partners }) => partners),
    ),
    ...named(
      "outputs",
      outputs.map(({ lead }) => lead),
    ),
    ...named("gain", gain === null ? [] : [gain.partner, gain.goBetween]),
  ];
}
