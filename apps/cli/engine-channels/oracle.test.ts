import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";

import { seedRandom } from "#engines/channels/structure/random.ts";
import { orThrow } from "#kernel/result.ts";

import { command } from "../commands/engine-channels.ts";
import {
  type OracleAnswer,
  type OracleRequest,
  type OracleValues,
  askOracle,
  hasOracle,
  oraclePackages,
} from "./testing/ask-oracle.ts";
import { readGraphFile } from "./read-graph.ts";

/** Largest difference to either library, absolute where the value is below 1 and relative above. */
const tolerance = {
  betweenness: 1e-9,
  // NetworkX stops at its own tolerance times the number of actors, igraph at 1e-10 or so.
  pagerank: 1e-9,
  constraint: 1e-9,
  "effective-size": 1e-9,
  core: 0,
} as const;

/** What the tasks answer, as far as it is compared. */
const taskAnswer = z.object({
  nodes: z.number(),
  ties: z.number(),
  values: z.record(z.string(), z.number().nullable()).default({}),
  actors: z.array(z.string()).default([]),
  bridges: z.array(z.array(z.string())).default([]),
  count: z.number().default(NaN),
  communities: z.record(z.string(), z.number()).default({}),
  modularity: z.number().default(NaN),
  paths: z.array(z.union([z.object({ cost: z.number() }), z.array(z.string())])).default([]),
  survived: z.number().default(NaN),
});

type TaskAnswer = z.infer<typeof taskAnswer>;

const folder = await mkdtemp(join(tmpdir(), "naru-oracle-"));
afterAll(() => rm(folder, { recursive: true }));

async function ask(graph: string, flags: Readonly<Record<string, string>>): Promise<TaskAnswer> {
  const terminal = { cwd: folder, json: true, progress: () => undefined };
  const answer = orThrow(
    await command.run({ values: { graph, ...flags }, positionals: [] }, terminal),
  );
  return taskAnswer.parse(JSON.parse(JSON.stringify(answer.json)));
}

interface Case {
  readonly name: string;
  readonly file: string;
  /** The file's ids by the oracle's numbers. */
  readonly ids: readonly string[];
  readonly request: OracleRequest;
}

/** Actor 0 … n − 1 of ring-and-chords graphs, sparse to dense, with loops and repeats in the file. */
async function randomCase(seed: number): Promise<Case> {
  const random = seedRandom(seed);
  const draw = (below: number) => random() % below;
  const nodes = 3 + draw(30);
  const rows = Array.from(
    { length: 1 + draw(4 * nodes) },
    () => [draw(nodes), draw(nodes), 1 + draw(1000) / 8] as const,
  );
  const lines = rows.map(([a, b, cost]) => `${a},${b},${cost}`);
  const covered = new Set(rows.flatMap(([a, b]) => [a, b]));
  const ids = [...Array(nodes).keys()].filter((v) => covered.has(v)).map(String);
  const cheapest = new Map<string, [number, number, number]>();
  for (const [a, b, cost] of rows) {
    if (a === b) continue;
    const ends = [
      ids.indexOf(String(Math.min(a, b))),
      ids.indexOf(String(Math.max(a, b))),
    ] as const;
    const known = cheapest.get(ends.join());
    cheapest.set(ends.join(), [ends[0], ends[1], Math.min(cost, known?.[2] ?? Infinity)]);
  }
  const file = `random-${seed}.csv`;
  await writeFile(join(folder, file), `from,to,cost\n${lines.join("\n")}\n`);
  const from = draw(ids.length);
  const to = (from + 1 + draw(Math.max(1, ids.length - 1))) % ids.length;
  const removed = ids.map((_, v) => v).filter((v) => v !== from && v !== to && draw(4) === 0);
  const ties = [...cheapest.values()];
  return {
    name: file,
    file,
    ids,
    request: { nodes: ids.length, ties, pair: [from, to], removed, communities: [], slow: true },
  };
}

const sisterCities = join(
  process.env["NARU_SHARED"] ?? fileURLToPath(new URL("../../../../shared", import.meta.url)),
  "data/sister-cities/sister-cities.gexf",
);

async function sisterCase(): Promise<Case> {
  const { ids, from, to } = orThrow(await readGraphFile("/", sisterCities, []));
  const ties = Array.from(from, (a, i): [number, number, number] => [a, to[i]!, 1]);
  const pair = [ids.indexOf("Q8684"), ids.indexOf("Q18808")] as const;
  const removed = [ids.indexOf("Q649"), ids.indexOf("Q3630")];
  return {
    name: "sister cities",
    file: sisterCities,
    ids,
    request: { nodes: ids.length, ties, pair, removed, communities: [], slow: false },
  };
}

interface Asked extends Case {
  readonly own: Readonly<Record<string, TaskAnswer>>;
  readonly oracle: OracleAnswer;
}

const measures = ["betweenness", "pagerank", "constraint", "effective-size", "core"] as const;
type Measure = (typeof measures)[number];

