import { afterAll, beforeAll, expect, test } from "vitest";

import {
  killNaru,
  newDataFolder,
  removeFolder,
  runNaru,
  startNaru,
  stopNaru,
  type Naru,
} from "./support/naru.ts";
import { administrator, setUpAdministrator, signIn, type Session } from "./support/session.ts";

const kills = 50;

/** Longest time between the start of a commit and the kill, in milliseconds; some commits end before it. */
const longestWork = 2_500;

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
  importId = await upload(naru);
});
afterAll(async () => {
  await stopNaru(naru);
  removeFolder(dataFolder);
});

test(
  `after ${kills} kills in the middle of an import it is whole or not there, and goes on`,
  { timeout: 900_000 },
  async () => {
    const random = seeded(20_261_123);
    let committed = 0;
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

async function upload(on: Naru): Promise<string> {
  const signedIn = await fetch(`${on.url}/api/v1/sign-in`, {
    method: "POST",
    headers: { "x-naru-csrf": "1", "content-type": "application/json" },
    body: JSON.stringify({ email: administrator.email, password: administrator.password }),
  });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((header) => header.split(";")[0])
    .join("; ");
  const headers = { "x-naru-csrf": "1", cookie, "content-type": "text/csv" };
  const response = await fetch(`${on.url}/api/v1/imports?name=network.csv&wait=30`, {
    method: "POST",
    headers,
    body: network(),
  });
  return ((await response.json()) as { id: string }).id;
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

/** Mulberry32. */
function seeded(state: number): () => number {
  let at = state;
  return () => {
    at = (at + 0x6d2b79f5) | 0;
    let mixed = Math.imul(at ^ (at >>> 15), 1 | at);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
