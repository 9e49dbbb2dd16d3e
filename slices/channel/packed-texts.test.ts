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

test("a text is known by its bytes, wherever they lie", () => {
  fc.assert(
    fc.property(texts, fc.string({ unit: "grapheme" }), (values, asked) => {
      const pack = new PackedTexts();
      for (const value of values) {
        const bytes = Buffer.from(`[${value}]`);
        if (value === null) pack.push(null);
        else pack.pushBytes(bytes, 1, bytes.length - 1);
      }
      expect(values.map((_, row) => pack.at(row))).toEqual(values);
      for (const [row, value] of values.entries())
        for (const text of [asked, value ?? ""]) {
          const bytes = Buffer.from(`[${text}]`);
          expect(pack.isAt(row, bytes, 1, bytes.length - 1)).toBe(text === value);
        }
    }),
    { seed: 37 },
  );
});
