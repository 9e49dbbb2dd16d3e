import { sql } from "kysely";
import { expect, test } from "vitest";

import { onBothDatabases } from "#apps/server/database/testing.ts";
import { systemViewer } from "#slices/account/model.ts";
import { inOffice } from "#slices/account/office-transaction.ts";

import { lockRow } from "./apply-change.ts";
import { inverseOf } from "./inverse.ts";
import type { RowChange } from "./model.ts";
import { commitCommand, verifyChain, type CommandRecord } from "./store.ts";

const viewer = systemViewer("test");
const now = new Date("2026-11-23T00:00:00Z");

onBothDatabases("the audit chain", (database) => {
  const record = (changes: readonly RowChange[], command = "enter actor"): CommandRecord => ({
    command,
    subject: { kind: "actor", id: "x" },
    changes,
    why: "test",
  });
  const commit = (changes: readonly RowChange[]) =>
    inOffice(database().application, viewer, (tx) =>
      commitCommand(tx, viewer, record(changes), now),
    );
  const read = (id: string) =>
    inOffice(database().application, viewer, (tx) => lockRow(tx, "actor", id));
  const newActor = (id: string): RowChange => ({
    table: "actor",
    id,
    before: null,
    after: { kind: "igo-local", name_ko: "시험", source_id: "test" },
  });

  test("an office begins with an empty, whole chain", async () => {
    await database().owner.query(
      "insert into office (office_id, name_ko, name_en) values ('test', '시험', 'Test')",
    );
    expect(await verifyChain(database().asOwner, "test")).toEqual({
      entries: 0,
      ok: true,
      firstBroken: null,
    });
  });

  test("a command writes its rows, its entry and its undo together", async () => {
    const done = await commit([newActor("one")]);
    expect(done).toMatchObject({ ok: true, value: { seq: 1 } });
    expect(await read("one")).toMatchObject({ id: "one", version: 1, name_ko: "시험" });
  });

  test("a change of a row that moved on is refused and nothing is written", async () => {
    const before = (await read("one"))!;
    await commit([{ table: "actor", id: "one", before, after: { ...before, name_ko: "둘째" } }]);
    const late = await commit([
      { table: "actor", id: "one", before, after: { ...before, name_ko: "셋째" } },
    ]);
    expect(late).toEqual({ ok: false, error: { kind: "row-changed", table: "actor", id: "one" } });
    expect(await read("one")).toMatchObject({ name_ko: "둘째", version: 2 });
  });

  test("the inverse of a command brings every row back", async () => {
    const before = (await read("one"))!;
    const changes: RowChange[] = [
      { table: "actor", id: "one", before, after: { ...before, name_ko: "바뀜" } },
      newActor("two"),
    ];
    expect((await commit(changes)).ok).toBe(true);
    expect((await commit(inverseOf(changes))).ok).toBe(true);
    expect(await read("two")).toBeNull();
    expect(await read("one")).toMatchObject({ name_ko: before["name_ko"] });
  });

  test("the inverse of a removal brings the row back", async () => {
    const before = (await read("one"))!;
    const changes: RowChange[] = [{ table: "actor", id: "one", before, after: null }];
    expect((await commit(changes)).ok).toBe(true);
    expect(await read("one")).toBeNull();
    expect((await commit(inverseOf(changes))).ok).toBe(true);
    expect(await read("one")).toMatchObject({ name_ko: before["name_ko"] });
  });

  test("commands given at once are numbered without gaps", async () => {
    const ids = Array.from({ length: 12 }, (_, index) => `parallel-${index}`);
    const done = await Promise.all(ids.map((id) => commit([newActor(id)])));
    const seqs = done
      .map((receipt) => (receipt.ok ? receipt.value.seq : -1))
      .toSorted((a, b) => a - b);
    expect(seqs).toEqual(Array.from({ length: 12 }, (_, index) => seqs[0]! + index));
    expect((await verifyChain(database().asOwner, "test")).ok).toBe(true);
  });

  test("nobody rewrites the chain: the application may not, and the owner is stopped by the trigger", async () => {
    const rewrite = inOffice(database().application, viewer, (tx) =>
      sql`update audit_entry set entry = 'x' where seq = 1`.execute(tx),
    );
    await expect(rewrite).rejects.toThrow(/permission denied/);
    await expect(database().owner.query("delete from audit_entry")).rejects.toThrow(/append-only/);
    await expect(database().owner.query("truncate audit_entry")).rejects.toThrow(/append-only/);
  });

  test("a rewritten entry is found, whoever rewrote it", async () => {
    const { owner } = database();
    await owner.query("alter table audit_entry disable trigger user");
    await owner.query(
      "update audit_entry set entry = replace(entry, '시험', '위조') where seq = 1",
    );
    await owner.query("alter table audit_entry enable trigger user");
    expect((await verifyChain(database().asOwner, "test")).firstBroken).toEqual({
      seq: 1,
      fault: "content",
    });
  });
});
