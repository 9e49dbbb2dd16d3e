import type { PartialDate } from "#kernel/partial-date.ts";
import type { LocalText } from "#kernel/local-text.ts";
import { indexTerms, quoteTerm } from "#kernel/search-terms.ts";

import type { Row } from "#slices/audit/model.ts";

import { emptyContent, type CycleStep, type ProgrammeContent } from "./model-content.ts";
import type {
  Level,
  PillarShares,
  ProgrammeHorizon,
  ProgrammeKind,
  SecurityField,
  Stage,
  Standing,
} from "./model.ts";
import type { ProgrammeTable } from "./tables.ts";

export type ProgrammeRow = Omit<
  ProgrammeTable,
  "search" | "audience" | "named" | "version" | "office_id"
>;

/** A programme as the office keeps it; its items, results and money are records of their own. */
export interface Programme {
  readonly id: string;
  readonly name: LocalText;
  readonly summary: LocalText;
  readonly kind: ProgrammeKind;
  readonly standing: Standing;
  readonly stage: Stage;
  /** `null`: nobody has said how the pillars share it. */
  readonly pillars: PillarShares | null;
  readonly levels: readonly Level[];
  readonly horizon: ProgrammeHorizon | null;
  readonly fields: readonly SecurityField[];
  /** Ids of strategy items. */
  readonly goals: readonly string[];
  readonly begins: PartialDate | null;
  readonly ends: PartialDate | null;
  readonly owner: string | null;
  readonly content: ProgrammeContent;
  readonly steps: readonly CycleStep[];
  readonly source: string;
  readonly sections: readonly string[];
  readonly slips: readonly string[];
}

export function programmeOfRow(row: ProgrammeRow): Programme {
  return {
    id: row.id,
    name: { ko: row.name_ko, en: row.name_en },
    summary: { ko: row.summary_ko, en: row.summary_en },
    kind: row.kind,
    standing: row.standing,
    stage: row.stage,
    pillars: row.pillars,
    levels: row.levels as Level[],
    horizon: row.horizon,
    fields: row.fields as SecurityField[],
    goals: row.goals,
    begins: row.begins as PartialDate | null,
    ends: row.ends as PartialDate | null,
    owner: row.owner,
    content: { ...emptyContent, ...row.content },
    steps: row.steps,
    source: row.source_id,
    sections: row.sections,
    slips: row.slips,
  };
}

/** The programme of a row that a command locked. */
export function programmeOfLocked(row: Row): Programme {
  return programmeOfRow(row as unknown as ProgrammeRow);
}

/** The row of a programme, with the terms under which it is found. */
export function rowOfProgramme(programme: Programme): ProgrammeRow & { search: string } {
  const { name, summary } = programme;
  return {
    id: programme.id,
    name_ko: name.ko,
    name_en: name.en,
    summary_ko: summary.ko,
    summary_en: summary.en,
    kind: programme.kind,
    standing: programme.standing,
    stage: programme.stage,
    pillars: programme.pillars,
    levels: [...programme.levels],
    horizon: programme.horizon,
    fields: [...programme.fields],
    goals: [...programme.goals],
    begins: programme.begins,
    ends: programme.ends,
    owner: programme.owner,
    content: programme.content,
    steps: [...programme.steps],
    source_id: programme.source,
    sections: [...programme.sections],
    slips: [...programme.slips],
    search: indexTerms([name.ko, name.en, programme.id]).map(quoteTerm).join(" "),
  };
}
