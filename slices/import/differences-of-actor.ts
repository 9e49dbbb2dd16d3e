import { foldText } from "#kernel/search-terms.ts";

import type { RegisterActor } from "./match/model.ts";
import { scriptOf } from "./match/names.ts";
import type { DraftActor } from "./model.ts";
import { mergeTexts, type Stated } from "./stated.ts";

/**
 * What a row states of an actor that the office has, beside the register's own values. Names are compared where the row
 * bears the actor's id alone: other files write the same city in many ways, and that is no disagreement.
 */
export function* statedOfActor(
  draft: DraftActor,
  actor: RegisterActor,
  parentId: string | null,
): Generator<Stated> {
  const { kind, territory, population, wikidata, lat, lon, own } = draft;
  const kept = valuesOfActor(actor);
  const stated = (property: keyof typeof kept, value: unknown): Stated => ({
    property,
    value,
    old: kept[property],
  });
  yield { property: "population", value: population, old: null };
  if (actor.wikidata === null) yield { property: "wikidata", value: wikidata, old: null };
  yield stated("place", lat === null || lon === null ? null : { lat, lon });
  yield stated("kind", kind);
  yield stated("territory", territory);
  if (isOtherWord(draft.abbr, actor.abbr)) yield stated("abbr", draft.abbr);
  if (isOtherWord(draft.city, actor.city) && (own !== null || isAsRegistersWrite(draft.city)))
    yield stated("city", draft.city);
  if (own === null) return;
  if (own.isNamed) yield stated("name", mergeTexts(draft.names, actor.name));
  if (own.aliases.length > 0 && !isSameSet(own.aliases, actor.aliases))
    yield stated("aliases", own.aliases);
  yield stated("parentId", parentId);
  if (own.side.side !== "none") yield stated("side", own.side.side);
}

/** The register's own values by property, as claims on them are made. */
export function valuesOfActor(actor: RegisterActor) {
  const { name, abbr, aliases, kind, territory, city, lat, lon, parentId, side } = actor;
  const place = lat === null || lon === null ? null : { lat, lon };
  return { name, abbr, aliases, kind, territory, city, place, parentId, side };
}

function isOtherWord(stated: string | null, kept: string | null): boolean {
  return stated !== null && (kept === null || foldText(stated) !== foldText(kept));
}

/** Registers write the seat of an actor in English; a Korean word for it says nothing else. */
function isAsRegistersWrite(city: string | null): boolean {
  return city !== null && scriptOf(city) === "other";
}

export function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && new Set([...one, ...other]).size === one.length;
}
