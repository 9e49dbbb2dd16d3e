import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { orThrow } from "#kernel/result.ts";

import { maskOf } from "./mask.ts";
import { reliability } from "./reliability.ts";
import { afterShock } from "./shock.ts";
import { failureTrials, removalTrials, type Pair } from "./shock-trials.ts";
import { isConnected } from "./testing/naive-paths.ts";
import { anyPair, graphOf } from "./testing/small-graphs.ts";

describe("afterShock", () => {
  it("tells dead channels from whole ones", () => {
    const graph = graphOf(5, [
      [0, 1],
      [1, 4],
      [0, 2],
      [2, 4],
      [0, 3],
      [3, 4],
    ]);
    const [a, b, lost] = [graph.internalOf[0]!, graph.internalOf[4]!, graph.internalOf[2]!];
    const found = afterShock(graph, { a, b }, maskOf(graph, { actors: [lost], ties: [0] }));
    expect(found.connected).toBe(true);
    expect(found.after.count).toBe(1);
    expect(found.survived).toEqual([[a, graph.internalOf[3], b]]);
    expect(found.died).toHaveLength(2);
  });

  it("leaves nothing when an end is lost", () => {
    const graph = graphOf(2, [[0, 1]]);
    const found = afterShock(graph, { a: 0, b: 1 }, maskOf(graph, { actors: [1] }));
    expect(found).toMatchObject({ connected: false, survived: [], died: [[0, 1]] });
  });
});

/** Trials × perTrial removals on a graph, with the pairs to ask. */
const anyRemovals = anyPair(14, 30).chain(({ graph, a, b }) =>
  fc.record({
    graph: fc.constant(graph),
    pairs: fc.constant([
      [a, b],
      [b, a],
    ] as Pair[]),
    trials: fc.constantFrom(1, 31, 32, 33, 70),
    perTrial: fc.integer({ min: 0, max: 5 }),
    numbering: fc.constantFrom("internal" as const, "callers" as const),
    maxTies: fc.constantFrom(2, 3, Infinity),
    draw: fc.infiniteStream(fc.nat(graph.actors - 1)),
  }),
);

describe("removalTrials", () => {
  it("equals a search of every trial on its own", () => {
    fc.assert(
      fc.property(anyRemovals, ({ graph, pairs, trials, perTrial, numbering, maxTies, draw }) => {
        const removed = Int32Array.from({ length: trials * perTrial }, () => draw.next().value!);
        const answers = removalTrials(
          graph,
          pairs,
          { trials, perTrial, removed, numbering },
          maxTies,
        );
        pairs.forEach(([a, b], i) => {
          let survived = 0;
          for (let t = 0; t < trials; t++) {
            const list = [...removed.subarray(t * perTrial, (t + 1) * perTrial)];
            const dead = new Set(
              numbering === "internal" ? list : list.map((v) => graph.internalOf[v]!),
            );
            if (isConnected(graph, a, b, { actor: (v) => !dead.has(v), maxTies })) survived++;
          }
          expect(answers[i]).toMatchObject({ trials, survived, fraction: survived / trials });
        });
      }),
      { seed: 81, numRuns: 400 },
    );
  });

  it("throws on lists of another length", () => {
    const graph = graphOf(2, [[0, 1]]);
    const removals = {
      trials: 3,
      perTrial: 2,
      removed: new Int32Array(5),
      numbering: "internal",
    } as const;
    expect(() => removalTrials(graph, [[0, 1]], removals)).toThrow(RangeError);
  });
});

describe("failureTrials", () => {
  it("survives as often as the exact reliability says, 95 times in 100", () => {
    const graph = graphOf(6, [
      [0, 1],
      [1, 5],
      [0, 2],
      [2, 3],
      [3, 5],
      [1, 3],
      [2, 4],
      [4, 5],
    ]);
    const ends = { a: graph.internalOf[0]!, b: graph.internalOf[5]! };
    const pair: Pair = [ends.a, ends.b];
    for (const failActors of [0.1, 0.3, 0.5, 0.7]) {
      const actors = new Float64Array(graph.actors).fill(1 - failActors);
      const ties = new Float64Array(graph.ties).fill(1);
      const exact = reliability({ graph, ...ends, ties, actors }, { kind: "exact" });
      const { value } = orThrow(exact);
      let covered = 0;
      for (let seed = 0; seed < 1_000; seed++) {
        const [answer] = failureTrials(graph, [pair], { failActors, trials: 1_000, seed });
        if (answer!.interval[0] <= value && value <= answer!.interval[1]) covered++;
      }
      // Three standard errors of a share of 95 % in 1,000 runs.
      expect(Math.abs(covered / 1_000 - 0.95)).toBeLessThan(0.0207);
    }
  });

  it("is certain where nothing can fail or everything does", () => {
    fc.assert(
      fc.property(anyPair(10, 24), ({ graph, a, b }) => {
        const wanted = { trials: 40, seed: 1 };
        const none = failureTrials(graph, [[a, b]], { ...wanted, failActors: 0 });
        const every = failureTrials(graph, [[a, b]], { ...wanted, failActors: 1 });
        expect(none[0]!.fraction).toBe(isConnected(graph, a, b) ? 1 : 0);
        expect(every[0]!.fraction).toBe(isConnected(graph, a, b, { maxTies: 1 }) ? 1 : 0);
      }),
      { seed: 85, numRuns: 200 },
    );
  });

  it("does not depend on the other pairs asked, and repeats itself", () => {
    fc.assert(
      fc.property(anyPair(16, 40), fc.nat(), ({ graph, a, b }, seed) => {
        const wanted = { failActors: 0.3, trials: 100, seed };
        const [alone] = failureTrials(graph, [[a, b]], wanted);
        const pairs: Pair[] = Array.from({ length: graph.actors - 1 }, (_, v) => [v, v + 1]);
        expect(failureTrials(graph, [...pairs, [a, b]], wanted).at(-1)).toEqual(alone);
      }),
      { seed: 83, numRuns: 200 },
    );
  });

  it("never survives more often when more actors fail", () => {
    fc.assert(
      fc.property(anyPair(16, 40), fc.nat(), ({ graph, a, b }, seed) => {
        const survived = [0, 0.1, 0.3, 0.7, 1].map(
          (failActors) =>
            failureTrials(graph, [[a, b]], { failActors, trials: 200, seed })[0]!.survived,
        );
        expect(survived).toEqual(survived.toSorted((x, y) => y - x));
      }),
      { seed: 84, numRuns: 200 },
    );
  });

  it("throws on a chance outside 0 … 1", () => {
    const wanted = { failActors: 1.5, trials: 10, seed: 1 };
    expect(() => failureTrials(graphOf(2, [[0, 1]]), [[0, 1]], wanted)).toThrow(RangeError);
  });
});
