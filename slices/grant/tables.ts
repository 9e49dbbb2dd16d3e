import type { Citation } from "#kernel/claim.ts";
import type { VersionedRow } from "#kernel/tables.ts";

import type { CorrectedKind, Said } from "./model-correction.ts";
import type { EvidenceType } from "./model-evidence.ts";
import type {
  ApplicantKind,
  Outcome,
  RequestContent,
  RequestLine,
  RequestState,
} from "./model-request.ts";
import type { HandOverKind } from "./model-shipment.ts";
import type { UseKind } from "./model-use.ts";
import type { Allowance, Mark } from "./model.ts";

declare module "#kernel/tables.ts" {
  interface Tables {
    exemption_request: ExemptionRequestTable;
    grant_letter: GrantLetterTable;
    grant_line: GrantLineTable;
    shipment: ShipmentTable;
    shipment_line: ShipmentLineTable;
    draw_down: DrawDownTable;
    hand_over: HandOverTable;
    grant_use: GrantUseTable;
    correction: CorrectionTable;
    evidence_file: EvidenceFileTable;
    evidence_content: { office_id: string; hash: string; bytes: Buffer };
  }
}

export interface ExemptionRequestTable extends VersionedRow {
  id: string;
  programme_id: string;
  regime: string;
  state: RequestState;
  applicant_kind: ApplicantKind | null;
  applicant_ko: string | null;
  applicant_en: string | null;
  content: Partial<RequestContent>;
  lines: RequestLine[];
  rules_version: string | null;
  built_on: string;
  sent_on: string | null;
  sent_through: string | null;
  answered_on: string | null;
  outcome: Outcome | null;
  answer_note: string | null;
}

export interface GrantLetterTable extends VersionedRow {
  id: string;
  programme_id: string | null;
  request_id: string | null;
  reference: string;
  issuer_ko: string | null;
  issuer_en: string | null;
  holder_ko: string | null;
  holder_en: string | null;
  regime: string;
  allows: Allowance;
  scope_ko: string | null;
  scope_en: string | null;
  issued_on: string | null;
  valid_from: string;
  valid_until: string;
  shipments_allowed: number | null;
  item_kinds: number | null;
  covers_all: boolean;
  activities: string[];
  party_id: string | null;
  /** Decimal text from a query, a number from a locked row. */
  value: string | number | null;
  currency: string | null;
  extends_id: string | null;
  state: "open" | "closed";
  closed_on: string | null;
  closed_why: string | null;
  is_example: boolean;
  sources: Citation[];
  mark: Mark;
  note_ko: string | null;
  note_en: string | null;
}

export interface GrantLineTable extends VersionedRow {
  id: string;
  grant_id: string;
  item_id: string | null;
  position: number;
  hs: string | null;
  description_ko: string | null;
  description_en: string | null;
  quantity: string | number;
  unit: string;
}

export interface ShipmentTable extends VersionedRow {
  id: string;
  programme_id: string;
  shipped_on: string;
  route: string | null;
  port_from: string | null;
  port_to: string | null;
  carrier: string | null;
  documents: string[];
  note: string | null;
}

export interface ShipmentLineTable extends VersionedRow {
  id: string;
  shipment_id: string;
  item_id: string;
  clearance_id: string;
  item_digest: string;
  position: number;
  quantity: string | number;
  unit: string;
}

export interface DrawDownTable extends VersionedRow {
  id: string;
  shipment_line_id: string;
  grant_id: string;
  grant_line_id: string | null;
}

export interface HandOverTable extends VersionedRow {
  id: string;
  shipment_line_id: string;
  kind: HandOverKind;
  quantity: string | number;
  on_day: string;
  receiver: string;
  place: string;
  evidence: string | null;
  note: string | null;
}

export interface GrantUseTable extends VersionedRow {
  id: string;
  grant_id: string;
  clearance_id: string;
  programme_id: string;
  kind: UseKind;
  money_id: string | null;
  party_id: string | null;
  amount: string | number | null;
  currency: string | null;
  on_day: string;
}

export interface CorrectionTable extends VersionedRow {
  id: string;
  record_kind: CorrectedKind;
  record_id: string;
  before: Said;
  after: Said;
  why: string;
  corrected_by: string | null;
  corrected_at: string;
}

export interface EvidenceFileTable extends VersionedRow {
  id: string;
  hand_over_id: string;
  name: string;
  type: EvidenceType;
  size: number;
  hash: string;
  added_by: string | null;
  added_at: string;
}
