import * as fc from "fast-check";
import { expect, test } from "vitest";

import { codeBounds, readCodes } from "./rules-codes.ts";
import { nomenclatureRows } from "./gate.testing.ts";

test("reads a whole nomenclature, headings left out, national digits cut, the first name kept", () => {
  const rows = nomenclatureRows();
  rows.push(["841370.1000", "다른 이름", "other"], ["8413", "펌프", "pumps"]);
  const read = readCodes(rows);
  expect(read.ok && read.value.length).toBe(rows.length - 3);
  expect(read.ok && read.value.find(({ code }) => code === "841370")?.name.ko).not.toBe(
    "다른 이름",
  );
});

test.each([
  [[["품명", "수량"]], { kind: "codes-no-column" }],
  [
    [
      ["hs", "ko"],
      ["841370", "펌프"],
    ],
    { kind: "codes-out-of-bounds", count: 1 },
  ],
  [[], { kind: "codes-no-column" }],
])("refuses what is no nomenclature: %j", (rows, error) => {
  expect(readCodes(rows)).toEqual({ ok: false, error });
});

test("whatever the order of columns and rows, the codes are the same", () => {
  const [head, ...lines] = nomenclatureRows();
  const codesOf = (rows: readonly (readonly string[])[]) => {
    const read = readCodes(rows);
    return read.ok ? read.value.map(({ code }) => code).toSorted() : [];
  };
  const expected = codesOf([head!, ...lines]);
  expect(expected.length).toBeGreaterThanOrEqual(codeBounds.fewest);
  fc.assert(
    fc.property(
      fc.constantFrom([0, 1, 2], [2, 1, 0], [1, 0, 2]),
      fc.boolean(),
      (order, isTurned) => {
        const turned = isTurned ? lines.toReversed() : lines;
        const rows = [head!, ...turned].map((cells) => order.map((at) => cells[at]!));
        expect(codesOf(rows)).toEqual(expected);
      },
    ),
    { numRuns: 6 },
  );
});
