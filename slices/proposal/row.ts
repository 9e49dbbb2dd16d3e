import type { Proposal } from "./model.ts";
import type { ProposalTable } from "./tables.ts";

export type ProposalRow = Omit<ProposalTable, "audience" | "named" | "version" | "office_id">;

export function proposalOfRow(row: ProposalRow): Proposal {
  return {
    id: row.id,
    title: { ko: row.title_ko, en: row.title_en },
    text: { ko: row.text_ko, en: row.text_en },
    body: row.body_id,
    kind: row.kind,
    status: row.status,
    steps: row.steps,
    route: row.route,
    supporters: row.supporters,
    addressee: row.addressee,
    signings: row.signings,
    followUps: row.follow_ups,
    issues: row.issues,
    strategy: row.strategy,
    boardOn: row.board_on,
    nextStep: row.next_step,
    nextOn: row.next_on,
    note: row.note,
  };
}

export function rowOfProposal(proposal: Proposal): ProposalRow {
  return {
    id: proposal.id,
    title_ko: proposal.title.ko,
    title_en: proposal.title.en,
    text_ko: proposal.text.ko,
    text_en: proposal.text.en,
    body_id: proposal.body,
    kind: proposal.kind,
    status: proposal.status,
    steps: [...proposal.steps],
    route: [...proposal.route],
    supporters: [...proposal.supporters],
    addressee: proposal.addressee,
    signings: [...proposal.signings],
    follow_ups: [...proposal.followUps],
    issues: [...proposal.issues],
    strategy: proposal.strategy,
    board_on: proposal.boardOn,
    next_step: proposal.nextStep,
    next_on: proposal.nextOn,
    note: proposal.note,
  };
}
