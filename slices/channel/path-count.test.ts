import * as fc from "fast-check";
import { expect, it } from "vitest";

import { PathCount } from "./path-count.ts";

it("tells where two counts differ, as counting each trial does", () => {
  const words = fc.array(fc.array(fc.nat(0xffffffff), { minLength: 2, maxLength: 2 }), {
    maxLength: 20,
  });
  const countAt = (paths: readonly (readonly number[])[], word: number, bit: number) =>
    paths.filter((path) => ((path[word]! >>> bit) & 1) === 1).length;
  const counted = (paths: readonly (readonly number[])[]) => {
    const count = new PathCount(2);
    for (const path of paths) count.add(Uint32Array.from(path));
    return count;
  };
  fc.assert(
    fc.property(words, words, (one, other) => {
      const differing = counted(one).differingFrom(counted(other));
      for (let word = 0; word < 2; word++)
        for (let bit = 0; bit < 32; bit++)
          expect((differing[word]! >>> bit) & 1).toBe(
            countAt(one, word, bit) === countAt(other, word, bit) ? 0 : 1,
          );
    }),
    { seed: 34, numRuns: 200 },
  );
});
