import type { Citation } from "#kernel/claim.ts";
import type { VersionedRow } from "#kernel/tables.ts";

import type {
  Clause,
  GainTest,
  InitiativeForm,
  Invitee,
  Occasion,
  Output,
  Step,
  Topic,
  WorkingGroup,
} from "./model.ts";

declare module "#kernel/tables.ts" {
  interface Tables {
    initiative: InitiativeTable;
  }
}

export interface InitiativeTable extends VersionedRow {
  id: string;
  title_ko: string | null;
  title_en: string | null;
  form: InitiativeForm;
  aim_ko: string | null;
  aim_en: string | null;
  citation: Citation | null;
  body_id: string | null;
  strategy: string[];
  occasion: Occasion | null;
  invitees: Invitee[];
  clauses: Clause[];
  working_groups: WorkingGroup[];
  topics: Topic[];
  steps: Step[];
  outputs: Output[];
  gain: GainTest | null;
  next_step: string | null;
  next_on: string | null;
  note_ko: string | null;
  note_en: string | null;
  proposal_id: string | null;
}
