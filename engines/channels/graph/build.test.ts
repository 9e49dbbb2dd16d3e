import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { buildGraph, type TieList } from "./build.ts";
import { degreeOf, inCallersOrder } from "./graph.ts";

const rows = (actors: number, pairs: readonly (readonly [number, number])[]): TieList => ({
  actors,
  from: pairs.map(([a]) => a),
  to: pairs.map(([, b]) => b),
});

const anyTies = fc
  .integer({ min: 1, max: 12 })
  .chain((actors) =>
    fc
      .array(fc.tuple(fc.nat(actors - 1), fc.nat(actors - 1)), { maxLength: 40 })
      .map((pairs) => rows(actors, pairs)),
  );

const ascending = (a: number, b: number) => a - b;

describe("buildGraph", () => {
  it("merges parallel ties in either direction and drops loops", () => {
    const { graph, merged, loops, tieOfInput } = buildGraph(
      rows(4, [
        [0, 1],
        [1, 0],
        [2, 2],
        [1, 2],
        [0, 1],
      ]),
    );
    expect({ actors: graph.actors, ties: graph.ties, merged, loops }).toEqual({
      actors: 4,
      ties: 2,
      merged: 2,
      loops: 1,
    });
    expect([...tieOfInput]).toEqual([0, 0, -1, 1, 0]);
  });

  it("puts hubs first and keeps the caller's order among equals", () => {
    const { graph } = buildGraph(
      rows(5, [
        [3, 0],
        [3, 1],
        [3, 4],
      ]),
    );
    expect([...graph.originalOf]).toEqual([3, 0, 1, 4, 2]);
    expect([...graph.internalOf]).toEqual([1, 2, 4, 0, 3]);
  });

  it("keeps an empty graph empty", () => {
    const { graph } = buildGraph(rows(0, []));
    expect([...graph.offsets]).toEqual([0]);
  });

  it("throws on an actor out of range", () => {
    expect(() => buildGraph(rows(2, [[0, 2]]))).toThrow(RangeError);
  });

  it("answers the same neighbours as sets built by hand", () => {
    fc.assert(
      fc.property(anyTies, fc.constantFrom("own" as const, "shared" as const), (ties, memory) => {
        const { graph } = buildGraph(ties, memory);
        const sets = Array.from({ length: ties.actors }, () => new Set<number>());
        for (let i = 0; i < ties.from.length; i++) {
          if (ties.from[i] === ties.to[i]) continue;
          sets[ties.from[i]!]!.add(ties.to[i]!);
          sets[ties.to[i]!]!.add(ties.from[i]!);
        }
        for (let v = 0; v < graph.actors; v++) {
          const row = [...graph.neighbours.subarray(graph.offsets[v], graph.offsets[v + 1])];
          expect(row).toEqual(row.toSorted(ascending));
          const original = row.map((w) => graph.originalOf[w]!).toSorted(ascending);
          expect(original).toEqual([...sets[graph.originalOf[v]!]!].toSorted(ascending));
        }
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it("accounts for every input row and every half-tie", () => {
    fc.assert(
      fc.property(anyTies, (ties) => {
        const { graph, merged, loops, tieOfInput } = buildGraph(ties);
        expect(graph.ties + merged + loops).toBe(ties.from.length);
        for (let i = 0; i < tieOfInput.length; i++) {
          const tie = tieOfInput[i]!;
          if (tie < 0) continue;
          const ends = [graph.originalOf[graph.endA[tie]!]!, graph.originalOf[graph.endB[tie]!]!];
          expect(ends.toSorted(ascending)).toEqual(
            [ties.from[i]!, ties.to[i]!].toSorted(ascending),
          );
        }
        for (let v = 0; v < graph.actors; v++) {
          for (let i = graph.offsets[v]!; i < graph.offsets[v + 1]!; i++) {
            const tie = graph.tieAt[i]!;
            expect(graph.endA[tie]! + graph.endB[tie]!).toBe(v + graph.neighbours[i]!);
          }
          expect(degreeOf(graph, v)).toBeLessThanOrEqual(degreeOf(graph, Math.max(0, v - 1)));
        }
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  it("returns values in the caller's order", () => {
    const { graph } = buildGraph(
      rows(3, [
        [2, 0],
        [2, 1],
      ]),
    );
    expect([...inCallersOrder(graph, [30, 10, 20])]).toEqual([10, 20, 30]);
  });
});
