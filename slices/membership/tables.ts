import type { Citation } from "#kernel/claim.ts";
import type { VersionedRow } from "#kernel/tables.ts";

import type { Activity, BodySize, FeeStatus } from "./model.ts";

declare module "#kernel/tables.ts" {
  interface Tables {
    membership: MembershipTable;
  }
}

export interface MembershipTable extends VersionedRow {
  id: string;
  member_id: string;
  body_id: string;
  tie_id: string;
  fee_status: FeeStatus;
  fee_amount: string | null;
  fee_currency: string | null;
  joined: string | null;
  role_ko: string | null;
  role_en: string | null;
  owner_ko: string | null;
  owner_en: string | null;
  owner_id: string | null;
  size: BodySize;
  purpose_ko: string | null;
  purpose_en: string | null;
  activity: Activity;
  renewal_on: string | null;
  as_of: string;
  sources: Citation[];
  slips: string[];
}
