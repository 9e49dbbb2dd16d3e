import { describe, expect, it } from "vitest";
import type { Side } from "#slices/actor/model.ts";
import { isTieKind, isTieStatus } from "#slices/tie/model.ts";
import { byRecord, recordOf, speaksFor, type ReadTie } from "./rules.ts";

const sides: Readonly<Record<string, Side>> = { seoul: "a", pyongyang: "b", dprk: "b" };
const sideOf = (id: string): Side => sides[id] ?? "none";
const tie = (text: string): ReadTie => {
  const [from = "", kind = "partner", to = "", status = "actual"] = text.split(" ");
  if (!isTieKind(kind) || !isTieStatus(status)) throw new Error(text);
  return { id: text, from, to, kind, status };
};
const ties = [
  "seoul hosts unicef",
  "pyongyang hosts unicef dormant",
  "unicef trust-channel dprk",
  "map mediates israel ended",
  "seoul partner beijing proposed",
  "seoul partner moscow",
  "moscow conflict dprk",
  "jilin partner pyongyang ended",
].map(tie);

describe("recordOf", () => {
  it("reads ties with both sides and seats on both; a dormant seat is still a seat", () => {
    const record = recordOf("unicef", ties, sideOf);
    expect(record).toMatchObject({
      withA: ["seoul hosts unicef"],
      withB: ["pyongyang hosts unicef dormant", "unicef trust-channel dprk"],
      seatA: ["seoul hosts unicef"],
      seatB: ["pyongyang hosts unicef dormant"],
    });
    expect(speaksFor(record)).toBe(true);
  });

  it.each([
    ["map", true, "a past mediation speaks for it"],
    ["beijing", false, "a proposal reaches nobody"],
    ["moscow", false, "a conflict is no tie to stand on"],
    ["jilin", false, "what is over reaches nobody today"],
  ])("%s: %s, %s", (actor, speaks) => {
    expect(speaksFor(recordOf(actor, ties, sideOf))).toBe(speaks);
  });

  it("names a conflict with a side", () => {
    expect(recordOf("moscow", ties, sideOf).conflicts).toEqual(["moscow conflict dprk"]);
  });
});

describe("byRecord", () => {
  it("puts reach on both sides before a past mediation elsewhere, whatever the order of the input", () => {
    const all = ["unicef", "map", "moscow"].map((id) => ({
      id,
      record: recordOf(id, ties, sideOf),
    }));
    const order = (list: typeof all) => list.toSorted(byRecord).map(({ id }) => id);
    expect(order(all)).toEqual(["unicef", "map", "moscow"]);
    expect(order(all.toReversed())).toEqual(["unicef", "map", "moscow"]);
  });
});
