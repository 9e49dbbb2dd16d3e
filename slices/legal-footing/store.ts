import "#slices/tie/tables.ts";

import type { Transaction } from "kysely";

import type { Tables } from "#kernel/tables.ts";
import { readStanding } from "#slices/source/store.ts";
import { tieOfRow } from "#slices/tie/row.ts";
import { tieColumns } from "#slices/tie/store.ts";

import { agreementKinds, footingProperty, isLegalFooting } from "./model.ts";

/** The agreements of one actor, each with its latest check, the day of it, and the checks before. */
export async function readFootings(tx: Transaction<Tables>, actorId: string) {
  const rows = await tx
    .selectFrom("tie")
    .select(tieColumns)
    .where("kind", "in", agreementKinds)
    .where((where) => where.or([where("from_id", "=", actorId), where("to_id", "=", actorId)]))
    .orderBy("id")
    .execute();
  const claims = await readStanding(tx, "tie", [footingProperty]);
  const bySubject = Map.groupBy(claims, ({ subject }) => subject);
  return rows.map((row) => {
    const checks = (bySubject.get(row.id) ?? []).flatMap(({ value, asOf, locator }) =>
      isLegalFooting(value) ? [{ ...value, on: asOf, evidence: locator }] : [],
    );
    return { tie: tieOfRow(row), footing: checks[0] ?? null, before: checks.slice(1) };
  });
}

export type FootingView = Awaited<ReturnType<typeof readFootings>>[number];
