import type pg from "pg";
import { expect, test } from "vitest";

import { onBothDatabases } from "#apps/server/database/testing.ts";

/** How often the transaction of `client` has read the whole table of actors so far. */
async function wholeReadings(client: pg.PoolClient): Promise<number> {
  const { rows } = await client.query<{ n: string }>(
    "select seq_scan as n from pg_stat_xact_user_tables where relname = 'actor'",
  );
  return Number(rows[0]!.n);
}

const cities = `insert into actor (office_id, id, kind, name_ko, source_id, search)
  select 'small', 'a' || n, 'city', '도시 ' || n, 'list', array_to_tsvector(array['도', 'n' || n])
  from generate_series($1::int, $2::int) n`;

onBothDatabases("searches of an office that grows", (database) => {
  const searches = {
    find_actors: "select find_actors($1::tsquery, 10)",
    match_actors: "select match_actors($1::tsquery)",
  };

  test.each(Object.entries(searches))(
    "%s goes by the index though it was asked before",
    async (_name, search) => {
      const client = await database().owner.connect();
      try {
        await client.query("begin");
        await client.query(
          "insert into office (office_id, name_ko, name_en) values ('small', '작은 곳', 'Small')",
        );
        await client.query("insert into source (office_id, id) values ('small', 'list')");
        await client.query(
          "select set_config('naru.office', 'small', true), set_config('naru.role', 'officer', true)",
        );
        await client.query(cities, [1, 100]);
        await client.query("analyze actor");
        for (let time = 0; time < 12; time += 1) await client.query(search, ["'n77'"]);
        await client.query(cities, [101, 20_000]);
        const before = await wholeReadings(client);
        const { rowCount } = await client.query(search, ["'n77'"]);
        expect(rowCount).toBe(1);
        expect((await wholeReadings(client)) - before).toBe(0);
      } finally {
        await client.query("rollback");
        client.release();
      }
    },
  );
});
