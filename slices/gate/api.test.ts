import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { onBothDatabases } from "#apps/server/database/testing.ts";
import { startTestServer, type TestServer } from "#apps/server/testing.ts";
import { shippedRegimes } from "#engines/gate/index.ts";
import { roles, type Role } from "#slices/account/model.ts";
import { inOffice } from "#slices/account/office-transaction.ts";

import { loadList } from "./rescreen.ts";
import { ScreeningStopped } from "./screen-thread.ts";
import { clearParty } from "./clear.ts";
import { line, nomenclatureRows, openOffice, today, yesterday } from "./gate.testing.ts";
import { bindingLaw, readGround } from "./ground.ts";
import { judgeItems } from "./judge-items.ts";
import type { MatchStep } from "./rules-match.ts";
import { unListXml, type MadeEntity } from "./un-xml.testing.ts";
import type { MatchView } from "./view-match.ts";

const komid: MadeEntity = {
  reference: "KPe.001",
  name: "KOREA MINING DEVELOPMENT TRADING CORPORATION",
};
const bank: MadeEntity = { reference: "KPe.002", name: "SEOUL METROPOLITAN GOVERNMENT" };
const first = [komid, { ...bank, name: "TANCHON COMMERCIAL BANK" }];

onBothDatabases("the gate's routes", (database) => {
  let server: TestServer;
  const people = new Map<string, { cookie: string; accountId: string }>();

  beforeAll(async () => {
    await openOffice(database());
    server = await startTestServer(database(), "test");
    for (const role of roles) people.set(role, await server.signUp("test", role, role));
    people.set("second officer", await server.signUp("test", "officer", "second-officer"));
    people.set("second lead", await server.signUp("test", "lead", "second-lead"));
  });
  afterAll(() => server.close());

  const call = async (
    person: string,
    method: "GET" | "POST" | "DELETE",
    path: string,
    body?: object,
  ) => {
    const response = await server.app.inject({
      method,
      url: `/api/v1${path}`,
      headers: { "x-naru-csrf": "1", cookie: people.get(person)!.cookie },
      ...(body === undefined ? {} : { payload: body }),
    });
    return { status: response.statusCode, body: response.json() };
  };
  const load = async (version: string, entities: readonly MadeEntity[], person = "officer") => {
    const response = await server.app.inject({
      method: "POST",
      url: `/api/v1/gate/lists?wait=30&name=list.xml`,
      headers: {
        "x-naru-csrf": "1",
        "content-type": "application/xml",
        cookie: people.get(person)!.cookie,
      },
      payload: unListXml(version, entities),
    });
    return { status: response.statusCode, body: response.json() };
  };
  const matches = async (): Promise<MatchView[]> =>
    (await call("officer", "GET", "/gate/matches")).body.items;
  const step = (person: string, id: string, name: MatchStep, reason = "생년이 다르다") =>
    call(person, "POST", `/gate/matches/${id}`, { step: name, reason });
  const stateNow = async () => (await matches()).map(({ subject, state }) => [subject.id, state]);

  test("a viewer loads no list, and nothing that is no list is taken", async () => {
    expect((await load(today, first, "viewer")).status).toBe(403);
    expect((await load("no date", [])).body).toMatchObject({
      kind: expect.stringMatching(/no-date|no-entries/),
    });
    expect((await call("officer", "GET", "/gate")).body).toMatchObject({ list: null });
  });

  test("the first list screens everybody and finds the actor by its Hangul", async () => {
    const loaded = await load(`${yesterday}T00:00:00Z`, first);
    expect(loaded.body).toMatchObject({ done: { counts: { actors: 2, matches: 1, reopened: 0 } } });
    expect(await stateNow()).toEqual([["komid", "open"]]);
    expect((await load(`${yesterday}T00:00:00Z`, first)).body).toMatchObject({
      kind: "list-not-newer",
    });
  });

  test("a recorded name is screened with the list", async () => {
    const kept = await call("officer", "POST", "/gate/parties", {
      names: ["단천상업은행", "TANCHON BANK"],
    });
    expect(kept.status).toBe(200);
    expect((await call("officer", "POST", "/gate/lists/rescreen?wait=30")).body).toMatchObject({
      done: { counts: { parties: 1, matches: 2 } },
    });
    expect(await stateNow()).toContainEqual([kept.body.id, "open"]);
  });

  describe("clearing takes two persons", () => {
    let id = "";
    beforeAll(async () => {
      id = (await matches()).find(({ subject }) => subject.id === "komid")!.id;
    });

    test.each<[string, MatchStep, number, string]>([
      ["lead", "clear", 409, "match-step"],
      ["viewer", "propose", 403, "forbidden"],
    ])("%s does not %s", async (person, name, status, kind) => {
      expect(await step(person, id, name)).toMatchObject({ status, body: { kind } });
    });

    test("a proposal needs a reason; its proposer, an officer and a viewer do not confirm it", async () => {
      expect((await step("lead", id, "propose", "  ")).body).toMatchObject({
        kind: "match-reason",
      });
      expect((await step("lead", id, "propose")).body).toMatchObject({ state: "proposed" });
      for (const person of ["lead", "second officer", "officer"])
        expect(await step(person, id, "clear")).toMatchObject({
          status: 403,
          body: { kind: "two-persons" },
        });
    });

    test("the database refuses them as well, and whoever writes another's name", async () => {
      const [lead, other] = [people.get("lead")!.accountId, people.get("second lead")!.accountId];
      const write = (accountId: string, role: Role, columns: string) =>
        inOffice(database().application, { officeId: "test", accountId, role }, (tx) =>
          sql.raw(`update name_match set ${columns} where id = '${id}'`).execute(tx),
        );
      const clearing = (by: string) =>
        `state = 'cleared', decision = 'cleared', decided_by = '${by}'`;
      await expect(write(lead, "lead", clearing(lead))).rejects.toMatchObject({ code: "NR001" });
      await expect(write(lead, "lead", clearing(other))).rejects.toMatchObject({ code: "NR001" });
      await expect(write(other, "officer", clearing(other))).rejects.toMatchObject({
        code: "NR001",
      });
      await expect(write(other, "lead", "proposed_by = 'somebody'")).rejects.toMatchObject({
        code: "NR001",
      });
      await expect(
        write(other, "lead", `state = 'open', decided_by = '${lead}', decision = 'cleared'`),
      ).rejects.toMatchObject({ code: "NR001" });
      await expect(write(other, "lead", "state = 'cleared'")).rejects.toThrow(/clearing_takes_two/);
      await expect(write(other, "lead", "entry_id = 'x'")).rejects.toMatchObject({ code: "NR001" });
      const entering = inOffice(
        database().application,
        { officeId: "test", accountId: lead, role: "lead" },
        (tx) =>
          sql`insert into name_match (office_id, id, subject_kind, subject_id, entry_id, list_version, score, matched,
            reasons, subject_digest, entry_digest, state, reason, proposed_by, decided_by, decision, seen_subject_digest,
            seen_entry_digest) values ('test', 'forged', 'actor', 'seoul', 'x', 'x', 1, 'x', '[]', 'd', 'd', 'cleared',
            'x', 'a', 'b', 'cleared', 'd', 'd')`.execute(tx),
      );
      await expect(entering).rejects.toMatchObject({ code: "NR001" });
    });

    test("another lead confirms; the name then passes, and the undo takes it back", async () => {
      const screened = () =>
        call("viewer", "POST", "/gate/screenings", { names: [{ name: "komid" }], asOf: today });
      expect((await screened()).body.items[0]).toMatchObject({ verdict: "undetermined" });
      const done = await step("second lead", id, "clear");
      expect(done.body).toMatchObject({ state: "cleared" });
      expect((await screened()).body.items[0]).toMatchObject({ verdict: "free" });
      expect((await call("second lead", "POST", `/undo/${done.body.undo.id}`)).status).toBe(200);
      expect((await screened()).body.items[0]).toMatchObject({ verdict: "undetermined" });
      expect((await step("compliance", id, "clear")).body).toMatchObject({ state: "cleared" });
    });
  });

  test("a new list shows what it adds, changes by field and removes, and opens the cleared likeness again", async () => {
    const changed = { ...komid, aliases: ["KOMID"], comments: "Alias added" };
    const loaded = await load(`${today}T00:00:00Z`, [changed, bank]);
    expect(loaded.body.done.counts).toMatchObject({ reopened: 1 });
    const { body } = await call("viewer", "GET", `/gate/lists/${loaded.body.done.listId}`);
    expect(body.difference).toMatchObject({ added: [], removed: [] });
    expect(body.difference.changed).toEqual([
      expect.objectContaining({
        fields: [
          { field: "comments", before: "", after: "Alias added" },
          { field: "aliases", before: "", after: expect.stringContaining("KOMID") },
        ],
      }),
      expect.objectContaining({ fields: [expect.objectContaining({ field: "nameParts" })] }),
    ]);
    const now = await matches();
    expect(now.find(({ subject }) => subject.id === "komid")).toMatchObject({
      state: "open",
      reopenedBecause: "entry-changed",
      reason: "생년이 다르다",
    });
    expect((await load(`${yesterday}T12:00:00Z`, first)).body).toMatchObject({
      kind: "list-not-newer",
    });
  });

  test("a screening that is stopped on the way leaves the list in force and every likeness as they were", async () => {
    const before = [(await call("viewer", "GET", "/gate")).body.list.version, await stateNow()];
    const controller = new AbortController();
    const ground = {
      db: database().application,
      signal: controller.signal,
      now: () => new Date(),
      watch: ({ phase }: { phase: string }) => {
        if (phase === "screening") controller.abort();
      },
    };
    const bytes = new TextEncoder().encode(unListXml(`${today}T23:59:59Z`, [komid]));
    const viewer = {
      officeId: "test",
      accountId: people.get("officer")!.accountId,
      role: "officer",
    } as const;
    await expect(loadList(ground, viewer, { name: "x.xml", bytes })).rejects.toThrow(
      ScreeningStopped,
    );
    expect([(await call("viewer", "GET", "/gate")).body.list.version, await stateNow()]).toEqual(
      before,
    );
    expect((await call("officer", "POST", "/gate/lists/cancel")).body).toEqual({ stopped: false });
  });

  test("taking the list back puts the earlier one in force and the decision stands again; so does doing it anew", async () => {
    const { rows } = await database().owner.query(
      "select u.id from undo u join audit_entry a on a.office_id = u.office_id and a.seq = u.audit_seq where a.command = 'load list' order by a.seq desc limit 1",
    );
    const back = await call("administrator", "POST", `/undo/${rows[0].id}`);
    expect(back.status).toBe(200);
    expect((await call("viewer", "GET", "/gate")).body.list.version).toBe(`${yesterday}T00:00:00Z`);
    expect(await stateNow()).toContainEqual(["komid", "cleared"]);
    expect((await call("administrator", "POST", `/undo/${back.body.undo.id}`)).status).toBe(200);
    expect(await stateNow()).toContainEqual(["komid", "open"]);
  });

  test("a likeness confirmed as listed bans, whatever the list says next", async () => {
    const id = (await matches()).find(({ subject }) => subject.id === "komid")!.id;
    expect((await step("officer", id, "confirm")).body).toMatchObject({ state: "confirmed" });
    const screened = await call("viewer", "POST", "/gate/screenings", {
      names: [{ name: "komid" }],
      asOf: today,
    });
    expect(screened.body.items[0]).toMatchObject({ verdict: "never" });
  });

  describe("rules of the office", () => {
    const provision = {
      id: "office-1",
      instrument: "내부 지침",
      paragraph: "1",
      title: { ko: "드론 금지", en: "No drones" },
      direction: "to",
      touches: { hs: ["8806"] },
      effect: "never",
      exceptions: [],
      from: today,
      until: null,
      mark: "interpretation",
      source: "방침 2026-1",
    };
    const add = (person: string, part: object) =>
      call(person, "POST", "/gate/provisions", {
        regime: "office",
        provision: { ...provision, ...part },
        why: "방침",
      });

    test("are added by compliance alone, with a date, once, and change the version of the rules", async () => {
      expect((await add("officer", {})).status).toBe(403);
      expect((await add("compliance", { from: undefined })).body).toMatchObject({
        kind: "regime-malformed",
      });
      expect((await add("compliance", {})).body).toMatchObject({
        regime: "office",
        edition: `${today}.1`,
      });
      expect((await add("compliance", {})).body).toMatchObject({ kind: "regime-duplicate-id" });
      expect((await add("compliance", { id: "office-2" })).body).toMatchObject({
        edition: `${today}.2`,
      });
      expect((await call("viewer", "GET", "/gate")).body.law.rulesVersion).toContain(
        `office@${today}.2`,
      );
    });

    test("are exchanged as files; an edited provision is refused", async () => {
      const file = (await call("viewer", "GET", "/gate/regimes/dprk")).body;
      expect(file).toEqual(JSON.parse(JSON.stringify(shippedRegimes["dprk"])));
      const send = (regime: object) =>
        call("compliance", "POST", "/gate/regimes", { regime, why: "받음" });
      expect((await send(file)).body).toMatchObject({ kind: "edition-not-newer" });
      const newer = { ...file, version: "2099-01-01.1" };
      const edited = file.provisions.map((one: object, at: number) =>
        at === 0 ? { ...one, effect: "notify" } : one,
      );
      expect((await send({ ...newer, provisions: edited })).body).toMatchObject({
        kind: "provision-edited",
      });
      expect((await send({ ...newer, provisions: file.provisions.slice(1) })).body).toMatchObject({
        kind: "provision-removed",
      });
      const ended = file.provisions.map((one: object, at: number) =>
        at === 0 ? { ...one, until: "2098-01-01" } : one,
      );
      expect((await send({ ...newer, provisions: ended })).body).toMatchObject({
        edition: "2099-01-01.1",
      });
    });
  });

  test("a scenario is kept, and removed with an undo", async () => {
    const kept = await call("officer", "POST", "/gate/scenarios", {
      name: { ko: "우리 시나리오", en: null },
      eased: [{ provision: "un-2397-7-machinery", from: "2027-01-01", until: null }],
    });
    const removed = await call("officer", "DELETE", `/gate/scenarios/${kept.body.id}`);
    expect((await call("officer", "POST", `/undo/${removed.body.undo.id}`)).status).toBe(200);
    const { scenarios } = (await call("viewer", "GET", "/gate")).body;
    expect(scenarios.map(({ id }: { id: string }) => id)).toContain(kept.body.id);
  });

  describe("the six-digit codes that an office brings", () => {
    const sendCodes = (rows: readonly (readonly string[])[], person = "officer") =>
      server.app.inject({
        method: "POST",
        url: "/api/v1/gate/codes?name=codes.csv",
        headers: {
          "x-naru-csrf": "1",
          "content-type": "application/octet-stream",
          cookie: people.get(person)!.cookie,
        },
        payload: Buffer.from(rows.map((cells) => cells.join(",")).join("\n")),
      });
    const verdictOf = (hs: string) =>
      inOffice(
        database().application,
        { officeId: "test", accountId: people.get("officer")!.accountId, role: "officer" },
        async (tx) => {
          const ground = await readGround(tx);
          const law = bindingLaw(ground, "from", today);
          const [judged] = await judgeItems(tx, ground, [line({ hs, endUser: "" })], law);
          return judged!.faults;
        },
      );

    test("count from then on, until they are taken back; what is no nomenclature is refused", async () => {
      expect(await verdictOf("841399")).not.toContain("hs-unknown");
      expect((await sendCodes([["code", "ko"]])).json().kind).toBe("codes-out-of-bounds");
      expect((await sendCodes(nomenclatureRows(), "viewer")).statusCode).toBe(403);
      const loaded = await sendCodes(nomenclatureRows());
      expect(loaded.statusCode).toBe(201);
      const { list, codes } = (await call("viewer", "GET", "/gate/codes")).body;
      expect([list.count, codes.length]).toEqual([loaded.json().count, loaded.json().count]);
      expect(await verdictOf("841399")).toContain("hs-unknown");
      expect(await verdictOf("841370")).not.toContain("hs-unknown");
      await call("officer", "POST", `/undo/${loaded.json().undo.id}`);
      expect(await verdictOf("841399")).not.toContain("hs-unknown");
    });
  });

  test("what was let pass is listed, and says what ended it", async () => {
    await load(`${today}T20:00:00.000Z`, first);
    await inOffice(
      database().application,
      { officeId: "test", accountId: people.get("officer")!.accountId, role: "officer" },
      (tx) =>
        clearParty(tx, {
          who: { actorId: "seoul" },
          isInvited: false,
          direction: "to",
          asOf: today,
        }),
    );
    const newest = async () => {
      const { items } = (await call("viewer", "GET", "/gate/clearances?kind=party")).body;
      return items[0];
    };
    expect(await newest()).toMatchObject({
      subject: { kind: "actor", id: "seoul" },
      verdict: "free",
      standing: "holds",
    });
    await load(`${today}T21:00:00.000Z`, first);
    expect((await newest()).standing).toBe("list-changed");
  });
});
