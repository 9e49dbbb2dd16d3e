import type { Generated } from "kysely";

import type { Citation } from "#kernel/claim.ts";
import type { VersionedRow } from "#kernel/tables.ts";

import type { ClearanceNote, CycleStep, ProgrammeContent } from "./model-content.ts";
import type { PillarShares, ProgrammeHorizon, ProgrammeKind, Stage, Standing } from "./model.ts";
import type { Measure, MoneyKind, ResultKind, RollUp, ShareRule, Split } from "./model-parts.ts";

declare module "#kernel/tables.ts" {
  interface Tables {
    programme: ProgrammeTable;
    programme_item: ProgrammeItemTable;
    programme_result: ProgrammeResultTable;
    programme_money: ProgrammeMoneyTable;
  }
}

export interface ProgrammeTable extends VersionedRow {
  id: string;
  name_ko: string | null;
  name_en: string | null;
  summary_ko: string | null;
  summary_en: string | null;
  kind: ProgrammeKind;
  standing: Standing;
  stage: Stage;
  pillars: PillarShares | null;
  levels: string[];
  horizon: ProgrammeHorizon | null;
  fields: string[];
  goals: string[];
  begins: string | null;
  ends: string | null;
  owner: string | null;
  content: Partial<ProgrammeContent>;
  steps: CycleStep[];
  source_id: string;
  sections: string[];
  slips: string[];
  search: Generated<string>;
}

export interface ProgrammeItemTable extends VersionedRow {
  id: string;
  programme_id: string;
  line: number;
  hs: string | null;
  description_ko: string | null;
  description_en: string | null;
  /** Decimal text from a query, a number from a locked row. */
  quantity: string | number | null;
  unit: string | null;
  value: string | number | null;
  currency: string | null;
  origin: string | null;
  end_user: string | null;
  route: string | null;
  declared: string[];
}

export interface ProgrammeResultTable extends VersionedRow {
  id: string;
  programme_id: string;
  kind: ResultKind;
  parent_id: string | null;
  position: number;
  name_ko: string | null;
  name_en: string | null;
  unit: string | null;
  baseline: string | number | null;
  baseline_on: string | null;
  target: string | number | null;
  target_on: string | null;
  actual: string | number | null;
  actual_on: string | null;
  roll_up: RollUp;
  disaggregation: Split[];
  evidence: Partial<Record<Measure, Citation>>;
  note_ko: string | null;
  note_en: string | null;
}

export interface ProgrammeMoneyTable extends VersionedRow {
  id: string;
  programme_id: string;
  kind: MoneyKind;
  amount: string | number;
  currency: string;
  on_date: string;
  rate: string | number | null;
  rate_currency: string | null;
  rate_on: string | null;
  rate_source: string | null;
  funder: string | null;
  party: string | null;
  share_rule: ShareRule | null;
  note_ko: string | null;
  note_en: string | null;
  source_id: string;
  locator: string | null;
  clearance: ClearanceNote | null;
  clearance_id: string | null;
}
