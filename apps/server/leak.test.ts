import type { FastifyInstance } from "fastify";
import { beforeAll, afterAll, describe, expect, test } from "vitest";

import { onBothDatabases } from "./database/testing.ts";
import { askings, hidden, type Asking } from "./leak-askings.testing.ts";
import {
  gradedSamples,
  forNobodyHere,
  officeSamples,
  pastRules,
  secret,
} from "./leak-samples.testing.ts";
import { startTestServer, type TestServer } from "./testing.ts";
import { insertRows } from "./workspace/insert-rows.ts";

/** Who asks: strangers to the office, and members who are not on the list of a named record. */
const people = [
  "signed out",
  "member of another office",
  "viewer below clearance",
  "officer below clearance",
  "administrator below clearance",
] as const;
type Person = (typeof people)[number];

onBothDatabases("every route", (database) => {
  let server: TestServer;
  const cookies = new Map<Person, string>();
  /** Sessions of the same people for the one route that ends the session it is asked in. */
  const leaving = new Map<Person, string>();

  beforeAll(async () => {
    await database()
      .asOwner.transaction()
      .execute(async (tx) => {
        for (const office of ["alpha", "beta"]) {
          await insertRows(tx, "office", office, [{ name_ko: office, name_en: office }]);
          const ends = ["open-one", "open-two"].map((id) => ({
            ...gradedSamples.actor(id),
            name_ko: id,
            search: "",
            audience: office === "alpha" ? "office" : "named",
            named: [],
          }));
          await insertRows(tx, "actor", office, ends);
        }
        await pastRules(tx, async () => {
          for (const [table, sample] of Object.entries(gradedSamples)) {
            await insertRows(tx, table as "actor", "alpha", [
              { ...sample(hidden), ...forNobodyHere },
            ]);
          }
        });
        await insertRows(tx, "audit_entry", "alpha", [
          { ...officeSamples["audit_entry"]!("x"), ...forNobodyHere },
        ]);
      });
    server = await startTestServer(database(), "alpha");
    const join = async (
      person: Person,
      office: string,
      role: "viewer" | "officer" | "administrator",
    ) => {
      const name = person.replaceAll(" ", "-");
      cookies.set(person, (await server.signUp(office, role, name)).cookie);
      leaving.set(person, (await server.signUp(office, role, `${name}-leaving`)).cookie);
    };
    await join("member of another office", "beta", "administrator");
    await join("viewer below clearance", "alpha", "viewer");
    await join("officer below clearance", "alpha", "officer");
    await join("administrator below clearance", "alpha", "administrator");
  });
  afterAll(() => server.close());

  test("is known to this test", () => {
    expect(routesOf(server.app).toSorted()).toEqual(Object.keys(askings).toSorted());
  });

  describe.each(people)("asked by: %s", (person) => {
    test.each(Object.keys(askings))("%s shows nothing hidden", async (route) => {
      const asking = askings[route]!;
      const session = (route === "POST /sign-out" ? leaving : cookies).get(person);
      const response = await ask(server.app, route, asking, session);
      expect(response.payload).not.toContain(secret);
      expect(response.statusCode).toBeLessThan(500);
      if (person === "signed out") expect(response.statusCode).toBe(asking.signedOut ?? 401);
      else if (asking.signedOut !== 401) expect(response.statusCode).not.toBe(401);
    });

    test("a hidden record answers exactly as one that never was", async () => {
      for (const kind of [
        "actors",
        "ties",
        "sources",
        "grants",
        "shipments",
        "exemption-requests",
        "programmes",
      ]) {
        const cookie = cookies.get(person);
        const there = await ask(server.app, "GET /x", { path: `/${kind}/${hidden}` }, cookie);
        const never = await ask(server.app, "GET /x", { path: `/${kind}/hiddem` }, cookie);
        expect(there.statusCode).toBe(never.statusCode);
        expect(there.payload.replaceAll(hidden, "hiddem")).toBe(never.payload);
      }
    });
  });

  test("counts leave out what is hidden", async () => {
    const response = await ask(
      server.app,
      "GET /actors",
      {},
      cookies.get("viewer below clearance"),
    );
    expect(response.json()).toMatchObject({ total: 2 });
  });

  test("a viewer's command is refused and changes nothing", async () => {
    const asking = {
      body: {
        tie: { from: "open-one", to: "open-two", kind: "partner", status: "actual" },
        why: "x",
      },
    };
    const response = await ask(
      server.app,
      "POST /ties",
      asking,
      cookies.get("viewer below clearance"),
    );
    expect(response.statusCode).toBe(403);
    expect(
      (await database().owner.query("select 1 from tie where id <> $1", [hidden])).rowCount,
    ).toBe(0);
  });

  test("a command without the header of our own pages is refused", async () => {
    const cookie = cookies.get("officer below clearance")!;
    const response = await server.app.inject({
      method: "POST",
      url: "/api/v1/ties",
      headers: { cookie },
      payload: {},
    });
    expect(response.statusCode).toBe(403);
    expect(response.json()).toMatchObject({ kind: "csrf-header-missing" });
  });
});

function ask(app: FastifyInstance, route: string, asking: Asking, cookie: string | undefined) {
  const [method, url] = route.split(" ") as ["GET" | "POST" | "PUT" | "DELETE", string];
  const headers = { "x-naru-csrf": "1", ...(cookie === undefined ? {} : { cookie }) };
  const payload = asking.body === undefined ? {} : { payload: asking.body };
  return app.inject({ method, url: `/api/v1${asking.path ?? url}`, headers, ...payload });
}

/** `METHOD /path` of every route under /api/v1, as the router holds them. */
function routesOf(app: FastifyInstance): string[] {
  const routes: string[] = [];
  const folders: string[] = [];
  for (const line of app.printRoutes({ commonPrefix: false }).split("\n")) {
    const match = /^([│├└─ ]*)(\S+)(?: \(([A-Z, ]+)\))?/u.exec(line);
    if (match === null || match[2] === undefined) continue;
    const depth = match[1]!.length / 4;
    folders.length = depth - 1;
    folders[depth - 1] = match[2];
    const methods = match[3]?.split(", ").filter((method) => method !== "HEAD") ?? [];
    const path = folders.join("").replace(/^\/api\/v1/, "");
    for (const method of methods) routes.push(`${method} ${path}`);
  }
  return routes;
}
