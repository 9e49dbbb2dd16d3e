/**
 * Imports a made-up network through a running server, and takes it back, while a second client keeps asking.
 * Run: `node bench/import/measure-large.ts [ACTORS] [TIES]` (250,000 and 3,000,000). Prints one JSON line.
 */
import { createReadStream, createWriteStream, rmSync, statSync } from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import {
  newDataFolder,
  removeFolder,
  startNaru,
  stopNaru,
  type Naru,
} from "../../e2e/support/naru.ts";

const [actors = 250_000, ties = 3_000_000] = process.argv.slice(2).map(Number);
const territories = [
  "France",
  "Germany",
  "Japan",
  "Brazil",
  "Kenya",
  "India",
  "Canada",
  "Poland",
  "Mexico",
  "South Korea",
];

/** Mulberry32, seeded: the same network every time. */
function seeded(state: number): () => number {
  let at = state;
  return () => {
    at = (at + 0x6d2b79f5) | 0;
    let mixed = Math.imul(at ^ (at >>> 15), 1 | at);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

async function writeNetwork(path: string): Promise<void> {
  const file = createWriteStream(path);
  const random = seeded(42);
  const put = async (text: string) => void (file.write(text) || (await once(file, "drain")));
  await put(
    '<gexf><graph><attributes class="node"><attribute id="0" title="lon" type="double"/><attribute id="1" title="lat" type="double"/><attribute id="2" title="country" type="string"/></attributes><nodes>',
  );
  for (let node = 0; node < actors; node += 1) {
    const place = `<attvalue for="0" value="${(random() * 360 - 180).toFixed(4)}"/><attvalue for="1" value="${(random() * 160 - 80).toFixed(4)}"/>`;
    await put(
      `<node id="Q${10_000_000 + node}" label="Place ${node.toString(36)} of ${node}"><attvalues>${place}<attvalue for="2" value="${territories[node % 10]}"/></attvalues></node>\n`,
    );
  }
  await put("</nodes><edges>");
  for (let edge = 0; edge < ties; edge += 1) {
    const [from, to] = [Math.floor(random() * actors), Math.floor(random() * random() * actors)];
    await put(`<edge source="Q${10_000_000 + from}" target="Q${10_000_000 + to}"/>\n`);
  }
  await put("</edges></graph></gexf>");
  file.end();
  await once(file, "finish");
}

interface Asked {
  readonly question: string;
  readonly time: number;
}

/** Asks three ordinary questions in turn until it is told to stop; answers the times in milliseconds. */
async function keepAsking(
  naru: Naru,
  cookie: string,
  watch: { isOver: boolean },
): Promise<Asked[]> {
  const times: Asked[] = [];
  const questions = ["/me", "/actors/seoul", "/search?q=%EC%84%9C%EC%9A%B8"];
  for (let turn = 0; !watch.isOver; turn += 1) {
    const question = questions[turn % questions.length]!;
    const begun = performance.now();
    await (await fetch(`${naru.url}/api/v1${question}`, { headers: { cookie } })).arrayBuffer();
    times.push({ question: question.split("?")[0]!, time: performance.now() - begun });
    await pause(100);
  }
  return times;
}

const at = (times: readonly number[], share: number) =>
  Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN);
const spread = (asked: readonly Asked[]) => {
  const times = asked.map(({ time }) => time).toSorted((one, other) => one - other);
  return {
    asked: times.length,
    p50: at(times, 0.5),
    p95: at(times, 0.95),
    p99: at(times, 0.99),
    most: at(times, 1),
  };
};
const summary = (asked: readonly Asked[]) => ({
  ...spread(asked),
  by: Object.fromEntries(
    [...Map.groupBy(asked, ({ question }) => question)].map(([question, some]) => [
      question,
      spread(some),
    ]),
  ),
});

async function timed<T>(work: () => Promise<T>): Promise<{ seconds: number; value: T }> {
  const begun = performance.now();
  const value = await work();
  return { seconds: Math.round((performance.now() - begun) / 100) / 10, value };
}

const folder = newDataFolder();
const path = join(tmpdir(), "naru-large.gexf");
await writeNetwork(path);
const naru = await startNaru(folder);
const setup = await fetch(`${naru.url}/api/v1/setup`, {
  method: "POST",
  headers: { "x-naru-csrf": "1", "content-type": "application/json" },
  body: JSON.stringify({
    token: new URL(naru.entry).searchParams.get("token"),
    name: "측정",
    email: "measure@office.example",
    password: "four calm river words",
  }),
});
const cookie = setup.headers
  .getSetCookie()
  .map((header) => header.split(";")[0])
  .join("; ");
const call = async (method: string, url: string, body?: object) => {
  const headers = {
    "x-naru-csrf": "1",
    cookie,
    ...(body === undefined ? {} : { "content-type": "application/json" }),
  };
  const response = await fetch(`${naru.url}/api/v1${url}`, {
    method,
    headers,
    body: body === undefined ? null : JSON.stringify(body),
  });
  return (await response.json()) as {
    id: string;
    state: string;
    undoId: string;
    entered: object;
    work: object | null;
    outcome: { actors: object; ties: object };
  };
};
const settled = async (id: string) => {
  for (;;) {
    const run = await call("GET", `/imports/${id}`);
    if (run.work === null) return run;
    process.stderr.write(`${JSON.stringify(run.work)}\n`);
    await pause(5_000);
  }
};

const quiet = { isOver: false };
const asking = keepAsking(naru, cookie, quiet);
await pause(5_000);
quiet.isOver = true;
const before = summary(await asking);

const busy = { isOver: false };
const during = keepAsking(naru, cookie, busy);
const staged = await timed(async () => {
  const response = await fetch(`${naru.url}/api/v1/imports?name=large.gexf&wait=0`, {
    method: "POST",
    headers: { "x-naru-csrf": "1", cookie, "content-type": "application/octet-stream" },
    body: createReadStream(path) as never,
    duplex: "half",
  } as RequestInit);
  return settled(((await response.json()) as { id: string }).id);
});
busy.isOver = true;
const previewing = summary(await during);
const entering = { isOver: false };
const whileEntered = keepAsking(naru, cookie, entering);
const committed = await timed(async () => {
  await call("POST", `/imports/${staged.value.id}/commit?wait=0`, { asked: "apart" });
  return settled(staged.value.id);
});
entering.isOver = true;
const importing = summary(await whileEntered);
const filled = { isOver: false };
const whileFilled = keepAsking(naru, cookie, filled);
await pause(5_000);
filled.isOver = true;
const afterwards = summary(await whileFilled);
const undoing = { isOver: false };
const whileUndone = keepAsking(naru, cookie, undoing);
const undone = await timed(() => call("POST", `/undo/${committed.value.undoId}`));
undoing.isOver = true;
const after = summary(await whileUndone);
process.stdout.write(
  `${JSON.stringify({
    file: statSync(path).size,
    preview: staged.seconds,
    commit: committed.seconds,
    entered: committed.value.entered,
    undo: undone.seconds,
    answers: { before, previewing, importing, afterwards, undoing: after },
  })}\n`,
);
await stopNaru(naru);
removeFolder(folder);
rmSync(path);
