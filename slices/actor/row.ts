import { indexTerms, quoteTerm } from "#kernel/search-terms.ts";
import type { LocalText } from "#kernel/local-text.ts";

import type { Actor } from "./model.ts";
import type { ActorTable } from "./tables.ts";

export type ActorRow = Omit<ActorTable, "search" | "audience" | "named" | "version" | "office_id">;

/** The actor that a row holds. */
export function actorOfRow(row: Omit<ActorRow, "remarks" | "source_id">): Actor {
  const hasPlace = row.lat !== null && row.lon !== null && row.place_basis !== null;
  const isDeclared = row.side !== "none" && row.side_source !== null;
  return {
    id: row.id,
    name: { ko: row.name_ko, en: row.name_en },
    abbr: row.abbr,
    aliases: row.aliases,
    kind: row.kind,
    territory: row.territory,
    city: row.city,
    place: hasPlace ? { lat: row.lat!, lon: row.lon!, basis: row.place_basis! } : null,
    parentId: row.parent_id,
    side: {
      side: row.side,
      basis: isDeclared ? { source: row.side_source!, locator: row.side_locator } : null,
    },
    sections: row.sections,
    slips: row.slips,
  };
}

/** The row of an actor, with the terms under which it is found. */
export function rowOfActor(
  actor: Actor,
  sourceId: string,
  remarks: unknown = {},
): ActorRow & { search: string } {
  return {
    id: actor.id,
    kind: actor.kind,
    name_ko: actor.name.ko,
    name_en: actor.name.en,
    abbr: actor.abbr,
    aliases: [...actor.aliases],
    territory: actor.territory,
    city: actor.city,
    lat: actor.place?.lat ?? null,
    lon: actor.place?.lon ?? null,
    place_basis: actor.place?.basis ?? null,
    parent_id: actor.parentId,
    side: actor.side.side,
    side_source: actor.side.basis?.source ?? null,
    side_locator: actor.side.basis?.locator ?? null,
    sections: [...actor.sections],
    slips: [...actor.slips],
    remarks,
    source_id: sourceId,
    search: searchText(actor.name, actor.abbr, actor.aliases),
  };
}

/** The search terms of a name as the text form of a `tsvector`. */
export function searchText(
  name: LocalText,
  abbr: string | null,
  aliases: readonly string[],
): string {
  return indexTerms([name.ko, name.en, abbr, ...aliases])
    .map(quoteTerm)
    .join(" ");
}
