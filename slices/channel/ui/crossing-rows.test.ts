import { describe, expect, it } from "vitest";
import type { Channel, ChannelAnswer } from "../model.ts";
import { rowsOf } from "./crossing-rows.ts";

const channel = (tie: string, reliability: number) => ({
  ties: [tie],
  actors: ["one", "other"],
  reliability,
});

/** An answer with only what the rows read. */
function answer(shock: unknown): ChannelAnswer {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the rows read no other part of an answer
  return { channels: [channel("x", 0.6), channel("y", 0.4)], shock } as unknown as ChannelAnswer;
}

const shown = (rows: ReturnType<typeof rowsOf>) =>
  rows.map(({ key, rank, state, before, after }) => [key, rank, state, before, after]);

describe("rowsOf", () => {
  it("lists the ranking as it is without a shock", () => {
    expect(shown(rowsOf(answer(null)))).toEqual([
      ["x", 1, "standing", 0.6, null],
      ["y", 2, "standing", 0.4, null],
    ]);
  });

  it("keeps the places under a shock, and puts what opens at the end", () => {
    const shock = {
      survived: [channel("y", 0.3)],
      died: [{ ...channel("x", 0.6), lostTies: ["x"], lostActors: [] }],
      after: { channels: [channel("y", 0.3), channel("z", 0.1)] },
    };
    const rows = rowsOf(answer(shock));
    expect(shown(rows)).toEqual([
      ["x", 1, "lost", 0.6, null],
      ["y", 2, "standing", 0.4, 0.3],
      ["z", null, "opened", null, 0.1],
    ]);
    expect(rows[0]?.lostTies).toEqual(["x"]);
  });

  it("draws a survivor as it stands after the shock", () => {
    const weakened: Partial<Channel> = channel("x", 0.2);
    const shock = { survived: [weakened, channel("y", 0.4)], died: [], after: { channels: [] } };
    expect(rowsOf(answer(shock))[0]?.channel.reliability).toBe(0.2);
  });
});
