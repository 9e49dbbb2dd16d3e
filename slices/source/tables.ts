import type { Generated } from "kysely";

import type { ClaimStatus } from "#kernel/claim.ts";
import type { GradedRow, VersionedRow } from "#kernel/tables.ts";

declare module "#kernel/tables.ts" {
  interface Tables {
    source: SourceTable;
    claim: ClaimTable;
    slip: SlipTable;
    source_record: SourceRecordTable;
  }
}

export interface SourceTable extends VersionedRow {
  id: string;
  title_ko: string | null;
  title_en: string | null;
  publisher: string | null;
  licence: string | null;
  published: string | null;
  retrieved: string | null;
  locator: string | null;
  note_ko: string | null;
  note_en: string | null;
}

export interface ClaimTable extends VersionedRow {
  id: string;
  subject_kind: string;
  subject_id: string;
  property: string;
  value: unknown;
  source_id: string;
  locator: string | null;
  as_of: string | null;
  entered_by: string;
  entered_at: string;
  status: ClaimStatus;
  verified: boolean;
}

export interface SlipTable extends VersionedRow {
  id: string;
  severity: string;
  kind: string;
  sections: string[];
  note_ko: string | null;
  note_en: string | null;
  records: { kind: string; id: string }[];
  source_id: string;
}

export interface SourceRecordTable extends GradedRow {
  part: string;
  id: string;
  position: number;
  name_ko: string | null;
  name_en: string | null;
  section: string | null;
  content: unknown;
  source_id: string;
  search: Generated<string>;
}
