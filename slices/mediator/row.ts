import type { PartialDate } from "#kernel/partial-date.ts";

import type { RosterEntry } from "./model.ts";
import type { RosterEntryTable } from "./tables.ts";

export type RosterRow = Omit<RosterEntryTable, "audience" | "named" | "version" | "office_id">;

export function entryOfRow(row: RosterRow): RosterEntry {
  return {
    id: row.id,
    actor: row.actor_id,
    reason: row.reason,
    offers: row.offers,
    route: row.route,
    availability: row.availability,
    availabilityOn: row.availability_on as PartialDate | null,
    calls: row.calls,
  };
}

export function rowOfEntry(entry: RosterEntry): RosterRow {
  return {
    id: entry.id,
    actor_id: entry.actor,
    reason: entry.reason,
    offers: entry.offers,
    route: entry.route,
    availability: entry.availability,
    availability_on: entry.availability === "unknown" ? null : entry.availabilityOn,
    calls: [...entry.calls],
  };
}
