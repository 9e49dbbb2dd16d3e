import { afterAll, beforeAll, expect, test } from "vitest";

import { onBothDatabases } from "#apps/server/database/testing.ts";
import { startTestServer, type TestServer } from "#apps/server/testing.ts";
import { loadWorkspace } from "#apps/server/workspace/load-workspace.ts";
import { systemViewer } from "#slices/account/model.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { tieKinds, tieStatuses } from "#slices/tie/model.ts";

import type { Network } from "./model.ts";
import { readNetwork, type ServerFilter } from "./store.ts";
import { decodeNetwork } from "./wire.ts";

/** Ties by status of some actors, as the office counts them. */
function listCounts({ actors, ties }: Network, of: readonly string[] = actors.ids) {
  const width = tieStatuses.length;
  const counts = actors.tieCounts ?? new Int32Array(actors.count * width);
  if (actors.tieCounts === null)
    for (let row = 0; row < ties.count; row++)
      for (const end of [ties.from[row]!, ties.to[row]!])
        counts[end * width + ties.status[row]!] = counts[end * width + ties.status[row]!]! + 1;
  return of.map((id) => {
    const row = actors.ids.indexOf(id);
    return [id, ...counts.slice(row * width, (row + 1) * width)];
  });
}

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

  const ask = (cookie: string, etag?: string, query = "") =>
    server.app.inject({
      url: `/api/v1/network${query}`,
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

  const few = { actors: 20, ties: 60 };
  const middling = { actors: 150, ties: 60 };
  const read = (most?: typeof few, filter: ServerFilter = {}) =>
    inOffice(database().application, systemViewer("seoul"), (tx) =>
      readNetwork(tx, { center: "seoul", ...filter }, most),
    );

  test("of an office too large to send come the surroundings of an actor, however few its ties", async () => {
    const whole = await read();
    const touching = [...whole.ties.ids].filter((_, row) =>
      [whole.ties.from[row]!, whole.ties.to[row]!].includes(whole.actors.ids.indexOf("pyongyang")),
    );
    const near = await read(middling, { around: "pyongyang" });
    expect(near.extent).toBe("around");
    expect([...near.ties.ids].toSorted()).toEqual(touching.toSorted());
    expect(near.actors.ids).toContain("pyongyang");
    expect(near.total).toEqual({ actors: near.actors.count, ties: near.ties.count });
    expect((await read(middling, { around: "nobody" })).total).toEqual({ actors: 0, ties: 0 });
  });

  test("surroundings beyond what can be sent say how many there are", async () => {
    const all = await read(middling, { around: "seoul" });
    const some = await read(few, { around: "seoul" });
    expect(some.ties.count).toBe(20);
    expect(some.total).toEqual(all.total);
  });

  test("the whole answers who asks for surroundings, and is not sent twice", async () => {
    const whole = await ask(cookies[0]!);
    const etag = String(whole.headers.etag);
    const near = await ask(cookies[0]!, undefined, "?around=seoul");
    expect(near.headers.etag).toBe(etag);
    expect(near.rawPayload.equals(whole.rawPayload)).toBe(true);
    expect((await ask(cookies[0]!, etag, "?around=beijing")).statusCode).toBe(304);
  });

  test("of an office too large to send comes the best-connected part, with the true totals", async () => {
    const whole = await read();
    const part = await read(few);
    expect(part.extent).toBe("best-connected");
    expect(part.total).toEqual(whole.total);
    expect(part.ties.count).toBeLessThanOrEqual(60);
    expect(part.actors.ids).toContain("seoul");
    expect(listCounts(part)).toEqual(listCounts(whole, part.actors.ids));
    const narrowed = await read(few, { q: "ㅍㅇㅅ" });
    expect(narrowed.extent).toBe("whole");
    expect(narrowed.actors.ids).toEqual(expect.arrayContaining(["pyongyang", "seoul"]));
  });
});
