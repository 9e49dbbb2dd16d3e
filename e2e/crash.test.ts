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
import { setUpAdministrator, signIn, type Session } from "./support/session.ts";

const kills = 50;

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

test("the audit chain verifies after all of it", async () => {
  const verified = await runNaru(["audit", "verify", "--json", "--data", dataFolder]);
  expect(verified.json).toMatchObject({ ok: true, firstBroken: null });
  expect((verified.json as { entries: number }).entries).toBeGreaterThan(kills);
});

/** Writes ever larger numbers into a tie's note: when the first was acknowledged, and which was the last. */
function writeUntilKilled(session: Session, from: number) {
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const write = async () => {
    let acknowledged = from;
    for (;;) {
      const next = acknowledged + 1;
      const patch = { note: { ko: `${next}`, en: `${next}` } };
      const response = await session
        .call("PUT", `/ties/${tie}`, { patch, why: "crash test" })
        .catch(() => null);
      if (response === null) return acknowledged;
      if (!response.ok) continue;
      acknowledged = next;
      begin();
    }
  };
  return { begun, last: write() };
}

async function readNumber(session: Session): Promise<number> {
  const response = await session.call("GET", `/ties/${tie}`);
  return Number(((await response.json()) as { note: { en: string } }).note.en) || 0;
}

function killPostmaster(): void {
  const pid = postmasterOf(dataFolder);
  if (pid !== null) process.kill(pid, "SIGKILL");
}
