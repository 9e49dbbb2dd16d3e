import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { degreeOf, inCallersOrder } from "../graph/graph.ts";
import { measureBrokerage } from "./brokerage.ts";
import { anyGraph, graphOf, karateClub } from "./testing/graphs.ts";

describe("brokerage in the karate club (NetworkX 2.8.8)", () => {
  const { constraint, effectiveSize } = measureBrokerage(karateClub);
  const constraints = inCallersOrder(karateClub, constraint);
  const sizes = inCallersOrder(karateClub, effectiveSize);
  it.each([
    [1, 0.15542329764660495, 13.75],
    [3, 0.18517663966049389, 7.8],
    [12, 1, 1],
    [34, 0.1564186851211073, 15.235294117647058],
  ])("member %i", (member, constraintOfMember, size) => {
    expect(constraints[member - 1]).toBeCloseTo(constraintOfMember, 12);
    expect(sizes[member - 1]).toBeCloseTo(size, 12);
  });
});

describe("brokerage", () => {
  it("is not a number for an actor without contacts", () => {
    const { constraint, effectiveSize } = measureBrokerage(graphOf(1, []));
    expect([constraint[0], effectiveSize[0]]).toEqual([NaN, NaN]);
  });

  it("answers as the definitions do", () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const { constraint, effectiveSize } = measureBrokerage(graph);
        for (let v = 0; v < graph.actors && degreeOf(graph, v) > 0; v++) {
          const degree = degreeOf(graph, v);
          const own = contactsOf(graph, v);
          const investment = own.map(
            (u) =>
              1 / degree +
              own.reduce(
                (sum, q) =>
                  sum + (contactsOf(graph, q).includes(u) ? 1 / degree / degreeOf(graph, q) : 0),
                0,
              ),
          );
          const among =
            own.reduce(
              (sum, u) => sum + contactsOf(graph, u).filter((w) => own.includes(w)).length,
              0,
            ) / 2;
          const expected = investment.reduce((sum, share) => sum + share ** 2, 0);
          expect(constraint[v]).toBeCloseTo(expected, 12);
          expect(effectiveSize[v]).toBeCloseTo(degree - (2 * among) / degree, 12);
        }
      }),
      { seed: 24, numRuns: 200 },
    );
  });
});

function contactsOf(graph: typeof karateClub, v: number): number[] {
  return [...graph.neighbours.subarray(graph.offsets[v], graph.offsets[v + 1])];
}
