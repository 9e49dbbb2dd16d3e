import * as fc from "fast-check";
import { expect, it } from "vitest";

import { tieKinds } from "#slices/tie/model.ts";

import { compareIds } from "./columns.ts";
import { orderOfTies, usualTieId } from "./tie-order.ts";

/** Ids of which some begin others, with hyphens where they may mislead. */
const anyIds = fc
  .uniqueArray(fc.constantFrom("a", "a-", "a--", "a-b", "ab", "a0", "b", "b-c", "b--part", "c"), {
    minLength: 2,
  })
  .map((ids) => ids.toSorted(compareIds));

const anyTies = anyIds.chain((actorIds) => {
  const actor = fc.nat(actorIds.length - 1);
  const ownId = fc.option(fc.constantFrom("a--a", "zz", "a-b--partner", "derived", ""), {
    freq: 3,
    nil: null,
  });
  return fc
    .array(fc.tuple(actor, fc.nat(tieKinds.length - 1), actor, ownId), { maxLength: 30 })
    .map((rows) => ({
      count: rows.length,
      actorIds,
      from: Int32Array.from(rows, ([from]) => from),
      kind: Uint8Array.from(rows, ([, kind]) => kind),
      to: Int32Array.from(rows, ([, , to]) => to),
      ownIdAt: (tie: number) => rows[tie]![3],
    }));
});

it("is the order of the ids as texts", () => {
  fc.assert(
    fc.property(anyTies, (ties) => {
      const ids = Array.from(
        { length: ties.count },
        (_, tie) => ties.ownIdAt(tie) ?? usualTieId(ties, tie),
      );
      const order = orderOfTies(ties);
      expect([...order].toSorted((one, other) => one - other)).toEqual([...ids.keys()]);
      expect([...order].map((tie) => ids[tie])).toEqual(ids.toSorted(compareIds));
    }),
    { seed: 35, numRuns: 500 },
  );
});
