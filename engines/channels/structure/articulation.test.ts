import * as fc from "fast-check";
import { expect, it } from "vitest";

import { findCutPoints } from "./articulation.ts";
import { findComponents } from "./components.ts";
import { anyGraph, graphOf, karateClub } from "./testing/graphs.ts";

it("finds member 1 and the tie to member 12 in the karate club (Zachary 1977; NetworkX 2.8.8)", () => {
  const { actors, bridges } = findCutPoints(karateClub);
  const { originalOf, endA, endB } = karateClub;
  expect(actors.map((v) => originalOf[v]! + 1)).toEqual([1]);
  expect(bridges.map((tie) => [originalOf[endA[tie]!]! + 1, originalOf[endB[tie]!]! + 1])).toEqual([
    [1, 12],
  ]);
});

it("finds what parts a graph when it is taken away", () => {
  fc.assert(
    fc.property(anyGraph, (graph) => {
      const { actors, ties, endA, endB } = graph;
      const pairs = Array.from({ length: ties }, (_, t) => [endA[t]!, endB[t]!] as const);
      const count = (kept: typeof pairs) => findComponents(graphOf(actors, kept)).sizes.length;
      const whole = count(pairs);
      const cuts = [...Array(actors).keys()].filter(
        (v) => count(pairs.filter((ends) => !ends.includes(v))) > whole + 1,
      );
      const bridges = [...Array(ties).keys()].filter((t) => count(pairs.toSpliced(t, 1)) > whole);
      expect(findCutPoints(graph)).toEqual({ actors: cuts, bridges });
    }),
    { seed: 21, numRuns: 300 },
  );
});
