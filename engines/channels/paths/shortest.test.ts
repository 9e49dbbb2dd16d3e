import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Graph } from "../graph/graph.ts";
import { maskOf } from "./mask.ts";
import { createPathSolver, shortestPaths } from "./shortest.ts";
import { everyPath, tiesAlong } from "./testing/naive-paths.ts";
import { anyPair, graphOf } from "./testing/small-graphs.ts";

interface NaivePath {
  readonly cost: number;
  readonly actors: number[];
}

function inOrder(p: NaivePath, q: NaivePath): number {
  if (p.cost !== q.cost) return p.cost - q.cost;
  if (p.actors.length !== q.actors.length) return p.actors.length - q.actors.length;
  const at = p.actors.findIndex((v, i) => v !== q.actors[i]);
  return at < 0 ? 0 : p.actors[at]! - q.actors[at]!;
}

/** Every simple path, costed from the first end on and sorted. */
function naive(graph: Graph, costs: Float64Array | null, ends: [number, number], maxTies?: number) {
  return everyPath(graph, ...ends, maxTies)
    .map((actors) => ({
      actors,
      cost: tiesAlong(graph, actors).reduce((sum, t) => sum + (costs?.[t] ?? 1), 0),
    }))
    .toSorted(inOrder);
}

/** Whole costs sum without rounding, so that ties in cost are exact; 0 is among them. */
const wholeCosts = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 40, maxLength: 40 });
const realCosts = fc.array(fc.double({ min: 0.01, max: 3, noNaN: true }), {
  minLength: 40,
  maxLength: 40,
});

describe("shortestPaths", () => {
  const square = graphOf(4, [
    [0, 1],
    [1, 3],
    [0, 2],
    [2, 3],
    [1, 2],
  ]);
  const at = (v: number) => square.internalOf[v]!;

  it("lists all paths of a square with one diagonal", () => {
    const costs = Float64Array.of(1, 5, 2, 2, 0.5);
    const found = shortestPaths({ graph: square, costs }, { a: at(0), b: at(3) }, { k: 9 });
    expect(
      found.map(({ cost, actors }) => [cost, actors.map((v) => square.originalOf[v])]),
    ).toEqual([
      [3.5, [0, 1, 2, 3]],
      [4, [0, 2, 3]],
      [6, [0, 1, 3]],
      [7.5, [0, 2, 1, 3]],
    ]);
  });

  it("finds the dearer path when the cheaper one is too long", () => {
    const costs = Float64Array.of(1, 5, 2, 2, 0.5);
    const found = shortestPaths(
      { graph: square, costs },
      { a: at(0), b: at(3) },
      { k: 9, maxTies: 2 },
    );
    expect(found.map(({ cost }) => cost)).toEqual([4, 6]);
  });

  it("finds nothing for k = 0, across components, or within too few ties", () => {
    const graph = graphOf(4, [
      [0, 1],
      [1, 2],
    ]);
    const [a, c, d] = [graph.internalOf[0]!, graph.internalOf[2]!, graph.internalOf[3]!];
    expect(shortestPaths({ graph, costs: null }, { a, b: c }, { k: 0 })).toEqual([]);
    expect(shortestPaths({ graph, costs: null }, { a, b: d }, { k: 3 })).toEqual([]);
    expect(shortestPaths({ graph, costs: null }, { a, b: c }, { k: 3, maxTies: 1 })).toEqual([]);
  });

  it("goes around a long ring both ways, and along a long chain", () => {
    const length = 4_000;
    const chain = Array.from({ length: length - 1 }, (_, i): [number, number] => [i, i + 1]);
    const ring = graphOf(length, [...chain, [length - 1, 0]]);
    const ends = { a: ring.internalOf[0]!, b: ring.internalOf[1_500]! };
    const both = shortestPaths({ graph: ring, costs: null }, ends, { k: 3 });
    expect(both.map(({ cost }) => cost)).toEqual([1_500, 2_500]);
    const limited = shortestPaths({ graph: ring, costs: null }, ends, { k: 3, maxTies: 2_499 });
    expect(limited.map(({ cost }) => cost)).toEqual([1_500]);
    const line = graphOf(length, chain);
    const lineEnds = { a: line.internalOf[0]!, b: line.internalOf[length - 1]! };
    const only = shortestPaths({ graph: line, costs: null }, lineEnds, { k: 2 });
    expect(only.map(({ cost }) => cost)).toEqual([length - 1]);
  });

  it("throws on costs below 0, infinite or missing", () => {
    for (const bad of [-1, Infinity, Number.NaN])
      expect(() =>
        createPathSolver({ graph: square, costs: new Float64Array(5).fill(bad) }),
      ).toThrow(RangeError);
    expect(() => createPathSolver({ graph: square, costs: new Float64Array(4) })).toThrow(
      RangeError,
    );
  });

  it.each([
    ["unit costs", null],
    ["whole costs, zero included", wholeCosts],
    ["real costs", realCosts],
  ])("equals the sorted list of every simple path: %s", (_, arbitrary) => {
    const anyCosts =
      arbitrary === null ? fc.constant(null) : arbitrary.map((c) => Float64Array.from(c));
    const maxTies = fc.constantFrom(undefined, undefined, 1, 2, 3, 4, 5, 6, 9);
    fc.assert(
      fc.property(
        anyPair(8, 20),
        anyCosts,
        fc.integer({ min: 1, max: 14 }),
        maxTies,
        (pair, costs, k, most) => {
          const { graph, a, b } = pair;
          const wanted = most === undefined ? { k } : { k, maxTies: most };
          const found = shortestPaths({ graph, costs }, { a, b }, wanted);
          const expected = naive(graph, costs, [a, b], most).slice(0, k);
          expect(found.map(({ cost, actors }) => ({ cost, actors }))).toEqual(
            expected.map(({ cost, actors }) => ({ cost, actors })),
          );
          for (const path of found) expect(path.ties).toEqual(tiesAlong(graph, path.actors));
        },
      ),
      { seed: 21, numRuns: 700 },
    );
  });

  it("answers on the mask's graph as if the dead had never been", () => {
    fc.assert(
      fc.property(
        anyPair(8, 18),
        realCosts,
        fc.array(fc.nat(17)),
        ({ graph, a, b }, costs, dead) => {
          const mask = maskOf(graph, { ties: dead.filter((t) => t < graph.ties) });
          const costed = { graph, costs: Float64Array.from(costs) };
          const found = shortestPaths(costed, { a, b }, { k: 5 }, mask);
          const alive = naive(graph, costed.costs, [a, b]).filter(
            ({ actors }) => !tiesAlong(graph, actors).some((t) => mask.deadTies[t] === 1),
          );
          expect(found.map(({ actors }) => actors)).toEqual(
            alive.slice(0, 5).map(({ actors }) => actors),
          );
        },
      ),
      { seed: 22, numRuns: 300 },
    );
  });

  it("a kept solver answers as a fresh one", () => {
    fc.assert(
      fc.property(anyPair(30, 90), realCosts, ({ graph, a, b }, some) => {
        const costs = Float64Array.from({ length: graph.ties }, (_, t) => some[t % 40]!);
        const solver = createPathSolver({ graph, costs });
        const first = solver.solve(a, b, { k: 6 });
        solver.solve(b, a, { k: 3, maxTies: 4 });
        expect(solver.solve(a, b, { k: 6 })).toEqual(first);
        expect(solver.solve(b, a, { k: 6 }).map(({ cost }) => cost.toFixed(9))).toEqual(
          first.map(({ cost }) => cost.toFixed(9)),
        );
      }),
      { seed: 23, numRuns: 200 },
    );
  });
});
