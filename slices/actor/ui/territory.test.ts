import { describe, expect, it } from "vitest";
import { seatOf } from "./territory.ts";

describe("seatOf", () => {
  it.each([
    ["ko", { city: "Geneva", territory: "CH" }, "스위스 · Geneva"],
    ["en", { city: "Geneva", territory: "CH" }, "Geneva, Switzerland"],
    ["ko", { city: null, territory: "KP" }, "북한"],
    ["en", { city: "Geneva", territory: null }, "Geneva"],
    ["ko", { city: "Guam", territory: "GU" }, "괌"],
    ["ko", { city: null, territory: null }, null],
  ] as const)("%s %o", (language, actor, expected) =>
    expect(seatOf(actor, language)).toBe(expected),
  );
});
