import { randomUUID } from "node:crypto";

import type { Transaction } from "kysely";

import type { Tables } from "#kernel/tables.ts";
import type { RowChange } from "#slices/audit/model.ts";
import type { LineGrant } from "#slices/gate/model.ts";

import type { GrantUse } from "./model-use.ts";
import { grantProblem } from "./problems.ts";
import { rowOfUse } from "./row.ts";
import { grantsForUse, type UseAsked } from "./rules-use.ts";
import { lockNamedLetters } from "./store-use.ts";

/** The letters that somebody names, locked, as the gate takes them; one that does not serve is refused. */
export async function grantsNamed(
  tx: Transaction<Tables>,
  asked: UseAsked,
): Promise<readonly LineGrant[]> {
  if (asked.letters.length === 0) return [];
  const grants = grantsForUse(asked, await lockNamedLetters(tx, asked.letters));
  if (!grants.ok) throw grantProblem(grants.error);
  return grants.value;
}

/** What draws on every letter that a clearance rests on. */
export function drawsOfUse(
  grants: readonly string[],
  use: Omit<GrantUse, "id" | "grantId">,
  grade: { readonly audience: unknown; readonly named: unknown },
): RowChange[] {
  return grants.map((grantId): RowChange => {
    const id = randomUUID();
    const after = { ...rowOfUse({ ...use, id, grantId }), ...grade };
    return { table: "grant_use", id, before: null, after };
  });
}
