import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cityName } from "../city-names.ts";
import { seatOf } from "./territory.ts";

describe("seatOf", () => {
  it.each([
    ["ko", { city: "Geneva", territory: "CH" }, "스위스 · 제네바"],
    ["en", { city: "Geneva", territory: "CH" }, "Geneva, Switzerland"],
    ["ko", { city: null, territory: "KP" }, "북한"],
    ["en", { city: "Geneva", territory: null }, "Geneva"],
    ["ko", { city: "Guam", territory: "GU" }, "괌"],
    ["ko", { city: "Singapore", territory: "SG" }, "싱가포르"],
    ["ko", { city: "Springfield", territory: "US" }, "미국 · Springfield"],
    ["ko", { city: null, territory: null }, null],
  ] as const)("%s %o", (language, actor, expected) =>
    expect(seatOf(actor, language)).toBe(expected),
  );
});

it("gives every city of the shipped records its Korean name", () => {
  const cities = ["seoul", "added", "sister-cities"].flatMap((part) =>
    [...readFileSync(`reference/${part}/actors.json`, "utf8").matchAll(/"city": "([^"]+)"/g)].map(
      ([, city]) => city!,
    ),
  );
  expect(cities.length).toBeGreaterThan(100);
  expect(cities.filter((city) => !/^[가-힣 ]+$/.test(cityName(city, "ko")))).toEqual([]);
});
