import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Graph } from "../graph/graph.ts";
import { createDisjointSolver, disjointChannels, type DisjointChannels } from "./disjoint.ts";
import { maskOf } from "./mask.ts";
import { everyPath, fewestCutting, isConnected, tiesAlong } from "./testing/naive-paths.ts";
import { anyPair, graphOf } from "./testing/small-graphs.ts";
import { splitFlow } from "./testing/split-flow.ts";

/** The largest number of paths, of all there are, that share no actor in between. */
function mostDisjoint(graph: Graph, a: number, b: number): number {
  const inner = everyPath(graph, a, b).map((path) =>
    path.slice(1, -1).reduce((mask, v) => mask | (1 << v), 0),
  );
  const most = (from: number, taken: number): number => {
    let best = 0;
    for (let i = from; i < inner.length; i++)
      if ((inner[i]! & taken) === 0) best = Math.max(best, 1 + most(i + 1, taken | inner[i]!));
    return best;
  };
  return most(0, 0);
}

function expectValid(graph: Graph, a: number, b: number, found: DisjointChannels): void {
  const inner = found.paths.flatMap((path) => path.slice(1, -1));
  expect(new Set(inner).size).toBe(inner.length);
  for (const path of found.paths) {
    expect([path[0], path.at(-1)]).toEqual([a, b]);
    expect(tiesAlong(graph, path)).toHaveLength(path.length - 1);
  }
  expect(found.paths).toHaveLength(found.count);
}

describe("disjointChannels", () => {
  it("counts a direct tie once and says so", () => {
    const graph = graphOf(3, [
      [0, 1],
      [0, 2],
      [2, 1],
    ]);
    const a = graph.internalOf[0]!;
    const b = graph.internalOf[1]!;
    const c = graph.internalOf[2]!;
    expect(disjointChannels(graph, a, b)).toEqual({
      count: 2,
      direct: true,
      paths: [
        [a, b],
        [a, c, b],
      ],
      cut: [c],
    });
  });

  it("undoes a greedy step where the shortest path blocks two others", () => {
    const graph = graphOf(8, [
      [0, 1],
      [1, 2],
      [2, 7],
      [0, 3],
      [3, 4],
      [4, 2],
      [1, 5],
      [5, 6],
      [6, 7],
    ]);
    const found = disjointChannels(graph, graph.internalOf[0]!, graph.internalOf[7]!);
    expect(found.count).toBe(2);
    expect(found.cut).toHaveLength(2);
  });

  it("finds nothing between two components", () => {
    const graph = graphOf(4, [
      [0, 1],
      [2, 3],
    ]);
    expect(disjointChannels(graph, graph.internalOf[0]!, graph.internalOf[2]!)).toEqual({
      count: 0,
      direct: false,
      paths: [],
      cut: [],
    });
  });

  it("refuses equal ends as a broken invariant", () => {
    expect(() => disjointChannels(graphOf(2, [[0, 1]]), 1, 1)).toThrow(RangeError);
  });

  it("equals the largest packing of all simple paths and the smallest cut of all subsets (Menger)", () => {
    fc.assert(
      fc.property(anyPair(9, 18), ({ graph, a, b }) => {
        const found = disjointChannels(graph, a, b);
        expectValid(graph, a, b, found);
        const inner = found.count - (found.direct ? 1 : 0);
        expect(found.count).toBe(mostDisjoint(graph, a, b));
        expect(found.cut).toHaveLength(inner);
        expect(inner).toBe(fewestCutting(graph, a, b));
        const direct = (t: number) => {
          const ends = [graph.endA[t], graph.endB[t]];
          return ends.includes(a) && ends.includes(b);
        };
        const works = {
          actor: (v: number) => !found.cut.includes(v),
          tie: (t: number) => !direct(t),
        };
        expect(isConnected(graph, a, b, works)).toBe(false);
      }),
      { seed: 11, numRuns: 1_500 },
    );
  });

  it("equals a flow through the split graph on larger, sparser graphs", () => {
    fc.assert(
      fc.property(anyPair(40, 75), ({ graph, a, b }) => {
        const found = disjointChannels(graph, a, b);
        expectValid(graph, a, b, found);
        expect(found.count).toBe(splitFlow(graph, a, b));
      }),
      { seed: 14, numRuns: 400 },
    );
  });

  it("weaves back and forth on a grid with holes", () => {
    const side = 9;
    const hole = fc.uniqueArray(fc.integer({ min: 0, max: side * side - 1 }), {
      maxLength: 25,
      size: "max",
    });
    fc.assert(
      fc.property(hole, (holes) => {
        const pairs: [number, number][] = [];
        const put = (v: number, w: number) => {
          if (!holes.includes(v) && !holes.includes(w)) pairs.push([v, w]);
        };
        const top = side * side;
        for (let i = 0; i < side; i++) {
          put(top, i);
          put(side * side - side + i, top + 1);
          for (let j = 0; j < side; j++) {
            if (j + 1 < side) put(side * i + j, side * i + j + 1);
            if (i + 1 < side) put(side * i + j, side * i + side + j);
          }
        }
        const graph = graphOf(side * side + 2, pairs);
        const [a, b] = [graph.internalOf[top]!, graph.internalOf[top + 1]!];
        const found = disjointChannels(graph, a, b);
        expectValid(graph, a, b, found);
        expect(found.count).toBe(splitFlow(graph, a, b));
        const works = { actor: (v: number) => !found.cut.includes(v) };
        expect(found.cut).toHaveLength(found.count);
        expect(isConnected(graph, a, b, works)).toBe(false);
      }),
      { seed: 15, numRuns: 200 },
    );
  });

  it("counts alike from either end, and a kept solver answers as a fresh one", () => {
    fc.assert(
      fc.property(anyPair(24, 70), ({ graph, a, b }) => {
        const solver = createDisjointSolver(graph);
        const there = solver.solve(a, b);
        const back = solver.solve(b, a);
        expectValid(graph, a, b, there);
        expect(back.count).toBe(there.count);
        expect(back.cut).toHaveLength(there.cut.length);
        expect(solver.solve(a, b)).toEqual(there);
        expect(disjointChannels(graph, a, b)).toEqual(there);
      }),
      { seed: 12, numRuns: 500 },
    );
  });

  it("ignores what the mask takes away, and never gains by a loss", () => {
    fc.assert(
      fc.property(
        anyPair(9, 20),
        fc.array(fc.nat(19)),
        fc.nat(8),
        ({ graph, a, b }, ties, dead) => {
          const mask = maskOf(graph, { ties: ties.filter((t) => t < graph.ties) });
          if (dead !== a && dead !== b && dead < graph.actors) mask.deadActors[dead] = 1;
          const found = disjointChannels(graph, a, b, mask);
          for (const path of found.paths) {
            expect(path.some((v) => mask.deadActors[v] === 1)).toBe(false);
            expect(tiesAlong(graph, path).some((t) => mask.deadTies[t] === 1)).toBe(false);
          }
          expect(found.count).toBeLessThanOrEqual(disjointChannels(graph, a, b).count);
          const works = {
            actor: (v: number) => mask.deadActors[v] === 0,
            tie: (t: number) => mask.deadTies[t] === 0,
          };
          expect(found.count > 0).toBe(isConnected(graph, a, b, works));
        },
      ),
      { seed: 13, numRuns: 500 },
    );
  });
});
