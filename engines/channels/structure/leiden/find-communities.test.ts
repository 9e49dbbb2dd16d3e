import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { anyGraph, graphOf, karateClub } from "../testing/graphs.ts";
import { findCommunities } from "./find-communities.ts";

describe("communities", () => {
  it("reach the best modularity of the karate club, 0.4198 in four (Brandes et al. 2008)", () => {
    const { modularity, count } = findCommunities(karateClub, { seed: 1 });
    expect(modularity).toBeCloseTo(0.41979, 5);
    expect(count).toBe(4);
  });

  it("are the cliques of a ring of cliques", () => {
    const ties: [number, number][] = [];
    for (let clique = 0; clique < 5; clique++) {
      for (let a = 0; a < 5; a++)
        for (let b = a + 1; b < 5; b++) ties.push([5 * clique + a, 5 * clique + b]);
      ties.push([5 * clique, (5 * clique + 8) % 25]);
    }
    const graph = graphOf(25, ties);
    const { communityOf, count } = findCommunities(graph, { seed: 3 });
    expect(count).toBe(5);
    for (let actor = 0; actor < 25; actor++) {
      expect(communityOf[graph.internalOf[actor]!]).toBe(
        communityOf[graph.internalOf[actor - (actor % 5)]!],
      );
    }
  });

  it("are single actors without ties, with modularity 0", () => {
    expect(findCommunities(graphOf(2, []), { seed: 1 })).toEqual({
      communityOf: Int32Array.of(0, 1),
      count: 2,
      modularity: 0,
    });
  });

  it("repeat for a seed", () => {
    fc.assert(
      fc.property(anyGraph, fc.nat(), (graph, seed) => {
        expect(findCommunities(graph, { seed })).toEqual(findCommunities(graph, { seed }));
      }),
      { seed: 31, numRuns: 100 },
    );
  });

  it("are connected, numbered in order, and have the modularity stated", () => {
    fc.assert(
      fc.property(
        anyGraph,
        fc.nat(),
        fc.double({ min: 0.2, max: 3, noNaN: true }),
        (graph, seed, resolution) => {
          const { communityOf, count, modularity } = findCommunities(graph, { seed, resolution });
          expect(new Set(communityOf)).toEqual(new Set(Array(count).keys()));
          expect(modularity).toBeCloseTo(
            modularityByDefinition(graph, communityOf, resolution),
            12,
          );
          for (let community = 0; community < count; community++) {
            const members = [...communityOf.keys()].filter((v) => communityOf[v] === community);
            const met = new Set(members.slice(0, 1));
            for (const v of met) {
              for (const w of graph.neighbours.subarray(graph.offsets[v], graph.offsets[v + 1]))
                if (communityOf[w] === community) met.add(w);
            }
            expect(met.size).toBe(members.length);
          }
        },
      ),
      { seed: 32, numRuns: 300 },
    );
  });

  it("leave nobody who would gain by going over to another community", () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const { communityOf, modularity } = findCommunities(graph, { seed: 5, rounds: 20 });
        for (let v = 0; v < graph.actors; v++) {
          for (const other of new Set(communityOf)) {
            const moved = communityOf.with(v, other);
            expect(modularityByDefinition(graph, moved, 1)).toBeLessThanOrEqual(modularity + 1e-9);
          }
        }
      }),
      { seed: 33, numRuns: 100 },
    );
  });
});

/** Newman and Girvan (2004), tie by tie. */
function modularityByDefinition(
  graph: typeof karateClub,
  communityOf: Int32Array,
  resolution: number,
): number {
  if (graph.ties === 0) return 0;
  let within = 0;
  const ends = new Map<number, number>();
  for (let t = 0; t < graph.ties; t++) {
    const [a, b] = [communityOf[graph.endA[t]!]!, communityOf[graph.endB[t]!]!];
    if (a === b) within++;
    for (const community of [a, b]) ends.set(community, (ends.get(community) ?? 0) + 1);
  }
  let expected = 0;
  for (const count of ends.values()) expected += (count / (2 * graph.ties)) ** 2;
  return within / graph.ties - resolution * expected;
}
