/**
 * Imports a made-up network through a running server, opens, searches and questions the office, and takes the import
 * back, while a second client keeps asking ordinary questions. On a server and a data folder of its own.
 *   ./naru bench import [ACTORS] [TIES]          250000 and 3000000
 * Prints what it measured as a table, and all of it as the last line in JSON.
 */
import { rmSync, statSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import {
  newDataFolder,
  postmasterOf,
  removeFolder,
  startNaru,
  stopNaru,
} from "../../e2e/support/naru.ts";
import { PeakOfFamily, peakOf } from "./memory.ts";
import { Office } from "./office.ts";
import { askMeanwhile, type Meanwhile } from "./other-requests.ts";
import { writeNetwork } from "./write-network.ts";

const [actors = 250_000, ties = 3_000_000] = process.argv.slice(2).map(Number);

/** One thing that was measured: how long it took, how busy the machine was, and how long others waited meanwhile. */
interface Stage {
  readonly name: string;
  readonly seconds: number;
  /** Processes that wanted a processor, mean of the last minute. */
  readonly load: number;
  readonly meanwhile: Meanwhile;
}

/** What an officer opens in the filled office; `null` where this Naru has no such route. */
interface Opened {
  readonly path: string;
  readonly first: number | null;
  readonly second: number | null;
  readonly kilobytes: number;
}

const stages: Stage[] = [];

async function measure<T>(office: Office, name: string, work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  let ended = begun;
  const { value, meanwhile } = await askMeanwhile(office, async () => {
    const worked = await work();
    ended = performance.now();
    return worked;
  });
  const seconds = Math.round((ended - begun) / 100) / 10;
  stages.push({ name, seconds, load: Math.round(loadavg()[0]! * 10) / 10, meanwhile });
  return value;
}

async function open(office: Office, path: string): Promise<Opened> {
  const first = await office.time(path);
  const second = await office.time(path);
  const told = ({ found, milliseconds }: typeof first) => (found ? Math.round(milliseconds) : null);
  const kilobytes = Math.round(second.bytes / 1024);
  return { path: decodeURI(path), first: told(first), second: told(second), kilobytes };
}

async function main(): Promise<void> {
  const folder = newDataFolder();
  const file = join(tmpdir(), `naru-large-${process.pid}.gexf`);
  const names = await writeNetwork(file, actors, ties);
  const naru = await startNaru(folder);
  const database = new PeakOfFamily(postmasterOf(folder) ?? 0, 3_000);
  try {
    const office = await Office.setUp(naru);
    await measure(office, "before", () => pause(8_000));
    const staged = await measure(office, "preview", () => office.stage(file));
    const done = await measure(office, "commit", async () => {
      await office.call("POST", `/imports/${staged.id}/commit?wait=0`, { asked: "apart" });
      return office.settle(staged.id);
    });
    await measure(office, "filled", () => pause(8_000));
    const opened = await openAll(office, names);
    await measure(office, "undo", () => office.call("POST", `/undo/${done.undoId}`));
    const told = {
      file: statSync(file).size,
      entered: done.entered,
      stages,
      opened,
      peak: {
        server: Math.round(peakOf(naru.process.pid!)),
        database: Math.round(database.finish()),
      },
    };
    process.stdout.write(`${tableOf(told)}\n${JSON.stringify(told)}\n`);
  } finally {
    database.finish();
    await stopNaru(naru);
    removeFolder(folder);
    rmSync(file, { force: true });
  }
}

/** The first page of everything, searches in three ways, the best-connected part, and a channel question asked twice. */
async function openAll(office: Office, names: readonly [string, string]): Promise<Opened[]> {
  const [from, to] = [await idOf(office, names[0]), await idOf(office, names[1])];
  const paths = [
    "/today",
    "/actors?limit=50",
    "/actors?limit=50&kind=igo-local",
    "/memberships",
    "/actors/seoul",
    "/actors/seoul/ego",
    `/actors/${from}/ego`,
    "/network?around=seoul",
    `/network?around=${from}`,
    "/search?q=서울",
    "/search?q=ㅅㅇ",
    `/search?q=${names[0]}`,
    "/search?q=a",
  ];
  const opened: Opened[] = [];
  for (const path of paths) opened.push(await open(office, encodeURI(path)));
  opened.push(await measure(office, "network room", () => open(office, "/network")));
  const question = `/channels?from=${from}&to=${to}&issue=air-quality`;
  opened.push(await measure(office, "channels twice", () => open(office, question)));
  return opened;
}

async function idOf(office: Office, name: string): Promise<string> {
  const path = `/search?q=${encodeURIComponent(name)}`;
  const { items } = await office.call<{ items: { id: string }[] }>("GET", path);
  return items[0]!.id;
}

function tableOf({
  entered,
  opened,
  peak,
}: {
  readonly entered: Readonly<Record<string, number>>;
  readonly opened: readonly Opened[];
  readonly peak: { readonly server: number; readonly database: number };
}): string {
  const rows = stages.map(
    ({ name, seconds, load, meanwhile: { p50, p95, most } }) =>
      `| ${name} | ${seconds} | ${p50} / ${p95} / ${most} | ${load} |`,
  );
  const shown = (time: number | null) => (time === null ? "no such route" : String(time));
  const lines = opened.map(
    ({ path, first, second, kilobytes }) =>
      `| \`${path}\` | ${shown(first)} | ${shown(second)} | ${kilobytes} |`,
  );
  return [
    `${entered["actor"]} actors and ${entered["tie"]} ties entered; most memory: server ${peak.server} MB, database ${peak.database} MB`,
    "",
    "| stage | seconds | other requests, ms: median / 95th percentile / most | load |",
    "| --- | --- | --- | --- |",
    ...rows,
    "",
    "| asked of the filled office | first, ms | again, ms | KB |",
    "| --- | --- | --- | --- |",
    ...lines,
    "",
  ].join("\n");
}

await main();
