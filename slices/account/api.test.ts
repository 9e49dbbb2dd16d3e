import { afterAll, beforeAll, expect, test } from "vitest";

import { onBothDatabases } from "#apps/server/database/testing.ts";
import { startTestServer, type TestServer } from "#apps/server/testing.ts";
import { loadWorkspace } from "#apps/server/workspace/load-workspace.ts";

onBothDatabases("one's own sessions", (database) => {
  let server: TestServer;
  beforeAll(async () => {
    const wish = { officeId: "seoul", hasReport: false, isDemo: false };
    await loadWorkspace(database(), wish, () => undefined);
    server = await startTestServer(database(), "seoul");
    await server.signUp("seoul", "officer", "someone-else");
  });
  afterAll(() => server.close());

  const call = async (
    method: "GET" | "POST" | "DELETE",
    path: string,
    asked: { cookie?: string; browser?: string; body?: object } = {},
  ) => {
    const headers = {
      cookie: asked.cookie ?? "",
      "user-agent": asked.browser ?? "",
      "x-naru-csrf": "1",
    };
    const payload = asked.body === undefined ? {} : { payload: asked.body };
    const response = await server.app.inject({
      method,
      url: `/api/v1${path}`,
      headers,
      ...payload,
    });
    const cookies = response.cookies.map(
      ({ name, value }) => `${name}=${encodeURIComponent(value)}`,
    );
    return {
      status: response.statusCode,
      body: response.json<{ items: { id: string; browser: string; isCurrent: boolean }[] }>(),
      cookie: cookies.join("; "),
    };
  };

  test("whoever guesses passwords is stopped after twenty a minute, and only at the doors", async () => {
    const body = { email: "nobody@example.org", password: "a password for tests only" };
    const answers = new Set<number>();
    for (let guess = 0; guess < 20; guess += 1)
      answers.add(
        (await call("POST", "/setup", { body: { ...body, name: "-", token: "-" } })).status,
      );
    expect([...answers]).not.toContain(429);
    const one = await call("POST", "/setup", { body: { ...body, name: "-", token: "-" } });
    expect(one).toMatchObject({ status: 429, body: { kind: "too-many-requests" } });
    expect((await call("GET", "/me")).status).toBe(200);
  });

  test("a session that has expired is nobody's, and opens nothing", async () => {
    const { accountId, cookie } = await server.signUp("seoul", "officer", "late");
    expect((await call("GET", "/members", { cookie })).status).toBe(200);
    const end = `update auth.session set "expiresAt" = now() - interval '1 minute' where "userId" = $1`;
    await database().authentication.query(end, [accountId]);
    expect((await call("GET", "/members", { cookie })).status).toBe(401);
  });

  test("two devices see each other, each knows itself, and one ends the other", async () => {
    const { accountId, cookie: first } = await server.signUp("seoul", "lead", "lead");
    const credentials = { email: "lead@example.org", password: "a password for tests only" };
    const { cookie: second } = await call("POST", "/sign-in", {
      browser: "Phone",
      body: credentials,
    });

    const seen = (await call("GET", "/sessions", { cookie: first })).body.items;
    expect(seen.map(({ browser, isCurrent }) => [browser, isCurrent])).toEqual([
      ["Phone", false],
      [null, true],
    ]);
    const own = (await call("GET", "/sessions", { cookie: second })).body.items;
    expect(own.map(({ isCurrent }) => isCurrent)).toEqual([true, false]);

    await call("DELETE", `/sessions/${seen[0]!.id}`, { cookie: first });
    expect((await call("GET", "/sessions", { cookie: first })).body.items).toHaveLength(1);
    expect((await call("GET", "/sessions", { cookie: second })).status).toBe(401);

    await call("POST", "/sign-in", { browser: "Yesterday", body: credentials });
    const expire = `update auth.session set "expiresAt" = now() - interval '1 minute' where "userId" = $1 and "userAgent" = 'Yesterday'`;
    expect((await database().authentication.query(expire, [accountId])).rowCount).toBe(1);
    expect(
      (await call("GET", "/sessions", { cookie: first })).body.items.map(({ browser }) => browser),
    ).toEqual([null]);
  });
});
