import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { MinHeap } from "./heap.ts";

describe("MinHeap", () => {
  it("gives back what was put in, least key first", () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 700, size: "max" }), (keys) => {
        const heap = new MinHeap();
        keys.forEach((key, item) => {
          heap.push(key, item);
        });
        const left = keys.map(() => keys[heap.pop()]!);
        expect(left).toEqual(keys.toSorted((x, y) => x - y));
        expect([heap.pop(), heap.nextKey()]).toEqual([-1, Infinity]);
      }),
      { seed: 131, numRuns: 200 },
    );
  });
});
