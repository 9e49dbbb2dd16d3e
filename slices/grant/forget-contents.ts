import "#slices/audit/tables.ts";
import "./tables.ts";

import { sql, type Kysely } from "kysely";

import type { Tables } from "#kernel/tables.ts";

/** Contents forgotten in one go, each of at most 10 MB: a start of the server never waits long for it. */
const mostAtOnce = 1_000;

/**
 * Forgets bytes to which no file refers and which no undo can bring back any more; answers how many went. Meant for a
 * database role that sees every office; what a file refers to meanwhile, the database holds.
 */
export async function forgetUnusedContents(
  asOwner: Kysely<Tables>,
  now: Date,
  most = mostAtOnce,
): Promise<number> {
  const { rows } = await sql<object>`
    delete from evidence_content where (office_id, hash) in (
      select c.office_id, c.hash from evidence_content c
        where not exists (select from evidence_file f where f.office_id = c.office_id and f.hash = c.hash)
          and not exists (select from undo u where u.office_id = c.office_id and u.used_at is null
            and u.until >= ${now.toISOString()}
            and (u.changes @> jsonb_build_array(jsonb_build_object('table', 'evidence_file',
                'before', jsonb_build_object('hash', c.hash)))
              or u.changes @> jsonb_build_array(jsonb_build_object('table', 'evidence_file',
                'after', jsonb_build_object('hash', c.hash)))))
        limit ${most})
    returning 1`.execute(asOwner);
  return rows.length;
}
