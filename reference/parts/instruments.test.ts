import { describe, expect, test } from "vitest";
import { part } from "./instruments.ts";
import { recordsOf } from "./read-seoul.testing.ts";

const instruments = recordsOf(part);
const instrumentOf = (id: string) => instruments.find((one) => one.id === id);

describe("the 56 instruments", () => {
  test("have 257 dimensions, each with an id used once in its instrument", () => {
    expect(instruments.reduce((sum, { dimensions }) => sum + dimensions.length, 0)).toBe(257);
    for (const { dimensions } of instruments)
      expect(new Set(dimensions.map(({ id }) => id)).size).toBe(dimensions.length);
  });

  test.each([
    ["checklist", 30],
    ["typology", 17],
    ["phases", 5],
    ["levels", 3],
    ["process", 1],
  ] as const)("%s: %i", (type, count) => {
    expect(instruments.filter((one) => one.type === type)).toHaveLength(count);
  });

  test("Lederach's horizons keep their gaps between year 2 and 5 and between 10 and 20 (SI-25)", () => {
    expect(
      instrumentOf("lederach-time-horizons")?.dimensions.map(({ horizonYears }) => horizonYears),
    ).toEqual([
      { from: 0, to: 2 },
      { from: 5, to: 10 },
      { from: 20, to: null },
    ]);
  });

  test("Reychler's three lists of six stay apart (SI-35)", () => {
    for (const id of ["reychler-blocks", "reychler-requirements", "reychler-architecture"]) {
      expect(instrumentOf(id)?.dimensions).toHaveLength(6);
    }
  });

  test("an unknown year stays null", () => {
    expect(instrumentOf("lederach-levels")).toMatchObject({
      year: null,
      yearNote: { ko: expect.any(String) },
    });
  });

  test("Seoul's task fields say which sections list them (SI-27)", () => {
    const fields = instrumentOf("human-security-tasks-seoul")?.dimensions ?? [];
    expect(fields.filter(({ listedIn }) => listedIn?.includes("summary"))).toHaveLength(4);
  });
});
