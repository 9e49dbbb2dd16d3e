import type { Database } from "./database/connect.ts";
import { hidden } from "./leak-askings.testing.ts";
import { gradedSamples, officeSamples, pastRules, secret } from "./leak-samples.testing.ts";
import { insertRows } from "./workspace/insert-rows.ts";

export const offices = ["alpha", "beta"] as const;
export type Office = (typeof offices)[number];
export const otherThan = (office: Office): Office => (office === "alpha" ? "beta" : "alpha");

/** A word that stands in every text of an office and in no other office's. */
export const markOf = (office: Office) => `MARKOF${office.toUpperCase()}`;

/** A sample whose texts name its office, and which hangs on the other samples under the same id. */
export function marked(sample: object, office: Office, id: string): Record<string, unknown> {
  const text = JSON.stringify(sample).replaceAll(secret, markOf(office));
  return JSON.parse(text.replaceAll("public-row", id)) as Record<string, unknown>;
}

/** Tables of which an office has one row, and those whose row under a second id would be the same row. */
const onceOnly: ReadonlySet<string> = new Set([
  "office",
  "audit_entry",
  "assessment_call",
  "assessment",
]);

/** A row in every table there is under an id, seen by all of the office. */
export async function fillWithSamples(
  database: Database,
  office: Office,
  id: string,
): Promise<void> {
  const isFirst = id === hidden;
  await database.asOwner.transaction().execute(async (tx) => {
    const ends = ["open-one", "open-two"].map((end) => ({
      ...marked(gradedSamples.actor(end), office, id),
      audience: "office",
    }));
    if (isFirst) await insertRows(tx, "actor", office, ends);
    await pastRules(tx, async () => {
      for (const [table, sample] of Object.entries(gradedSamples)) {
        if (!isFirst && onceOnly.has(table)) continue;
        await insertRows(tx, table as "actor", office, [
          { ...marked(sample(id), office, id), audience: "office" },
        ]);
      }
      for (const [table, sample] of Object.entries(officeSamples)) {
        if (table === "office" || table === "audit_entry") continue;
        const key = table === "invitation" ? `${id}-${office}` : id;
        await insertRows(tx, table as "actor", office, [marked(sample(key), office, id)]);
      }
    });
  });
}

/** The address by which the owner of the tables reaches a database of the tests. */
export function ownerAddress({ owner }: Database): string {
  const address = owner.options.connectionString;
  if (address === undefined) throw new Error("the owner's pool has no address");
  return address;
}

/** What an office's rows are, table by table. */
export async function hashOf(
  database: Database,
  office: Office,
): Promise<Record<string, string | null>> {
  const { rows } = await database.owner.query<{ name: string }>(
    "select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'office_id'",
  );
  const hashes: Record<string, string | null> = {};
  for (const { name } of rows) {
    const found = await database.owner.query<{ hash: string | null }>(
      `select md5(string_agg(t::text, ' ' order by t::text)) as hash from "${name}" t where office_id = $1`,
      [office],
    );
    hashes[name] = found.rows[0]!.hash;
  }
  return hashes;
}
