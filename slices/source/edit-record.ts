import { randomUUID } from "node:crypto";

import type { Transaction } from "kysely";

import { dayOf } from "#kernel/clock.ts";
import type { Citation } from "#kernel/claim.ts";
import type { PartialDate } from "#kernel/partial-date.ts";
import type { Tables } from "#kernel/tables.ts";
import type { Ground } from "#slices/account/ground.ts";
import type { Viewer } from "#slices/account/model.ts";
import { lockRow } from "#slices/audit/apply-change.ts";
import { runCommand, type Done } from "#slices/audit/command.ts";
import type { ChangeableTable, Row } from "#slices/audit/model.ts";

import { claimChanges, type PropertyEdit } from "./claim-changes.ts";
import { officeEntry } from "./model.ts";
import { readClaims } from "./store.ts";

/** An edit of one record: what it is, why it is made, and what it rests on. */
export interface RecordEdit<T> {
  readonly table: ChangeableTable;
  readonly id: string;
  readonly why: string;
  readonly citation: Citation | null;
  /** Looks at what the edit points to, in its transaction, before the rule; throws a problem. */
  check?(tx: Transaction<Tables>): Promise<void>;
  /** Rules on the present row: the record before, the row's new columns, and the properties that change; throws a problem. */
  rule(row: Row): RuledEdit<T>;
  /** Thrown when there is no such record to see. */
  unknown(): Error;
}

export interface RuledEdit<T> {
  readonly record: T;
  readonly columns: Row;
  readonly before: Readonly<Record<string, unknown>>;
  readonly beforeSource: Citation | null;
  readonly changed: Readonly<Record<string, unknown>>;
}

/** What of a record's own grade its claims take over. */
export function gradeOf(row: Row): PropertyEdit["grade"] {
  return { audience: row["audience"] as string, named: row["named"] as string[] };
}

/** Changes one record and makes the claims of its new values, as one command. */
export function editRecord<T>(
  ground: Ground,
  viewer: Viewer,
  edit: RecordEdit<T>,
): Promise<Done<T>> {
  const { table, id, why } = edit;
  return runCommand(ground, viewer, async (tx) => {
    const before = await lockRow(tx, table, id);
    if (before === null) throw edit.unknown();
    await edit.check?.(tx);
    const ruled = edit.rule(before);
    const now = ground.now();
    const claims = claimChanges(
      {
        subject: { kind: table, id },
        before: ruled.before,
        beforeSource: ruled.beforeSource ?? { source: officeEntry, locator: null },
        after: ruled.changed,
        citation: edit.citation,
        asOf: dayOf(now) as PartialDate,
        grade: gradeOf(before),
      },
      await readClaims(tx, table, id),
      { enteredBy: viewer.accountId ?? "system", now, newId: randomUUID },
    );
    const change = { table, id, before, after: { ...before, ...ruled.columns } };
    const subject = { kind: table, id };
    return {
      record: { command: `edit ${table}`, subject, changes: [change, ...claims], why },
      value: ruled.record,
    };
  });
}
