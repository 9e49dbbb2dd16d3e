import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { orThrow } from "#kernel/result.ts";

import type { CandidateTie } from "./candidates.ts";
import type { Connection } from "./connection.ts";
import { recommend } from "./recommend.ts";
import { anyConnection } from "./testing/any-connection.ts";
import { enumeratedReliability } from "./testing/naive-reliability.ts";
import { graphOf } from "./testing/small-graphs.ts";
import { buildGraph } from "../graph/build.ts";

const method = { kind: "exact" } as const;

/** The connection with some candidates, built from scratch in other internal numbers. */
function rebuilt(connection: Connection, chosen: readonly CandidateTie[]): Connection {
  const { graph, a, b } = connection;
  const from = [...graph.endA, ...chosen.map((tie) => tie.a)];
  const to = [...graph.endB, ...chosen.map((tie) => tie.b)];
  const built = buildGraph({ actors: graph.actors, from, to });
  const ties = new Float64Array(built.graph.ties);
  [...connection.ties, ...chosen.map((tie) => tie.probability)].forEach((p, row) => {
    const tie = built.tieOfInput[row]!;
    ties[tie] = Math.max(ties[tie]!, p);
  });
  const actors = new Float64Array(graph.actors);
  connection.actors?.forEach((p, v) => {
    actors[built.graph.internalOf[v]!] = p;
  });
  return {
    ...connection,
    ...(connection.actors === undefined ? {} : { actors }),
    graph: built.graph,
    a: built.graph.internalOf[a]!,
    b: built.graph.internalOf[b]!,
    ties,
  };
}

const anyQuestion = anyConnection(5, 7).chain((connection) => {
  const actor = fc.nat(connection.graph.actors - 1);
  const candidate = fc
    .record({
      a: actor,
      b: actor,
      p: fc.integer({ min: 1, max: 10 }),
      effort: fc.integer({ min: 1, max: 5 }),
    })
    .filter(({ a, b }) => a !== b)
    .map(({ a, b, p, effort }): CandidateTie => ({ a, b, probability: p / 10, effort }));
  return fc.record({
    connection: fc.constant(connection),
    candidates: fc.array(candidate, { maxLength: 4, size: "max" }),
    most: fc.integer({ min: 1, max: 3 }),
    effort: fc.option(fc.integer({ min: 1, max: 9 }), { nil: null }),
  });
});

function subsets(count: number, most: number): number[][] {
  return Array.from({ length: 2 ** count }, (_, mask) =>
    Array.from({ length: count }, (__, i) => i).filter((i) => (mask >> i) & 1),
  ).filter((set) => set.length <= most);
}

const effortOf = (candidates: readonly CandidateTie[], set: readonly number[]) =>
  set.reduce((sum, i) => sum + (candidates[i]!.effort ?? 0), 0);

describe("recommend", () => {
  it("finds the best allowed set, as if every set had been built and enumerated", () => {
    fc.assert(
      fc.property(anyQuestion, ({ connection, candidates, most, effort }) => {
        const wanted = effort === null ? { most, method } : { most, method, effort };
        const found = orThrow(recommend(connection, candidates, wanted));
        const valueOf = (set: readonly number[]) =>
          enumeratedReliability(
            rebuilt(
              connection,
              set.map((i) => candidates[i]!),
            ),
          );
        const allowed = subsets(candidates.length, most).filter(
          (set) => effortOf(candidates, set) <= (effort ?? Infinity),
        );
        expect(found.search).toBe("every-set");
        expect(found.reached.value).toBeCloseTo(Math.max(...allowed.map(valueOf)), 10);
        expect(found.reached.value).toBeCloseTo(valueOf(found.chosen), 10);
        expect(found.chosen.length).toBeLessThanOrEqual(most);
        expect(effortOf(candidates, found.chosen)).toBeLessThanOrEqual(effort ?? Infinity);
        for (const { candidate, gain, gainPerEffort } of found.singles) {
          expect(gain).toBeCloseTo(valueOf([candidate]) - valueOf([]), 10);
          expect(gainPerEffort).toBeCloseTo(gain / candidates[candidate]!.effort!, 12);
        }
      }),
      { seed: 91, numRuns: 250 },
    );
  });

  it("stays within what it promises when greedy", () => {
    fc.assert(
      fc.property(anyQuestion, ({ connection, candidates, most, effort }) => {
        const wanted = effort === null ? { most, method } : { most, method, effort };
        const greedy = orThrow(recommend(connection, candidates, { ...wanted, mostSets: 0 }));
        const best = orThrow(recommend(connection, candidates, wanted));
        expect(greedy.search).toBe(candidates.length > 0 ? "greedy" : "every-set");
        expect(greedy.reached.value).toBeLessThanOrEqual(best.reached.value + 1e-12);
        expect(best.reached.value).toBeLessThanOrEqual(greedy.bound + 1e-12);
        expect(greedy.reached.value).toBeGreaterThanOrEqual(greedy.baseline.value);
        expect(effortOf(candidates, greedy.chosen)).toBeLessThanOrEqual(effort ?? Infinity);
      }),
      { seed: 92, numRuns: 250 },
    );
  });

  it("shows why greedy has no guarantee: two ties in a row are worth nothing singly", () => {
    const graph = graphOf(3, []);
    const connection = { graph, a: 0, b: 2, ties: new Float64Array(0) };
    const candidates = [
      { a: 0, b: 1, probability: 0.9 },
      { a: 1, b: 2, probability: 0.9 },
    ];
    const every = orThrow(recommend(connection, candidates, { most: 2, method }));
    expect(every.chosen).toEqual([0, 1]);
    expect(every.reached.value).toBeCloseTo(0.81, 12);
    const greedy = orThrow(recommend(connection, candidates, { most: 2, method, mostSets: 1 }));
    expect(greedy).toMatchObject({ search: "greedy", chosen: [], reached: { value: 0 } });
    expect(greedy.bound).toBeCloseTo(0.81, 12);
  });

  it("judges all sets by one method and one set of trials", () => {
    const graph = graphOf(4, [
      [0, 1],
      [1, 3],
    ]);
    const connection = {
      graph,
      a: graph.internalOf[0]!,
      b: graph.internalOf[3]!,
      ties: Float64Array.of(0.5, 0.5),
    };
    const candidates = [{ a: graph.internalOf[0]!, b: graph.internalOf[1]!, probability: 0.9 }];
    const sampled = { kind: "sampled", seed: 1, samples: 500 } as const;
    const found = orThrow(recommend(connection, candidates, { most: 1, method: sampled }));
    expect(found.reached).toMatchObject({ exact: false, samples: 500 });
    expect(found.reached.value).toBeGreaterThan(found.baseline.value);
    expect(found.singles[0]!.raisesChannels).toBe(false);
    expect(orThrow(recommend(connection, candidates, { most: 1, method: sampled }))).toEqual(found);
  });

  it.each([
    [{ a: 1, b: 1, probability: 0.5 }, "candidate-loop"],
    [{ a: 1, b: 9, probability: 0.5 }, "candidate-unknown-actor"],
    [{ a: 0, b: 1, probability: 1.5 }, "candidate-probability"],
    [{ a: 0, b: 1, probability: 0.5, effort: 0 }, "candidate-effort"],
  ])("refuses %o", (candidate, kind) => {
    const connection = { graph: graphOf(3, []), a: 0, b: 2, ties: new Float64Array(0) };
    expect(recommend(connection, [candidate], { most: 1, method })).toEqual({
      ok: false,
      error: { kind, candidate: 0 },
    });
  });
});
