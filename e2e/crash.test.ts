import { setTimeout as pause } from "node:timers/promises";

import { afterAll, beforeAll, expect, test } from "vitest";

import { seededRandom } from "#slices/channel/random.ts";

import {
  killNaru,
  newDataFolder,
  postmasterOf,
  removeFolder,
  runNaru,
  startNaru,
  stopNaru,
  type Naru,
} from "./support/naru.ts";
import { askSignIn, setUpAdministrator, signIn, type Session } from "./support/session.ts";

const kills = 50;

const databaseKills = 5;

/** Longest time between the first acknowledged write and the kill, in milliseconds; several writes fit into it. */
const longestWriting = 400;

const tie = "seoul--partner--beijing";
let dataFolder: string;
let naru: Naru;

beforeAll(async () => {
  dataFolder = newDataFolder();
  naru = await startNaru(dataFolder);
  await setUpAdministrator(naru);
});
afterAll(async () => {
  await stopNaru(naru);
  removeFolder(dataFolder);
});

test("a second up on the same data says who serves it and harms nothing", async () => {
  const second = await runNaru(["up", "--json", "--port", "0", "--data", dataFolder]);
  expect(second.code).toBe(1);
  expect(second.json).toMatchObject({ error: { kind: "already-served" } });
  expect(second.text).toContain(naru.url);
  const session = await signIn(naru);
  expect((await session.call("GET", "/me")).status).toBe(200);
});

test(
  `after ${kills} kills at random moments every acknowledged write is there`,
  { timeout: 3_600_000 },
  async () => {
    const random = seededRandom(20261123);
    let written = 0;
    for (let round = 0; round < kills; round += 1) {
      const session = await signIn(naru);
      expect(await readNumber(session)).toBeGreaterThanOrEqual(written);
      const writing = writeUntilKilled(session, await readNumber(session));
      await writing.begun;
      await new Promise((resolve) => setTimeout(resolve, random() * longestWriting));
      await killNaru(naru);
      if (random() < 0.5) killPostmaster();
      written = await writing.last;
      naru = await startNaru(dataFolder);
    }
    const session = await signIn(naru);
    expect(await readNumber(session)).toBeGreaterThanOrEqual(written);
    expect(written).toBeGreaterThanOrEqual(kills);
  },
);

test(
  `a database that is killed ${databaseKills} times under its server comes back by itself; what was acknowledged is there`,
  { timeout: 600_000 },
  async () => {
    const session = await signIn(naru);
    for (let round = 0; round < databaseKills; round += 1) {
      const written = (await readNumber(session)) + 1;
      expect((await write(session, written)).status).toBe(200);
      killPostmaster();
      if (round === 0) expect([200, 503]).toContain((await askSignIn(naru)).status);
      for (;;) {
        const answer = await write(session, written + 1);
        if (answer.ok) break;
        expect(answer.status, naru.said().slice(-12).join("\n")).toBe(503);
        expect(await answer.json()).toMatchObject({ kind: "database-unavailable" });
        await pause(50);
      }
      expect(await readNumber(session)).toBe(written + 1);
    }
    expect(naru.said().filter((line) => line.includes("open again")).length).toBeGreaterThan(0);
    const second = await runNaru(["up", "--json", "--port", "0", "--data", dataFolder]);
    expect(second.json).toMatchObject({ error: { kind: "already-served" } });
  },
);

test("the audit chain verifies after all of it", async () => {
  const verified = await runNaru(["audit", "verify", "--json", "--data", dataFolder]);
  expect(verified.json).toMatchObject({ ok: true, firstBroken: null });
  expect((verified.json as { entries: number }).entries).toBeGreaterThan(kills);
});

/** Writes ever larger numbers into a tie's note: when the first was acknowledged, and which was the last. */
function writeUntilKilled(session: Session, from: number) {
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const writeOn = async () => {
    let acknowledged = from;
    for (;;) {
      const next = acknowledged + 1;
      const response = await write(session, next).catch(() => null);
      if (response === null) return acknowledged;
      if (!response.ok) continue;
      acknowledged = next;
      begin();
    }
  };
  return { begun, last: writeOn() };
}

function write(session: Session, number: number): Promise<Response> {
  const patch = { note: { ko: `${number}`, en: `${number}` } };
  return session.call("PUT", `/ties/${tie}`, { patch, why: "crash test" });
}

async function readNumber(session: Session): Promise<number> {
  const response = await session.call("GET", `/ties/${tie}`);
  return Number(((await response.json()) as { note: { en: string } }).note.en) || 0;
}

function killPostmaster(): void {
  const pid = postmasterOf(dataFolder);
  if (pid !== null) process.kill(pid, "SIGKILL");
}
