import type { Generated } from "kysely";

import type { VersionedRow } from "#kernel/tables.ts";

import type { ActorKind, PlaceBasis, Side } from "./model.ts";

declare module "#kernel/tables.ts" {
  interface Tables {
    actor: ActorTable;
  }
}

export interface ActorTable extends VersionedRow {
  id: string;
  kind: ActorKind;
  name_ko: string | null;
  name_en: string | null;
  abbr: string | null;
  aliases: string[];
  territory: string | null;
  city: string | null;
  lat: number | null;
  lon: number | null;
  place_basis: PlaceBasis | null;
  parent_id: string | null;
  side: Side;
  side_source: string | null;
  side_locator: string | null;
  sections: string[];
  slips: string[];
  remarks: unknown;
  source_id: string;
  search: Generated<string>;
}
