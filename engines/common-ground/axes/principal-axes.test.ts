import { describe, expect, test } from "vitest";
import { randomForum } from "../testing/random-forum.ts";
import { meanVotes } from "../votes/tallies.ts";
import { type VoteTable, tableFromLog } from "../votes/vote-table.ts";
import { centreVotes } from "./centred-votes.ts";
import { everyone, placeParticipants } from "./places.ts";
import { principalAxes } from "./principal-axes.ts";
import { smallEigen } from "./small-eigen.ts";

const shape = { participants: 40, propositions: 12, votes: 300, camps: 3 };

/** The centred matrix written out, unseen cells filled with the mean of their column. */
function denseMatrix(table: VoteTable): Float64Array[] {
  const centre = meanVotes(table.tallies, table.propositions);
  return Array.from({ length: table.participants }, (_, i) => {
    const row = new Float64Array(table.propositions);
    for (let at = table.start[i]!; at < table.start[i]! + table.length[i]!; at++) {
      const code = table.codes[at]!;
      const j = Math.floor(code / 3);
      row[j] = (code % 3) - 1 - centre[j]!;
    }
    return row;
  });
}

function gramOf(rows: readonly Float64Array[]): Float64Array[] {
  const n = rows[0]!.length;
  return Array.from({ length: n }, (_, a) =>
    Float64Array.from({ length: n }, (__, b) =>
      rows.reduce((sum, row) => sum + row[a]! * row[b]!, 0),
    ),
  );
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += a[j]! * b[j]!;
  return sum;
}

describe("principal axes", () => {
  test.each(["a", "b", "c", "d"])(
    "sparse axes equal those of the matrix written out, forum %s",
    (seed) => {
      const table = tableFromLog(randomForum(shape, seed), shape.participants, shape.propositions);
      const found = principalAxes(
        centreVotes(table, meanVotes(table.tallies, table.propositions)),
        {
          tolerance: 1e-13,
        },
      );
      const dense = smallEigen(gramOf(denseMatrix(table)));
      for (const k of [0, 1] as const) {
        expect(Math.abs(dot(found.axes[k], dense.vectors[k]!))).toBeCloseTo(1, 10);
        expect(found.strength[k]).toBeCloseTo(dense.values[k]!, 8);
      }
    },
  );

  test("axes from an earlier start are the same axes", () => {
    const table = tableFromLog(randomForum(shape, "warm"), shape.participants, shape.propositions);
    const votes = centreVotes(table, meanVotes(table.tallies, table.propositions));
    const cold = principalAxes(votes, { tolerance: 1e-12 });
    const warm = principalAxes(votes, { tolerance: 1e-12, warm: cold.axes });
    expect(dot(cold.axes[0], warm.axes[0])).toBeCloseTo(1, 10);
    expect(warm.passes).toBeLessThan(cold.passes);
  });

  test("a forum that never disagrees has no axes", () => {
    const log = {
      participant: Int32Array.from({ length: 20 }, (_, at) => at % 5),
      proposition: Int32Array.from({ length: 20 }, (_, at) => at % 4),
      vote: new Int8Array(20).fill(1),
    };
    const table = tableFromLog(log, 5, 4);
    const { axes } = principalAxes(centreVotes(table, meanVotes(table.tallies, 4)), {
      tolerance: 1e-12,
    });
    expect(Array.from(axes[0])).toEqual([0, 0, 0, 0]);
  });

  test("a proposition nobody saw has no loading and moves nobody", () => {
    const log = randomForum(shape, "unseen");
    const [narrow, wide] = [shape.propositions, shape.propositions + 1].map((propositions) => {
      const table = tableFromLog(log, shape.participants, propositions);
      const votes = centreVotes(table, meanVotes(table.tallies, propositions));
      const { axes } = principalAxes(votes, { tolerance: 1e-13 });
      return { axes, places: placeParticipants(votes, axes, everyone(table)) };
    });
    expect(wide!.axes[0][shape.propositions]).toBeCloseTo(0, 12);
    const stretch = Math.sqrt((shape.propositions + 1) / shape.propositions);
    expect(Math.abs(wide!.places.x[0]!)).toBeCloseTo(stretch * Math.abs(narrow!.places.x[0]!), 8);
  });
});

describe("small eigen", () => {
  test("a matrix worked by hand: 2 1, 1 2 has 3 and 1", () => {
    const { values, vectors } = smallEigen([Float64Array.of(2, 1), Float64Array.of(1, 2)]);
    expect(Array.from(values)).toEqual([expect.closeTo(3, 12), expect.closeTo(1, 12)]);
    expect(Math.abs(vectors[0]![0]!)).toBeCloseTo(Math.SQRT1_2, 12);
  });
});
