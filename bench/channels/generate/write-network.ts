import { closeSync, openSync, writeFileSync, writeSync } from "node:fs";

import type { Network } from "./generate.ts";

const chunkLength = 1 << 20;

/** Writes rows "from TAB to TAB layers TAB cost" without a header: the plainest file that every peer reads. */
export function writeNetwork(prefix: string, { from, to, layers, costs }: Network): void {
  const file = openSync(`${prefix}.tsv`, "w");
  let text = "";
  for (let i = 0; i < from.length; i++) {
    text += `${from[i]}\t${to[i]}\t${layers[i]}\t${costs[i]!.toFixed(4)}\n`;
    if (text.length < chunkLength) continue;
    writeSync(file, text);
    text = "";
  }
  writeSync(file, text);
  closeSync(file);
}

/** What every peer is asked; actors by the numbers of the file. */
export interface Questions {
  readonly actors: number;
  readonly ties: number;
  readonly sources: readonly number[];
  readonly disjointPairs: readonly (readonly [number, number])[];
  readonly pathPairs: readonly (readonly [number, number])[];
  readonly shockPairs: readonly (readonly [number, number])[];
  readonly trials: number;
  readonly removedPerTrial: number;
}

/** Freezes 256 sources, 100 + 20 + 20 pairs of cities without a direct tie, and 1,000 removals of 5 % that spare the pairs. */
export function freezeQuestions(prefix: string, network: Network): void {
  const { actors, from, to, isCity } = network;
  const draw = mulberry(12345);
  const below = (most: number): number => Math.floor(draw() * most);
  const degree = new Int32Array(actors);
  const tied = new Set<number>();
  from.forEach((a, i) => {
    degree[a]!++;
    degree[to[i]!]!++;
    tied.add(Math.min(a, to[i]!) * actors + Math.max(a, to[i]!));
  });
  const drawCity = (): number => {
    for (;;) {
      const v = below(actors);
      if (isCity[v] === 1) return v;
    }
  };
  const drawPair = (mostTies: number): [number, number] => {
    for (;;) {
      const [a, b] = [drawCity(), drawCity()];
      if (a !== b && degree[a]! <= mostTies && !tied.has(Math.min(a, b) * actors + Math.max(a, b)))
        return [a, b];
    }
  };
  const sources = new Set<number>();
  while (sources.size < Math.min(256, actors)) sources.add(below(actors));
  const questions: Questions = {
    actors,
    ties: from.length,
    sources: [...sources],
    disjointPairs: Array.from({ length: 100 }, () => drawPair(Infinity)),
    pathPairs: Array.from({ length: 20 }, () => drawPair(Infinity)),
    shockPairs: Array.from({ length: 20 }, (_, i) => drawPair(i % 2 === 1 ? 4 : Infinity)),
    trials: 1000,
    removedPerTrial: Math.round(0.05 * actors),
  };
  writeFileSync(`${prefix}.questions.json`, JSON.stringify(questions));
  const { disjointPairs, pathPairs, shockPairs, trials, removedPerTrial } = questions;
  const words = [
    actors,
    from.length,
    trials,
    removedPerTrial,
    ...sources,
    disjointPairs,
    pathPairs,
    shockPairs,
  ].flat(2);
  writeFileSync(`${prefix}.questions.txt`, words.join(" "));
  writeFileSync(`${prefix}.removals.bin`, drawRemovals(questions, below));
}

function drawRemovals(
  { actors, trials, removedPerTrial, shockPairs }: Questions,
  below: (most: number) => number,
): Int32Array {
  const spared = new Set(shockPairs.flat());
  const removals = new Int32Array(trials * removedPerTrial);
  const removedIn = new Int32Array(actors).fill(-1);
  for (let trial = 0; trial < trials; trial++) {
    for (let i = 0; i < removedPerTrial;) {
      const v = below(actors);
      if (removedIn[v] === trial || spared.has(v)) continue;
      removedIn[v] = trial;
      removals[trial * removedPerTrial + i++] = v;
    }
  }
  return removals;
}

/** Mulberry32 (Ettinger 2017). */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
