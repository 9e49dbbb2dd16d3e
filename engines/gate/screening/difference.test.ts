import { describe, expect, it } from "vitest";

import { compareLists, subjectsDue } from "./difference.ts";
import type { ListedEntry, ScreeningList } from "./list.ts";

const entry = (id: string, name: string, rest = ""): ListedEntry => ({
  id,
  kind: "person",
  programme: "DPRK",
  names: [{ text: name, quality: "primary" }],
  births: [],
  documents: [],
  gender: null,
  rest,
});
const before: ScreeningList = {
  version: "1",
  entries: [entry("a", "A"), entry("b", "B"), entry("c", "C")],
};
const after: ScreeningList = {
  version: "2",
  entries: [entry("d", "D"), entry("c", "C", "moved"), entry("a", "A")],
};

describe("compareLists", () => {
  it("says what was added, changed (by field) and removed", () => {
    expect(compareLists(before, after)).toEqual({
      from: "1",
      to: "2",
      added: ["d"],
      changed: [{ id: "c", fields: ["rest"] }],
      removed: ["b"],
    });
  });

  it("finds no change where the same was kept with its properties in another order", () => {
    const born = { ...entry("a", "A"), births: [{ from: 1960, to: 1961 }] };
    const kept = { ...born, births: [{ to: 1961, from: 1960 }] };
    const changed = compareLists(
      { version: "1", entries: [born] },
      { version: "2", entries: [kept] },
    );
    expect(changed.changed).toEqual([]);
  });

  it("is empty between equal lists in another order, and turned round between turned lists", () => {
    const same = compareLists(before, { version: "1b", entries: before.entries.toReversed() });
    expect([same.added, same.changed, same.removed]).toEqual([[], [], []]);
    const back = compareLists(after, before);
    expect([back.added, back.removed]).toEqual([["b"], ["d"]]);
  });
});

describe("subjectsDue", () => {
  const settlements = [
    { subject: "s1", record: "r1", clearedEntries: ["c"] },
    { subject: "s2", record: "r1", clearedEntries: ["a"] },
    { subject: "s3", record: "r1", clearedEntries: ["a"] },
  ];
  const records = new Map([
    ["s1", "r1"],
    ["s2", "r1"],
    ["s3", "r2"],
    ["s4", "r1"],
  ]);

  it("screens everybody anew and reopens what rested on a changed entry or record", () => {
    expect(subjectsDue(compareLists(before, after), settlements, records)).toEqual({
      rescreen: ["s1", "s2", "s3", "s4"],
      reopened: ["s1", "s3"],
    });
  });

  it("screens only the reopened anew when nothing was added or changed", () => {
    const shorter = { version: "2", entries: before.entries.slice(1) };
    expect(subjectsDue(compareLists(before, shorter), settlements, records)).toEqual({
      rescreen: ["s2", "s3"],
      reopened: ["s2", "s3"],
    });
  });
});
