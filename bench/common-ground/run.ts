import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Ballots } from "#engines/common-ground/index.ts";
import { type Comparison, compareWithNumpy, hasNumpy } from "./against-numpy.ts";
import { realConversations } from "./conversations.ts";
import { groupRow } from "./groups-table.ts";
import { publishedLines } from "./published.ts";
import { writePlainScripts } from "./plain-script.ts";
import { type Size, sizes, syntheticLog, syntheticSides } from "./synthetic.ts";

/** `node bench/common-ground/run.ts`: measures, compares, and writes its tables into the engine's README.md. */
const root = resolve(import.meta.dirname, "../..");
const work = join(tmpdir(), `naru-common-ground-${process.pid}`);
const conversations = realConversations();

writePlainScripts(root, work);
writeBetweenMarkers(
  join(root, "engines/common-ground/README.md"),
  [speedTable(), numpyTable(), publishedTable(), groupsTable()].join("\n\n"),
);

interface Measured {
  readonly milliseconds: number;
  /** Time that the thread had a processor. */
  readonly processor: number;
  readonly p95?: number;
  readonly microsecondsAVote?: number;
  readonly megabytes: number;
}

/** The best of three fresh processes: what the engine needs when nothing else asks for the processor. */
function measure(what: "cold" | "warm", size: Size): Measured {
  const script = join(work, "bench/common-ground/measure.js");
  const runs = [1, 2, 3].map((): Measured =>
    JSON.parse(execFileSync("node", [script, what, size.name], { encoding: "utf8" })),
  );
  return runs.toSorted((a, b) => a.milliseconds - b.milliseconds)[0]!;
}

function speedTable(): string {
  const lines = sizes.map((size) => {
    console.error(`measuring ${size.name}`);
    const [warm, cold] = [measure("warm", size), measure("cold", size)];
    const name = `${count(size.participants)} × ${count(size.propositions)}, ${count(size.votes)} votes`;
    const limits = [`${size.warm} ms`, size.cold === null ? "–" : `${size.cold} ms`];
    return [
      name,
      ms(warm.milliseconds),
      ms(warm.processor),
      limits[0],
      ms(warm.p95!),
      ms(cold.milliseconds),
      ms(cold.processor),
      limits[1],
      `${warm.microsecondsAVote!.toFixed(1)} µs`,
      mb(cold),
      mb(warm),
    ];
  });
  const load = loadavg()[0]!.toFixed(1);
  const machine = `Node ${process.version}, ${cpus()[0]?.model.trim() ?? "unknown processor"}, ${cpus().length} processors, load ${load}`;
  const head = [
    "made-up forum, two sides and mediators",
    "next map",
    "processor",
    "limit",
    "p95",
    "first map",
    "processor",
    "limit",
    "one vote",
    "peak, first",
    "peak, running",
  ];
  return `${table(head, lines)}\n\nBest of three fresh processes each; "processor" is the time that the thread had one, which matters where the load exceeds the processors. ${machine}.`;
}

function numpyTable(): string {
  if (!hasNumpy())
    return "Not compared: /usr/bin/python3 has no numpy (apt-get install python3-numpy).";
  const forums = sizes.slice(0, 2).map((size) => ({
    name: size.name,
    ballots: ballotsOf(size),
    sides: syntheticSides(size.participants),
  }));
  const real = conversations.map(({ name, ballots, groups }) => ({
    name,
    ballots,
    sides: groups.map((g) => (g === null ? null : `group ${g}`)),
  }));
  const lines = [...forums, ...real].map(({ name, ballots, sides }) => {
    console.error(`comparing ${name}`);
    return comparisonLine(compareWithNumpy(name, ballots, sides, work));
  });
  return table(
    [
      "against dense numpy, largest difference",
      "votes",
      "axes",
      "places",
      "bridging",
      "sides",
      "own",
      "numpy",
    ],
    lines,
  );
}

function comparisonLine(c: Comparison): string[] {
  const tiny = (value: number): string => (value === 0 ? "0" : value.toExponential(0));
  return [
    c.name,
    count(c.votes),
    tiny(c.axes),
    tiny(c.places),
    tiny(c.bridging),
    tiny(c.sides),
    ms(c.own),
    ms(c.numpy),
  ];
}

function publishedTable(): string {
  const { head, lines } = publishedLines();
  return lines.length === 0
    ? "Published results: not compared, the public data is absent."
    : table(head, lines);
}

function groupsTable(): string {
  if (conversations.length === 0)
    return "Groups of real conversations: not measured, the public data is absent.";
  const lines = conversations.map((conversation) => {
    console.error(`groups of ${conversation.name}`);
    const row = groupRow(conversation);
    const clearness = [row.silhouette.toFixed(4), row.published.toFixed(4)];
    return [
      row.name,
      String(row.participants),
      row.own,
      ...clearness,
      row.survival,
      row.adjustedRand,
      row.refusedOf30,
    ];
  });
  const head = [
    "real conversation",
    "on the map",
    "own",
    "silhouette",
    "published",
    "survival, median (quartile)",
    "adjusted Rand",
    "refused when 30",
  ];
  return table(head, lines);
}

function ballotsOf(size: Size): Ballots {
  const log = syntheticLog(size, `bench/${size.name}`);
  const ids = (n: number): string[] => Array.from({ length: n }, (_, at) => String(at));
  return {
    log,
    participantIds: ids(size.participants),
    propositionIds: ids(size.propositions),
    lastVote: null,
  };
}

function table(
  head: readonly string[],
  lines: readonly (readonly (string | undefined)[])[],
): string {
  const row = (cells: readonly (string | undefined)[]): string => `| ${cells.join(" | ")} |`;
  return [row(head), row(head.map((_, at) => (at === 0 ? "---" : "---:"))), ...lines.map(row)].join(
    "\n",
  );
}

function writeBetweenMarkers(path: string, text: string): void {
  const [start, end] = ["<!-- bench:start -->", "<!-- bench:end -->"];
  const page = readFileSync(path, "utf8");
  const [before, after] = [
    page.slice(0, page.indexOf(start) + start.length),
    page.slice(page.indexOf(end)),
  ];
  writeFileSync(path, `${before}\n\n${text}\n\n${after}`);
  console.log(text);
}

function count(value: number): string {
  return value.toLocaleString("en");
}

function ms(value: number): string {
  return `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;
}

function mb({ megabytes }: Measured): string {
  return `${megabytes.toFixed(0)} MB`;
}
