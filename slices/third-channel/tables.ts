import type { VersionedRow } from "#kernel/tables.ts";

import type { Consent, StateConsent, ThirdChannelStatus } from "./model.ts";

declare module "#kernel/tables.ts" {
  interface Tables {
    third_channel_record: ThirdChannelTable;
  }
}

export interface ThirdChannelTable extends VersionedRow {
  id: string;
  title: string;
  through_id: string;
  with_id: string;
  issues: string[];
  what: string;
  status: ThirdChannelStatus;
  last_used: string | null;
  sanctions_note: string | null;
  risk_note: string | null;
  consents: Consent[];
  state_consent: StateConsent;
  state_consent_on: string | null;
  state_consent_evidence: string | null;
}
