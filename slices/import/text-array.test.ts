import { expect, test } from "vitest";
import fc from "fast-check";

import { readTextArray } from "./testing.ts";
import { TextArray } from "./text-array.ts";

const texts = fc.array(
  fc.option(fc.string({ unit: "binary", maxLength: 40 }).map(withoutZero), { nil: null }),
  { minLength: 1, maxLength: 60 },
);

/** What PostgreSQL's texts cannot hold: the zero character and halves of a pair. */
function withoutZero(text: string): string {
  return text.replaceAll("\0", "").toWellFormed();
}

function arrayOf(values: readonly (string | null)[]): Uint8Array<ArrayBuffer> {
  const array = new TextArray(1);
  for (const value of values) array.push(value);
  return array.finish();
}

test("what is pushed is read again", () => {
  fc.assert(
    fc.property(texts, (values) => {
      expect(readTextArray(arrayOf(values))).toEqual(values);
    }),
  );
});
