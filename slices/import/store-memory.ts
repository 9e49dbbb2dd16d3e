import "./tables.ts";

import { createHash } from "node:crypto";

import { sql, type Transaction } from "kysely";

import type { Tables } from "#kernel/tables.ts";

import type { Answers, Mapping } from "./model.ts";
import type { Remembered } from "./work.ts";

/** Files with the same headers in the same columns share a mapping. */
export function headerKey(headers: readonly string[]): string {
  return createHash("sha256").update(headers.join("\n")).digest("hex");
}

/** What officers decided for such a file before. */
export async function recall(
  tx: Transaction<Tables>,
  headers: readonly string[],
): Promise<Remembered> {
  const rows = await sql<{
    kind: string;
    key: string;
    value: unknown;
  }>`select kind, key, value from import_memory
    where kind = 'actor' or (kind = 'mapping' and key = ${headerKey(headers)})`.execute(tx);
  const mapping = rows.rows.find(({ kind }) => kind === "mapping")?.value ?? null;
  const actors = rows.rows
    .filter(({ kind }) => kind === "actor")
    .map(({ key, value }) => [key, value as string]);
  return {
    mapping: mapping as Mapping | null,
    answers: Object.fromEntries(actors) as Answers["actors"],
  };
}

/** Remembers what was decided, once it was committed: the mapping of these headers, and who each name meant. */
export async function remember(
  tx: Transaction<Tables>,
  officeId: string,
  decided: {
    readonly headers: readonly string[];
    readonly mapping: Mapping;
    readonly answers: Answers;
    readonly now: Date;
  },
): Promise<void> {
  const rows = [
    { kind: "mapping", key: headerKey(decided.headers), value: decided.mapping },
    ...Object.entries(decided.answers.actors).map(([key, value]) => ({
      kind: "actor",
      key,
      value,
    })),
  ];
  await sql`insert into import_memory (office_id, kind, key, value, used_at)
    select ${officeId}, kind, key, value, ${decided.now.toISOString()}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as decided (kind text, key text, value jsonb)
    on conflict (office_id, kind, key) do update set value = excluded.value, used_at = excluded.used_at`.execute(
    tx,
  );
}
