import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { sql } from "kysely";
import { describe, expect, test } from "vitest";

import type { Database } from "#apps/server/database/connect.ts";
import { onBothDatabases } from "#apps/server/database/testing.ts";
import { loadWorkspace } from "#apps/server/workspace/load-workspace.ts";
import { orThrow } from "#kernel/result.ts";
import { systemViewer } from "#slices/account/model.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { readActorPage } from "#slices/actor/page.ts";
import { commitCommand, readUndo, verifyChain } from "#slices/audit/store.ts";

import { commitImport, previewImport, type ImportGround, type ImportWish } from "./commit.ts";
import { noAnswers } from "./model.ts";
import { stageFile } from "./stage.ts";
import { changeRun, readFile, readRun } from "./store.ts";
import { holdStatistics, prepareStatistics, refreshStatistics } from "./store-plans.ts";
import { messySheet } from "./testdata/messy-sheet.testing.ts";
import { TextArray } from "./text-array.ts";
import { undoImport } from "./undo.ts";
import { workOn } from "./work.ts";

const now = new Date("2026-11-23T00:00:00Z");
const viewer = systemViewer("seoul");
const sisterCities = fileURLToPath(
  new URL(
    `../../${process.env["NARU_SHARED"] ?? "../shared/data"}/sister-cities/sister-cities.gexf`,
    import.meta.url,
  ),
);
const apart: ImportWish = { asked: "apart" };

