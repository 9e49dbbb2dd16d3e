import { expect, it } from "vitest";

import { nameGraph, valuesOfTies } from "./named-graph.ts";

const named = nameGraph({
  ids: ["a", "b", "c"],
  from: Int32Array.of(0, 1, 2, 1),
  to: Int32Array.of(1, 0, 2, 2),
});

it("calls internal actors by the ids of the file", () => {
  expect(named.ids).toEqual(["b", "a", "c"]);
  expect(["a", "b", "c"].map((id) => named.numberOf.get(id))).toEqual([1, 0, 2]);
  expect({ merged: named.merged, loops: named.loops }).toEqual({ merged: 1, loops: 1 });
});

it("joins values of merged rows and keeps unknown apart from 0", () => {
  expect(valuesOfTies(named, Float64Array.of(3, 2, 9, NaN), Math.min)).toEqual(
    Float64Array.of(2, NaN),
  );
  expect(valuesOfTies(named, Float64Array.of(NaN, 2, 9, 0), Math.min)).toEqual(
    Float64Array.of(2, 0),
  );
});
