import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { meanVotes, talliesByClass, tallyOf } from "./tallies.ts";
import {
  type Vote,
  type VoteLog,
  type VoteTable,
  asVote,
  castVote,
  emptyTable,
  tableFromLog,
} from "./vote-table.ts";

const vote = fc.record({
  participant: fc.integer({ min: 0, max: 12 }),
  proposition: fc.integer({ min: 0, max: 9 }),
  vote: fc.constantFrom<Vote>(-1, 0, 1),
});

function logOf(
  votes: readonly { participant: number; proposition: number; vote: Vote }[],
): VoteLog {
  return {
    participant: Int32Array.from(votes, (v) => v.participant),
    proposition: Int32Array.from(votes, (v) => v.proposition),
    vote: Int8Array.from(votes, (v) => v.vote),
  };
}

function rowsOf(table: VoteTable): number[][] {
  return Array.from({ length: table.participants }, (_, i) =>
    Array.from(table.codes.subarray(table.start[i], table.start[i]! + table.length[i]!)),
  );
}

describe("vote table", () => {
  test("votes cast one by one make the same rows and tallies as the whole log", () => {
    fc.assert(
      fc.property(fc.array(vote, { maxLength: 300 }), (votes) => {
        const whole = tableFromLog(logOf(votes), 13, 10);
        const grown = emptyTable(13, 10);
        for (const v of votes) castVote(grown, v.participant, v.proposition, v.vote);
        expect(rowsOf(grown)).toEqual(rowsOf(whole));
        expect(Array.from(grown.tallies)).toEqual(Array.from(whole.tallies));
        expect(grown.votes).toBe(whole.votes);
      }),
      { seed: 1 },
    );
  });

  test("the last vote counts, as in a plain table of cells", () => {
    fc.assert(
      fc.property(fc.array(vote, { maxLength: 200 }), (votes) => {
        const cells = new Map(votes.map((v) => [`${v.participant} ${v.proposition}`, v]));
        const table = emptyTable();
        for (const v of votes) castVote(table, v.participant, v.proposition, v.vote);
        for (let j = 0; j < table.propositions; j++) {
          const own = [...cells.values()].filter((v) => v.proposition === j);
          expect(tallyOf(table.tallies, j)).toEqual({
            agree: own.filter((v) => v.vote === 1).length,
            disagree: own.filter((v) => v.vote === -1).length,
            pass: own.filter((v) => v.vote === 0).length,
            seen: own.length,
          });
        }
      }),
      { seed: 2 },
    );
  });

  test("casting tells which vote was replaced", () => {
    const table = emptyTable();
    expect(castVote(table, 3, 5, 1)).toBeNull();
    expect(castVote(table, 3, 5, -1)).toBe(1);
    expect(castVote(table, 3, 5, 0)).toBe(-1);
    expect(table.votes).toBe(1);
  });

  test("more than 21,845 propositions still fit, from the log and one by one", () => {
    const log = logOf([
      { participant: 0, proposition: 0, vote: 1 },
      { participant: 0, proposition: 40_000, vote: -1 },
    ]);
    const whole = tableFromLog(log, 1, 40_001);
    const grown = emptyTable();
    castVote(grown, 0, 0, 1);
    castVote(grown, 0, 40_000, -1);
    expect(rowsOf(whole)).toEqual([[2, 120_000]]);
    expect(rowsOf(grown)).toEqual([[2, 120_000]]);
  });

  test("tallies by class add up to the tallies of all", () => {
    const votes = Array.from({ length: 120 }, (_, at) => ({
      participant: at % 13,
      proposition: (at * 7) % 10,
      vote: asVote((at % 3) - 1),
    }));
    const table = tableFromLog(logOf(votes), 13, 10);
    const counts = talliesByClass(
      table,
      Int32Array.from({ length: 13 }, (_, i) => i % 3),
      3,
    );
    const sums = Array.from(table.tallies, (_, code) =>
      counts.reduce((sum, count) => sum + count[code]!, 0),
    );
    expect(sums).toEqual(Array.from(table.tallies));
  });

  test("means are over those who saw the proposition, 0 where nobody did", () => {
    expect(Array.from(meanVotes([1, 1, 2, 0, 0, 0], 2))).toEqual([0.25, 0]);
  });
});
