import { afterAll, beforeAll, expect, test } from "vitest";

import { onBothDatabases } from "#apps/server/database/testing.ts";
import { startTestServer, type TestServer } from "#apps/server/testing.ts";
import { loadWorkspace } from "#apps/server/workspace/load-workspace.ts";
import { systemViewer } from "#slices/account/model.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { tieKinds } from "#slices/tie/model.ts";

import { readNetwork } from "./store.ts";
import { decodeNetwork } from "./wire.ts";

onBothDatabases("the network in columns", (database) => {
  let server: TestServer;
  const cookies: string[] = [];
  beforeAll(async () => {
    const wish = { officeId: "seoul", hasReport: true, isDemo: false };
    await loadWorkspace(database(), wish, () => undefined);
    server = await startTestServer(database(), "seoul");
    for (const name of ["one", "other"])
      cookies.push((await server.signUp("seoul", "officer", name)).cookie);
  });
  afterAll(() => server.close());

  const ask = (cookie: string, etag?: string) =>
    server.app.inject({
      url: "/api/v1/network",
      headers: { cookie, ...(etag !== undefined && { "if-none-match": etag }) },
    });

  test("comes with a mark, and not again while nothing changed", async () => {
    const first = await ask(cookies[0]!);
    expect(first.statusCode).toBe(200);
    expect(first.headers["cache-control"]).toBe("no-store");
    const network = decodeNetwork(Uint8Array.from(first.rawPayload).buffer, tieKinds);
    expect(network.total).toEqual({ actors: network.actors.count, ties: network.ties.count });
    expect(network.actors.ids).toContain("seoul");
    const etag = String(first.headers.etag);
    expect((await ask(cookies[0]!, etag)).statusCode).toBe(304);
    expect((await ask(cookies[1]!, etag)).statusCode).toBe(200);
  });

  test("comes anew after any change", async () => {
    const etag = String((await ask(cookies[0]!)).headers.etag);
    const changed = await server.app.inject({
      method: "PUT",
      url: "/api/v1/ties/seoul--partner--beijing",
      headers: { cookie: cookies[0]!, "x-naru-csrf": "1" },
      payload: { patch: { status: "dormant" }, why: "시험" },
    });
    expect(changed.statusCode).toBe(200);
    const after = await ask(cookies[0]!, etag);
    expect(after.statusCode).toBe(200);
    expect(after.headers.etag).not.toBe(etag);
  });

  test("of an office too large to send comes the best-connected part, with the true totals", async () => {
    const read = (most?: { actors: number; ties: number }, q?: string) =>
      inOffice(database().application, systemViewer("seoul"), (tx) =>
        readNetwork(tx, { q, center: "seoul" }, most),
      );
    const whole = await read();
    const part = await read({ actors: 20, ties: 60 });
    expect(part.isPart).toBe(true);
    expect(part.total).toEqual(whole.total);
    expect(part.ties.count).toBeLessThanOrEqual(60);
    expect(part.actors.ids).toContain("seoul");
    const narrowed = await read({ actors: 20, ties: 60 }, "ㅍㅇㅅ");
    expect(narrowed.isPart).toBe(false);
    expect(narrowed.actors.ids).toEqual(expect.arrayContaining(["pyongyang", "seoul"]));
  });
});
