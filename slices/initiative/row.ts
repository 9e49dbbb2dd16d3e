import type { Initiative } from "./model.ts";
import type { InitiativeTable } from "./tables.ts";

export type InitiativeRow = Omit<InitiativeTable, "audience" | "named" | "version" | "office_id">;

export function initiativeOfRow(row: InitiativeRow): Initiative {
  return {
    id: row.id,
    title: { ko: row.title_ko, en: row.title_en },
    form: row.form,
    aim: { ko: row.aim_ko, en: row.aim_en },
    citation: row.citation,
    body: row.body_id,
    strategy: row.strategy,
    occasion: row.occasion,
    invitees: row.invitees,
    clauses: row.clauses,
    groups: row.working_groups,
    topics: row.topics,
    steps: row.steps,
    outputs: row.outputs,
    gain: row.gain,
    nextStep: row.next_step,
    nextOn: row.next_on,
    note: { ko: row.note_ko, en: row.note_en },
    proposal: row.proposal_id,
  };
}

export function rowOfInitiative(initiative: Initiative): InitiativeRow {
  return {
    id: initiative.id,
    title_ko: initiative.title.ko,
    title_en: initiative.title.en,
    form: initiative.form,
    aim_ko: initiative.aim.ko,
    aim_en: initiative.aim.en,
    citation: initiative.citation,
    body_id: initiative.body,
    strategy: [...initiative.strategy],
    occasion: initiative.occasion,
    invitees: [...initiative.invitees],
    clauses: [...initiative.clauses],
    working_groups: [...initiative.groups],
    topics: [...initiative.topics],
    steps: [...initiative.steps],
    outputs: [...initiative.outputs],
    gain: initiative.gain,
    next_step: initiative.nextStep,
    next_on: initiative.nextOn,
    note_ko: initiative.note.ko,
    note_en: initiative.note.en,
    proposal_id: initiative.proposal,
  };
}
