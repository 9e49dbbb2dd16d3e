import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildGraph } from "#engines/channels/graph/build.ts";
import type { Graph } from "#engines/channels/graph/graph.ts";
import { findTie } from "#engines/channels/paths/index.ts";
import { findWay, reachFrom } from "./reach.ts";

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

/** Networks of seven with reliabilities of which many are equal, a limit and one closed actor (0: nobody). */
const anyCase = fc
  .tuple(
    fc.array(fc.tuple(fc.nat(6), fc.nat(6), fc.constantFrom(1, 0.8, 0.5, 0.31, 0.07)), {
      maxLength: 16,
    }),
    fc.integer({ min: 1, max: 6 }),
    fc.nat(6),
  )
  .map(([rows, maxTies, shut]) => {
    const { graph, tieOfInput } = buildGraph({
      actors: 7,
      from: rows.map(([a]) => a),
      to: rows.map(([, b]) => b),
    });
    const value = new Float64Array(graph.ties);
    for (const [i, [, , one]] of rows.entries())
      if (tieOfInput[i]! >= 0) value[tieOfInput[i]!] = one;
    const closed = new Uint8Array(7);
    if (shut !== 0) closed[shut] = 1;
    return { graph, value, maxTies, closed };
  });

describe("reachFrom", () => {
  it("finds the best worth of everyone within the limit, as trying all ways does", () => {
    fc.assert(
      fc.property(anyCase, (terms) => {
        const reach = reachFrom(0, terms);
        for (let to = 1; to < 7; to++) {
          const best = naiveBest(terms.graph, terms.value, { ...terms, from: 0, to });
          expect(reach[to]).toBeCloseTo(terms.closed[to] === 1 ? 0 : best, 12);
        }
      }),
      { seed: 31, numRuns: 400 },
    );
  });

  it("leaves out what is worth less than asked, and nothing else", () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom(0.05, 0.2, 0.5), (terms, least) => {
        const whole = reachFrom(0, terms).map((one) => (one < least ? 0 : one));
        expect(reachFrom(0, terms, least)).toEqual(whole);
      }),
      { seed: 32, numRuns: 400 },
    );
  });
});

describe("findWay", () => {
  it("is a best way, with the fewest ties among equals", () => {
    fc.assert(
      fc.property(anyCase, (terms) => {
        const reach = reachFrom(0, terms);
        for (let to = 1; to < 7; to++) {
          if (terms.closed[to] === 1) continue;
          const way = findWay(0, to, terms);
          expect(way !== null).toBe(reach[to]! > 0);
          if (way === null) continue;
          const { actors, ties } = way;
          expect([actors[0], actors.at(-1), new Set(actors).size]).toEqual([0, to, actors.length]);
          expect(actors.some((actor) => terms.closed[actor] === 1)).toBe(false);
          expect(ties).toEqual(
            actors.slice(1).map((actor, at) => findTie(terms.graph, actors[at]!, actor)),
          );
          expect(ties.reduce((product, tie) => product * terms.value[tie]!, 1)).toBe(reach[to]);
          const shorter = { ...terms, maxTies: ties.length - 1 };
          expect(reachFrom(0, shorter)[to]!).toBeLessThan(reach[to]!);
        }
      }),
      { seed: 33, numRuns: 400 },
    );
  });

  it("is nothing where nobody leads there", () => {
    const { graph } = buildGraph({ actors: 2, from: [], to: [] });
    const terms = { graph, value: new Float64Array(0), maxTies: 3, closed: new Uint8Array(2) };
    expect(findWay(0, 1, terms)).toBeNull();
  });
});
