import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";

import { roles, type Viewer } from "#slices/account/model.ts";
import { inOffice } from "#slices/account/office-transaction.ts";

import { insertRows } from "../workspace/insert-rows.ts";
import { forNobodyHere, gradedSamples, officeSamples, pastRules } from "../leak-samples.testing.ts";
import type { Database } from "./connect.ts";
import { onBothDatabases } from "./testing.ts";

const audiences = ["public", "partners", "office", "named"] as const;

/** Tables that hold no office's records: the migrator's own. */
const withoutOffice = new Set(["kysely_migration", "kysely_migration_lock"]);

onBothDatabases("every table", (database) => {
  beforeAll(() => fill(database(), ["alpha", "beta"]));

  test("is known to this test and has row security; the application role cannot get past it", async () => {
    const { rows } = await database().owner.query<{
      name: string;
      secured: boolean;
      owner: string;
    }>(`
      select c.relname as name, c.relrowsecurity as secured, r.rolname as owner
      from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_roles r on r.oid = c.relowner
      where n.nspname = 'public' and c.relkind in ('r', 'p', 'v', 'm')`);
    const tables = rows.filter(({ name }) => !withoutOffice.has(name));
    const known = [...Object.keys(gradedSamples), ...Object.keys(officeSamples)];
    expect(tables.map(({ name }) => name).toSorted()).toEqual(known.toSorted());
    expect(tables.filter(({ secured, owner }) => !secured || owner === "naru_app")).toEqual([]);
    const role = await database().owner.query(
      "select rolsuper, rolbypassrls from pg_roles where rolname = 'naru_app'",
    );
    expect(role.rows).toEqual([{ rolsuper: false, rolbypassrls: false }]);
  });

  test("puts the office first in its key", async () => {
    const { rows } = await database().owner.query<{ name: string; first: string }>(`
      select c.relname as name, a.attname as first from pg_index i
      join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where i.indisprimary and n.nspname = 'public'`);
    const others = rows.filter(
      ({ name, first }) => first !== "office_id" && !withoutOffice.has(name),
    );
    expect(others).toEqual([]);
  });

  const tables = [...Object.keys(gradedSamples), ...Object.keys(officeSamples)];
  test.each(tables)(
    "%s of another office is not seen, changed, removed or entered by anybody",
    async (table) => {
      for (const role of roles) {
        const viewer: Viewer = { officeId: "beta", accountId: "outsider", role };
        expect(await countOf(database(), viewer, table, "alpha")).toBe(0);
        expect(
          await touch(
            database(),
            viewer,
            sql`update ${sql.table(table)} set office_id = office_id where office_id = 'alpha'`,
          ),
        ).toBe(0);
        expect(
          await touch(
            database(),
            viewer,
            sql`delete from ${sql.table(table)} where office_id = 'alpha'`,
          ),
        ).toBe(0);
        const entering = inOffice(database().application, viewer, (tx) =>
          insertRows(tx, table as "actor", "alpha", [sampleOf(table)("intruder")]),
        );
        await expect(entering).rejects.toThrow(/row-level security|permission denied/);
      }
    },
  );

  test.each(Object.keys(gradedSamples))(
    "%s shows each grade to whom it is meant for",
    async (table) => {
      const seen = async (viewer: Viewer) => countOf(database(), viewer, table, "alpha");
      const member: Viewer = { officeId: "alpha", accountId: "member", role: "viewer" };
      expect(await seen(member)).toBe(3);
      expect(await seen({ ...member, accountId: "nobody-here" })).toBe(4);
      expect(await seen({ ...member, role: "administrator" })).toBe(3);
      expect(await seen({ ...member, role: "partner" as never })).toBe(2);
      expect(await seen({ ...member, role: "" as never })).toBe(1);
    },
  );

  test.each(Object.keys(gradedSamples))(
    "%s is not changed by viewers, partners or strangers",
    async (table) => {
      for (const role of ["viewer", "partner", ""]) {
        const viewer = { officeId: "alpha", accountId: "member", role: role as never };
        expect(
          await touch(database(), viewer, sql`update ${sql.table(table)} set audience = 'public'`),
        ).toBe(0);
        expect(await touch(database(), viewer, sql`delete from ${sql.table(table)}`)).toBe(0);
      }
    },
  );

  test("accounts and sessions are out of the application's reach", async () => {
    const { rows } = await database().owner.query<{ name: string }>(
      "select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'auth' and relkind = 'r'",
    );
    expect(rows.length).toBeGreaterThan(3);
    for (const { name } of rows) {
      const reading = sql`select 1 from auth.${sql.ref(name)}`.execute(database().application);
      await expect(reading).rejects.toThrow(/permission denied/);
    }
  });
});

function sampleOf(table: string) {
  return (gradedSamples as Record<string, (id: string) => object>)[table] ?? officeSamples[table]!;
}

async function fill(database: Database, offices: readonly string[]): Promise<void> {
  await database.asOwner.transaction().execute((tx) =>
    pastRules(tx, async () => {
      for (const office of offices) {
        for (const [table, sample] of Object.entries(officeSamples)) {
          await insertRows(tx, table as "actor", office, [sample(`${office}-sample`)]);
        }
        const ends = ["open-one", "open-two"].map((id) => ({
          ...gradedSamples.actor(id),
          audience: "named",
          named: ["setup"],
        }));
        await insertRows(tx, "actor", office, ends);
        for (const [table, sample] of Object.entries(gradedSamples)) {
          const rows = audiences.map((audience) => ({
            ...sample(`${audience}-row`),
            ...(audience === "named" ? forNobodyHere : { audience, named: [] }),
          }));
          await insertRows(tx, table as "actor", office, rows);
        }
      }
    }),
  );
}

async function countOf(
  database: Database,
  viewer: Viewer,
  table: string,
  office: string,
): Promise<number> {
  return inOffice(database.application, viewer, async (tx) => {
    const counted = sql<{
      n: number;
    }>`select count(*)::int as n from ${sql.table(table)} where office_id = ${office}`;
    return (await counted.execute(tx)).rows[0]!.n;
  }).catch(nothingWhereForbidden);
}

async function touch(
  database: Database,
  viewer: Viewer,
  statement: ReturnType<typeof sql>,
): Promise<number> {
  return inOffice(database.application, viewer, async (tx) =>
    Number((await statement.execute(tx)).numAffectedRows ?? 0n),
  ).catch(nothingWhereForbidden);
}

function nothingWhereForbidden(error: Error): number {
  if (/permission denied|append-only/.test(error.message)) return 0;
  throw error;
}
