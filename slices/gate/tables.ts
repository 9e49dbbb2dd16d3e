import type { Generated, JSONColumnType } from "kysely";

import type {
  Bite,
  ListDifference,
  ListedEntry,
  Reason,
  Regime,
  Verdict,
} from "#engines/gate/index.ts";
import type { GradedRow, VersionedRow } from "#kernel/tables.ts";

import type { ClearanceKind, MatchState, Reopening } from "./model.ts";

declare module "#kernel/tables.ts" {
  interface Tables {
    regime_edition: RegimeEditionTable;
    easing_scenario: EasingScenarioTable;
    screening_list: ScreeningListTable;
    screening_entry: ScreeningEntryTable;
    screened_party: ScreenedPartyTable;
    name_match: NameMatchTable;
    clearance: ClearanceTable;
    clearance_line: ClearanceLineTable;
    code_list: CodeListTable;
    code_of_list: {
      office_id: string;
      list_id: string;
      code: string;
      name_ko: string | null;
      name_en: string | null;
    };
  }
}

export interface RegimeEditionTable extends VersionedRow {
  id: string;
  regime: string;
  edition: string;
  origin: "office" | "received";
  content: Regime;
  why: string;
  entered_by: string | null;
  entered_at: string;
}

export interface EasingScenarioTable extends VersionedRow {
  id: string;
  name_ko: string | null;
  name_en: string | null;
  eased: { provision: string; from: string; until: string | null }[];
  note_ko: string | null;
  note_en: string | null;
}

/** How many were screened against a list, and what came of it. */
export interface ScreenedCounts {
  readonly actors: number;
  readonly parties: number;
  readonly matches: number;
  readonly reopened: number;
}

export interface ScreeningListTable extends VersionedRow {
  id: string;
  state: "current" | "earlier";
  list_version: string;
  generated: string;
  file_name: string;
  file_hash: string;
  entry_count: number;
  source: string;
  difference: JSONColumnType<ListDifference | null>;
  screened: JSONColumnType<ScreenedCounts>;
  loaded_by: string | null;
  loaded_at: string;
}

export interface ScreeningEntryTable {
  office_id: string;
  list_id: string;
  entry_id: string;
  position: number;
  content: JSONColumnType<ListedEntry>;
}

export interface ScreenedPartyTable extends VersionedRow {
  id: string;
  names: string[];
  birth_year: number | null;
  documents: string[];
  gender: "male" | "female" | null;
  note: string | null;
}

export interface NameMatchTable extends VersionedRow {
  id: string;
  subject_kind: "actor" | "party";
  subject_id: string;
  entry_id: string;
  list_version: string;
  score: number;
  matched: string;
  reasons: Reason[];
  subject_digest: string;
  entry_digest: string;
  state: MatchState;
  reason: string | null;
  proposed_by: string | null;
  proposed_at: string | null;
  decided_by: string | null;
  decided_at: string | null;
  decision: "cleared" | "confirmed" | null;
  seen_subject_digest: string | null;
  seen_entry_digest: string | null;
  reopened_because: Reopening | null;
}

export interface CodeListTable extends VersionedRow {
  id: string;
  state: "current" | "earlier";
  file_name: string;
  file_hash: string;
  code_count: number;
  loaded_by: string | null;
  loaded_at: string;
}

export interface ClearanceTable extends GradedRow {
  id: string;
  kind: ClearanceKind;
  subject_id: string;
  direction: "to" | "from";
  verdict: Verdict;
  is_cleared: boolean;
  grants: string[];
  provisions: JSONColumnType<Bite[]>;
  rules_version: string;
  list_version: string | null;
  as_of: string;
  valid_until: string;
  digest: string;
  made_by: string | null;
  made_at: Generated<string>;
}

export interface ClearanceLineTable {
  office_id: string;
  clearance_id: string;
  line_id: string;
  verdict: Verdict;
  digest: string;
  quantity: string | null;
  unit: string;
  grants: string[];
}
