import * as fc from "fast-check";
import { expect, it } from "vitest";

import { inCallersOrder } from "../graph/graph.ts";
import { findCoreNumbers } from "./core-numbers.ts";
import { anyGraph, karateClub } from "./testing/graphs.ts";

it("finds the ten members of the karate club's 4-core (NetworkX 2.8.8)", () => {
  const cores = inCallersOrder(karateClub, findCoreNumbers(karateClub));
  expect([...cores.keys()].filter((v) => cores[v] === 4).map((v) => v + 1)).toEqual([
    1, 2, 3, 4, 8, 9, 14, 31, 33, 34,
  ]);
});

it("is what peeling by hand leaves", () => {
  fc.assert(
    fc.property(anyGraph, (graph) => {
      const naive = Array<number>(graph.actors).fill(0);
      for (let k = 1; k < graph.actors; k++) {
        const kept = new Set(naive.keys());
        for (let hasChanged = true; hasChanged;) {
          hasChanged = false;
          for (const v of kept) {
            const row = graph.neighbours.subarray(graph.offsets[v], graph.offsets[v + 1]);
            if (row.filter((w) => kept.has(w)).length < k) hasChanged = kept.delete(v);
          }
        }
        for (const v of kept) naive[v] = k;
      }
      expect([...findCoreNumbers(graph)]).toEqual(naive);
    }),
    { seed: 23, numRuns: 200 },
  );
});
