import { createHash } from "node:crypto";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { onBothDatabases } from "#apps/server/database/testing.ts";
import { startTestServer, type TestServer } from "#apps/server/testing.ts";
import type { Role } from "#slices/account/model.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { sql } from "kysely";

import {
  groundOf,
  officer,
  openProgramme,
  recordHomeLetters,
  shipNow,
  today,
} from "./grant.testing.ts";
import { recordHandOvers } from "./hand-over.ts";
import { forgetUnusedContents } from "./forget-contents.ts";
import { largestEvidence } from "./model-evidence.ts";
import { shipmentPage } from "./pages.ts";

const receipt = Buffer.from("%PDF-1.7 인수증 12");

onBothDatabases("files that show a hand-over", (database) => {
  let server: TestServer;
  let handOver = "";
  let shipment = "";
  const people = new Map<Role, { cookie: string; accountId: string }>();

  beforeAll(async () => {
    await openProgramme(database());
    server = await startTestServer(database(), "test");
    for (const role of ["officer", "lead", "viewer"] as const)
      people.set(role, await server.signUp("test", role, role));
    const ground = groundOf(database());
    await recordHomeLetters(ground);
    shipment = (await shipNow(ground, { tablets: 10 })).value.id;
    const { lines } = await inOffice(ground.db, officer, (tx) => shipmentPage(tx, shipment, today));
    const { value } = await recordHandOvers(ground, officer, shipment, {
      kind: "arrival",
      on: today,
      receiver: "세관",
      place: "남포항",
      evidence: null,
      note: null,
      lines: [{ lineId: lines[0]!.id, quantity: 10 }],
      why: "도착",
    });
    handOver = value[0]!.id;
  });
  afterAll(() => server.close());

  const call = (
    method: "GET" | "POST" | "DELETE",
    path: string,
    as: Role,
    payload?: Buffer | object,
  ) =>
    server.app.inject({
      method,
      url: `/api/v1${path}`,
      headers: {
        cookie: people.get(as)!.cookie,
        "x-naru-csrf": "1",
        ...(Buffer.isBuffer(payload) && { "content-type": "application/octet-stream" }),
      },
      ...(payload !== undefined && { payload }),
    });
  const attach = (bytes: Buffer, name = "인수증 12.pdf", as: Role = "officer") =>
    call("POST", `/hand-overs/${handOver}/files?name=${encodeURIComponent(name)}`, as, bytes);

  test("are kept as they are, and handed out so that no browser runs them", async () => {
    const made = await attach(receipt, "../인수증 12.pdf");
    expect(made.statusCode).toBe(201);
    const given = await call("GET", `/hand-over-files/${made.json().id}`, "viewer");
    expect(given.rawPayload).toEqual(receipt);
    expect(given.headers).toMatchObject({
      "content-type": "application/pdf",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
      "cache-control": "private, no-store",
    });
    expect(given.headers["content-disposition"]).toBe(
      `attachment; filename="evidence"; filename*=UTF-8''${encodeURIComponent("인수증 12.pdf")}`,
    );
    const page = (await call("GET", `/shipments/${shipment}`, "viewer")).json();
    const hash = createHash("sha256").update(receipt).digest("hex");
    expect(page.files).toMatchObject([{ handOverId: handOver, size: receipt.length, hash }]);
    expect((await call("POST", `/undo/${made.json().undo.id}`, "officer")).statusCode).toBe(200);
    expect((await call("GET", `/hand-over-files/${made.json().id}`, "officer")).statusCode).toBe(
      404,
    );
  });

  test.each([
    ["a page", Buffer.from("<html><script>1</script></html>"), "evidence-type"],
    ["nothing", Buffer.alloc(0), "evidence-empty"],
    ["too much", Buffer.alloc(largestEvidence + 1, 0x25), "too-large"],
  ])("%s is refused", async (_, bytes, kind) => {
    expect((await attach(bytes, "receipt.pdf")).json().kind).toBe(kind);
  });

  describe("bytes that no record refers to", () => {
    const contents = async () => {
      const { rows } = await database().owner.query("select hash from evidence_content");
      return rows.map(({ hash }) => String(hash));
    };
    const after = (days: number) => new Date(Date.now() + days * 86_400_000);
    const forget = (now: Date, most?: number) =>
      forgetUnusedContents(database().asOwner, now, most);
    const attached = async (said: string) => {
      const bytes = Buffer.from(`%PDF-1.7 ${said}`);
      const made = (await attach(bytes)).json();
      return {
        id: made.id,
        undo: made.undo.id,
        hash: createHash("sha256").update(bytes).digest("hex"),
      };
    };
    const remove = (id: string) =>
      call("DELETE", `/hand-over-files/${id}`, "officer", { why: "오기" });

    test("go once no undo can bring them back, and no earlier", async () => {
      const [kept, gone] = [await attached("kept"), await attached("gone")];
      await remove(gone.id);
      await forget(after(2));
      expect(await contents()).toEqual(expect.arrayContaining([kept.hash, gone.hash]));
      await forget(after(5));
      expect(await contents()).toContain(kept.hash);
      expect(await contents()).not.toContain(gone.hash);
    });

    test("stay while a file that was taken away can come back", async () => {
      const file = await attached("back");
      const removed = (await remove(file.id)).json();
      await forget(new Date());
      expect((await call("POST", `/undo/${removed.undo.id}`, "officer")).statusCode).toBe(200);
      await forget(after(5));
      expect(await contents()).toContain(file.hash);
      expect((await call("GET", `/hand-over-files/${file.id}`, "officer")).statusCode).toBe(200);
    });

    test("stay where another file has the same bytes", async () => {
      const [one, other] = [await attached("twice"), await attached("twice")];
      await remove(one.id);
      await forget(after(5));
      expect(await contents()).toContain(other.hash);
    });

    test("go so many at a time, and the database holds those that a file refers to", async () => {
      for (const said of ["one", "two", "three"]) await remove((await attached(said)).id);
      await forget(after(5), 2);
      expect(await forget(after(5))).toBe(1);
      expect(await forget(after(5))).toBe(0);
      const file = await attached("held");
      const torn = database().owner.query("delete from evidence_content where hash = $1", [
        file.hash,
      ]);
      await expect(torn).rejects.toMatchObject({ code: "23503" });
    });
  });

  test("a viewer attaches nothing", async () => {
    expect((await attach(receipt, "x.pdf", "viewer")).statusCode).toBe(403);
  });

  test("of a programme for named people are read by nobody else, nor are their bytes", async () => {
    const bytes = Buffer.from("%PDF-1.7 named");
    const hash = createHash("sha256").update(bytes).digest("hex");
    const made = await attach(bytes);
    const named = [people.get("officer")!.accountId];
    await database().owner.query(
      "update evidence_file set audience = 'named', named = $1 where id = $2",
      [named, made.json().id],
    );
    const path = `/hand-over-files/${made.json().id}`;
    expect((await call("GET", path, "lead")).statusCode).toBe(404);
    expect((await call("GET", path, "officer")).statusCode).toBe(200);
    const contents = (role: "lead" | "officer") =>
      inOffice(
        database().application,
        { officeId: "test", accountId: people.get(role)!.accountId, role },
        async (tx) => {
          const { rows } = await sql<{ hash: string }>`select hash from evidence_content`.execute(
            tx,
          );
          return rows.some((row) => row.hash === hash);
        },
      );
    expect(await contents("officer")).toBe(true);
    expect(await contents("lead")).toBe(false);
  });
});
