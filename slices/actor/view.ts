import { headingOf, type Actor } from "./model.ts";
import type { ListedActor } from "./store.ts";

/** An actor in a few words, as lists, pictures and the palette name it. */
export function actorBrief(actor: Actor) {
  const { id, name, abbr, kind, territory, city, place } = actor;
  return {
    id,
    name,
    abbr,
    kind,
    heading: headingOf[kind],
    territory,
    city,
    place,
    side: actor.side.side,
  };
}

export type ActorBrief = ReturnType<typeof actorBrief>;

export function listedActorView(actor: ListedActor) {
  return {
    ...actorBrief(actor),
    tieCounts: actor.tieCounts,
    slips: actor.slips,
    aliases: actor.aliases,
  };
}
