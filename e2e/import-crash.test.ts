import { afterAll, beforeAll, expect, test } from "vitest";

import { seededRandom } from "#slices/channel/random.ts";

import {
  killNaru,
  newDataFolder,
  removeFolder,
  runNaru,
  startNaru,
  stopNaru,
  type Naru,
} from "./support/naru.ts";
import { setUpAdministrator, signIn, type Session } from "./support/session.ts";

const kills = 50;

let dataFolder: string;
let naru: Naru;
let importId: string;
let actorsBefore: number;

beforeAll(async () => {
  dataFolder = newDataFolder();
  naru = await startNaru(dataFolder);
  await setUpAdministrator(naru);
  const session = await signIn(naru);
  actorsBefore = await countActors(session);
  importId = await upload(session);
});
afterAll(async () => {
  await stopNaru(naru);
  removeFolder(dataFolder);
});

test(
  `after ${kills} kills in the middle of an import it is whole or not there, and goes on`,
  { timeout: 3_600_000 },
  async () => {
    const random = seededRandom(20_261_123);
    let committed = 0;
    // Half of the kills come before the end of a commit; the window follows the machine as it gets slower or faster.
    let longestWork = 2 * (await measureCommit(await signIn(naru)));
    for (let round = 0; round < kills; round += 1) {
      const session = await signIn(naru);
      const { state } = await show(session);
      if (state !== "committed")
        await session.call("POST", `/imports/${importId}/commit?wait=0`, { asked: "apart" });
      await pause(random() * longestWork);
      await killNaru(naru);
      naru = await startNaru(dataFolder);
      const after = await signIn(naru);
      const run = await show(after);
      const actors = await countActors(after);
      expect(["ready", "undone", "committed"]).toContain(run.state);
      expect(actors).toBe(actorsBefore + (run.state === "committed" ? run.entered.actor : 0));
      longestWork *= run.state === "committed" ? 0.8 : 1.2;
      if (run.state !== "committed") continue;
      committed += 1;
      expect((await after.call("POST", `/undo/${run.undoId}`)).status).toBe(200);
      expect(await countActors(after)).toBe(actorsBefore);
    }
    expect(committed).toBeGreaterThan(0);
    expect(committed).toBeLessThan(kills);
    const { code, json } = await runNaru(["audit", "verify", "--json", "--data", dataFolder]);
    expect([code, json]).toEqual([0, expect.objectContaining({ ok: true })]);
  },
);

/** Three thousand made-up actors and twelve thousand ties: a commit of a second or two. */
function network(): string {
  const rows = Array.from(
    { length: 12_000 },
    (_, row) => `Org ${row % 3_000} North,Org ${(row * 7 + 1) % 3_000} North,partner`,
  );
  return `from,to,kind\n${rows.join("\n")}\n`;
}

async function upload(session: Session): Promise<string> {
  const answer = await session.send("/imports?name=network.csv&wait=30", "text/csv", network());
  return ((await answer.json()) as { id: string }).id;
}

/** Commits once to its end, takes it back, and answers how long the commit took, in milliseconds. */
async function measureCommit(session: Session): Promise<number> {
  await expect.poll(async () => (await show(session)).state).toBe("ready");
  const begun = performance.now();
  await session.call("POST", `/imports/${importId}/commit?wait=0`, { asked: "apart" });
  await expect.poll(async () => (await show(session)).state).toBe("committed");
  const taken = performance.now() - begun;
  const { undoId } = await show(session);
  expect((await session.call("POST", `/undo/${undoId}`)).status).toBe(200);
  expect(await countActors(session)).toBe(actorsBefore);
  return taken;
}

async function show(
  session: Session,
): Promise<{ state: string; undoId: string; entered: { actor: number } }> {
  return (await (await session.call("GET", `/imports/${importId}`)).json()) as {
    state: string;
    undoId: string;
    entered: { actor: number };
  };
}

async function countActors(session: Session): Promise<number> {
  return ((await (await session.call("GET", "/actors?limit=1")).json()) as { total: number }).total;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
