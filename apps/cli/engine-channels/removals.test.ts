import { expect, it } from "vitest";

import { readRemovals } from "./removals.ts";

const numberOf = new Map(["a", "b", "New York, NY", "7"].map((id, v) => [id, v]));

it.each([
  ["one id a line", "a\nb\n7\n", [[0, 1, 3]]],
  ["ids with blanks and commas", "New York, NY\nb\n", [[2, 1]]],
  ["a heading, comments and repeats", "id\n# cut in 2010\na\na\n", [[0]]],
  ["several on a line: each line is a trial", "a b\n7\n\nb,a\n", [[0, 1], [3], [1, 0]]],
  ["blocks parted by blank lines", "a\nb\n\n7\n", [[0, 1], [3]]],
  ["an array", '["a", 7]', [[0, 3]]],
  ["arrays of arrays", '[["a"], [], ["b", "7"]]', [[0], [], [1, 3]]],
  ["nothing: one trial in which nobody fails", "", [[]]],
])("reads %s", (_, text, lists) => {
  expect(readRemovals(text, numberOf, "list.txt")).toEqual({ ok: true, value: lists });
});

it("names an id that the file does not have, with its line", () => {
  expect(readRemovals("a\nz\n", numberOf, "list.txt")).toMatchObject({
    ok: false,
    error: { kind: "unknown-actor", at: "list.txt:2" },
  });
});
