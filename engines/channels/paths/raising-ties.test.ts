import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { disjointChannels } from "./disjoint.ts";
import { withNewTies } from "./extend.ts";
import { findTie } from "./find-tie.ts";
import { raisingTies } from "./raising-ties.ts";
import { anyPair, graphOf, rowOf } from "./testing/small-graphs.ts";

describe("raisingTies", () => {
  it("names exactly the new ties that raise the number of disjoint channels, by one", () => {
    fc.assert(
      fc.property(anyPair(12, 30), ({ graph, a, b }) => {
        const { raises, sourceSide, sinkSide } = raisingTies(graph, { a, b });
        const before = disjointChannels(graph, a, b).count;
        for (let u = 0; u < graph.actors; u++)
          for (let v = 0; v < u; v++) {
            if (findTie(graph, u, v) >= 0) continue;
            const after = disjointChannels(withNewTies(graph, [{ a: u, b: v }]), a, b).count;
            expect(after - before).toBe(raises(u, v) ? 1 : 0);
            expect(raises(v, u)).toBe(raises(u, v));
          }
        expect(sourceSide).toContain(a);
        expect(sinkSide).toContain(b);
      }),
      { seed: 71, numRuns: 300 },
    );
  });

  it("has a side of its own around each end", () => {
    const graph = graphOf(5, [
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
    const ends = { a: graph.internalOf[0]!, b: graph.internalOf[3]! };
    const found = raisingTies(graph, ends);
    expect(found.sourceSide).toEqual([ends.a]);
    expect(found.sinkSide).toEqual([ends.b]);
    expect(found.raises(ends.a, ends.b)).toBe(true);
  });
});

describe("withNewTies", () => {
  it("keeps numbers and adds to both rows", () => {
    const graph = graphOf(4, [
      [0, 1],
      [1, 2],
    ]);
    const wider = withNewTies(graph, [{ a: 0, b: 3 }]);
    expect(wider.ties).toBe(3);
    expect(findTie(wider, 3, 0)).toBe(2);
    for (let v = 0; v < 4; v++)
      expect(rowOf(wider, v)).toEqual(
        [...rowOf(graph, v), ...(v === 0 ? [3] : v === 3 ? [0] : [])].toSorted((x, y) => x - y),
      );
  });
});
