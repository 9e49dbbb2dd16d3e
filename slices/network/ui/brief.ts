import { inLanguage, type Language } from "#kernel/local-text.ts";
import { actorKinds, headingOf, sides } from "#slices/actor/model.ts";
import type { ActorBrief } from "#slices/actor/ui/data.ts";

import type { Network } from "../model.ts";

/** An actor of the columns as the parts of the actor's slice know it. */
export function briefOf({ actors }: Network, row: number): ActorBrief {
  const kind = actorKinds[actors.kind[row]!]!;
  return {
    id: actors.ids[row]!,
    name: actors.names[row]!,
    abbr: actors.abbrs[row]!,
    kind,
    heading: headingOf[kind],
    territory: actors.territories[actors.territory[row]!]!,
    city: actors.cities[row]!,
    place: null,
    side: sides[actors.side[row]!]!,
  };
}

/** The name of an actor in the reader's language, or the other where it has none. */
export function nameAt({ actors }: Network, row: number, language: Language): string {
  return inLanguage(actors.names[row]!, language).text || actors.ids[row]!;
}
