import type { Transaction } from "kysely";

import type { Tables } from "#kernel/tables.ts";
import type { RowChange } from "#slices/audit/model.ts";
import { clearActivity } from "#slices/gate/clear.ts";
import { grantsNamed } from "#slices/grant/use.ts";

import type { LockedProgramme } from "./change-programme.ts";
import { drawn, passed, wordsOf } from "./gate-api.ts";
import {
  declarationsOf,
  refuseUnknownActivities,
  type DeclarationAsked,
} from "./gate-questions.ts";
import type { ClearanceNote } from "./model-content.ts";
import type { Programme } from "./row.ts";

/** What is asked of the gate when work begins. */
interface Beginning {
  readonly declared: readonly DeclarationAsked[];
  /** Ids of the letters named. */
  readonly letters: readonly string[];
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** Has the activities of a programme cleared, and draws on the letters that let them pass; a refusal throws. */
export async function beginWork(
  tx: Transaction<Tables>,
  { programme, grade }: LockedProgramme,
  { declared, letters, today }: Beginning,
): Promise<{ readonly clearance: ClearanceNote; readonly draws: readonly RowChange[] }> {
  const { id, content } = programme;
  const activities = content.activities ?? [];
  await refuseUnknownActivities(tx, activities);
  const declarations = await declarationsOf(tx, activities, declared);
  const use = { programmeId: id, partyId: null, money: null };
  const cleared = await clearActivity(tx, {
    subject: id,
    activities,
    direction: "to",
    asOf: today,
    declared: wordsOf(declarations),
    grants: await grantsNamed(tx, { ...use, letters }),
  });
  const clearance = await passed(tx, cleared, { day: today, declarations });
  const draws = drawn(cleared, { ...use, kind: "start", moneyId: null, on: today }, grade);
  return { clearance, draws };
}

/** The programme whose last step says under what it was let pass. */
export function withClearance(programme: Programme, clearance: ClearanceNote): Programme {
  const { activities } = programme.content;
  const last = programme.steps.at(-1)!;
  const step = { ...last, clearance, activities: activities ?? [] };
  return { ...programme, steps: [...programme.steps.slice(0, -1), step] };
}
