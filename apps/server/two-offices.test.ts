import { afterAll, beforeAll, describe, expect, inject, test, vi } from "vitest";

import { command as officeAdd } from "#apps/cli/commands/office-add.ts";

import { onBothDatabases } from "./database/testing.ts";
import { askings, hidden } from "./leak-askings.testing.ts";
import { gradedSamples, pastRules } from "./leak-samples.testing.ts";
import { startTestServer, type TestServer } from "./testing.ts";
import {
  fillWithSamples,
  hashOf,
  marked,
  markOf,
  offices,
  otherThan,
  ownerAddress,
  type Office,
} from "./two-offices.testing.ts";
import { insertRows } from "./workspace/insert-rows.ts";
import { loadWorkspace } from "./workspace/load-workspace.ts";

/** The same bodies in both offices, under the same ids; the second keeps one tie more, which joins what is apart. */
const membership = (office: Office) =>
  [
    "from,to,kind,note",
    ...Array.from({ length: 30 }, (_, row) => `City ${row} North,UCLG,member-of,${markOf(office)}`),
    `East Bureau,Near Bureau,partner,${markOf(office)}`,
    `Far Bureau,West Bureau,partner,${markOf(office)}`,
    ...(office === "beta" ? [`Near Bureau,Far Bureau,partner,${markOf(office)}`] : []),
  ].join("\n");

/** Ids that the askings give for an import and for an undo that nobody has. */
const noImport = "00000000-0000-4000-8000-000000000001";
const noUndo = "00000000-0000-4000-8000-000000000000";

interface Member {
  readonly cookie: string;
}

const password = "a password for tests only";

/** An id under which one office alone has a row in every table, and one that nobody has. */
const ofOneAlone = "only-beta";
const ofNobody = "only-gamma";

const cookiesOf = (answer: { readonly cookies: readonly { name: string; value: string }[] }) =>
  answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join("; ");

