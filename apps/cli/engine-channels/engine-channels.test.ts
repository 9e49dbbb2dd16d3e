import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, describe, expect, it } from "vitest";

import { command } from "../commands/engine-channels.ts";

const folder = await mkdtemp(join(tmpdir(), "naru-channels-"));
afterAll(() => rm(folder, { recursive: true }));

const files = {
  "two-ways.csv":
    "from,to,cost,r\nA,M,1,0.5\nM,B,1,0.5\nA,N,2,0.9\nN,B,2,0.9\nA,M,3,0.5\nB,B,1,1\n",
  "direct.tsv": "source\ttarget\nA\tB\nA\tM\nM\tB\n",
  "lone.graphml": `<graphml><graph><node id="A"/><node id="B"/></graph></graphml>`,
  "bad.gexf": "<gexf>\n<graph>\n</gexf>",
  "removed.txt": "M\n",
  "ends.txt": "A\n",
};
await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));

function ask(values: Readonly<Record<string, string | boolean>>) {
  return command.run(
    { values, positionals: [] },
    { cwd: folder, json: true, progress: () => undefined },
  );
}

const pair = { from: "A", to: "B" };

describe("engine channels", () => {
  const answers: readonly (readonly [
    what: string,
    values: Readonly<Record<string, string | boolean>>,
    json: object,
  ])[] = [
    [
      "counts",
      { graph: "two-ways.csv", task: "degree" },
      { nodes: 4, ties: 4, merged: 1, loops: 1, values: { A: 2, M: 2, B: 2, N: 2 } },
    ],
    [
      "betweenness",
      { graph: "two-ways.csv", task: "betweenness" },
      { values: { A: 0.5, M: 0.5, B: 0.5, N: 0.5 } },
    ],
    [
      "no measure without ties",
      { graph: "lone.graphml", task: "constraint" },
      { values: { A: null, B: null } },
    ],
    ["articulation", { graph: "direct.tsv", task: "articulation" }, { actors: [], bridges: [] }],
    [
      "channels",
      { graph: "direct.tsv", task: "disjoint", ...pair },
      {
        count: 2,
        direct: true,
        paths: [
          ["A", "B"],
          ["A", "M", "B"],
        ],
        cut: ["M"],
      },
    ],
    [
      "paths by the least cost of merged rows",
      { graph: "two-ways.csv", task: "paths", ...pair, k: "5", weight: "cost" },
      {
        paths: [
          { cost: 2, actors: ["A", "M", "B"] },
          { cost: 4, actors: ["A", "N", "B"] },
        ],
      },
    ],
    [
      "reliability with one probability",
      { graph: "two-ways.csv", task: "reliability", ...pair, p: "0.5", exact: true },
      { reliability: 0.4375, exact: true, samples: 0 },
    ],
    [
      "a shock from a list",
      { graph: "two-ways.csv", task: "shock", ...pair, remove: "removed.txt" },
      { trials: 1, survived: 1, channelsBefore: 2, channelsAfter: 1 },
    ],
    [
      "a shock that takes an end",
      { graph: "two-ways.csv", task: "shock", ...pair, remove: "ends.txt" },
      { trials: 1, survived: 0, channelsAfter: 0 },
    ],
    [
      "communities without ties",
      { graph: "lone.graphml", task: "leiden", seed: "3" },
      { modularity: 0, communities: { A: 0, B: 1 } },
    ],
  ];
  it.each(answers)("answers %s", async (_, values, json) => {
    expect(await ask(values)).toMatchObject({ ok: true, value: { json } });
  });

  it("joins the reliabilities of rows for one tie: at least one works", async () => {
    const answer = await ask({
      graph: "two-ways.csv",
      task: "reliability",
      ...pair,
      weight: "r",
      exact: true,
    });
    const expected = 1 - (1 - 0.75 * 0.5) * (1 - 0.81);
    expect(answer).toMatchObject({
      ok: true,
      value: { json: { reliability: expect.closeTo(expected, 12) as number } },
    });
  });

  const refusals: readonly (readonly [
    what: string,
    values: Readonly<Record<string, string | boolean>>,
    error: object,
  ])[] = [
    ["no graph", { task: "degree" }, { kind: "usage", at: "--graph" }],
    ["no such task", { graph: "direct.tsv", task: "toString" }, { kind: "usage", at: "--task" }],
    [
      "no such file",
      { graph: "none.csv", task: "degree" },
      { kind: "file.not-found", at: "none.csv" },
    ],
    [
      "no known ending",
      { graph: "graph.xlsx", task: "degree" },
      { kind: "graph-file.unknown-ending" },
    ],
    [
      "a broken file",
      { graph: "bad.gexf", task: "degree" },
      { kind: "graph-file.not-well-formed", at: "bad.gexf:3:7" },
    ],
    [
      "no such actor",
      { graph: "direct.tsv", task: "disjoint", from: "A", to: "Z" },
      { kind: "unknown-actor", at: "--to" },
    ],
    [
      "one actor twice",
      { graph: "direct.tsv", task: "disjoint", from: "A", to: "A" },
      { kind: "same-ends" },
    ],
    [
      "no such column",
      { graph: "two-ways.csv", task: "paths", ...pair, weight: "w" },
      { kind: "unknown-column" },
    ],
    [
      "a cost as probability",
      { graph: "two-ways.csv", task: "reliability", ...pair, weight: "cost" },
      { kind: "column-out-of-range" },
    ],
    [
      "a probability above 1",
      { graph: "two-ways.csv", task: "reliability", ...pair, p: "1.5" },
      { kind: "usage", at: "--p" },
    ],
    [
      "two kinds of shock",
      {
        graph: "two-ways.csv",
        task: "shock",
        ...pair,
        remove: "removed.txt",
        "fail-actors": "0.1",
      },
      { kind: "usage", at: "--remove" },
    ],
  ];
  it.each(refusals)("refuses %s", async (_, values, error) => {
    expect(await ask(values)).toMatchObject({ ok: false, error });
  });
});
