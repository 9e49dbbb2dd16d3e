import type { VersionedRow } from "#kernel/tables.ts";

import type { Availability, Call } from "./model.ts";

declare module "#kernel/tables.ts" {
  interface Tables {
    roster_entry: RosterEntryTable;
  }
}

export interface RosterEntryTable extends VersionedRow {
  id: string;
  actor_id: string;
  reason: string;
  offers: string | null;
  route: string | null;
  availability: Availability;
  availability_on: string | null;
  calls: Call[];
}
