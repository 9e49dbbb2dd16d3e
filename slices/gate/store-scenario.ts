import "./tables.ts";

import type { Transaction } from "kysely";

import type { Tables } from "#kernel/tables.ts";

import { shippedScenarios, type NamedScenario } from "./scenarios.ts";

/** Every scenario: the shipped ones, then the office's own. */
export async function readScenarios(tx: Transaction<Tables>): Promise<readonly NamedScenario[]> {
  const rows = await tx.selectFrom("easing_scenario").selectAll().orderBy("id").execute();
  const own = rows.map((row): NamedScenario => ({
    id: row.id,
    name: { ko: row.name_ko, en: row.name_en },
    note: { ko: row.note_ko, en: row.note_en },
    eased: row.eased,
    origin: "office",
  }));
  return [...shippedScenarios, ...own];
}
