import { describe, expect, test } from "vitest";
import { part } from "./history.ts";
import { recordsOf } from "./read-seoul.testing.ts";

const history = recordsOf(part);

describe("Seoul's policy history", () => {
  test("the cumulative count of sister and friendship cities never falls (table of section 3.1)", () => {
    expect(history.terms.map(({ twinnedCities }) => twinnedCities.cumulative)).toEqual([
      19, 21, 28, 39, 71,
    ]);
  });

  test("the activity cell of the fourth term keeps its own figure beside the column (SI-07)", () => {
    expect(history.terms[3]?.twinnedCities).toEqual({
      cumulative: 39,
      inActivityText: 30,
      asOf: null,
    });
  });

  test("elected terms follow each other without a gap", () => {
    const [first, ...later] = history.terms;
    let end = first?.to;
    for (const term of later) {
      expect(term.from).toBe(end);
      end = term.to;
    }
  });

  test("milestones stand in order of time", () => {
    const years = history.milestones.map(({ date }) => Number(date.slice(0, 4)));
    expect(years).toEqual(years.toSorted((a, b) => a - b));
  });

  test("the plan of 2016 has three principles and ten tasks in three fields, 4 + 4 + 2 (section 3.2)", () => {
    const { principles, sectors } = history.seoulPyongyangPlan;
    expect(principles).toHaveLength(3);
    expect(sectors.map(({ tasks }) => tasks.length)).toEqual([4, 4, 2]);
    expect(sectors.flatMap(({ tasks }) => tasks.map(({ no }) => no))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
  });

  test("the master plan states 4 strategies and 12 tasks and gives three of them (SI-58)", () => {
    const { strategies, tasks, peaceTasks } = history.masterPlan;
    expect([strategies, tasks, peaceTasks.length]).toEqual([4, 12, 3]);
  });
});
