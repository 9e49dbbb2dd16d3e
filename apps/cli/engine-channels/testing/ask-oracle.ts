import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

import * as z from "zod";

/** A question to both libraries; see oracle.py. */
export interface OracleRequest {
  readonly nodes: number;
  readonly ties: readonly (readonly [a: number, b: number, cost: number])[];
  readonly pair: readonly [a: number, b: number];
  readonly removed: readonly number[];
  readonly communities: readonly number[];
  readonly slow: boolean;
}

const values = z.array(z.number().nullable());
const ties = z.array(z.tuple([z.number(), z.number()]));

const oracleAnswer = z.object({
  networkx: z.object({
    betweenness: values.optional(),
    "effective-size": values.optional(),
    pagerank: values,
    constraint: values,
    core: values,
    articulation: z.array(z.number()),
    bridges: ties,
    components: z.number(),
    disjoint: z.number(),
    costs: z.array(z.number()),
    survives: z.boolean(),
    modularity: z.number().optional(),
    connected: z.boolean().optional(),
  }),
  igraph: z.object({
    betweenness: values,
    pagerank: values,
    constraint: values,
    core: values,
    articulation: z.array(z.number()),
    bridges: ties,
    leiden: z.number(),
  }),
});

export type OracleAnswer = z.infer<typeof oracleAnswer>;

/** Values of all actors by number; `null` where a measure has none. */
export type OracleValues = z.infer<typeof values>;

/** Debian's own interpreter, where the packages of the distribution live. */
const python = "/usr/bin/python3";

/** Debian packages that the oracle needs. */
export const oraclePackages = ["python3-networkx", "python3-igraph"] as const;

/** Whether both libraries can be loaded. */
export function hasOracle(): boolean {
  return spawnSync(python, ["-c", "import networkx, igraph"]).status === 0;
}

/** Asks all questions in one process. */
export function askOracle(requests: readonly OracleRequest[]): OracleAnswer[] {
  const script = fileURLToPath(new URL("./oracle.py", import.meta.url));
  const input = requests.map((request) => `${JSON.stringify(request)}\n`).join("");
  const { status, stdout, stderr } = spawnSync(python, [script], {
    input,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(stderr);
  return stdout
    .trim()
    .split("\n")
    .map((line) => oracleAnswer.parse(JSON.parse(line)));
}
