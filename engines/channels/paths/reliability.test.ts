import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { orThrow } from "#kernel/result.ts";

import type { Connection } from "./connection.ts";
import { criticality } from "./criticality.ts";
import { rangedReliability, reliability } from "./reliability.ts";
import { anyConnection } from "./testing/any-connection.ts";
import { enumeratedReliability } from "./testing/naive-reliability.ts";
import { graphOf } from "./testing/small-graphs.ts";

/** The bridge network: two ways of two ties each, and a tie across. */
function bridge(p: number, maxTies?: number): Connection {
  const graph = graphOf(4, [
    [0, 1],
    [0, 2],
    [1, 2],
    [1, 3],
    [2, 3],
  ]);
  return {
    graph,
    a: graph.internalOf[0]!,
    b: graph.internalOf[3]!,
    ties: new Float64Array(5).fill(p),
    ...(maxTies === undefined ? {} : { maxTies }),
  };
}

const exact = { kind: "exact" } as const;
const ask = (seed: number) =>
  orThrow(reliability(bridge(0.7), { kind: "sampled", samples: 1_001, seed }));
const valueOf = (connection: Connection) => orThrow(reliability(connection, exact)).value;

describe("exact reliability", () => {
  // Moskowitz 1958, the bridge: 2p² + 2p³ − 5p⁴ + 2p⁵.
  it.each([0, 0.1, 0.5, 0.9, 1])("bridge network at p = %d", (p) => {
    const polynomial = 2 * p ** 2 + 2 * p ** 3 - 5 * p ** 4 + 2 * p ** 5;
    expect(valueOf(bridge(p))).toBeCloseTo(polynomial, 14);
    expect(valueOf(bridge(p, 2))).toBeCloseTo(1 - (1 - p ** 2) ** 2, 14);
    expect(valueOf(bridge(p, 1))).toBe(0);
  });

  it("equals the sum over all states", () => {
    fc.assert(
      fc.property(anyConnection(6, 12), (connection) => {
        expect(valueOf(connection)).toBeCloseTo(enumeratedReliability(connection), 11);
      }),
      { seed: 31, numRuns: 600 },
    );
  });

  it("equals the sum over all 65,536 states of 16 ties", () => {
    const pairs: [number, number][] = [];
    for (let v = 0; v < 8; v++) pairs.push([v, (v + 1) % 8], [v, (v + 3) % 8]);
    const graph = graphOf(8, pairs);
    expect(graph.ties).toBe(16);
    for (const maxTies of [2, 3, 4, 5, undefined]) {
      const ties = Float64Array.from({ length: 16 }, (_, t) => ((7 * t + 3) % 17) / 17);
      const connection = { graph, a: 0, b: 5, ties, ...(maxTies === undefined ? {} : { maxTies }) };
      expect(valueOf(connection)).toBeCloseTo(enumeratedReliability(connection), 11);
    }
  });

  it("answers alike by sweep and, under a limit no path exceeds, by cases", () => {
    fc.assert(
      fc.property(anyConnection(9, 20), ({ maxTies = 1, ...connection }) => {
        const longest = Math.max(maxTies, connection.graph.actors);
        const byCases = valueOf({ ...connection, maxTies: longest });
        expect(valueOf(connection)).toBeCloseTo(byCases, 11);
      }),
      { seed: 34, numRuns: 300 },
    );
  });

  it("sweeps a ladder of 200 rungs, as the product of its transfer matrices does", () => {
    const rungs = 200;
    const pairs: [number, number][] = [];
    for (let i = 0; i < rungs; i++) {
      if (i > 0) pairs.push([2 * i - 2, 2 * i], [2 * i - 1, 2 * i + 1]);
      pairs.push([2 * i, 2 * i + 1]);
    }
    const graph = graphOf(2 * rungs, pairs);
    const p = 0.95;
    const ties = new Float64Array(graph.ties).fill(p);
    const ends = { a: graph.internalOf[0]!, b: graph.internalOf[2 * rungs - 2]! };
    // Chances that the first end reaches only the upper, only the lower, or both places of the last rung.
    let [upper, lower, bothPlaces] = [1 - p, 0, p];
    // A way that turns back to the left reaches nothing new, so what each rung adds depends on the last one alone.
    for (let i = 1; i < rungs; i++) {
      const reachUpper = p * (upper + bothPlaces * (1 - p));
      const reachLower = p * (lower + bothPlaces * (1 - p));
      const reachBoth = bothPlaces * p * p;
      [upper, lower, bothPlaces] = [
        reachUpper * (1 - p),
        reachLower * (1 - p),
        reachBoth + p * (reachUpper + reachLower),
      ];
    }
    expect(valueOf({ graph, ...ends, ties })).toBeCloseTo(upper + bothPlaces, 11);
  });

  it("never falls when a tie grows more reliable or a longer way is allowed", () => {
    fc.assert(
      fc.property(anyConnection(7, 14), fc.nat(13), (connection, tie) => {
        const value = valueOf(connection);
        const better = connection.ties.map((p, t) => (t === tie ? 1 : p));
        expect(valueOf({ ...connection, ties: better })).toBeGreaterThanOrEqual(value - 1e-12);
        const { maxTies = 6, ...rest } = connection;
        expect(valueOf({ ...rest, maxTies: maxTies + 1 })).toBeGreaterThanOrEqual(
          valueOf({ ...rest, maxTies }) - 1e-12,
        );
        expect(valueOf({ ...rest, maxTies: 6 })).toBeCloseTo(valueOf(rest), 11);
      }),
      { seed: 33, numRuns: 200 },
    );
  });

  it("refuses what is too large, with the reason", () => {
    const side = 9;
    const pairs: [number, number][] = [];
    for (let x = 0; x < side; x++)
      for (let y = 0; y < side; y++) {
        if (x + 1 < side) pairs.push([x * side + y, x * side + side + y]);
        if (y + 1 < side) pairs.push([x * side + y, x * side + y + 1]);
      }
    const graph = graphOf(side * side, pairs);
    const ends = { a: graph.internalOf[0]!, b: graph.internalOf[side * side - 1]! };
    const ties = new Float64Array(graph.ties).fill(0.9);
    const answer = reliability({ graph, ...ends, ties }, { kind: "exact", limit: 500 });
    expect(answer).toMatchObject({ ok: false, error: { kind: "too-large", limit: 500 } });
    const auto = reliability({ graph, ...ends, ties }, { kind: "auto", limit: 500, seed: 1 });
    expect(orThrow(auto)).toMatchObject({ exact: false, samples: 32_768 });
  });

  it.each([
    [{ maxTies: 0 }, { kind: "length-out-of-range", maxTies: 0 }],
    [
      { ties: Float64Array.of(0.5, 2, 0, 0, 0) },
      { kind: "probability-out-of-range", part: "tie", index: 1 },
    ],
    [
      { ties: Float64Array.of(0, 0, 0, 0, Number.NaN) },
      { kind: "probability-out-of-range", part: "tie", index: 4 },
    ],
    [
      { actors: Float64Array.of(1, 1, -0.1, 1) },
      { kind: "probability-out-of-range", part: "actor", index: 2 },
    ],
  ])("refuses %o", (change, error) => {
    expect(reliability({ ...bridge(0.5), ...change }, exact)).toEqual({ ok: false, error });
  });

  it("refuses no samples", () => {
    const answer = reliability(bridge(0.5), { kind: "sampled", seed: 1, samples: 0 });
    expect(answer).toEqual({ ok: false, error: { kind: "samples-out-of-range", samples: 0 } });
  });
});

