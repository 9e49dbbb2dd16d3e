import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { buildGraph } from "#engines/channels/graph/build.ts";
import { readGexf } from "#formats/gexf/read-gexf.ts";
import { orThrow } from "#kernel/result.ts";

import { type Network, generate } from "./generate/generate.ts";
import { freezeQuestions, writeNetwork } from "./generate/write-network.ts";
import type { BenchGraph } from "./plan.ts";

const folder = fileURLToPath(new URL("./.data/", import.meta.url));

/** Seed of the generated graphs. */
const seed = 1;

/** Writes the graph and its questions once; the prefix of its files, or `null` when the shared file is absent. */
export function prepareGraph({ name, size }: BenchGraph): string | null {
  const prefix = join(folder, name);
  if (existsSync(`${prefix}.removals.bin`)) return prefix;
  mkdirSync(folder, { recursive: true });
  const network = size === null ? readSisterCities() : generate(size.actors, size.ties, seed);
  if (network === null) return null;
  writeNetwork(prefix, network);
  freezeQuestions(prefix, network);
  return prefix;
}

function readSisterCities(): Network | null {
  const shared =
    process.env["NARU_SHARED"] ?? fileURLToPath(new URL("../../../shared", import.meta.url));
  const path = join(shared, "data/sister-cities/sister-cities.gexf");
  if (!existsSync(path)) return null;
  const { ids, from, to } = orThrow(readGexf(readFileSync(path, "utf8")));
  const { graph } = buildGraph({ actors: ids.length, from, to });
  const kept = graph.originalOf;
  return {
    actors: graph.actors,
    from: graph.endA.map((v) => kept[v]!),
    to: graph.endB.map((v) => kept[v]!),
    layers: new Uint8Array(graph.ties).fill(2),
    costs: new Float32Array(graph.ties).fill(1),
    isCity: new Uint8Array(graph.actors).fill(1),
  };
}
