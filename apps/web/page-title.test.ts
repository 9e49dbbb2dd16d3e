import { describe, expect, it } from "vitest";
import { roomAt, tabTitle } from "./page-title.ts";

describe("the room of an address", () => {
  it.each([
    ["/", null],
    ["/network", "network"],
    ["/network/import/abc", "network"],
    ["/network/actors/beijing", "actors"],
    ["/network/channels", "channels"],
    ["/network/memberships", "registers"],
    ["/network/third-channels", "registers"],
    ["/programmes/prog-sp-10-health", "programmes"],
    ["/gate/rules", "gate"],
    ["/gate/grants/new", "grants"],
    ["/gate/shipments/abc", "grants"],
    ["/research/slips", "records"],
    ["/account", null],
    ["/networks", null],
  ])("%s is in %s", (path, room) => {
    expect(roomAt(path)).toBe(room);
  });
});

describe("the title of a tab", () => {
  it.each([
    [["베이징시", "행위자", "서울특별시"], "베이징시 · 행위자 · 서울특별시 — 나루"],
    [["통로", "통로", "서울특별시"], "통로 · 서울특별시 — 나루"],
    [["로그인", null, null], "로그인 — 나루"],
    [["", "통로", "서울특별시"], "통로 · 서울특별시 — 나루"],
    [["", null, null], "나루"],
  ])("%j", (parts, title) => {
    expect(tabTitle(parts, "나루")).toBe(title);
  });
});
