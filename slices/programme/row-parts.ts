import type { ItemLine } from "#engines/gate/index.ts";
import type { PartialDate } from "#kernel/partial-date.ts";

import type { Row } from "#slices/audit/model.ts";

import type { ProgrammeItem, ProgrammeMoney, ProgrammeResult } from "./model-parts.ts";
import type { ProgrammeItemTable, ProgrammeMoneyTable, ProgrammeResultTable } from "./tables.ts";

type Bare<T> = Omit<T, "audience" | "named" | "version" | "office_id">;
export type ProgrammeItemRow = Bare<ProgrammeItemTable>;
export type ProgrammeResultRow = Bare<ProgrammeResultTable>;
export type ProgrammeMoneyRow = Bare<ProgrammeMoneyTable>;

const numberOf = (value: string | number | null) => (value === null ? null : Number(value));

/** The line as the gate reads it; what the list leaves open is empty there. */
export function itemLineOf(item: ProgrammeItem): ItemLine {
  return {
    line: String(item.line),
    hs: item.hs ?? "",
    description: item.description.ko ?? item.description.en ?? "",
    quantity: item.quantity,
    unit: item.unit ?? "",
    value: item.value,
    currency: item.currency ?? "",
    origin: item.origin ?? "",
    declared: item.declared,
    endUser: item.endUser ?? "",
  };
}

export function itemOfRow(row: ProgrammeItemRow): ProgrammeItem {
  return {
    id: row.id,
    programmeId: row.programme_id,
    line: row.line,
    hs: row.hs,
    description: { ko: row.description_ko, en: row.description_en },
    quantity: numberOf(row.quantity),
    unit: row.unit,
    value: numberOf(row.value),
    currency: row.currency,
    origin: row.origin,
    endUser: row.end_user,
    route: row.route,
    declared: row.declared,
  };
}

export function rowOfItem(item: ProgrammeItem): ProgrammeItemRow {
  return {
    id: item.id,
    programme_id: item.programmeId,
    line: item.line,
    hs: item.hs,
    description_ko: item.description.ko,
    description_en: item.description.en,
    quantity: item.quantity,
    unit: item.unit,
    value: item.value,
    currency: item.currency,
    origin: item.origin,
    end_user: item.endUser,
    route: item.route,
    declared: [...item.declared],
  };
}

export function resultOfRow(row: ProgrammeResultRow): ProgrammeResult {
  return {
    id: row.id,
    programmeId: row.programme_id,
    kind: row.kind,
    parentId: row.parent_id,
    position: row.position,
    name: { ko: row.name_ko, en: row.name_en },
    unit: row.unit,
    baseline: numberOf(row.baseline),
    baselineOn: row.baseline_on as PartialDate | null,
    target: numberOf(row.target),
    targetOn: row.target_on as PartialDate | null,
    actual: numberOf(row.actual),
    actualOn: row.actual_on as PartialDate | null,
    rollUp: row.roll_up,
    disaggregation: row.disaggregation,
    evidence: row.evidence,
    note: { ko: row.note_ko, en: row.note_en },
  };
}

export function rowOfResult(result: ProgrammeResult): ProgrammeResultRow {
  return {
    id: result.id,
    programme_id: result.programmeId,
    kind: result.kind,
    parent_id: result.parentId,
    position: result.position,
    name_ko: result.name.ko,
    name_en: result.name.en,
    unit: result.unit,
    baseline: result.baseline,
    baseline_on: result.baselineOn,
    target: result.target,
    target_on: result.targetOn,
    actual: result.actual,
    actual_on: result.actualOn,
    roll_up: result.rollUp,
    disaggregation: [...result.disaggregation],
    evidence: result.evidence,
    note_ko: result.note.ko,
    note_en: result.note.en,
  };
}

export function moneyOfRow(row: ProgrammeMoneyRow): ProgrammeMoney {
  return {
    id: row.id,
    programmeId: row.programme_id,
    kind: row.kind,
    money: { amount: String(row.amount), currency: row.currency },
    on: row.on_date as PartialDate,
    rate:
      row.rate === null
        ? null
        : {
            rate: String(row.rate),
            currency: row.rate_currency!,
            on: row.rate_on as PartialDate,
            source: row.rate_source!,
          },
    funder: row.funder,
    party: row.party,
    shareRule: row.share_rule,
    note: { ko: row.note_ko, en: row.note_en },
    source: { source: row.source_id, locator: row.locator },
    clearance: row.clearance,
  };
}

export function rowOfMoney(entry: ProgrammeMoney): ProgrammeMoneyRow {
  return {
    id: entry.id,
    programme_id: entry.programmeId,
    kind: entry.kind,
    amount: entry.money.amount,
    currency: entry.money.currency,
    on_date: entry.on,
    rate: entry.rate?.rate ?? null,
    rate_currency: entry.rate?.currency ?? null,
    rate_on: entry.rate?.on ?? null,
    rate_source: entry.rate?.source ?? null,
    funder: entry.funder,
    party: entry.party,
    share_rule: entry.shareRule,
    note_ko: entry.note.ko,
    note_en: entry.note.en,
    source_id: entry.source.source,
    locator: entry.source.locator,
    clearance: entry.clearance,
    clearance_id: entry.clearance?.clearanceId ?? null,
  };
}

/** The part that a row holds which a command locked. */
export const itemOfLocked = (row: Row) => itemOfRow(row as unknown as ProgrammeItemRow);
export const resultOfLocked = (row: Row) => resultOfRow(row as unknown as ProgrammeResultRow);
export const moneyOfLocked = (row: Row) => moneyOfRow(row as unknown as ProgrammeMoneyRow);
