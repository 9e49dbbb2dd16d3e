import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { degreeOf, inCallersOrder } from "../graph/graph.ts";
import { rankActors } from "./page-rank.ts";
import { anyGraph, graphOf, karateClub } from "./testing/graphs.ts";

describe("PageRank of the karate club (NetworkX 2.8.8, tol 1e-15)", () => {
  const ranks = inCallersOrder(karateClub, rankActors(karateClub));
  it.each([
    [1, 0.09699728538830413],
    [12, 0.009564745492136189],
    [33, 0.0716932260057476],
    [34, 0.10091918233261697],
  ])("member %i", (member, rank) => {
    expect(ranks[member - 1]).toBeCloseTo(rank, 12);
  });
});

describe("PageRank", () => {
  it("is even where nobody has ties, and where all have as many", () => {
    expect([...rankActors(graphOf(4, []))]).toEqual([0.25, 0.25, 0.25, 0.25]);
    for (const rank of rankActors(
      graphOf(3, [
        [0, 1],
        [1, 2],
        [2, 0],
      ]),
    ))
      expect(rank).toBeCloseTo(1 / 3, 15);
    expect([...rankActors(graphOf(0, []))]).toEqual([]);
  });

  it("is the fixed point of a step: follow a tie with 0.85, jump otherwise", () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const ranks = rankActors(graph);
        const { actors, offsets, neighbours } = graph;
        let stranded = 0;
        for (let v = 0; v < actors; v++) if (degreeOf(graph, v) === 0) stranded += ranks[v]!;
        for (let v = 0; v < actors; v++) {
          let next = (0.15 + 0.85 * stranded) / actors;
          for (const w of neighbours.subarray(offsets[v], offsets[v + 1]))
            next += (0.85 * ranks[w]!) / degreeOf(graph, w);
          expect(Math.abs(ranks[v]! - next)).toBeLessThan(1e-13);
        }
        expect(ranks.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 13);
      }),
      { seed: 25, numRuns: 400 },
    );
  });
});
