import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { findTie } from "./find-tie.ts";
import { maskOf, withoutDead } from "./mask.ts";
import { anyPair, graphOf, rowOf } from "./testing/small-graphs.ts";

describe("withoutDead", () => {
  it("keeps exactly the working ties between working actors, and all numbers", () => {
    fc.assert(
      fc.property(
        anyPair(10, 25),
        fc.array(fc.nat(9)),
        fc.array(fc.nat(24)),
        ({ graph }, actors, ties) => {
          const mask = maskOf(graph, {
            actors: actors.filter((v) => v < graph.actors),
            ties: ties.filter((t) => t < graph.ties),
          });
          const left = withoutDead(graph, mask);
          expect(left.ties).toBe(graph.ties);
          for (let v = 0; v < graph.actors; v++) {
            const expected = rowOf(graph, v).filter(
              (w) =>
                mask.deadActors[v] === 0 &&
                mask.deadActors[w] === 0 &&
                mask.deadTies[findTie(graph, v, w)] === 0,
            );
            expect(rowOf(left, v)).toEqual(expected);
            for (const w of expected) expect(findTie(left, v, w)).toBe(findTie(graph, v, w));
          }
        },
      ),
      { seed: 121, numRuns: 300 },
    );
  });

  it("is the graph itself where nothing is named", () => {
    const graph = graphOf(2, [[0, 1]]);
    expect(withoutDead(graph, {})).toBe(graph);
  });
});

describe("findTie", () => {
  it("finds every tie from both ends and no other", () => {
    fc.assert(
      fc.property(anyPair(10, 25), ({ graph }) => {
        for (let v = 0; v < graph.actors; v++)
          for (let w = 0; w < graph.actors; w++) {
            const tie = findTie(graph, v, w);
            expect(tie >= 0).toBe(rowOf(graph, v).includes(w));
            const ends = tie < 0 ? [v, w] : [graph.endA[tie]!, graph.endB[tie]!];
            expect(new Set(ends)).toEqual(new Set([v, w]));
          }
      }),
      { seed: 122, numRuns: 200 },
    );
  });
});
