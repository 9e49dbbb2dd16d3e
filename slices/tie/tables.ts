import type { Citation } from "#kernel/claim.ts";
import type { VersionedRow } from "#kernel/tables.ts";

import type { CityAgreement, TieKind, TieStatus } from "./model.ts";

declare module "#kernel/tables.ts" {
  interface Tables {
    tie: TieTable;
  }
}

export interface TieTable extends VersionedRow {
  id: string;
  from_id: string;
  to_id: string;
  kind: TieKind;
  directed: boolean;
  status: TieStatus;
  since: string | null;
  until: string | null;
  issues: string[];
  city_agreement: CityAgreement | null;
  last_evidence: string | null;
  trust: number | null;
  note_ko: string | null;
  note_en: string | null;
  sources: Citation[];
  slips: string[];
  verified: boolean;
  remarks: unknown;
}
