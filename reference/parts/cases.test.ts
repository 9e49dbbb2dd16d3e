import { describe, expect, test } from "vitest";
import { part, type ReferenceCaseStudy } from "./cases.ts";
import { recordsOf } from "./read-seoul.testing.ts";

const cases = recordsOf(part);
const figures = cases.flatMap(({ numbers }) => numbers);

function countIn(list: string): number {
  return cases.flatMap((one) => Reflect.get(one, list)).length;
}

describe("the 26 cases", () => {
  test.each([
    ["main", 10],
    ["box", 2],
    ["mention", 7],
    ["domestic", 4],
    ["background", 3],
  ] as const)("%s: %i", (type, count) => {
    expect(cases.filter((one: ReferenceCaseStudy) => one.type === type)).toHaveLength(count);
  });

  test("73 figures, 69 factors, 37 obstacles, 46 lessons are carried over", () => {
    expect(["numbers", "factors", "obstacles", "lessons"].map(countIn)).toEqual([73, 69, 37, 46]);
  });

  test("a figure's id opens with its case's and is used once", () => {
    for (const { id, numbers } of cases)
      for (const figure of numbers) expect(figure.id.startsWith(`${id}--`)).toBe(true);
    expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
  });

  test("only the yearly trainees of Metropolis are given in words, and stay unknown", () => {
    expect(figures.filter(({ value }) => value === null).map(({ id }) => id)).toEqual([
      "metropolis-seoul--trainees-a-year",
    ]);
  });

  test.each([
    ["c40--member-cities-body-text", 96, "2019-12", "5.1.4"],
    ["c40--member-cities-membership-table", 94, "2019-12", "appendix"],
    ["uclg-city-diplomacy--member-cities-and-regions-body-text", 240_000, null, "5.1.3"],
    ["uclg-city-diplomacy--members-membership-table", 1000, null, "appendix"],
    ["mayors-for-peace--member-cities", 7909, "2020-06", "5.1.1"],
  ])(
    "%s is %i as of %s in %s: figures that disagree stand side by side",
    (id, value, asOf, locator) => {
      expect(figures.find((figure) => figure.id === id)).toMatchObject({ value, asOf, locator });
    },
  );
});
