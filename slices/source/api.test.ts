import { afterAll, beforeAll, expect, test } from "vitest";

import type { SideBySide } from "#slices/source/side-by-side.ts";
import { slipKindOfPart, type RecordName, type Slip } from "#slices/source/model.ts";

import { onBothDatabases } from "#apps/server/database/testing.ts";
import { startTestServer, type TestServer } from "#apps/server/testing.ts";
import { loadWorkspace } from "#apps/server/workspace/load-workspace.ts";

onBothDatabases("the faults of the report", (database) => {
  let server: TestServer;
  let cookie = "";

  beforeAll(async () => {
    const wish = { officeId: "seoul", hasReport: true, isDemo: false };
    await loadWorkspace(database(), wish, () => undefined);
    server = await startTestServer(database(), "seoul");
    ({ cookie } = await server.signUp("seoul", "viewer", "reader"));
  });
  afterAll(() => server.close());

  const read = async (path: string) => {
    const response = await server.app.inject({ url: `/api/v1${path}`, headers: { cookie } });
    return response.json();
  };
  const slips = async (): Promise<readonly Slip[]> => (await read("/slips")).items;

  test("are all there, SI-01 to SI-59", async () => {
    const expected = Array.from({ length: 59 }, (_, i) => `SI-${String(i + 1).padStart(2, "0")}`);
    expect((await slips()).map(({ id }) => id)).toEqual(expected);
  });

  test("stand at every actor and tie that they touch", async () => {
    const missing: string[] = [];
    let asked = 0;
    for (const { id, records } of await slips()) {
      for (const record of records) {
        if (record.kind !== "actor" && record.kind !== "tie") continue;
        asked++;
        const shown = await read(`/${record.kind}s/${encodeURIComponent(record.id)}`);
        const ids: string[] =
          record.kind === "actor" ? shown.slips.map((slip: Slip) => slip.id) : shown.slips;
        if (!ids.includes(id)) missing.push(`${id} at ${record.kind} ${record.id}`);
      }
    }
    expect(missing).toEqual([]);
    expect(asked).toBeGreaterThan(60);
  });

  test("name every other record by a part that the inspector opens", async () => {
    const names: readonly RecordName[] = (await read("/source-records/names")).items;
    const unknown = (await slips()).flatMap(({ id, records }) =>
      records
        .filter(({ kind }) => kind !== "actor" && kind !== "tie")
        .filter(
          (record) =>
            !names.some(
              ({ part, id: name }) => name === record.id && slipKindOfPart(part) === record.kind,
            ),
        )
        .map((record) => `${id} at ${record.kind} ${record.id}`),
    );
    expect(unknown).toEqual([]);
  });
});

