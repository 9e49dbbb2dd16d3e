import type { Reason } from "#engines/gate/index.ts";
import type { LocalText } from "#kernel/local-text.ts";

import type { MatchState, Reopening } from "./model.ts";

/** A likeness as the room shows it, with who did what. */
export interface MatchView {
  readonly id: string;
  readonly subject: {
    readonly kind: "actor" | "party";
    readonly id: string;
    readonly name: LocalText;
  };
  readonly entryId: string;
  readonly score: number;
  readonly matched: string;
  readonly reasons: readonly Reason[];
  readonly state: MatchState;
  readonly reason: string | null;
  readonly proposer: string | null;
  readonly proposedAt: string | null;
  readonly decider: string | null;
  readonly decidedAt: string | null;
  readonly reopenedBecause: Reopening | null;
  /** Whether the reader is the second person who may confirm it. */
  readonly maySecond: boolean;
}

interface MatchRow {
  readonly id: string;
  readonly subject_kind: "actor" | "party";
  readonly subject_id: string;
  readonly entry_id: string;
  readonly score: number;
  readonly matched: string;
  readonly reasons: Reason[];
  readonly state: MatchState;
  readonly reason: string | null;
  readonly proposer: string | null;
  readonly proposed_at: string | null;
  readonly decider: string | null;
  readonly decided_at: string | null;
  readonly reopened_because: Reopening | null;
  readonly name_ko: string | null;
  readonly name_en: string | null;
  readonly party_names: string[] | null;
}

export function matchView(row: MatchRow, maySecond: boolean): MatchView {
  const own = row.party_names?.[0] ?? row.subject_id;
  const name =
    row.name_ko === null && row.name_en === null
      ? { ko: own, en: own }
      : { ko: row.name_ko, en: row.name_en };
  return {
    id: row.id,
    subject: { kind: row.subject_kind, id: row.subject_id, name },
    entryId: row.entry_id,
    score: row.score,
    matched: row.matched,
    reasons: row.reasons,
    state: row.state,
    reason: row.reason,
    proposer: row.proposer,
    proposedAt: row.proposed_at,
    decider: row.decider,
    decidedAt: row.decided_at,
    reopenedBecause: row.reopened_because,
    maySecond,
  };
}
