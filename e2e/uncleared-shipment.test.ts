import { readFileSync } from "node:fs";
import { join } from "node:path";

import pg from "pg";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";

import type { WatchedPage } from "./support/browser.ts";
import { newJourney } from "./support/journey.ts";
import { setUpAdministrator, type Session } from "./support/session.ts";
import {
  dayFromNow,
  loadTodaysList,
  makeWaterProgramme,
  recordHomeLetters,
  shipmentOf,
} from "./support/water-programme.ts";

const journey = newJourney("own");
let watched: WatchedPage;
let page: Page;
let session: Session;
let programme: { readonly id: string; readonly items: readonly string[] };

beforeAll(async () => {
  session = await setUpAdministrator(journey.naru);
  await loadTodaysList(session);
  programme = await makeWaterProgramme(session);
  await recordHomeLetters(session, programme.id);
  watched = await journey.enter("administrator");
  page = watched.page;
});

/** What stands in the register of the programme. */
async function shipments(): Promise<readonly object[]> {
  const answer = await session.call("GET", `/programmes/${programme.id}/shipping`);
  return ((await answer.json()) as { shipments: readonly object[] }).shipments;
}

test("the screen says which letter the pump lacks, and the gate refuses the shipment with its paragraph", async () => {
  await page.goto(`${journey.naru.url}/ko/gate/shipments/new?programme=${programme.id}`);
  const row = page.getByRole("row", { name: /원심 펌프/ }).first();
  await row.getByText("공문 없음").waitFor();
  await row.getByRole("textbox").fill("4");
  await page.getByLabel("이유").fill("승인 전 선적 시도");
  await page.getByRole("button", { name: "선적", exact: true }).click();
  const refusal = page.getByRole("alert");
  await expect.poll(() => refusal.textContent()).toMatch(/면제 필요.*2397/s);
  expect(await shipments()).toEqual([]);
});

test("the API refuses it as well, alone and together with what may go", async () => {
  for (const lines of [
    [{ itemId: programme.items[0]!, quantity: 4 }],
    [
      { itemId: programme.items[0]!, quantity: 4 },
      { itemId: programme.items[19]!, quantity: 10 },
    ],
  ]) {
    const answer = await session.call("POST", "/shipments", shipmentOf(programme.id, lines));
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ kind: "gate-no-grant" });
  }
  expect(await shipments()).toEqual([]);
});

test("and so does the database, asked directly as the application", async () => {
  const cleared = await session.call(
    "POST",
    "/shipments",
    shipmentOf(programme.id, [{ itemId: programme.items[19]!, quantity: 10 }]),
  );
  expect(cleared.status).toBe(201);
  const database = await connectAsApplication();
  const [line] = (
    await database.query<{ clearance_id: string; item_digest: string }>(
      "select clearance_id, item_digest from shipment_line",
    )
  ).rows;
  const enter = async (item: string, clearance: string, digest: string) => {
    await database.query("savepoint entering");
    try {
      await database.query(
        "insert into shipment (office_id, id, programme_id, shipped_on) values (current_office(), 'smuggled', $1, $2)",
        [programme.id, dayFromNow(0)],
      );
      await database.query(
        `insert into shipment_line (office_id, id, shipment_id, item_id, clearance_id, item_digest, position, quantity, unit)
         values (current_office(), 'smuggled', 'smuggled', $1, $2, $3, 0, 4, '대')`,
        [item, clearance, digest],
      );
      return "entered";
    } catch (error) {
      return error instanceof pg.DatabaseError ? (error.code ?? "") : String(error);
    } finally {
      await database.query("rollback to savepoint entering");
    }
  };
  const [pump = ""] = programme.items;
  const { clearance_id: clearance, item_digest: digest } = line!;
  expect(await enter(pump, "none", digest)).toMatch(/NR002|23503/);
  expect(await enter(pump, clearance, digest)).toBe("NR002");
  expect(await enter(programme.items[19]!, clearance, "0".repeat(64))).toBe("NR002");
  await database.query("rollback");
  await database.end();
  expect(await shipments()).toHaveLength(1);
});

test("nothing was asked of another origin", () => {
  expect(watched.faults.filter((fault) => !fault.includes("422"))).toEqual([]);
});

/** The running database as the server itself reaches it: the role that row security binds, inside one office. */
async function connectAsApplication(): Promise<pg.Client> {
  const secrets = JSON.parse(readFileSync(join(journey.dataFolder, "secrets.json"), "utf8")) as {
    application: string;
  };
  const [, , , port, folder] = readFileSync(
    join(journey.dataFolder, "postgres", "postmaster.pid"),
    "utf8",
  ).split("\n");
  const client = new pg.Client({
    host: folder === "" ? "127.0.0.1" : folder!,
    port: Number(port),
    database: "naru",
    user: "naru_app",
    password: secrets.application,
  });
  await client.connect();
  await client.query("begin");
  const me = await session.call("GET", "/me");
  const { office, account, role } = (await me.json()) as {
    office: { id: string };
    account: { id: string };
    role: string;
  };
  await client.query(
    "select set_config('naru.office', $1, true), set_config('naru.account', $2, true), set_config('naru.role', $3, true)",
    [office.id, account.id, role],
  );
  return client;
}
