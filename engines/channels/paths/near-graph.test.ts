import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { criticality } from "./criticality.ts";
import { disjointChannels } from "./disjoint.ts";
import { findTie } from "./find-tie.ts";
import { maskOf, withoutDead } from "./mask.ts";
import { nearGraph } from "./near-graph.ts";
import { rangedReliability } from "./reliability.ts";
import { shortestPaths } from "./shortest.ts";
import { anyConnection } from "./testing/any-connection.ts";
import { everyPath } from "./testing/naive-paths.ts";
import { anyPair, graphOf, rowOf } from "./testing/small-graphs.ts";

const limits = fc.integer({ min: 1, max: 6 });

/** Fewest ties from one actor to every other, by rounds over all ties. */
function stepsFrom(graph: ReturnType<typeof graphOf>, end: number): number[] {
  const steps = Array.from({ length: graph.actors }, (_, v) => (v === end ? 0 : Infinity));
  for (let round = 0; round < graph.actors; round++)
    for (let v = 0; v < graph.actors; v++)
      for (const w of rowOf(graph, v)) steps[w] = Math.min(steps[w]!, steps[v]! + 1);
  return steps;
}

describe("nearGraph", () => {
  it("holds exactly the actors and ties on walks within the limit", () => {
    fc.assert(
      fc.property(anyPair(14, 40), limits, ({ graph, a, b }, maxTies) => {
        const near = nearGraph(graph, { a, b, maxTies });
        const [there, back] = [stepsFrom(graph, a), stepsFrom(graph, b)];
        const actors = [...there.keys()].filter(
          (v) => v === a || v === b || there[v]! + back[v]! <= maxTies,
        );
        const ties = Array.from({ length: graph.ties }, (_, tie) => tie).filter((tie) => {
          const [v, w] = [graph.endA[tie]!, graph.endB[tie]!];
          return 1 + Math.min(there[v]! + back[w]!, there[w]! + back[v]!) <= maxTies;
        });
        expect([...near.actorOf]).toEqual(actors);
        expect([...near.tieOf]).toEqual(ties);
        expect([near.actorOf[near.a], near.actorOf[near.b]]).toEqual([a, b]);
      }),
      { seed: 81, numRuns: 500 },
    );
  });

  it("passes nobody who is closed, the ends apart", () => {
    const anyClosed = fc.array(fc.nat(13), { maxLength: 6 });
    fc.assert(
      fc.property(anyPair(14, 40), limits, anyClosed, ({ graph, a, b }, maxTies, shut) => {
        const closed = new Uint8Array(graph.actors);
        for (const v of shut) closed[v] = 1;
        const { deadActors } = maskOf(graph, { actors: shut.filter((v) => v !== a && v !== b) });
        const near = nearGraph(graph, { a, b, maxTies, closed });
        const left = nearGraph(withoutDead(graph, { deadActors }), { a, b, maxTies });
        expect([near.actorOf, near.tieOf]).toEqual([left.actorOf, left.tieOf]);
      }),
      { seed: 85, numRuns: 300 },
    );
  });

  it("is laid out as the whole graph is, with its own numbers in the same order", () => {
    fc.assert(
      fc.property(anyPair(14, 40), limits, ({ graph, a, b }, maxTies) => {
        const { graph: part, actorOf, tieOf } = nearGraph(graph, { a, b, maxTies });
        for (let tie = 0; tie < part.ties; tie++)
          expect([actorOf[part.endA[tie]!], actorOf[part.endB[tie]!]]).toEqual([
            graph.endA[tieOf[tie]!],
            graph.endB[tieOf[tie]!],
          ]);
        for (let v = 0; v < part.actors; v++) {
          expect(part.originalOf[v]).toBe(graph.originalOf[actorOf[v]!]);
          const row = rowOf(part, v);
          expect(row).toEqual(row.toSorted((x, y) => x - y));
          const ties = [...part.tieAt.subarray(part.offsets[v], part.offsets[v + 1])];
          expect(ties).toEqual(row.map((w) => findTie(part, v, w)));
          expect(ties.map((tie) => tieOf[tie])).toEqual(
            row.map((w) => findTie(graph, actorOf[v]!, actorOf[w]!)),
          );
        }
      }),
      { seed: 82, numRuns: 300 },
    );
  });

  it("holds every path within the limit and the same best ones", () => {
    fc.assert(
      fc.property(anyConnection(9, 22), limits, ({ graph, a, b, ties }, maxTies) => {
        const near = nearGraph(graph, { a, b, maxTies });
        const inWhole = (path: readonly number[]) => path.map((v) => near.actorOf[v]!);
        expect(everyPath(near.graph, near.a, near.b, maxTies).map(inWhole)).toEqual(
          everyPath(graph, a, b, maxTies),
        );
        const costs = ties.map((p) => 1 - p);
        const wanted = { k: 5, maxTies };
        const best = shortestPaths({ graph, costs }, { a, b }, wanted);
        const nearCosts = near.tieOf.length === 0 ? new Float64Array() : pick(near.tieOf, costs);
        const found = shortestPaths({ graph: near.graph, costs: nearCosts }, near, wanted);
        expect(found.map(({ cost, actors }) => ({ cost, actors: inWhole(actors) }))).toEqual(
          best.map(({ cost, actors }) => ({ cost, actors })),
        );
      }),
      { seed: 83, numRuns: 300 },
    );
  });

  it("gives reliability and importance as the whole graph does, exactly and by the same draws", () => {
    fc.assert(
      fc.property(anyConnection(9, 20), limits, ({ graph, a, b, ties }, maxTies) => {
        const near = nearGraph(graph, { a, b, maxTies });
        const nearTies = pick(near.tieOf, ties);
        const whole = { graph, a, b, maxTies };
        const part = {
          graph: near.graph,
          a: near.a,
          b: near.b,
          maxTies,
          keys: near.tieOf,
          channels: disjointChannels(near.graph, near.a, near.b),
        };
        for (const method of [
          { kind: "exact" },
          { kind: "sampled", samples: 64, seed: 3 },
        ] as const) {
          expect(
            rangedReliability({ ...part, low: nearTies, mid: nearTies, high: nearTies }, method),
          ).toEqual(rangedReliability({ ...whole, low: ties, mid: ties, high: ties }, method));
          const found = criticality({ ...part, ties: nearTies }, method);
          const judged = criticality({ ...whole, ties }, method);
          if (!found.ok || !judged.ok) throw new Error("refused");
          expect(found.value.ties.map((one) => ({ ...one, index: near.tieOf[one.index] }))).toEqual(
            judged.value.ties,
          );
          expect(
            found.value.actors.map((one) => ({ ...one, index: near.actorOf[one.index] })),
          ).toEqual(judged.value.actors);
        }
      }),
      { seed: 84, numRuns: 200 },
    );
  });
});

function pick(ties: Int32Array, values: Float64Array): Float64Array {
  return Float64Array.from(ties, (tie) => values[tie]!);
}