onBothDatabases("an import", (database) => {
  const office = () => new ImportOffice(database());

  test("begins in the report's workspace", async () => {
    expect(
      await loadWorkspace(
        database(),
        { officeId: "seoul", hasReport: true, isDemo: false },
        () => undefined,
      ),
    ).toBe(true);
  });

  test("keeps the original file, byte for byte", async () => {
    const id = await office().stage("도시.csv", messySheet());
    const kept = await office().inside((tx) => readFile(tx, id, messySheet().length));
    expect(Buffer.from(kept).equals(messySheet())).toBe(true);
  });

  test("a preview says what a commit does, and writes no record", async () => {
    const before = await office().fingerprint();
    const id = await office().stage("도시.csv", messySheet());
    const preview = orThrow(await previewImport(office().ground(), viewer, { id }));
    expect(await office().fingerprint()).toBe(before);
    expect(await office().inside((tx) => readRun(tx, id))).toMatchObject({
      state: "ready",
      outcome: { read: preview.outcome.read },
    });
    const done = orThrow(await commitImport(office().ground(), viewer, id, apart));
    expect(done.answer.outcome.actors).toEqual(preview.outcome.actors);
    expect(done.answer.outcome.ties).toEqual(preview.outcome.ties);
    await office().undo(done.undo.id);
  });

  test("committed, undone and committed again: the office is the same before and after, and the second time as the first", async () => {
    const before = await office().fingerprint();
    const id = await office().stage("도시.csv", messySheet());
    const first = orThrow(await commitImport(office().ground(), viewer, id, apart));
    const entered = await office().fingerprint();
    expect(entered).not.toBe(before);
    expect(orThrow((await office().undo(first.undo.id))!).importId).toBe(id);
    expect(await office().fingerprint()).toBe(before);
    const second = orThrow(await commitImport(office().ground(), viewer, id, apart));
    expect(await office().fingerprint()).toBe(entered);
    expect(await office().undo(first.undo.id)).toBeNull();
    expect(await office().inside((tx) => readUndo(tx, first.undo.id, now))).toMatchObject({
      ok: false,
      error: { kind: "undo-used" },
    });
    await office().undo(second.undo.id);
    expect(await office().fingerprint()).toBe(before);
    expect(await verifyChain(database().asOwner, "seoul")).toMatchObject({ ok: true });
  });

  test("questions that nobody answered stop a commit that asks for answers, and leave nothing", async () => {
    const before = await office().fingerprint();
    const id = await office().stage("도시.csv", messySheet());
    const refused = await commitImport(office().ground(), viewer, id, { asked: "refuse" });
    expect(refused).toMatchObject({ ok: false, error: { kind: "import-unanswered" } });
    expect(await office().fingerprint()).toBe(before);
  });

  test("what an officer answered and mapped is remembered for the next file", async () => {
    const id = await office().stage("도시.csv", messySheet());
    await office().inside((tx) =>
      changeRun(tx, id, { answers: { ...noAnswers, actors: { "키예프|UA": "known" } } }),
    );
    const done = orThrow(await commitImport(office().ground(), viewer, id, apart));
    await office().undo(done.undo.id);
    const next = orThrow(
      await previewImport(office().ground(), viewer, {
        id: await office().stage("새 파일.csv", messySheet()),
      }),
    );
    expect(next.outcome.questions.map(({ key }) => key)).not.toContain("키예프|UA");
  });

  test("values that differ from the register stand beside it as claims, once, until the one undo", async () => {
    const before = await office().fingerprint();
    const file = new TextEncoder().encode(
      "도시,국가,체결일,결연유형,상태,신뢰,비고\n모스크바,러시아,1990,우호,휴면,0.4,실무 교류 중단\n",
    );
    const first = orThrow(
      await commitImport(
        office().ground(),
        viewer,
        await office().stage("모스크바.csv", file),
        apart,
      ),
    );
    const { differences, ties } = first.answer.outcome;
    expect(ties).toEqual({ new: 0, matched: 1, dropped: 0 });
    expect(differences.items.map(({ property, value }) => [property, value])).toEqual(
      expect.arrayContaining([
        ["status", "dormant"],
        ["since", "1990"],
        ["trust", 0.4],
      ]),
    );
    const page = await office().inside((tx) => readActorPage(tx, "moscow"));
    const shown = page!.disputes.flatMap(({ properties }) => properties);
    expect(shown.find(({ property }) => property === "status")).toMatchObject({
      shown: { value: "actual" },
      because: "register",
      others: [{ value: "dormant", source: expect.stringMatching(/^import-/), locator: "A2" }],
    });
    expect(first.answer.outcome.differences.differing).toBe(
      shown.filter(({ others }) => others.some(({ source }) => source.startsWith("import-")))
        .length,
    );
    const again = await office().stage("모스크바.csv", file);
    const second = orThrow(await previewImport(office().ground(), viewer, { id: again }));
    expect(second.outcome.differences).toEqual({ differing: 0, added: 0, items: [] });
    expect((await office().undo(first.undo.id))?.ok).toBe(true);
    expect(await office().fingerprint()).toBe(before);
    const third = orThrow(await previewImport(office().ground(), viewer, { id: again }));
    expect(third.outcome.differences).toEqual(differences);
  });

  test("memberships of a spreadsheet come in with fee, role and renewal, are remembered, and go with the one undo", async () => {
    const before = await office().fingerprint();
    const bytes = new TextEncoder().encode(
      "기구명,가입연도,연회비,역할,갱신일,담당부서\n" +
        '가나평화협의회,2020,"1,200만",의장,2027-03-31,기후환경본부\n' +
        "CityNet,1989,$500,회원,2027-01-01,해외도시협력담당관\n",
    );
    const id = await office().stage("가입.csv", bytes);
    const asked = orThrow(await previewImport(office().ground(), viewer, { id }));
    expect(asked.outcome.money.currencies.map(({ sign }) => sign)).toEqual(["", "$"]);
    const mapping = { ...asked.mapping, currencies: { "": "KRW", $: "USD" } };
    const done = orThrow(
      await commitImport(office().ground(), viewer, id, { asked: "apart", mapping }),
    );
    expect(done.answer.outcome.memberships).toMatchObject({ new: 1, matched: 1 });
    const { memberships } = (await office().inside((tx) => readActorPage(tx, "seoul")))!;
    const entered = memberships.find(
      ({ fee }) => fee.status === "stated" && fee.yearly.amount === "12000000",
    );
    expect(entered).toMatchObject({
      member: "seoul",
      joined: "2020",
      renewalOn: "2027-03-31",
      role: { ko: "의장", en: "Chair" },
      owner: { ko: "기후환경본부", en: null },
    });
    const { disputes } = (await office().inside((tx) => readActorPage(tx, "citynet")))!;
    const role = disputes
      .find(({ kind }) => kind === "membership")!
      .properties.find(({ property }) => property === "role");
    expect(role).toMatchObject({
      because: "register",
      shown: { value: { ko: "의장도시" } },
      others: [{ value: { ko: "회원", en: "Member" } }],
    });
    const next = await office().stage("다음 해 가입.csv", bytes);
    const again = orThrow(await previewImport(office().ground(), viewer, { id: next }));
    expect(again.mapping).toEqual(mapping);
    expect(again.outcome).toMatchObject({
      memberships: { new: 0, matched: 2 },
      money: { currencies: [] },
    });
    const use = (activity: string, version: number) =>
      office().inside((tx) =>
        sql`update membership set activity = ${activity}, version = ${version} where id = ${entered!.id}`.execute(
          tx,
        ),
      );
    await use("active", 2);
    expect(await office().undo(done.undo.id)).toMatchObject({
      error: { kind: "import-built-on", records: [`membership ${entered!.id}`] },
    });
    await use("unknown", 1);
    expect((await office().undo(done.undo.id))?.ok).toBe(true);
    expect(await office().fingerprint()).toBe(before);
  });

  test("an undo is refused, whole, once somebody built on what was imported", async () => {
    const id = await office().stage(
      "도시.csv",
      new TextEncoder().encode("도시,국가,체결일\n프놈펜,캄보디아,2005\n"),
    );
    const done = orThrow(await commitImport(office().ground(), viewer, id, apart));
    const after = await office().fingerprint();
    const tie = {
      from_id: "phnom-penh",
      to_id: "seoul",
      kind: "partner",
      directed: false,
      status: "actual",
    };
    const change = { table: "tie" as const, id: "mine", before: null, after: tie };
    await office().inside((tx) =>
      commitCommand(
        tx,
        viewer,
        {
          command: "enter tie",
          subject: { kind: "tie", id: "mine" },
          changes: [change],
          why: null,
        },
        now,
      ),
    );
    expect(await office().undo(done.undo.id)).toMatchObject({
      ok: false,
      error: { kind: "import-built-on", records: ["tie mine"] },
    });
    await office().inside((tx) => sql`delete from tie where id = 'mine'`.execute(tx));
    expect(await office().fingerprint()).toBe(after);
    expect((await office().undo(done.undo.id))?.ok).toBe(true);
  });

  test("before a large file is entered the network's tables are counted", async () => {
    await prepareStatistics(database().application, 1_048_576);
    const { rows } = await database().owner.query(
      "select reltuples::int = (select count(*) from actor) as counted from pg_class where oid = 'actor'::regclass",
    );
    expect(rows).toEqual([{ counted: true }]);
  });

  test("while many rows come in nobody gathers statistics, nobody waits for that, and others read and write", async () => {
    await office().inside(async (tx) => {
      await holdStatistics(tx, 10_000);
      const { rows } = await database().owner.query(
        "select count(*)::int as n from pg_locks where relation = 'actor'::regclass and mode = 'ShareUpdateExclusiveLock' and granted",
      );
      expect(rows).toEqual([{ n: 1 }]);
      await refreshStatistics(database().application, 10_000);
      await office().inside((other) =>
        sql`update actor set sections = sections where id = 'seoul'`.execute(other),
      );
    });
  });

  test("a file cut off on its way leaves nothing", async () => {
    const runs = async () =>
      (await database().owner.query("select count(*)::int as n from import_run")).rows[0] as {
        n: number;
      };
    const before = await runs();
    async function* cut() {
      yield new Uint8Array(10);
      throw Object.assign(new Error("gone"), { code: "ECONNRESET" });
    }
    expect(
      await stageFile(database().application, viewer, { name: "x", bytes: cut(), now }),
    ).toEqual({ ok: false, error: { kind: "import-cut-off" } });
    expect(await runs()).toEqual(before);
  });

  describe.runIf(existsSync(sisterCities))("of the sister cities of Wikidata", () => {
    test(
      "enters 4,566 cities and 8,182 ties beside the report's, without a second Seoul, and takes them back",
      { timeout: 900_000 },
      async () => {
        const before = await office().fingerprint();
        const id = await office().stage("sister-cities.gexf", readFileSync(sisterCities));
        const done = orThrow(await commitImport(office().ground(), viewer, id, apart));
        const { actors, ties, matches } = done.answer.outcome;
        expect(actors.new + actors.matched + actors.asked).toBe(4_566);
        expect(ties).toMatchObject({ dropped: 0 });
        expect(ties.new + ties.matched).toBe(8_182);
        const who = new Map(
          matches.map(({ written, id: actor, reasons }) => [
            written,
            { actor, reasons: reasons.length },
          ]),
        );
        for (const [city, actor] of [
          ["Seoul", "seoul"],
          ["Pyongyang", "pyongyang"],
          ["Barcelona", "barcelona"],
          ["Sarajevo", "sarajevo"],
        ] as const) {
          expect(who.get(city)).toMatchObject({ actor });
          expect(who.get(city)!.reasons).toBeGreaterThan(0);
          const { rows } = await database().owner.query(
            "select id from actor where office_id = 'seoul' and name_en ilike $1 and name_en not ilike '%zoo%'",
            [`${city}%`],
          );
          expect(
            rows.filter(
              (row) =>
                (row as { id: string }).id.startsWith(`${actor}-`) &&
                /-\d+$/.test((row as { id: string }).id),
            ),
          ).toEqual([]);
        }
        expect((await office().undo(done.undo.id))?.ok).toBe(true);
        expect(await office().fingerprint()).toBe(before);
      },
    );
  });
  if (!existsSync(sisterCities))
    test.skip("the sister cities of Wikidata: ../shared/data/sister-cities/sister-cities.gexf is absent", () =>
      undefined);
});

