import { describe, expect, it } from "vitest";
import { nextPlace } from "./move-among.ts";

const counts = [2, 0, 3];

describe("nextPlace", () => {
  it.each([
    ["ArrowRight", { row: 0, stone: 0 }, { row: 0, stone: 1 }],
    ["ArrowRight", { row: 0, stone: 1 }, { row: 0, stone: 1 }],
    ["ArrowLeft", { row: 0, stone: 0 }, { row: 0, stone: 0 }],
    ["ArrowDown", { row: 0, stone: 1 }, { row: 2, stone: 1 }],
    ["ArrowUp", { row: 2, stone: 2 }, { row: 0, stone: 1 }],
    ["ArrowUp", { row: 0, stone: 0 }, { row: 0, stone: 0 }],
    ["ArrowDown", { row: 2, stone: 0 }, { row: 2, stone: 0 }],
    ["Enter", { row: 0, stone: 0 }, null],
  ])("%s from %o", (key, from, to) => expect(nextPlace(key, counts, from)).toEqual(to));
});