onBothDatabases("two offices with the same bodies", (database) => {
  let server: TestServer;
  const members = new Map<Office, Member>();
  const imports = new Map<Office, { readonly id: string; readonly undoId: string }>();

  const call = async (
    office: Office,
    method: string,
    path: string,
    { body, type, cookie }: { body?: unknown; type?: string; cookie?: string } = {},
  ) =>
    server.app.inject({
      method: method as "GET",
      url: `/api/v1${path}`,
      headers: {
        "x-naru-csrf": "1",
        cookie: cookie ?? members.get(office)!.cookie,
        ...(type === undefined ? {} : { "content-type": type }),
      },
      ...(body === undefined ? {} : { payload: body as object }),
    });

  /** Makes an office as whoever runs the server does, and its first administrator as the invitation asks. */
  const addOffice = async (office: Office): Promise<Member> => {
    const folder = inject("servers").folder;
    const email = `admin-${office}@example.org`;
    const name = markOf(office);
    vi.stubEnv("DATABASE_URL", ownerAddress(database()));
    const added = await officeAdd.run(
      { values: { admin: email, ko: name, en: name, data: folder }, positionals: [office] },
      { cwd: folder, json: true, progress: () => undefined },
    );
    vi.unstubAllEnvs();
    if (!added.ok) throw new Error(added.error.message.en);
    const { link } = added.value.json as { link: string };
    const joined = await server.app.inject({
      method: "POST",
      url: `/api/v1${link.slice(link.indexOf("/invitation/")).replace("/invitation/", "/invitations/")}`,
      headers: { "x-naru-csrf": "1" },
      payload: { name: "admin", password },
    });
    expect(joined.statusCode).toBe(200);
    return { cookie: cookiesOf(joined) };
  };

  beforeAll(async () => {
    server = await startTestServer(database(), "alpha");
    const first = { ko: markOf("alpha"), en: markOf("alpha") };
    const wish = { officeId: "alpha", hasReport: false, isDemo: false, name: first };
    await loadWorkspace(database(), wish, () => undefined);
    members.set("alpha", await server.signUp("alpha", "administrator", "admin-alpha"));
    members.set("beta", await addOffice("beta"));
    for (const office of offices) {
      await fillWithSamples(database(), office, hidden);
      const staged = await call(office, "POST", `/imports?name=${markOf(office)}.csv&wait=30`, {
        body: membership(office),
        type: "text/csv",
      });
      const { id } = staged.json<{ id: string }>();
      const committed = await call(office, "POST", `/imports/${id}/commit?wait=30`, {
        body: { asked: "apart" },
      });
      const { state, undoId } = committed.json<{ state: string; undoId: string }>();
      expect(state).toBe("committed");
      imports.set(office, { id, undoId });
    }
  });
  afterAll(() => server.close());

  test("have the same ids for the same bodies", async () => {
    const idsOf = async (office: Office) => {
      const { rows } = await database().owner.query<{ id: string }>(
        "select id from actor where office_id = $1 and import_id is not null order by id",
        [office],
      );
      return rows.map(({ id }) => id);
    };
    expect(await idsOf("alpha")).toEqual(await idsOf("beta"));
    expect(await idsOf("alpha")).toContain("uclg");
  });

  test("count and find their own alone", async () => {
    const extra = [1, 2, 3].map((number) => ({
      ...marked(gradedSamples.actor(`extra-${number}`), "beta", hidden),
      audience: "office",
    }));
    const totals = async () =>
      Promise.all(
        offices.map(async (office) => ({
          actors: (await call(office, "GET", "/actors")).json<{ total: number }>().total,
          named: (await call(office, "GET", "/actors?q=uclg")).json<{ total: number }>().total,
          found: (await call(office, "GET", "/search?q=north&limit=50")).json<{ items: [] }>().items
            .length,
          imports: (await call(office, "GET", "/imports")).json<{ items: [] }>().items.length,
        })),
      );
    const [alpha, beta] = await totals();
    expect(alpha).toMatchObject({ named: 1, found: 30 });
    expect(beta).toEqual(alpha);
    await database()
      .asOwner.transaction()
      .execute((tx) => pastRules(tx, () => insertRows(tx, "actor", "beta", extra)));
    expect(await totals()).toEqual([alpha, { ...beta!, actors: beta!.actors + 3 }]);
  });

  test("answer a channel question over their own ties alone", async () => {
    const question = "/channels?from=east-bureau&to=west-bureau";
    for (const turn of ["first", "kept"]) {
      const [alpha, beta] = await Promise.all(
        offices.map(async (office) =>
          (await call(office, "GET", question)).json<{ channels: { actors: string[] }[] }>(),
        ),
      );
      expect([turn, alpha!.channels]).toEqual([turn, []]);
      expect(beta!.channels[0]!.actors).toEqual([
        "east-bureau",
        "near-bureau",
        "far-bureau",
        "west-bureau",
      ]);
    }
  });

  test("an id that only the other office has answers as one that nobody has, by every route", async () => {
    await fillWithSamples(database(), "beta", ofOneAlone);
    const told: string[] = [];
    let asked = 0;
    for (const [route, asking] of Object.entries(askings)) {
      const [method, url] = route.split(" ") as [string, string];
      const ask = async (id: string) => {
        const put = (text: string) => text.replaceAll(hidden, id);
        const body =
          asking.body === undefined
            ? undefined
            : (JSON.parse(put(JSON.stringify(asking.body))) as object);
        const answer = await call("alpha", method, put(asking.path ?? url), { body });
        return `${answer.statusCode} ${answer.payload.replaceAll(id, "ID")}`;
      };
      if (!JSON.stringify([asking.path, asking.body]).includes(hidden)) continue;
      asked += 1;
      if ((await ask(ofOneAlone)) !== (await ask(ofNobody))) told.push(route);
    }
    expect(told).toEqual([]);
    expect(asked).toBeGreaterThan(50);
  });

  test("what the other office took in or can take back is unknown here", async () => {
    const { id, undoId } = imports.get("beta")!;
    const asks = [
      ["GET", "/imports/ID", id],
      ["GET", "/imports/ID/progress", id],
      ["GET", "/imports/ID/problems.csv", id],
      ["POST", "/imports/ID/cancel", id],
      ["POST", "/imports/ID/commit", id],
      ["DELETE", "/imports/ID", id],
      ["POST", "/undo/ID", undoId],
    ] as const;
    for (const [method, path, theirs] of asks) {
      const nobodys = noImport.slice(0, -1) + theirs.at(-1); // Its end decides the Korean particle.
      const body = path.endsWith("commit") ? { asked: "apart" } : undefined;
      const [one, other] = await Promise.all(
        [theirs, nobodys].map(async (asked) => {
          const answer = await call("alpha", method, path.replace("ID", asked), { body });
          return [answer.statusCode, answer.payload.replaceAll(asked, "ID")];
        }),
      );
      expect([path, one]).toEqual([path, other]);
      expect([path, one![0]]).toEqual([path, 404]);
    }
  });

  test("a file that names the other office's actors meets none of them", async () => {
    const file = `from,to,kind\nBetween Bureau,${markOf("beta")} Institute,partner\nNear Bureau,UCLG,partner\n`;
    await database()
      .asOwner.transaction()
      .execute((tx) =>
        pastRules(tx, () =>
          insertRows(tx, "actor", "beta", [
            {
              ...marked(gradedSamples.actor("institute-of-beta"), "beta", hidden),
              name_en: `${markOf("beta")} Institute`,
              audience: "office",
            },
          ]),
        ),
      );
    const matched = async (office: Office) => {
      const staged = await call(office, "POST", "/imports?name=names.csv&wait=30", {
        body: file,
        type: "text/csv",
      });
      const { id, outcome } = staged.json<{
        id: string;
        outcome: { actors: { matched: number } };
      }>();
      await call(office, "DELETE", `/imports/${id}`);
      return outcome.actors.matched;
    };
    // "Near Bureau" and "UCLG" stand in both offices; the institute in the second alone.
    expect([await matched("alpha"), await matched("beta")]).toEqual([2, 3]);
  });

  test("files that leave an office hold its own records and say nothing of the other", async () => {
    for (const format of ["geojson", "gexf", "graphml", "csv", "xlsx"]) {
      const answers = await Promise.all(
        offices.map((office) => call(office, "GET", `/exports/network.${format}`)),
      );
      for (const [at, office] of offices.entries()) {
        const answer = answers[at]!;
        const said = `${answer.payload} ${JSON.stringify(answer.headers)}`;
        expect([format, said.includes(markOf(otherThan(office)))]).toEqual([format, false]);
        expect([format, answer.statusCode]).toEqual([format, 200]);
      }
      expect(answers[0]!.rawPayload.equals(answers[1]!.rawPayload)).toBe(false);
    }
  });

  test("a mark that a browser holds of one office is no mark of the other", async () => {
    const before = await call("alpha", "GET", "/network");
    const mark = String(before.headers["etag"]);
    const ask = (office: Office) =>
      server.app.inject({
        method: "GET",
        url: "/api/v1/network",
        headers: { cookie: members.get(office)!.cookie, "if-none-match": mark },
      });
    expect((await ask("alpha")).statusCode).toBe(304);
    expect((await ask("beta")).statusCode).toBe(200);
  });

  describe.each(offices)("a member of %s", (office) => {
    const other = otherThan(office);
    const routes = Object.entries(askings).filter(([route]) => route !== "POST /sign-out");

    test("sees nothing of the other office by any route, and changes nothing there", async () => {
      const before = await hashOf(database(), other);
      const { id, undoId } = imports.get(other)!;
      let shown = 0;
      const broken = new Set<string>();
      for (const [route, asking] of routes) {
        const [method, url] = route.split(" ") as [string, string];
        const path = asking.path ?? url;
        const paths = new Set([
          path,
          path.replace(noImport, id).replace(noUndo, undoId),
          path.replace(noImport, imports.get(office)!.id),
        ]);
        for (const one of paths) {
          const isChange = method !== "GET" && one.includes(imports.get(office)!.id);
          if (isChange) continue;
          const answer = await call(office, method, one, { body: asking.body });
          expect([route, answer.payload.includes(markOf(other))]).toEqual([route, false]);
          if (answer.statusCode >= 500) broken.add(route);
          expect([route, answer.statusCode === 429]).toEqual([route, false]);
          if (one.includes(id) || one.includes(undoId))
            expect([one, answer.statusCode]).toEqual([one, expect.not.closeTo(200, -1)]);
          if (method === "GET" && answer.payload.includes(markOf(office))) shown += 1;
        }
      }
      expect(await hashOf(database(), other)).toEqual(before);
      expect([...broken]).toEqual([]);
      // The test would prove nothing if the routes showed nothing at all.
      expect(shown).toBeGreaterThan(10);
    });

    test("takes back an import of its own, and the other's stays", async () => {
      const before = await hashOf(database(), other);
      const undone = await call(office, "POST", `/undo/${imports.get(office)!.undoId}`);
      expect([undone.statusCode, undone.json()]).toEqual([
        200,
        expect.objectContaining({ removed: expect.objectContaining({ actor: 35 }) }),
      ]);
      expect(await hashOf(database(), other)).toEqual(before);
    });
  });

  describe("somebody who belongs to both", () => {
    const invite = async () => {
      const body = { email: "admin-alpha@example.org", role: "officer" };
      const made = await call("beta", "POST", "/invitations", { body });
      return made.json<{ link: string }>().link.replace(/^.*\//, "");
    };
    const officeOf = async (cookie: string) =>
      (await call("alpha", "GET", "/me", { cookie })).json<{ office: { id: string } }>().office.id;

    test("joins by the account's own password, and by no other", async () => {
      const path = `/invitations/${await invite()}`;
      const wrong = await call("alpha", "POST", path, {
        cookie: "",
        body: { name: "x", password: "another password for tests" },
      });
      expect([wrong.statusCode, wrong.json()]).toEqual([
        403,
        expect.objectContaining({ kind: "account-password-wrong" }),
      ]);
      const right = await call("alpha", "POST", path, {
        cookie: "",
        body: { name: "x", password },
      });
      expect(right.statusCode).toBe(200);
      expect(await officeOf(cookiesOf(right))).toBe("beta");
    });

    test("works in the first office until another is chosen, and sees one at a time", async () => {
      const { cookie } = members.get("alpha")!;
      expect(await officeOf(cookie)).toBe("alpha");
      const listed = await call("alpha", "GET", "/offices");
      expect(listed.json()).toMatchObject({
        items: [
          { id: "alpha", role: "administrator", isCurrent: true },
          { id: "beta", role: "officer", isCurrent: false },
        ],
      });
      const entered = await call("alpha", "POST", "/offices/beta/enter");
      const there = `${cookie}; ${cookiesOf(entered)}`;
      expect(await officeOf(there)).toBe("beta");
      const actors = await call("alpha", "GET", "/actors", { cookie: there });
      expect(actors.payload).toContain(markOf("beta"));
      expect(actors.payload).not.toContain(markOf("alpha"));
      expect((await call("alpha", "GET", "/audit", { cookie: there })).statusCode).toBe(403);
    });

    test("a key that was used in one office repeats nothing in another", async () => {
      const { cookie } = members.get("alpha")!;
      const there = `${cookie}; ${cookiesOf(await call("alpha", "POST", "/offices/beta/enter"))}`;
      const send = async (as: string) =>
        (
          await server.app.inject({
            method: "POST",
            url: "/api/v1/gate/parties",
            headers: { "x-naru-csrf": "1", cookie: as, "idempotency-key": "the same key" },
            payload: { names: ["Somebody To Pay"] },
          })
        ).payload;
      const [here, again, elsewhere] = [await send(cookie), await send(cookie), await send(there)];
      expect(again).toBe(here);
      expect(elsewhere).not.toBe(here);
      const { rows } = await database().owner.query(
        "select office_id from screened_party where names = array['Somebody To Pay'] order by 1",
      );
      expect(rows).toEqual([{ office_id: "alpha" }, { office_id: "beta" }]);
    });

    test("a choice of an office that one does not belong to opens nothing", async () => {
      const { cookie } = members.get("beta")!;
      expect(await officeOf(`${cookie}; naru.office=alpha`)).toBe("beta");
      const entered = await call("beta", "POST", "/offices/alpha/enter");
      expect(entered.statusCode).toBe(404);
      expect(entered.headers["set-cookie"]).toBeUndefined();
    });
  });
});
