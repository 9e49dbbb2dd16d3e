import { describe, expect, it } from "vitest";
import { roomsNamed } from "./find-rooms.ts";

const first = (words: string) => roomsNamed(words)[0]?.id;

describe("roomsNamed", () => {
  it.each([
    ["통로", "/network/channels"],
    ["ㅌㄹ", "/network/channels"],
    ["ㅁㅈㅅㅇ", "/gate/grants"],
    ["grants", "/gate/grants"],
    ["sister", "/network/sister-cities"],
    ["zzz", undefined],
  ])("finds %s at %s", (words, page) => expect(first(words)).toBe(page));

  it("offers every screen once before anything is typed", () => {
    const pages = roomsNamed(" ").map(({ id }) => id);
    expect(pages[0]).toBe("/");
    expect(new Set(pages).size).toBe(pages.length);
  });
});
