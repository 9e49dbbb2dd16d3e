import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Graph } from "../graph/graph.ts";
import { actorSalt, fateState, fateWord } from "./fates.ts";
import { largestComponents } from "./largest-component.ts";
import { anyPair, graphOf, rowOf } from "./testing/small-graphs.ts";

function largest(graph: Graph, dead: ReadonlySet<number>): number {
  const seen = new Set(dead);
  let most = 0;
  for (let v = 0; v < graph.actors; v++) {
    if (seen.has(v)) continue;
    const part = new Set([v]);
    for (const u of part) for (const w of rowOf(graph, u)) if (!seen.has(w)) part.add(w);
    for (const u of part) seen.add(u);
    most = Math.max(most, part.size);
  }
  return most;
}

describe("largestComponents", () => {
  it("equals a search of every trial on its own, by lists", () => {
    const drawn = anyPair(20, 26).chain(({ graph }) =>
      fc.record({
        graph: fc.constant(graph),
        trials: fc.constantFrom(1, 32, 45),
        perTrial: fc.integer({ min: 0, max: 6 }),
        numbering: fc.constantFrom("internal" as const, "callers" as const),
        draw: fc.infiniteStream(fc.nat(graph.actors - 1)),
      }),
    );
    fc.assert(
      fc.property(drawn, ({ graph, trials, perTrial, numbering, draw }) => {
        const removed = Int32Array.from({ length: trials * perTrial }, () => draw.next().value!);
        const sizes = largestComponents(graph, { trials, perTrial, removed, numbering });
        const expected = Array.from({ length: trials }, (_, t) => {
          const list = [...removed.subarray(t * perTrial, (t + 1) * perTrial)];
          const dead = numbering === "internal" ? list : list.map((v) => graph.internalOf[v]!);
          return largest(graph, new Set(dead));
        });
        expect([...sizes]).toEqual(expected);
      }),
      { seed: 101, numRuns: 300 },
    );
  });

  it("equals a search of every trial on its own, by chance", () => {
    fc.assert(
      fc.property(anyPair(20, 26), fc.nat(), ({ graph }, seed) => {
        const sizes = largestComponents(graph, { failActors: 0.3, trials: 40, seed });
        const expected = Array.from({ length: 40 }, (_, t) => {
          const isDead = (v: number) =>
            ((fateWord(fateState(seed ^ actorSalt, v, t >> 5), 0.7) >>> (t & 31)) & 1) === 0;
          const actors = Array.from({ length: graph.actors }, (__, v) => v);
          return largest(graph, new Set(actors.filter(isDead)));
        });
        expect([...sizes]).toEqual(expected);
      }),
      { seed: 102, numRuns: 200 },
    );
  });

  it("counts one actor where no ties are, and none where nobody works", () => {
    const graph = graphOf(3, []);
    expect([...largestComponents(graph, { failActors: 0, trials: 2, seed: 1 })]).toEqual([1, 1]);
    expect([...largestComponents(graph, { failActors: 1, trials: 2, seed: 1 })]).toEqual([0, 0]);
  });
});
