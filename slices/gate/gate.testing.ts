import { sql, type Kysely, type Transaction } from "kysely";

import type { ItemLine, ListedEntry } from "#engines/gate/index.ts";
import type { Tables } from "#kernel/tables.ts";
import type { Role, Viewer } from "#slices/account/model.ts";

import { addDays } from "./rules-law.ts";
import "./tables.ts";

/** The day of these tests: the database compares clearances with its own clock. */
export const today = new Date().toISOString().slice(0, 10);
export const yesterday = addDays(today, -1);

/** A member of the tests' office. */
export function memberOf(role: Role, accountId: string = role): Viewer {
  return { officeId: "test", accountId, role };
}

/** An entry as a list gives it. */
export function entry(id: string, name: string, part: Partial<ListedEntry> = {}): ListedEntry {
  return {
    id,
    kind: "person",
    programme: "DPRK",
    names: [{ text: name, quality: "primary" }],
    births: [],
    documents: [],
    gender: null,
    rest: "{}",
    ...part,
  };
}

/** The owner's view of a test's database. */
interface TestDatabase {
  readonly asOwner: Kysely<Tables>;
}

async function insertRows(
  tx: Transaction<Tables>,
  table: keyof Tables,
  rows: readonly object[],
): Promise<void> {
  const columns = sql.join(["office_id", ...Object.keys(rows[0]!)].map((name) => sql.ref(name)));
  const all = rows.map((row) => ({ office_id: "test", ...row }));
  await sql`insert into ${sql.table(table)} (${columns}) select ${columns}
    from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(all)}::jsonb)`.execute(
    tx,
  );
}

/** An office with two actors: one of them is called like the listed person. */
export async function openOffice(database: TestDatabase): Promise<void> {
  await database.asOwner.transaction().execute(async (tx) => {
    await insertRows(tx, "office", [{ name_ko: "시험", name_en: "Test" }]);
    await insertRows(
      tx,
      "actor",
      ["서울특별시", "조선광업개발무역회사"].map((name, at) => ({
        id: ["seoul", "komid"][at],
        kind: "igo-local",
        name_ko: name,
        aliases: at === 0 ? [] : ["KOREA MINING DEVELOPMENT TRADING CORPORATION"],
        source_id: "test",
      })),
    );
  });
}

/** Puts a list in force without the screening that loading it does. */
export async function putList(
  database: TestDatabase,
  version: string,
  entries: readonly ListedEntry[],
): Promise<void> {
  await database.asOwner.transaction().execute(async (tx) => {
    await tx.updateTable("screening_list").set({ state: "earlier" }).execute();
    await insertRows(tx, "screening_list", [
      {
        id: version,
        state: "current",
        list_version: version,
        generated: version.slice(0, 10),
        file_name: "test.xml",
        file_hash: "0".repeat(64),
        entry_count: entries.length,
        source: "test",
        screened: {},
        loaded_at: new Date().toISOString(),
      },
    ]);
    const rows = entries.map((content, position) => ({
      list_id: version,
      entry_id: content.id,
      position,
      content,
    }));
    await insertRows(tx, "screening_entry", rows);
  });
}

export const listed: readonly ListedEntry[] = [
  entry("KPe.001", "KOREA MINING DEVELOPMENT TRADING CORPORATION", { kind: "organisation" }),
  entry("KPi.001", "YUN HO-JIN"),
];

/** A line that no provision touches on its way from the North: printed books. */
export function line(part: Partial<ItemLine> = {}): ItemLine {
  return {
    line: "1",
    hs: "4901.99",
    description: "도서",
    quantity: 10,
    unit: "권",
    value: 100,
    currency: "USD",
    origin: "KR",
    declared: [],
    endUser: "평양시 도서관",
    ...part,
  };
}

/** A table as long as a nomenclature, made of headings that exist; a code of pumps among them. */
export function nomenclatureRows(): string[][] {
  const rows = [["code", "ko", "en"]];
  for (let heading = 8401; heading <= 8487; heading += 1)
    for (let part = 10; part < 70; part += 1)
      rows.push([`${heading}${part}`, `품목 ${heading} ${part}`, `item ${heading} ${part}`]);
  rows.push(["841370", "원심 펌프", "centrifugal pump"]);
  return rows;
}
