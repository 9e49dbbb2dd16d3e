import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { CostRows } from "./cost-rows.ts";
import { findTie } from "./find-tie.ts";
import { anyPair, rowOf } from "./testing/small-graphs.ts";

describe("CostRows", () => {
  it("puts a row in order of cost, close costs and equal ones included", () => {
    const cost = fc.constantFrom(0, 1e-300, 1, 1 + 1e-15, 1 + 1e-12, 2, 1e6);
    fc.assert(
      fc.property(
        anyPair(8, 30),
        fc.array(cost, { minLength: 30, maxLength: 30 }),
        ({ graph }, drawn) => {
          const costs = Float64Array.from(drawn.slice(0, graph.ties));
          const rows = new CostRows(graph, costs);
          for (let v = 0; v < graph.actors; v++) {
            rows.sort(v);
            rows.sort(v);
            const [from, end] = [graph.offsets[v]!, graph.offsets[v + 1]!];
            const row = [...rows.neighbours.subarray(from, end)];
            const found = [...rows.costs.subarray(from, end)];
            expect(row.toSorted((x, y) => x - y)).toEqual(rowOf(graph, v));
            expect(found).toEqual(found.toSorted((x, y) => x - y));
            expect(found).toEqual(row.map((w) => costs[findTie(graph, v, w)]!));
          }
        },
      ),
      { seed: 141, numRuns: 300 },
    );
  });
});
