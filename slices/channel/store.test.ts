import { afterAll, beforeAll, expect, test } from "vitest";

import { onBothDatabases } from "#apps/server/database/testing.ts";
import { NetworkReader } from "#apps/server/workers/network-reader.ts";
import { insertRows } from "#apps/server/workspace/insert-rows.ts";
import { loadWorkspace } from "#apps/server/workspace/load-workspace.ts";
import { systemViewer, type Viewer } from "#slices/account/model.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { appendEntry } from "#slices/audit/store.ts";

import { columnsOf } from "./columns.ts";
import { tieIdAt, type NetworkColumns } from "./network.ts";
import { readNetwork } from "./store.ts";

const viewer = systemViewer("seoul");
const officer: Viewer = { officeId: "seoul", accountId: "kim", role: "officer" };

/** Everything of a network in plain lists, whatever holds it. */
function plain({ tieIds: _ids, records, trust, ...network }: NetworkColumns) {
  const rows = Array.from({ length: network.ties }, (_, row) => row);
  return {
    ...network,
    trust: trust === null ? null : [...trust],
    tieIds: rows.map((row) => tieIdAt({ ...network, tieIds: _ids, records, trust }, row)),
    records: rows.map((row) => {
      const record = records?.at(row) ?? null;
      return record && { cityAgreement: record.cityAgreement, sources: record.sources };
    }),
  };
}

/** Rows that a line of COPY, an order of ids or a list of sources could get wrong. */
const oddActors = [
  { id: "odd-one", name_ko: "탭\t과 줄\n바꿈 \\n \\", name_en: null },
  { id: "odd-one-more", name_ko: null, name_en: "\\N" },
  { id: "odd", name_ko: "", name_en: "Ω 🌉" },
].map((actor) => ({ ...actor, kind: "igo-local", source_id: "s", territory: "KR" }));

const tie = (id: string, from: string, to: string, more: object = {}) => ({
  id,
  from_id: from,
  to_id: to,
  kind: "partner",
  directed: false,
  status: "actual",
  issues: [],
  sources: [{ source: "report", locator: "1.1" }],
  since: null,
  until: null,
  trust: null,
  city_agreement: null,
  ...more,
});
const oddTies = [
  tie("zz-not-in-the-order-of-its-ends", "odd", "seoul"),
  tie("odd--partner--seoul", "odd", "seoul", {
    issues: ["b", "a"],
    sources: [{ source: 'a "quoted" one', locator: null }],
    trust: 0.25,
    since: "1999-05",
    until: "2001",
  }),
  tie("odd-one--partner--odd", "odd-one", "odd", {
    sources: [
      { source: "general-knowledge", locator: null },
      { source: "report", locator: "2\t3" },
    ],
    city_agreement: "friendship",
  }),
  tie("odd-one--part-of--odd", "odd-one", "odd", {
    kind: "part-of",
    directed: true,
    sources: [{ source: "general-knowledge", locator: null }],
  }),
  tie("odd-one-more--partner--odd", "odd-one-more", "odd", { sources: [] }),
];

onBothDatabases("the network in columns", (database) => {
  let networks: NetworkReader;
  beforeAll(async () => {
    for (const officeId of ["seoul", "busan"])
      await loadWorkspace(
        database(),
        { officeId, hasReport: officeId === "seoul", isDemo: false },
        () => undefined,
      );
    await inOffice(database().asOwner, viewer, async (tx) => {
      await insertRows(tx, "actor", "seoul", oddActors);
      await insertRows(tx, "tie", "seoul", oddTies);
    });
    networks = new NetworkReader(database().reader);
  });
  afterAll(() => networks.close());

  const command = () =>
    inOffice(database().application, officer, (tx) =>
      appendEntry(
        tx,
        officer,
        { command: "test", subject: { kind: "office", id: "seoul" }, changes: [], why: null },
        new Date(),
      ),
    );

  test("is what the records make of it", async () => {
    const records = await inOffice(database().application, viewer, (tx) => readNetwork(tx));
    expect(plain(await networks.read(viewer))).toEqual(plain(columnsOf(records)));
  });

  test("is read once for everybody who sees the same, until a command changes the office", async () => {
    const first = await networks.read(officer);
    expect(await networks.read({ ...officer, accountId: "lee", role: "lead" })).toBe(first);
    await command();
    const second = await networks.read(officer);
    expect(second).not.toBe(first);
    expect(await networks.read(officer)).toBe(second);
  });

  test("holds what is named for somebody for that account alone", async () => {
    await inOffice(database().asOwner, viewer, (tx) =>
      insertRows(tx, "tie", "seoul", [
        { ...tie("secret--tie", "odd", "seoul"), audience: "named", named: ["kim"] },
      ]),
    );
    await command();
    const ids = async (who: Viewer) => plain(await networks.read(who)).tieIds;
    expect(await ids(officer)).toContain("secret--tie");
    expect(await ids({ ...officer, accountId: "lee" })).not.toContain("secret--tie");
    expect(await ids(officer)).toContain("secret--tie");
  });

  test("of another office is another one", async () => {
    expect((await networks.read(systemViewer("busan"))).actors).toBe(0);
    expect((await networks.read(viewer)).actors).toBeGreaterThan(100);
  });

  test("that cannot be read fails as a query does, and the next one is answered", async () => {
    const broken = { ...database().reader, database: "nowhere" };
    const reader = new NetworkReader(broken);
    await expect(reader.read(viewer)).rejects.toThrow(/nowhere/);
    await reader.close();
    expect((await networks.read(viewer)).ties).toBeGreaterThan(100);
  });
});
