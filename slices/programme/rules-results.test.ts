import fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { ProgrammeResult, ResultKind } from "./model-parts.ts";
import { measuredResults, placeResult, rollUp, unevenSplits } from "./rules-results.ts";

const node = (id: string, part: Partial<ProgrammeResult> = {}): ProgrammeResult => ({
  id,
  programmeId: "p",
  kind: "indicator",
  parentId: null,
  position: 1,
  name: { ko: id, en: null },
  unit: "동",
  baseline: null,
  baselineOn: null,
  target: null,
  targetOn: null,
  actual: null,
  actualOn: null,
  rollUp: "none",
  disaggregation: [],
  evidence: {},
  note: { ko: null, en: null },
  ...part,
});
const output = node("output", { kind: "output", rollUp: "sum" });
const under = (id: string, actual: number | null, part: Partial<ProgrammeResult> = {}) =>
  node(id, { parentId: "output", actual, ...part });
const actualOf = (chain: readonly ProgrammeResult[], id = "output") =>
  rollUp(chain).get(id)!.actual;

describe("rolling up", () => {
  test.each([
    ["all known", [4, 6], { value: 10, known: 2, of: 2 }],
    ["one unknown stays unknown, not zero", [4, null], { value: 4, known: 1, of: 2 }],
    ["all unknown", [null, null], { value: null, known: 0, of: 2 }],
    ["zero is a value", [0, 0], { value: 0, known: 2, of: 2 }],
    ["fractions as they were entered", [0.1, 0.2], { value: 0.3, known: 2, of: 2 }],
  ])("%s", (_, actuals, expected) => {
    const children = actuals.map((actual, index) => under(`i${index}`, actual));
    expect(actualOf([output, ...children])).toEqual({ ...expected, isRolled: true });
  });

  test("the mean of what is known", () => {
    const chain = [{ ...output, rollUp: "mean" as const }, under("a", 2), under("b", 4)];
    expect(actualOf(chain)).toMatchObject({ value: 3 });
  });

  test("other units are not rolled up", () => {
    expect(actualOf([output, under("a", 2), under("b", 9, { unit: "명" })])).toMatchObject({
      value: 2,
      of: 1,
    });
  });

  test("a node without children, or that is not rolled up, shows its own number", () => {
    expect(actualOf([{ ...output, actual: 7 }])).toEqual({
      value: 7,
      isRolled: false,
      known: 0,
      of: 0,
    });
    const own = { ...output, rollUp: "none" as const, actual: 7 };
    expect(actualOf([own, under("a", 2)])).toMatchObject({ value: 7, isRolled: false });
  });

  test("the order of nodes does not matter, and a sum of sums is the sum of all", () => {
    const value = fc.option(fc.integer({ min: -1000, max: 1000 }), { nil: null });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), fc.array(value, { minLength: 1 }), (a, b) => {
        const outcome = node("top", { kind: "outcome", rollUp: "sum" });
        const outputs = ["one", "two"].map((id) =>
          node(id, { kind: "output", parentId: "top", rollUp: "sum" }),
        );
        const leaves = [a, b].flatMap((values, at) =>
          values.map((actual, index) =>
            node(`${at}-${index}`, { parentId: outputs[at]!.id, actual }),
          ),
        );
        const chain = [outcome, ...outputs, ...leaves];
        const known = [...a, ...b].filter((one) => one !== null);
        const expected = known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0);
        expect(actualOf(chain, "top").value).toBe(expected);
        expect(actualOf(chain.toReversed(), "top")).toEqual(actualOf(chain, "top"));
      }),
      { seed: 9 },
    );
  });
});

describe("placing a node", () => {
  const chain = [node("impact", { kind: "impact" }), node("outcome", { kind: "outcome" }), output];
  test.each<[ResultKind, string | null, string]>([
    ["impact", null, "placed"],
    ["outcome", "impact", "placed"],
    ["indicator", "impact", "placed"],
    ["impact", "output", "result-under-lower"],
    ["output", "output", "result-under-lower"],
    ["indicator", "nowhere", "result-parent-unknown"],
    ["indicator", "new", "result-under-itself"],
  ])("a %s under %s: %s", (kind, parentId, expected) => {
    const placed = placeResult(node("new", { kind, parentId }), chain);
    expect(placed.ok ? "placed" : placed.error.kind).toBe(expected);
  });

  test("never under one of its own children", () => {
    const parent = node("a", { parentId: "b" });
    const placed = placeResult(parent, [node("a"), node("b", { parentId: "a" })]);
    expect(placed).toMatchObject({ error: { kind: "result-under-itself" } });
  });
});

test("an actual value counts as measured only with its source", () => {
  const cited = { actual: { source: "report", locator: null } };
  expect(measuredResults([node("a", { actual: 1 }), node("b", { evidence: cited })])).toBe(0);
  expect(measuredResults([node("c", { actual: 0, evidence: cited })])).toBe(1);
});

test.each([
  [
    "the parts sum to the whole",
    [
      ["sex", 4],
      ["sex", 6],
    ],
    [],
  ],
  [
    "they do not",
    [
      ["sex", 4],
      ["sex", 5],
    ],
    ["sex"],
  ],
  [
    "an unknown part settles nothing",
    [
      ["sex", 4],
      ["sex", null],
    ],
    [],
  ],
  [
    "each split by itself",
    [
      ["sex", 10],
      ["age", 3],
    ],
    ["age"],
  ],
] as const)("splits: %s", (_, splits, expected) => {
  const disaggregation = splits.map(([by, value], index) => ({ by, group: String(index), value }));
  expect(unevenSplits(node("a", { actual: 10, disaggregation }))).toEqual(expected);
});
