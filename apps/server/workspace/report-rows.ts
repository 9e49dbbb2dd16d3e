import type { LocalText } from "#kernel/local-text.ts";
import { indexTerms, quoteTerm } from "#kernel/search-terms.ts";
import type { Tables } from "#kernel/tables.ts";
import type { ReferenceWorkspace } from "#reference/workspace.ts";
import { rowOfActor } from "#slices/actor/row.ts";
import { rowOfReported } from "#slices/instrument/reported.ts";
import { rowOfLetter } from "#slices/grant/row.ts";
import { rowOfMembership } from "#slices/membership/row.ts";
import { memberCount } from "#slices/source/model.ts";
import { rowOfTie } from "#slices/tie/row.ts";

import { initiativeRows } from "./initiative-rows.ts";
import { programmeRows } from "./programme-rows.ts";

/** The rows of one table, in the order in which they are inserted. */
export interface TableRows {
  readonly table: keyof Tables;
  readonly rows: readonly object[];
}

/** Who entered what the report brought. */
const enteredBy = "report";

/** The rows of an office that begins with the report; all of it is graded for the office. */
export function reportRows(workspace: ReferenceWorkspace, now: Date): TableRows[] {
  return [
    { table: "source", rows: sourceRows(workspace) },
    {
      table: "actor",
      rows: workspace.actors.map((actor) =>
        rowOfActor(actor, actor.source, { roles: actor.roles, ...actor.marks }),
      ),
    },
    { table: "tie", rows: tieRows(workspace) },
    {
      table: "membership",
      rows: workspace.memberships.map((membership) =>
        rowOfMembership({ ...membership, renewalOn: null }),
      ),
    },
    { table: "claim", rows: [...factRows(workspace, now), ...bodySizeRows(workspace, now)] },
    { table: "grant_letter", rows: workspace.grants.map(precedentRow) },
    { table: "slip", rows: slipRows(workspace) },
    {
      table: "instrument",
      rows: workspace.instruments.map((instrument, position) =>
        rowOfReported(instrument, position, enteredBy),
      ),
    },
    { table: "source_record", rows: recordRows(workspace) },
    { table: "programme", rows: programmeRows(workspace) },
    { table: "initiative", rows: initiativeRows(workspace) },
  ];
}

function sourceRows({ sources }: ReferenceWorkspace): object[] {
  return sources.map(({ id, title, publisher, licence, publishedIn, asOf, note }) => ({
    id,
    title_ko: title.ko,
    title_en: title.en,
    publisher,
    licence,
    published: publishedIn ?? asOf,
    note_ko: note.ko,
    note_en: note.en,
  }));
}

function tieRows({ ties }: ReferenceWorkspace): object[] {
  return ties.map((tie) => {
    const { basis, unverified, marks } = tie;
    return rowOfTie({ ...tie, trust: null, remarks: { basis, unverified, ...marks } });
  });
}

function factRows({ facts }: ReferenceWorkspace, now: Date): object[] {
  return facts.map(({ id, actor, section, text, asOf, source, verified }) => ({
    id,
    subject_kind: "actor",
    subject_id: actor,
    property: "fact",
    value: text,
    source_id: source,
    locator: section,
    as_of: asOf,
    entered_by: enteredBy,
    entered_at: now.toISOString(),
    status: "standing",
    verified,
  }));
}

/** How many members a body has, as a claim on the body; the channel question reads it. */
/** A public exemption of somebody else, marked as the example that it is. */
function precedentRow({ source, ...said }: ReferenceWorkspace["grants"][number]): object {
  return rowOfLetter({
    ...said,
    programmeId: null,
    requestId: null,
    shipmentsAllowed: null,
    coversAll: false,
    activities: [],
    partyId: null,
    extendsId: null,
    state: "open",
    closedOn: null,
    closedWhy: null,
    isExample: true,
    sources: [source],
  });
}

function bodySizeRows({ bodySizes }: ReferenceWorkspace, now: Date): object[] {
  return bodySizes.map(({ id, body, members, source, asOf, verified }) => ({
    id,
    subject_kind: "actor",
    subject_id: body,
    property: memberCount,
    value: members,
    source_id: source.source,
    locator: source.locator,
    as_of: asOf,
    entered_by: enteredBy,
    entered_at: now.toISOString(),
    status: "standing",
    verified,
  }));
}

/** The kind of record that each list of the reference holds. */
const kindOfList: Readonly<Record<string, string>> = {
  actors: "actor",
  ties: "tie",
  cases: "case",
  diagnosis: "diagnosis",
  history: "history",
  instruments: "instrument",
  strategy: "strategy",
};

function slipRows({ slips }: ReferenceWorkspace): object[] {
  return slips.map(({ id, severity, type, sections, note, touches }) => ({
    id,
    severity,
    kind: type,
    sections,
    note_ko: note.ko,
    note_en: note.en,
    records: Object.entries(touches).flatMap(([list, ids]) =>
      ids.map((record) => ({ kind: kindOfList[list], id: record })),
    ),
    source_id: enteredBy,
  }));
}

/** A record of the report with what lists name it by. */
interface Titled {
  readonly id: string;
  readonly section?: string | null;
}

function recordRows(workspace: ReferenceWorkspace): object[] {
  const { history, diagnosis, strategy, instruments, cases } = workspace;
  const { masterPlan, seoulPyongyangPlan, ...lists } = history;
  return [
    ...Object.entries(lists).flatMap(([list, records]) =>
      partRows(`history-${kebab(list)}`, records),
    ),
    ...partRows("history-plan", [masterPlan, seoulPyongyangPlan]),
    ...partRows("limitation", diagnosis.limitations),
    ...partRows("lesson", diagnosis.lessons),
    ...partRows("strategy", strategy),
    ...partRows("instrument", instruments),
    ...partRows("case", cases),
  ];
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function titleOf(record: Titled): LocalText {
  const fields = record as unknown as Readonly<Record<string, LocalText | undefined>>;
  return fields["title"] ?? fields["name"] ?? fields["term"] ?? { ko: null, en: null };
}

function partRows(part: string, records: readonly Titled[]): object[] {
  return records.map((record, position) => {
    const name = titleOf(record);
    const terms = indexTerms([name.ko, name.en, record.id]).map(quoteTerm);
    return {
      part,
      id: record.id,
      position,
      name_ko: name.ko,
      name_en: name.en,
      section: record.section ?? null,
      content: record,
      source_id: enteredBy,
      search: terms.join(" "),
    };
  });
}
