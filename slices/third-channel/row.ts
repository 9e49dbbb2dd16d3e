import type { PartialDate } from "#kernel/partial-date.ts";

import type { ThirdChannel } from "./model.ts";
import type { ThirdChannelTable } from "./tables.ts";

export type ThirdChannelRow = Omit<
  ThirdChannelTable,
  "audience" | "named" | "version" | "office_id"
>;

export function thirdChannelOfRow(row: ThirdChannelRow): ThirdChannel {
  return {
    id: row.id,
    title: row.title,
    through: row.through_id,
    with: row.with_id,
    issues: row.issues,
    what: row.what,
    status: row.status,
    lastUsed: row.last_used as PartialDate | null,
    sanctionsNote: row.sanctions_note,
    riskNote: row.risk_note,
    consents: row.consents,
    stateConsent: row.state_consent,
    stateConsentOn: row.state_consent_on as PartialDate | null,
    stateConsentEvidence: row.state_consent_evidence,
  };
}

export function rowOfThirdChannel(record: ThirdChannel): ThirdChannelRow {
  return {
    id: record.id,
    title: record.title,
    through_id: record.through,
    with_id: record.with,
    issues: [...record.issues],
    what: record.what,
    status: record.status,
    last_used: record.lastUsed,
    sanctions_note: record.sanctionsNote,
    risk_note: record.riskNote,
    consents: [...record.consents],
    state_consent: record.stateConsent,
    state_consent_on: record.stateConsentOn,
    state_consent_evidence: record.stateConsentEvidence,
  };
}
