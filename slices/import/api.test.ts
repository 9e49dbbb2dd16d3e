import { buffer } from "node:stream/consumers";

import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";

import { onBothDatabases } from "#apps/server/database/testing.ts";
import { startTestServer, type TestServer } from "#apps/server/testing.ts";
import { loadWorkspace } from "#apps/server/workspace/load-workspace.ts";

import { writeXlsx } from "#formats/spreadsheet/write-xlsx.ts";

import { messySheet } from "./testdata/messy-sheet.testing.ts";

onBothDatabases("the import's routes", (database) => {
  let server: TestServer;
  let officer = "";
  let reader = "";

  beforeAll(async () => {
    await loadWorkspace(
      database(),
      { officeId: "seoul", hasReport: true, isDemo: false },
      () => undefined,
    );
    server = await startTestServer(database(), "seoul");
    officer = (await server.signUp("seoul", "officer", "officer")).cookie;
    reader = (await server.signUp("seoul", "viewer", "reader")).cookie;
  });
  afterAll(() => server.close());

  const upload = (bytes: Uint8Array, cookie = officer, more: Record<string, string> = {}) =>
    server.app.inject({
      method: "POST",
      url: `/api/v1/imports?name=${encodeURIComponent("도시.csv")}`,
      headers: { "x-naru-csrf": "1", "content-type": "application/octet-stream", cookie, ...more },
      payload: Buffer.from(bytes),
    });

  test("upload, answer, commit, undo at the office's one undo address, commit again", async () => {
    const staged = await upload(messySheet());
    expect(staged.statusCode).toBe(200);
    const { id, state, outcome } = staged.json();
    expect([state, outcome.actors.asked > 0, outcome.dates.length]).toEqual(["ready", true, 1]);
    const refused = await call(server.app, `POST /imports/${id}/commit`, officer, {});
    expect(refused.json()).toMatchObject({ kind: "import-unanswered" });
    const actors = Object.fromEntries(
      outcome.questions.map((question: { key: string }) => [question.key, "known"]),
    );
    const answered = await call(server.app, `PUT /imports/${id}`, officer, {
      answers: { actors, dates: { "05/3": "2005-03" } },
    });
    expect(answered.json().outcome).toMatchObject({
      questions: [],
      dates: [],
      actors: { asked: 0 },
    });
    const committed = await call(server.app, `POST /imports/${id}/commit`, officer, {});
    expect(committed.json()).toMatchObject({ state: "committed" });
    const found = await call(server.app, `GET /actors?q=${encodeURIComponent("키이우")}`, reader);
    expect(found.json()).toMatchObject({ total: 1 });
    const undone = await call(server.app, `POST /undo/${committed.json().undoId}`, officer);
    expect(undone.json()).toMatchObject({ import: id, removed: { source: 1 } });
    expect(
      (await call(server.app, `POST /undo/${committed.json().undoId}`, officer)).json(),
    ).toMatchObject({ kind: "undo-used" });
    const again = await call(server.app, `POST /imports/${id}/commit`, officer, {});
    expect(again.json()).toMatchObject({ state: "committed", entered: committed.json().entered });
  });

  test("an entered import is not mapped again, entered again or forgotten", async () => {
    const { items } = (await call(server.app, "GET /imports", officer)).json();
    const id = items.find((run: { state: string }) => run.state === "committed").id;
    for (const [method, path, body] of [
      ["PUT", "", {}],
      ["DELETE", "", undefined],
      ["POST", "/commit", {}],
    ] as const) {
      expect(
        (await call(server.app, `${method} /imports/${id}${path}`, officer, body)).json(),
      ).toMatchObject({ kind: "import-not-ready" });
    }
  });

  test("a file that cannot be read is refused with its place, and stays to be looked at or forgotten", async () => {
    const refused = await upload(Uint8Array.of(0x61, 0xff, 0xff));
    expect(refused.statusCode).toBe(422);
    expect(refused.json()).toMatchObject({
      kind: "spreadsheet.unknown-encoding",
      at: "도시.csv:1:byte 1",
    });
    const { items } = (await call(server.app, "GET /imports", officer)).json();
    expect(items[0]).toMatchObject({
      state: "refused",
      refusal: { kind: "spreadsheet.unknown-encoding" },
    });
    expect((await call(server.app, `DELETE /imports/${items[0].id}`, officer)).statusCode).toBe(
      200,
    );
    expect((await call(server.app, `GET /imports/${items[0].id}`, officer)).json()).toMatchObject({
      kind: "import-unknown",
    });
  });

  test("another sheet is looked at, and its columns are proposed anew", async () => {
    const sheets = [
      { name: "도시", header: ["도시", "국가"], rows: [["하노이", "베트남"]] },
      {
        name: "기관",
        header: ["표 제목", ""],
        rows: [
          ["기관명", "약칭"],
          ["나루 재단", "NF"],
        ],
      },
    ];
    const { id, reading } = (await upload(await buffer(writeXlsx(sheets)))).json();
    expect(reading).toMatchObject({ sheets: ["도시", "기관"], mapping: { sheet: 0 } });
    const looked = await call(server.app, `PUT /imports/${id}`, officer, { look: { sheet: 1 } });
    expect(looked.json()).toMatchObject({
      mapping: { sheet: 1, header: { first: 2, last: 2 }, columns: { A: "name", B: "abbr" } },
      outcome: { entered: [{ name: { ko: "나루 재단" } }] },
    });
    const header = { first: 1, last: 1 };
    const first = await call(server.app, `PUT /imports/${id}`, officer, {
      look: { sheet: 1, header },
    });
    expect(first.json()).toMatchObject({ mapping: { sheet: 1, header, columns: {} } });
  });

  test("two gigabytes are refused before a byte of them is read", async () => {
    const refused = await upload(new Uint8Array(10), officer, {
      "content-length": String(2 ** 31),
    });
    expect(refused.json()).toMatchObject({ kind: "import-too-large" });
  });

  test("a viewer uploads nothing and sees no import", async () => {
    expect((await upload(messySheet(), reader)).statusCode).toBe(403);
    expect((await call(server.app, "GET /imports", reader)).json()).toEqual({ items: [] });
  });

  test("what to repair comes as a table, and a formula of the file stays a text in it", async () => {
    const { id } = (await upload(new TextEncoder().encode("도시,국가\n하노이,=1+1\n"))).json();
    const table = await call(server.app, `GET /imports/${id}/problems.csv`, officer);
    expect(table.headers["content-type"]).toContain("text/csv");
    expect(table.payload).toContain("B2,'=1+1,territory-unknown,");
  });

  test("progress ends with an event of its own", async () => {
    const { items } = (await call(server.app, "GET /imports", officer)).json();
    const events = await call(server.app, `GET /imports/${items[0].id}/progress`, officer);
    expect(events.headers["content-type"]).toContain("text/event-stream");
    expect(events.payload).toContain("event: end");
  });
});

function call(
  app: FastifyInstance,
  request: `${"GET" | "POST" | "PUT" | "DELETE"} ${string}`,
  cookie: string,
  body?: object,
) {
  const [method, path] = request.split(" ") as ["GET", string];
  const payload = body === undefined ? {} : { payload: body };
  return app.inject({
    method,
    url: `/api/v1${path}`,
    headers: { "x-naru-csrf": "1", cookie },
    ...payload,
  });
}
