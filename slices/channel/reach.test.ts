import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildGraph } from "#engines/channels/graph/build.ts";
import type { Graph } from "#engines/channels/graph/graph.ts";
import { findTie } from "#engines/channels/paths/index.ts";
import { reachFrom } from "./reach.ts";

/** Best product over every simple path of at most `maxTies` ties, by trying them all. */
function naiveBest(
  graph: Graph,
  value: Float64Array,
  query: {
    readonly from: number;
    readonly to: number;
    readonly maxTies: number;
    readonly closed: Uint8Array;
  },
): number {
  const walk = (at: number, seen: readonly number[]): number => {
    if (at === query.to) return 1;
    if (seen.length > query.maxTies) return 0;
    let best = 0;
    for (let next = 0; next < graph.actors; next++) {
      const tie = findTie(graph, at, next);
      if (tie < 0 || seen.includes(next) || query.closed[next] === 1) continue;
      best = Math.max(best, value[tie]! * walk(next, [...seen, next]));
    }
    return best;
  };
  return walk(query.from, [query.from]);
}

describe("reachFrom", () => {
  it("finds the best way to everyone within the limit, as trying all of them does", () => {
    const anyCase = fc.tuple(
      fc.array(fc.tuple(fc.nat(6), fc.nat(6), fc.integer({ min: 1, max: 99 })), { maxLength: 14 }),
      fc.integer({ min: 1, max: 6 }),
      fc.nat(6),
    );
    fc.assert(
      fc.property(anyCase, ([rows, maxTies, shut]) => {
        const built = buildGraph({
          actors: 7,
          from: rows.map(([a]) => a),
          to: rows.map(([, b]) => b),
        });
        const { graph, tieOfInput } = built;
        const value = new Float64Array(graph.ties);
        for (const [i, [, , percent]] of rows.entries())
          if (tieOfInput[i]! >= 0) value[tieOfInput[i]!] = percent / 100;
        const closed = new Uint8Array(7);
        if (shut !== 0) closed[shut] = 1;
        const reach = reachFrom(0, { graph, value, maxTies, closed });
        for (let to = 1; to < 7; to++) {
          const best = naiveBest(graph, value, { from: 0, to, maxTies, closed });
          expect(reach.best[to]).toBeCloseTo(closed[to] === 1 ? 0 : best, 12);
          if (reach.best[to] === 0) continue;
          const { actors, ties } = reach.wayTo(to);
          expect([actors[0], actors.at(-1), new Set(actors).size]).toEqual([0, to, actors.length]);
          expect(ties.length).toBeLessThanOrEqual(maxTies);
          expect(ties.reduce((product, tie) => product * value[tie]!, 1)).toBeCloseTo(
            reach.best[to]!,
            12,
          );
        }
      }),
      { seed: 31, numRuns: 400 },
    );
  });

  it("throws for a way that does not exist", () => {
    const { graph } = buildGraph({ actors: 2, from: [], to: [] });
    const reach = reachFrom(0, {
      graph,
      value: new Float64Array(0),
      maxTies: 3,
      closed: new Uint8Array(2),
    });
    expect(() => reach.wayTo(1)).toThrow(RangeError);
  });
});
