import type { PartialDate } from "#kernel/partial-date.ts";

import type { Tie } from "./model.ts";
import type { TieTable } from "./tables.ts";

export type TieRow = Omit<TieTable, "audience" | "named" | "version" | "office_id">;

/** A tie as the office keeps it: with the trust that an officer set, (0, 1], or `null`. */
export interface KeptTie extends Tie {
  readonly trust: number | null;
  /** Whether somebody checked it against its source. */
  readonly verified: boolean;
  /** What a reader must know before trusting it, as its source gives it. */
  readonly remarks: unknown;
}

/** The tie that a row holds; dates were checked when they were written. */
export function tieOfRow(row: TieRow): KeptTie {
  return {
    id: row.id,
    from: row.from_id,
    to: row.to_id,
    kind: row.kind,
    directed: row.directed,
    status: row.status,
    since: row.since as PartialDate | null,
    until: row.until as PartialDate | null,
    issues: row.issues,
    cityAgreement: row.city_agreement,
    lastEvidence: row.last_evidence as PartialDate | null,
    trust: row.trust,
    note: { ko: row.note_ko, en: row.note_en },
    sources: row.sources,
    slips: row.slips,
    verified: row.verified,
    remarks: row.remarks,
  };
}

export function rowOfTie(tie: KeptTie): TieRow {
  return {
    id: tie.id,
    from_id: tie.from,
    to_id: tie.to,
    kind: tie.kind,
    directed: tie.directed,
    status: tie.status,
    since: tie.since,
    until: tie.until,
    issues: [...tie.issues],
    city_agreement: tie.cityAgreement,
    last_evidence: tie.lastEvidence,
    trust: tie.trust,
    note_ko: tie.note.ko,
    note_en: tie.note.en,
    sources: [...tie.sources],
    slips: [...tie.slips],
    verified: tie.verified,
    remarks: tie.remarks,
  };
}
