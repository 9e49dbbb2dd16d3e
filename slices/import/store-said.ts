import { sql, type Transaction } from "kysely";

import type { PartialDate } from "#kernel/partial-date.ts";
import type { Tables } from "#kernel/tables.ts";
import type { ClaimTable } from "#slices/source/tables.ts";

import type { ComparedKind, SaidClaim } from "./plan-differences.ts";

/** The office's claims on some of its records, each with the file that it was taken from. */
export async function readSaid(
  tx: Transaction<Tables>,
  kind: ComparedKind,
  ids: readonly string[],
): Promise<SaidClaim[]> {
  const { rows } = await sql<SaidRow>`select c.id, c.subject_id, c.property, c.value, c.source_id,
      c.locator, c.as_of, c.entered_by, c.entered_at, c.status,
      case when s.import_id is not null then s.locator end as file_locator, s.title_ko as file_name
    from claim c left join source s on s.id = c.source_id and s.office_id = c.office_id
    where c.subject_kind = ${kind} and c.subject_id = any(${[...ids]}) order by c.id`.execute(tx);
  return rows.map((row) => ({
    id: row.id,
    subject: row.subject_id,
    property: row.property,
    value: row.value,
    source: row.source_id,
    locator: row.locator,
    asOf: row.as_of as PartialDate | null,
    enteredBy: row.entered_by,
    enteredAt: row.entered_at,
    status: row.status,
    file: fileOf(row),
  }));
}

type SaidRow = Omit<ClaimTable, "office_id" | "subject_kind" | "audience" | "named" | "version"> & {
  readonly file_locator: string | null;
  readonly file_name: string | null;
};

/** An imported file as the source of a claim; carried sources have other locators. */
function fileOf({ file_locator, file_name }: SaidRow): SaidClaim["file"] {
  if (file_locator === null || !file_locator.startsWith("sha256:")) return null;
  return { name: file_name ?? "", locator: file_locator };
}
