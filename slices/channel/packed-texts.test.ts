import * as fc from "fast-check";
import { expect, test } from "vitest";

import { PackedTexts } from "./packed-texts.ts";

const texts = fc.array(fc.option(fc.string({ unit: "grapheme" }), { nil: null }), {
  maxLength: 200,
});

function packed(values: readonly (string | null)[]): PackedTexts {
  const pack = new PackedTexts();
  for (const value of values) pack.push(value);
  return pack;
}

test("what is pushed is read again", () => {
  fc.assert(
    fc.property(texts, (values) => {
      const pack = packed(values);
      expect(values.map((_, row) => pack.at(row))).toEqual(values);
    }),
  );
});

test("more than a block of texts is kept whole", () => {
  const values = Array.from({ length: 20_000 }, (_, row) => (row % 7 === 0 ? null : `도시-${row}`));
  const pack = packed(values);
  expect(values.map((_, row) => pack.at(row))).toEqual(values);
});

test("texts compare as their bytes do", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (one, other) => {
      const sign = Math.sign(packed([one, other]).compare(0, 1));
      expect(sign).toBe(Math.sign(Buffer.compare(Buffer.from(one), Buffer.from(other))));
    }),
  );
});
