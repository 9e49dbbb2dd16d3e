import { describe, expect, test } from "vitest";
import { centreVotes } from "../axes/centred-votes.ts";
import { principalAxes } from "../axes/principal-axes.ts";
import { randomFrom } from "../replay/random.ts";
import { areaUnderCurve } from "../sides/cleavage.ts";
import { meanVotes } from "../votes/tallies.ts";
import { type Vote, type VoteLog, type VoteTable, tableFromLog } from "../votes/vote-table.ts";
import { type Bridging, fitBridging } from "./bridging.ts";

const propositions = 30;

/** Two camps, sizes given; propositions 0–9 bridge, 10–19 are for camp 0, 20–29 for camp 1. */
function plantedCamps(sizes: readonly [number, number], seed: string): VoteLog {
  const random = randomFrom(seed);
  const camps = Array.from({ length: sizes[0] + sizes[1] }, (_, i) => (i < sizes[0] ? 0 : 1));
  const votes = camps.flatMap((camp, i) =>
    Array.from({ length: propositions }, (_, j) => {
      const likes = j < 10 ? 0.9 : j < 20 === (camp === 0) ? 0.9 : 0.1;
      const vote: Vote = random() < likes ? 1 : -1;
      return { i, j, vote };
    }).filter(() => random() < 0.6),
  );
  return {
    participant: Int32Array.from(votes, (v) => v.i),
    proposition: Int32Array.from(votes, (v) => v.j),
    vote: Int8Array.from(votes, (v) => v.vote),
  };
}

function fit(table: VoteTable, mostRounds = 200): Bridging {
  const votes = centreVotes(table, meanVotes(table.tallies, table.propositions));
  const axis = principalAxes(votes, { tolerance: 1e-10 }).axes[0];
  return fitBridging(table, { axis, tolerance: 1e-9, mostRounds });
}

/** The loss as Community Notes' code has it, from its definition. */
function lossOf(table: VoteTable, b: Bridging): number {
  let squares = 0;
  for (let i = 0; i < table.participants; i++) {
    for (let at = table.start[i]!; at < table.start[i]! + table.length[i]!; at++) {
      const j = Math.floor(table.codes[at]! / 3);
      const expected =
        b.base +
        b.mildness[i]! +
        b.bridging[j]! +
        b.participantFactor[i]! * b.propositionFactor[j]!;
      squares += ((table.codes[at]! % 3) / 2 - expected) ** 2;
    }
  }
  const mean = (values: Float64Array): number =>
    values.reduce((sum, v) => sum + v * v, 0) / values.length;
  const factors = mean(b.participantFactor) + mean(b.propositionFactor);
  return (
    squares / table.votes +
    0.03 * factors +
    0.15 * (mean(b.mildness) + mean(b.bridging) + b.base ** 2)
  );
}

describe("bridging", () => {
  const table = tableFromLog(plantedCamps([60, 40], "planted"), 100, propositions);
  const found = fit(table);

  test("what both camps like bridges more than what one camp likes", () => {
    const shared = Math.min(...found.bridging.subarray(0, 10));
    const partisan = Math.max(...found.bridging.subarray(10));
    expect(shared).toBeGreaterThan(partisan);
  });

  test("the factor separates the camps", () => {
    const auc = areaUnderCurve(
      found.participantFactor.slice(0, 60).sort(),
      found.participantFactor.slice(60).sort(),
    );
    expect(Math.max(auc, 1 - auc)).toBe(1);
  });

  test("more rounds never raise the loss, and no small change of one value lowers it", () => {
    const losses = [1, 2, 4, 8, 200].map((rounds) => lossOf(table, fit(table, rounds)));
    expect(losses).toEqual(losses.toSorted((a, b) => b - a));
    const least = lossOf(table, found);
    for (const step of [-1e-3, 1e-3]) {
      for (const key of [
        "bridging",
        "propositionFactor",
        "mildness",
        "participantFactor",
      ] as const) {
        const moved = {
          ...found,
          [key]: found[key].map((value, at) => (at === 7 ? value + step : value)),
        };
        expect(lossOf(table, moved)).toBeGreaterThan(least);
      }
    }
  });

  test("five times as many of one camp moves bridging less than it moves the mean", () => {
    const larger = tableFromLog(plantedCamps([300, 40], "planted"), 340, propositions);
    const partisan = 12;
    const moved = Math.abs(fit(larger).bridging[partisan]! - found.bridging[partisan]!);
    const means = [table, larger].map((t) => meanVotes(t.tallies, propositions)[partisan]! / 2);
    expect(moved).toBeLessThan(Math.abs(means[1]! - means[0]!) / 2);
  });

  test("an earlier fit gives the same answer in fewer rounds", () => {
    const warm = fitBridging(table, {
      axis: new Float64Array(propositions),
      warm: found,
      tolerance: 1e-9,
      mostRounds: 200,
    });
    expect(warm.rounds).toBeLessThan(found.rounds);
    for (let j = 0; j < propositions; j++)
      expect(warm.bridging[j]).toBeCloseTo(found.bridging[j]!, 6);
  });

  test("nobody's vote is no number, not zero", () => {
    const sparse = tableFromLog(plantedCamps([20, 20], "sparse"), 41, propositions + 1);
    const fitted = fit(sparse);
    expect(fitted.bridging[propositions]).toBeNaN();
    expect(fitted.participantFactor[40]).toBeNaN();
  });
});