onBothDatabases("two claims that disagree", (database) => {
  let server: TestServer;
  let cookie = "";

  beforeAll(async () => {
    const wish = { officeId: "seoul", hasReport: true, isDemo: false };
    await loadWorkspace(database(), wish, () => undefined);
    server = await startTestServer(database(), "seoul");
    ({ cookie } = await server.signUp("seoul", "officer", "officer"));
  });
  afterAll(() => server.close());

  const call = async (method: "GET" | "POST" | "PUT", path: string, body?: object | string) => {
    const type = typeof body === "string" ? "text/csv" : "application/json";
    const answer = await server.app.inject({
      method,
      url: `/api/v1${path}`,
      headers: {
        "x-naru-csrf": "1",
        cookie,
        ...(body === undefined ? {} : { "content-type": type }),
      },
      ...(body === undefined ? {} : { payload: body }),
    });
    expect([path, answer.statusCode]).toEqual([path, expect.closeTo(200, -1)]);
    return answer.json();
  };
  const takeIn = async (name: string, file: string) => {
    const { id } = await call("POST", `/imports?name=${name}&wait=30`, file);
    const { state } = await call("POST", `/imports/${id}/commit?wait=30`, { asked: "apart" });
    expect(state).toBe("committed");
  };
  const twinning = "seoul--sister-city--moscow";
  const on = (properties: readonly SideBySide[], property: string) => {
    const found = properties.find((one) => one.property === property);
    return (
      found && {
        shown: found.shown.value,
        because: found.because,
        others: found.others.map(({ value }) => value),
        isDisputed: found.isDisputed,
      }
    );
  };

  test("stand side by side after a file brought other values, and the register's own is shown", async () => {
    const moscow = await call("GET", "/actors/moscow");
    const head = "City,Country,Latitude,Longitude,Population,Signed on";
    await takeIn("first.csv", `${head}\nMoscow,Russia,55.60,37.30,12500000,1995\n`);
    await takeIn("second.csv", `${head}\nMoscow,Russia,,,13100000,1995\n`);
    const after = await call("GET", "/actors/moscow");
    expect(after.place).toEqual(moscow.place);
    expect(on(after.properties, "place")).toEqual({
      shown: moscow.place,
      because: "register",
      others: [{ lat: 55.6, lon: 37.3 }],
      isDisputed: true,
    });
    expect(on(after.properties, "population")).toMatchObject({
      others: [12_500_000],
      shown: 13_100_000,
      isDisputed: true,
    });
    const tie = after.ties.find(({ id }: { id: string }) => id === twinning);
    const dispute = after.disputes.find(({ id }: { id: string }) => id === tie.id);
    const expected = { shown: tie.since, because: "register", isDisputed: true };
    expect(on(dispute.properties, "since")).toMatchObject({
      ...expected,
      others: ["1995", "1995"],
    });
    const page = await call("GET", `/ties/${encodeURIComponent(tie.id)}`);
    expect(on(page.properties, "since")).toMatchObject(expected);
    // What the register shows cites the register's own source, not the file.
    const { shown } = page.properties.find(
      ({ property }: { property: string }) => property === "since",
    );
    expect({ source: shown.source, locator: shown.locator }).toEqual(tie.sources[0]);
  });

  test("stand at the membership whose role or use an officer changed, with the rule that chose", async () => {
    const { memberships } = await call("GET", "/actors/citynet");
    const [membership] = memberships;
    const patch = { role: { ko: "회원 도시", en: "member city" }, renewalOn: "2027-01-01" };
    await call("PUT", `/memberships/${encodeURIComponent(membership.id)}`, { patch, why: "확인" });
    const { disputes } = await call("GET", "/actors/citynet");
    const dispute = disputes.find(({ kind }: { kind: string }) => kind === "membership");
    expect(dispute.id).toBe(membership.id);
    expect(on(dispute.properties, "role")).toEqual({
      shown: { ko: "회원 도시", en: "member city" },
      because: "newest-as-of",
      others: [membership.role],
      isDisputed: true,
    });
    expect(on(dispute.properties, "renewalOn")).toBeUndefined();
  });

  test("a side that an officer declares is the side that the page shows, disputed only by another side", async () => {
    const declare = async (side: string) => {
      const basis = { source: "report", locator: "5.3" };
      await call("PUT", "/actors/moscow", { patch: { side: { side, basis } }, why: "합의" });
      return on((await call("GET", "/actors/moscow")).properties, "side");
    };
    const { declaredSide } = await call("GET", "/actors/moscow");
    expect(declaredSide.side).toBe("none");
    expect(await declare("third")).toMatchObject({ shown: "third", others: [], isDisputed: false });
    expect(await declare("b")).toMatchObject({ shown: "b", others: ["third"], isDisputed: true });
  });

  test("an officer who takes the other value over changes what is shown, and both stay", async () => {
    const { ties } = await call("GET", "/actors/moscow");
    const tie = ties.find(({ id }: { id: string }) => id === twinning);
    const path = `/ties/${encodeURIComponent(tie.id)}`;
    await call("PUT", path, { patch: { since: "1995" }, why: "협정서를 확인" });
    const page = await call("GET", path);
    expect(page.since).toBe("1995");
    expect(on(page.properties, "since")).toMatchObject({ shown: "1995", isDisputed: true });
    expect(on(page.properties, "since")!.others).toContain(tie.since);
  });
});
