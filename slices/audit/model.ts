/** One entry of the chain: who did what to which record, from what to what, and why. */
export interface AuditEntry {
  readonly officeId: string;
  /** Counts from 1 in each office, without gaps. */
  readonly seq: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly accountId: string | null;
  readonly command: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly changes: readonly RowChange[];
  readonly why: string | null;
}

/** Tables whose rows commands may change and undo. */
export const changeableTables = [
  "source",
  "actor",
  "tie",
  "membership",
  "claim",
  "slip",
  "roster_entry",
  "third_channel_record",
  "proposal",
  "initiative",
  "programme",
  "programme_item",
  "programme_result",
  "programme_money",
  "regime_edition",
  "easing_scenario",
  "screening_list",
  "screened_party",
  "name_match",
  "instrument",
  "assessment_call",
  "assessment",
  "exemption_request",
  "grant_letter",
  "grant_line",
  "shipment",
  "shipment_line",
  "draw_down",
  "hand_over",
  "grant_use",
  "correction",
  "evidence_file",
  "code_list",
] as const;
export type ChangeableTable = (typeof changeableTables)[number];

/** A row by column name. */
export type Row = Readonly<Record<string, unknown>>;

/** A row before and after a command; `null` before is a new row, `null` after a removed one. */
export interface RowChange {
  readonly table: ChangeableTable;
  readonly id: string;
  readonly before: Row | null;
  readonly after: Row | null;
}

/** Hours in which a command can be taken back. */
export const undoHours = 72;

/** The hash that the first entry of an office follows. */
export const genesisHash = "0".repeat(64);
