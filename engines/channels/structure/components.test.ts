import * as fc from "fast-check";
import { expect, it } from "vitest";

import { findComponents } from "./components.ts";
import { anyGraph, graphOf } from "./testing/graphs.ts";

it("numbers components by their first actor and groups their members", () => {
  const { componentOf, sizes, members, memberOffsets } = findComponents(
    graphOf(5, [
      [1, 3],
      [3, 4],
    ]),
  );
  expect([...componentOf]).toEqual([0, 0, 0, 1, 2]);
  expect(sizes).toEqual([3, 1, 1]);
  expect([...members]).toEqual([0, 1, 2, 3, 4]);
  expect([...memberOffsets]).toEqual([0, 3, 4, 5]);
});

it("joins exactly those whom ties join", () => {
  fc.assert(
    fc.property(anyGraph, (graph) => {
      const naive = [...Array(graph.actors).keys()];
      for (let round = 0; round < graph.actors; round++) {
        for (let t = 0; t < graph.ties; t++) {
          const [a, b] = [graph.endA[t]!, graph.endB[t]!];
          naive[a] = naive[b] = Math.min(naive[a]!, naive[b]!);
        }
      }
      const first = new Map([...new Set(naive)].map((v, i) => [v, i]));
      expect([...findComponents(graph).componentOf]).toEqual(naive.map((v) => first.get(v)));
    }),
    { seed: 22, numRuns: 300 },
  );
});