/** The office of the tests: staging, undoing and a fingerprint of everything that it shows. */
class ImportOffice {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  ground(): ImportGround {
    return { db: this.#database.application, run: workOn, now: () => now, watch: () => undefined };
  }

  inside<T>(work: Parameters<typeof inOffice<T>>[2]): Promise<T> {
    return inOffice(this.#database.application, viewer, work);
  }

  async stage(name: string, bytes: Uint8Array): Promise<string> {
    async function* whole() {
      yield bytes;
    }
    return orThrow(
      await stageFile(this.#database.application, viewer, { name, bytes: whole(), now }),
    );
  }

  undo(id: string): ReturnType<typeof undoImport> {
    return this.inside((tx) => undoImport(tx, viewer, id, now));
  }

  /** One hash over every actor, tie, membership, claim and source, but for the ids that each import makes for itself. */
  async fingerprint(): Promise<string> {
    const { rows } = await this.#database.owner
      .query(`select md5(string_agg(line, '|' order by line)) as hash from (
      select 'a' || (to_jsonb(t) - 'import_id' - 'source_id')::text as line from actor t
      union all select 't' || (to_jsonb(t) - 'import_id' - 'sources')::text from tie t
      union all select 'm' || (to_jsonb(t) - 'import_id' - 'sources')::text from membership t
      union all select 'c' || (to_jsonb(t) - 'import_id' - 'source_id' - 'id' - 'entered_at')::text from claim t
      union all select 's' || title_ko from source t) lines`);
    return (rows[0] as { hash: string }).hash;
  }
}

onBothDatabases("an array in binary form", (database) => {
  test("is the same texts to the server", async () => {
    const values = ["서울", "", null, 'a "b" \\c {d},', "🌉", "x".repeat(5_000)];
    const array = new TextArray(1);
    for (const value of values) array.push(value);
    const { rows } = await database().owner.query("select $1::text[] as back", [
      Buffer.from(array.finish()),
    ]);
    expect(rows).toEqual([{ back: values }]);
  });
});