describe("sampled reliability", () => {
  it("covers the exact value 95 times in 100", () => {
    let covered = 0;
    let runs = 0;
    fc.assert(
      fc.property(anyConnection(7, 14), fc.nat(), (connection, seed) => {
        const value = valueOf(connection);
        const sampled = orThrow(reliability(connection, { kind: "sampled", samples: 2_000, seed }));
        if (value < 1e-3 || value > 1 - 1e-3) return;
        runs++;
        if (sampled.interval[0] <= value && value <= sampled.interval[1]) covered++;
      }),
      { seed: 41, numRuns: 1_500 },
    );
    expect(runs).toBeGreaterThan(500);
    // Three standard errors of a share of 95 % on the runs made.
    const error = 3 * Math.sqrt((0.95 * 0.05) / runs);
    expect(Math.abs(covered / runs - 0.95)).toBeLessThan(error);
  });

  it("is the same for the same seed and differs with another", () => {
    expect(ask(5)).toEqual(ask(5));
    expect(ask(5).samples).toBe(1_001);
    expect(new Set([1, 2, 3, 4].map((seed) => ask(seed).value)).size).toBeGreaterThan(1);
  });

  it("keeps certain answers certain", () => {
    expect(orThrow(reliability(bridge(1), { kind: "sampled", seed: 1 }))).toMatchObject({
      value: 1,
    });
    expect(orThrow(reliability(bridge(0), { kind: "sampled", seed: 1 }))).toMatchObject({
      value: 0,
    });
  });
});