async function askOurselves({ file, ids, request }: Case): Promise<Record<string, TaskAnswer>> {
  const own: Record<string, TaskAnswer> = {};
  for (const task of [...measures, "articulation", "components"])
    own[task] = await ask(file, { task });
  own["leiden"] = await ask(file, { task: "leiden", seed: "1" });
  const ends = { from: ids[request.pair[0]]!, to: ids[request.pair[1]]! };
  if (ends.from === ends.to) return own;
  const remove = join(folder, "removed.txt");
  await writeFile(remove, request.removed.map((v) => ids[v]).join("\n"));
  own["disjoint"] = await ask(file, { task: "disjoint", ...ends });
  own["paths"] = await ask(file, {
    task: "paths",
    ...ends,
    k: "8",
    ...(file.endsWith(".csv") ? { weight: "cost" } : {}),
  });
  own["shock"] = await ask(file, { task: "shock", ...ends, remove });
  return own;
}

async function askAll(cases: readonly Case[]): Promise<Asked[]> {
  const owns: Record<string, TaskAnswer>[] = [];
  for (const each of cases) owns.push(await askOurselves(each));
  const requests = cases.map(({ ids, request }, i) => {
    const { communities } = owns[i]!["leiden"]!;
    return { ...request, communities: ids.map((id) => communities[id]!) };
  });
  const answers = askOracle(requests);
  return cases.map((each, i) => ({ ...each, own: owns[i]!, oracle: answers[i]! }));
}

function ascending(a: number, b: number): number {
  return a - b;
}

function farthest(own: OracleValues, theirs: OracleValues): number {
  return Math.max(
    0,
    ...own.map((value, v) => {
      const other = theirs[v];
      if (value === null || other === null || other === undefined)
        return value === other ? 0 : Infinity;
      return Math.abs(value - other) / Math.max(1, Math.abs(other));
    }),
  );
}

const reason = `needs Debian's ${oraclePackages.join(" and ")}`;

function compare(cases: () => Promise<Case[]>): void {
  let all: Asked[] = [];
  beforeAll(async () => void (all = await askAll(await cases())), 300_000);

  it.each(measures)("%s", (measure) => {
    for (const { name, ids, own, oracle } of all) {
      const { values } = own[measure]!;
      const mine = ids.map((id) => values[id] ?? null);
      const libraries: readonly Partial<Record<Measure, OracleValues | undefined>>[] = [
        oracle.networkx,
        oracle.igraph,
      ];
      for (const library of libraries) {
        const theirs = library[measure];
        const isWithin = theirs === undefined || farthest(mine, theirs) <= tolerance[measure];
        expect({ name, isWithin }).toEqual({ name, isWithin: true });
      }
    }
  });

  it("counts, articulation and bridges", () => {
    for (const { name, ids, request, own, oracle } of all) {
      const numbers = (list: readonly string[]) =>
        list.map((id) => ids.indexOf(id)).toSorted(ascending);
      const { actors, bridges, nodes, ties } = own["articulation"]!;
      const mine = {
        nodes,
        ties,
        components: own["components"]!.count,
        articulation: numbers(actors),
        bridges: bridges.map(numbers).toSorted(([a, b], [c, d]) => a! - c! || b! - d!),
      };
      const { components } = oracle.networkx;
      for (const { articulation, bridges: theirs } of [oracle.networkx, oracle.igraph]) {
        const sorted = theirs.toSorted(([a, b], [c, d]) => a - c || b - d);
        expect({ name, ...mine }).toEqual({
          name,
          nodes: request.nodes,
          ties: request.ties.length,
          components,
          articulation,
          bridges: sorted,
        });
      }
    }
  });

  it("disjoint channels, paths and a shock", () => {
    for (const { name, request, own, oracle } of all) {
      if (request.pair[0] === request.pair[1]) continue;
      const { disjoint, costs, survives } = oracle.networkx;
      const found = own["paths"]!.paths.map((path) => ("cost" in path ? path.cost : NaN));
      expect({ name, disjoint: own["disjoint"]!.count, survives: own["shock"]!.survived }).toEqual({
        name,
        disjoint,
        survives: Number(survives),
      });
      expect({ name, paths: found.length }).toEqual({ name, paths: costs.length });
      expect({ name, isEqual: farthest(found, costs) <= 1e-12 }).toEqual({ name, isEqual: true });
    }
  });

  it("communities are connected, of the modularity stated, and no worse than igraph's best of five", () => {
    let behind = 0;
    for (const { name, own, oracle } of all) {
      const { modularity, connected } = oracle.networkx;
      const mine = own["leiden"]!.modularity;
      expect({ name, isEqual: Math.abs(mine - (modularity ?? 0)) < 1e-12, connected }).toEqual({
        name,
        isEqual: true,
        connected,
      });
      expect(connected ?? true).toBe(true);
      behind += Math.max(0, oracle.igraph.leiden - mine) / all.length;
    }
    expect(behind).toBeLessThan(0.003);
  });
}

describe.skipIf(!hasOracle())(`200 random graphs beside NetworkX and igraph (${reason})`, () => {
  compare(() => Promise.all(Array.from({ length: 200 }, (_, seed) => randomCase(seed))));
});

describe.skipIf(!hasOracle() || !existsSync(sisterCities))(
  `the sister cities beside NetworkX and igraph (${reason}, and ../shared/data/sister-cities)`,
  () => {
    compare(async () => [await sisterCase()]);
  },
);
