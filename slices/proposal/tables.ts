import type { VersionedRow } from "#kernel/tables.ts";

import type {
  FollowUp,
  ProposalKind,
  ProposalStatus,
  RouteStepTaken,
  Signing,
  StatusStep,
} from "./model.ts";

declare module "#kernel/tables.ts" {
  interface Tables {
    proposal: ProposalTable;
  }
}

export interface ProposalTable extends VersionedRow {
  id: string;
  title_ko: string | null;
  title_en: string | null;
  text_ko: string | null;
  text_en: string | null;
  body_id: string;
  kind: ProposalKind;
  status: ProposalStatus;
  steps: StatusStep[];
  route: RouteStepTaken[];
  supporters: string[];
  addressee: string | null;
  signings: Signing[];
  follow_ups: FollowUp[];
  issues: string[];
  strategy: string | null;
  board_on: string | null;
  next_step: string | null;
  next_on: string | null;
  note: string | null;
}
