import { expect, test } from "vitest";

import { changedProperties } from "./changed-properties.ts";

test.each([
  ["absent ones stay", { a: 1, b: 2 }, { a: 1 }, {}],
  ["undefined is absent", { a: 1 }, { a: undefined }, {}],
  ["null is a value", { a: 1 }, { a: null }, { a: null }],
  ["lists are compared by content", { a: [1, 2] }, { a: [1, 2] }, {}],
  ["a new order is a change", { a: [1, 2] }, { a: [2, 1] }, { a: [2, 1] }],
])("%s", (_, record, patch, expected) => {
  expect(changedProperties(record, patch)).toEqual(expected);
});
