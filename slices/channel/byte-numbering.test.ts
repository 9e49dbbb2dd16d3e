import * as fc from "fast-check";
import { expect, test } from "vitest";

import { ByteNumbering } from "./byte-numbering.ts";

test("equal texts have equal numbers, in the order in which they came, and are read again", () => {
  const texts = fc.array(fc.string({ unit: "grapheme", maxLength: 3 }), { maxLength: 600 });
  fc.assert(
    fc.property(texts, (values) => {
      const numbering = new ByteNumbering();
      const distinct = [...new Set(values)];
      // Every text lies among others, as a field lies in a line.
      const numbers = values.map((text) => {
        const bytes = Buffer.from(`\t${text}\t`);
        const isKnown = numbering.find(bytes, 1, bytes.length - 1);
        const number = numbering.numberOf(bytes, 1, bytes.length - 1);
        expect([-1, number]).toContain(isKnown);
        return number;
      });
      expect(numbers).toEqual(values.map((text) => distinct.indexOf(text)));
      expect(numbers.map((number) => numbering.at(number))).toEqual(values);
      expect(numbering.count).toBe(distinct.length);
    }),
    { seed: 36, numRuns: 200 },
  );
});

test("a vocabulary is numbered as it stands, and nothing else is found in it", () => {
  const numbering = new ByteNumbering(["partner", "part-of"]);
  const find = (text: string) => numbering.find(Buffer.from(text), 0, Buffer.byteLength(text));
  expect(["partner", "part-of", "part", "", "partners"].map(find)).toEqual([0, 1, -1, -1, -1]);
});
