import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildGraph } from "#engines/channels/graph/build.ts";
import { shortestPaths } from "#engines/channels/paths/index.ts";
import { reliability } from "#engines/channels/paths/reliability.ts";
import { orThrow } from "#kernel/result.ts";
import { findPathSystem, type PathSystem } from "./path-system.ts";
import { anyOf, countAll, countLost, drawTrials, pathsWorking } from "./path-trials.ts";

const anyGraph = fc
  .array(fc.tuple(fc.nat(6), fc.nat(6)), { minLength: 1, maxLength: 14 })
  .map(
    (rows) =>
      buildGraph({ actors: 7, from: rows.map(([a]) => a), to: rows.map(([, b]) => b) }).graph,
  );

const samples = 4_096;

function key(ties: Iterable<number>): string {
  return [...ties].join("-");
}

function drawOne(seed: number, p: number): Uint32Array {
  return drawTrials([1], [Float64Array.of(p)], { samples: 64, seed })[0]![0]!;
}

function joinedShare(system: PathSystem, probabilities: Float64Array, seed = 1): number {
  const [ties] = drawTrials([...system.ties], [probabilities], { samples, seed });
  return countAll(anyOf(pathsWorking(system, ties!), samples / 32)) / samples;
}

describe("findPathSystem", () => {
  it("lists the simple paths that the engine's ranking lists", () => {
    fc.assert(
      fc.property(anyGraph, fc.integer({ min: 1, max: 6 }), (graph, maxTies) => {
        const [a, b] = [graph.internalOf[0]!, graph.internalOf[6]!];
        const system = findPathSystem(graph, { a, b, maxTies, limit: 10_000 })!;
        const ranked = shortestPaths({ graph, costs: null }, { a, b }, { k: 10_000, maxTies });
        const own = system.paths.map((path) => key([...path].map((at) => system.ties[at]!)));
        expect(own.toSorted()).toEqual(ranked.map(({ ties }) => key(ties)).toSorted());
        expect(system.between.map(({ length }) => length)).toEqual(
          system.paths.map(({ length }) => length - 1),
        );
      }),
      { seed: 51, numRuns: 300 },
    );
  });

  it("gives up past the limit", () => {
    const { graph } = buildGraph({ actors: 4, from: [0, 0, 1, 2], to: [1, 2, 3, 3] });
    const query = { a: graph.internalOf[0]!, b: graph.internalOf[3]!, maxTies: 3 };
    expect(findPathSystem(graph, { ...query, limit: 1 })).toBeNull();
    expect(findPathSystem(graph, { ...query, limit: 2 })?.paths).toHaveLength(2);
  });
});

describe("trials over paths", () => {
  it("agree with the engine's exact reliability", () => {
    fc.assert(
      fc.property(
        anyGraph,
        fc.integer({ min: 2, max: 6 }),
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        (graph, maxTies, p) => {
          const [a, b] = [graph.internalOf[0]!, graph.internalOf[6]!];
          const system = findPathSystem(graph, { a, b, maxTies, limit: 10_000 })!;
          fc.pre(system.paths.length > 0);
          const ties = new Float64Array(graph.ties).fill(p);
          const exact = orThrow(
            reliability({ graph, a, b, ties, maxTies }, { kind: "exact" }),
          ).value;
          const share = joinedShare(system, new Float64Array(system.ties.length).fill(p));
          expect(Math.abs(share - exact)).toBeLessThan(4.5 * Math.sqrt(0.25 / samples));
        },
      ),
      { seed: 52, numRuns: 120 },
    );
  });

  it("never lose a trial when a tie grows more reliable", () => {
    const system: PathSystem = {
      ties: Int32Array.of(0, 1, 2),
      paths: [Int32Array.of(0, 1), Int32Array.of(2)],
      between: [Int32Array.of(5), Int32Array.of()],
    };
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }),
        ([p, q, r, more]) => {
          const lower = Float64Array.of(p!, q!, r!);
          const higher = Float64Array.of(p! + (1 - p!) * more!, q!, r!);
          const [one, other] = drawTrials([7, 8, 9], [lower, higher], { samples: 1_024, seed: 3 });
          const [before, after] = [one!, other!].map((ties) =>
            anyOf(pathsWorking(system, ties), 32),
          );
          expect(countLost(before!, after!)).toBe(0);
        },
      ),
      { seed: 53, numRuns: 60 },
    );
  });

  it("repeat with the seed, differ with it, and meet certainty at both ends", () => {
    expect(drawOne(1, 0.5)).toEqual(drawOne(1, 0.5));
    expect(drawOne(1, 0.5)).not.toEqual(drawOne(2, 0.5));
    expect(countAll(drawOne(1, 0))).toBe(0);
    expect(countAll(drawOne(1, 1))).toBe(64);
  });
});
