import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { buildGraph } from "../../graph/build.ts";
import { inCallersOrder } from "../../graph/graph.ts";
import { anyGraph, graphOf, karateClub } from "../testing/graphs.ts";
import { workOffChunks } from "./kernel.ts";
import { finishBetweenness, measureBetweenness, prepareBetweenness } from "./measure.ts";
import { measureBetweennessPlainly } from "./plain.ts";

describe("betweenness of Zachary's karate club", () => {
  // Zachary (1977), unweighted; values as NetworkX 2.8.8 and igraph 0.10.2 give them, unnormalised.
  const published: readonly (readonly [member: number, value: number])[] = [
    [1, 231.0714285714286],
    [34, 160.5515873015873],
    [33, 76.6904761904762],
    [3, 75.85079365079366],
    [32, 73.00952380952381],
    [9, 29.52936507936508],
    [2, 28.478571428571428],
    [12, 0],
  ];
  const values = inCallersOrder(karateClub, measureBetweenness(karateClub));

  it.each(published)("member %i", (member, value) => {
    expect(values[member - 1]).toBeCloseTo(value, 9);
  });
});

describe("betweenness", () => {
  it("is, in the middle of a path, the pairs on both sides", () => {
    const path = graphOf(5, [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
    ]);
    expect([...inCallersOrder(path, measureBetweenness(path))]).toEqual([0, 3, 4, 3, 0]);
  });

  it("is 0 for graphs without a pair at a distance", () => {
    expect([
      ...measureBetweenness(
        graphOf(3, [
          [0, 1],
          [1, 2],
          [0, 2],
        ]),
      ),
    ]).toEqual([0, 0, 0]);
    expect([...measureBetweenness(graphOf(2, []))]).toEqual([0, 0]);
    expect([...measureBetweenness(graphOf(0, []))]).toEqual([]);
  });

  it("counts 2^60 shortest paths between one pair without overflow", () => {
    const diamonds = 60;
    const ties: [number, number][] = [];
    for (let i = 0; i < diamonds; i++) {
      const [left, up, down, right] = [3 * i, 3 * i + 1, 3 * i + 2, 3 * i + 3];
      ties.push([left, up], [left, down], [up, right], [down, right]);
    }
    const chain = graphOf(3 * diamonds + 1, ties);
    const values = inCallersOrder(chain, measureBetweenness(chain));
    const before = 3 * (diamonds / 2);
    expect(values[before]! / (before * before + 1)).toBeCloseTo(1, 1);
    expect(values[before + 1]).toBeCloseTo(values[before + 2]!, 6);
  });

  it("answers as the plain twin does", () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const twin = measureBetweennessPlainly(graph);
        const values = measureBetweenness(graph);
        for (let v = 0; v < graph.actors; v++) expect(values[v]).toBeCloseTo(twin[v]!, 9);
      }),
      { seed: 3, numRuns: 400 },
    );
  });

  it("answers as the definition does", () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const naive = countByDefinition(graph);
        const values = measureBetweenness(graph);
        for (let v = 0; v < graph.actors; v++) expect(values[v]).toBeCloseTo(naive[v]!, 9);
      }),
      { seed: 4, numRuns: 200 },
    );
  });

  it("sums to the pairs' distances less one each", () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const { distance } = walkAll(graph);
        let expected = 0;
        for (const row of distance)
          for (const d of row) if (d > 1 && d < Infinity) expected += (d - 1) / 2;
        expect(measureBetweenness(graph).reduce((a, b) => a + b, 0)).toBeCloseTo(expected, 8);
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  it("is the same to the last bit whatever the number of workers", () => {
    fc.assert(
      fc.property(anyGraph, fc.integer({ min: 2, max: 4 }), (graph, workers) => {
        const placed = prepareBetweenness(graph, { workers, isShared: true });
        for (let worker = 0; worker < workers; worker++) workOffChunks(placed, worker);
        expect(finishBetweenness(placed)).toEqual(measureBetweenness(graph));
      }),
      { seed: 6, numRuns: 50 },
    );
  });

  it("is exact when the sample is everyone, and repeats for a seed", () => {
    const all = measureBetweenness(karateClub);
    const everyone = measureBetweenness(karateClub, { sources: 34, seed: 9 });
    for (let v = 0; v < 34; v++) expect(everyone[v]).toBeCloseTo(all[v]!, 9);
    const sample = { sources: 10, seed: 1 };
    expect(measureBetweenness(karateClub, sample)).toEqual(measureBetweenness(karateClub, sample));
  });

  it("is met on average by samples", () => {
    const all = measureBetweenness(karateClub);
    const mean = new Float64Array(34);
    for (let seed = 0; seed < 300; seed++) {
      measureBetweenness(karateClub, { sources: 5, seed }).forEach(
        (value, v) => (mean[v]! += value / 300),
      );
    }
    expect(mean[0]! / all[0]!).toBeCloseTo(1, 1);
  });

  it("does not change with the order of the input", () => {
    const ties = Array.from({ length: karateClub.ties }, (_, t) => [
      33 - karateClub.originalOf[karateClub.endA[t]!]!,
      33 - karateClub.originalOf[karateClub.endB[t]!]!,
    ]);
    const { graph } = buildGraph({
      actors: 34,
      from: ties.map(([a]) => a!),
      to: ties.map(([, b]) => b!),
    });
    const turned = inCallersOrder(graph, measureBetweenness(graph)).toReversed();
    inCallersOrder(karateClub, measureBetweenness(karateClub)).forEach((value, v) =>
      expect(turned[v]).toBeCloseTo(value, 9),
    );
  });
});

type AnyGraph = typeof karateClub;

function walkAll(graph: AnyGraph): { distance: number[][]; count: number[][] } {
  const distance = Array.from({ length: graph.actors }, () =>
    Array<number>(graph.actors).fill(Infinity),
  );
  const count = Array.from({ length: graph.actors }, () => Array<number>(graph.actors).fill(0));
  for (let s = 0; s < graph.actors; s++) {
    const queue = [s];
    distance[s]![s] = 0;
    count[s]![s] = 1;
    for (const v of queue) {
      for (const w of graph.neighbours.subarray(graph.offsets[v], graph.offsets[v + 1])) {
        if (distance[s]![w] === Infinity) {
          distance[s]![w] = distance[s]![v]! + 1;
          queue.push(w);
        }
        if (distance[s]![w] === distance[s]![v]! + 1) count[s]![w]! += count[s]![v]!;
      }
    }
  }
  return { distance, count };
}

/** Freeman (1977), pair by pair. */
function countByDefinition(graph: AnyGraph): number[] {
  const { distance, count } = walkAll(graph);
  return Array.from({ length: graph.actors }, (_, v) => {
    let sum = 0;
    for (let s = 0; s < graph.actors; s++) {
      for (let t = s + 1; t < graph.actors; t++) {
        if (s === v || t === v || distance[s]![t] === Infinity) continue;
        const through = distance[s]![v]! + distance[v]![t]!;
        if (through === distance[s]![t]) sum += (count[s]![v]! * count[v]![t]!) / count[s]![t]!;
      }
    }
    return sum;
  });
}