describe("rangedReliability", () => {
  it.each([exact, { kind: "sampled", seed: 3, samples: 4_000 } as const])(
    "keeps the order of the bounds: %o",
    (method) => {
      fc.assert(
        fc.property(anyConnection(6, 12), ({ ties: mid, ...rest }) => {
          const low = mid.map((p) => p * 0.8);
          const high = mid.map((p) => p + (1 - p) * 0.3);
          const answer = orThrow(rangedReliability({ ...rest, low, mid, high }, method));
          expect(answer.atLow.value).toBeLessThanOrEqual(answer.value + 1e-12);
          expect(answer.atHigh.value).toBeGreaterThanOrEqual(answer.value - 1e-12);
          expect(answer.interval).toEqual([answer.atLow.interval[0], answer.atHigh.interval[1]]);
        }),
        { seed: 51, numRuns: 200 },
      );
    },
  );

  it("refuses bounds out of order", () => {
    const { ties: mid, ...rest } = bridge(0.5);
    const low = mid.with(3, 0.6);
    expect(rangedReliability({ ...rest, low, mid, high: mid }, exact)).toEqual({
      ok: false,
      error: { kind: "bounds-out-of-order", tie: 3 },
    });
  });
});

describe("criticality", () => {
  it("equals the difference of two enumerations for every tie and actor", () => {
    fc.assert(
      fc.property(anyConnection(5, 8), (connection) => {
        const found = orThrow(criticality(connection, exact));
        for (const { index, birnbaum } of found.ties) {
          const at = (p: number) =>
            enumeratedReliability({ ...connection, ties: connection.ties.with(index, p) });
          expect(birnbaum).toBeCloseTo(at(1) - at(0), 10);
        }
        const actors = connection.actors ?? new Float64Array(connection.graph.actors).fill(1);
        for (const { index, birnbaum } of found.actors) {
          const at = (p: number) =>
            enumeratedReliability({ ...connection, actors: actors.with(index, p) });
          expect(birnbaum).toBeCloseTo(at(1) - at(0), 10);
        }
      }),
      { seed: 61, numRuns: 250 },
    );
  });

  it("leaves out no tie that matters", () => {
    fc.assert(
      fc.property(anyConnection(5, 8), (connection) => {
        const found = orThrow(criticality(connection, exact));
        const listed = new Set(found.ties.map(({ index }) => index));
        for (let t = 0; t < connection.graph.ties; t++) {
          if (listed.has(t)) continue;
          const at = (p: number) =>
            enumeratedReliability({ ...connection, ties: connection.ties.with(t, p) });
          expect(at(1)).toBe(at(0));
        }
      }),
      { seed: 62, numRuns: 200 },
    );
  });

  it("is found again by trials, 95 times in 100", () => {
    let covered = 0;
    let runs = 0;
    fc.assert(
      fc.property(anyConnection(5, 14), fc.nat(), (connection, seed) => {
        const truth = orThrow(criticality(connection, exact));
        const sampled = orThrow(criticality(connection, { kind: "sampled", samples: 1_000, seed }));
        for (const part of ["ties", "actors"] as const) {
          const known = new Map(truth[part].map(({ index, birnbaum }) => [index, birnbaum]));
          for (const { index, interval } of sampled[part]) {
            const value = known.get(index)!;
            if (value < 0.02 || value > 0.98) continue;
            runs++;
            if (interval[0] <= value && value <= interval[1]) covered++;
          }
        }
      }),
      { seed: 63, numRuns: 800 },
    );
    expect(runs).toBeGreaterThan(500);
    // Parts of one connection share trials, so the runs are not independent: a wider margin than for the connections.
    expect(Math.abs(covered / runs - 0.95)).toBeLessThan(0.03);
  });

  it("puts the only crossing first", () => {
    const graph = graphOf(5, [
      [0, 1],
      [0, 2],
      [1, 3],
      [2, 3],
      [3, 4],
    ]);
    const ties = new Float64Array(5).fill(0.8);
    const ends = { a: graph.internalOf[0]!, b: graph.internalOf[4]! };
    const found = orThrow(criticality({ graph, ...ends, ties }, exact));
    expect(found.ties[0]!.index).toBe(4);
    expect(found.actors[0]!.index).toBe(graph.internalOf[3]);
    expect(found.considered).toBe("all");
  });
});
