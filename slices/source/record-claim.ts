import { randomUUID } from "node:crypto";

import { dayOf } from "#kernel/clock.ts";
import { partialDate, type PartialDate } from "#kernel/partial-date.ts";
import type { Ground } from "#slices/account/ground.ts";
import type { Viewer } from "#slices/account/model.ts";
import { lockRow } from "#slices/audit/apply-change.ts";
import { runCommand, type Done } from "#slices/audit/command.ts";
import type { Row, RowChange } from "#slices/audit/model.ts";

import { enterClaim } from "./claim-changes.ts";
import { gradeOf } from "./edit-record.ts";
import { officeEntry } from "./model.ts";

/** Something that a member records on an actor or a tie, to be kept as a claim beside what was recorded before. */
export interface RecordedClaim {
  readonly table: "actor" | "tie";
  readonly id: string;
  readonly property: string;
  readonly value: unknown;
  /** Where it can be read; `null`: the word of whoever enters it. */
  readonly evidence: string | null;
  /** When it was so; today where nobody says. */
  readonly on?: PartialDate;
  readonly command: string;
  readonly why: string;
  /** Columns of the record that change with it; throws a problem where it cannot be recorded on this one. */
  change(row: Row): Row;
  /** Thrown when there is no such record to see. */
  unknown(): Error;
}

/** Records it as one command: chained, graded like its record, with its undo. Answers the claim's id. */
export function recordClaim(
  ground: Ground,
  viewer: Viewer,
  recorded: RecordedClaim,
): Promise<Done<string>> {
  const { table, id, property, value, evidence, command, why } = recorded;
  return runCommand(ground, viewer, async (tx) => {
    const before = await lockRow(tx, table, id);
    if (before === null) throw recorded.unknown();
    const columns = recorded.change(before);
    const now = ground.now();
    const subject = { kind: table, id };
    const claim = enterClaim(
      {
        subject,
        property,
        value,
        citation: { source: officeEntry, locator: evidence },
        asOf: recorded.on ?? partialDate(dayOf(now)),
        grade: gradeOf(before),
      },
      { enteredBy: viewer.accountId ?? "system", now, newId: randomUUID },
    );
    const changes: RowChange[] = [claim];
    if (Object.keys(columns).length > 0)
      changes.unshift({ table, id, before, after: { ...before, ...columns } });
    return { record: { command, subject, changes, why }, value: claim.id };
  });
}
