import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { actorKinds, sides } from "#slices/actor/model.ts";
import { tieKinds, tieStatuses } from "#slices/tie/model.ts";

import { buildNetwork, type ActorCells, type PartOf, type TieCells } from "./build-network.ts";
import { decodeNetwork, encodeNetwork } from "./wire.ts";

const text = fc.string({ maxLength: 12 });
const actor = (id: string): fc.Arbitrary<ActorCells> =>
  fc.record({
    id: fc.constant(id),
    name_ko: fc.option(text),
    name_en: fc.option(text),
    abbr: fc.option(text),
    aliases: fc.array(text, { maxLength: 2 }),
    kind: fc.constantFrom(...actorKinds),
    side: fc.constantFrom(...sides),
    territory: fc.option(fc.constantFrom("KR", "KP", "CN")),
    city: fc.option(text),
    lat: fc.option(fc.integer({ min: -90, max: 90 })),
    lon: fc.option(fc.integer({ min: -180, max: 180 })),
    slips: fc.array(fc.constant("SI-01"), { maxLength: 1 }),
  });
const ids = ["seoul", "pyongyang", "beijing"] as const;
const tie: fc.Arbitrary<TieCells> = fc
  .record({
    from_id: fc.constantFrom(...ids),
    to_id: fc.constantFrom(...ids, "unseen"),
    kind: fc.constantFrom(...tieKinds),
    status: fc.constantFrom(...tieStatuses),
    directed: fc.boolean(),
    since: fc.option(fc.constantFrom("1991", "2005-04", "2020-02-29")),
    until: fc.option(fc.constantFrom("2010", "2021-12")),
    last_evidence: fc.option(fc.constantFrom("2019")),
    issues: fc.uniqueArray(fc.constantFrom("health", "water"), { maxLength: 2 }),
    form: fc.constantFrom("usual", "with a tail", "of its own"),
  })
  .map(({ form, ...cells }) => {
    const usual = `${cells.from_id}--${cells.kind}--${cells.to_id}`;
    const id = { usual, "with a tail": `${usual}--0a1b2c3d`, "of its own": "=t1" }[form];
    return { ...cells, id };
  });

const total = fc.record({ actors: fc.nat(), ties: fc.nat() });
const counts = fc.array(
  fc.record({
    id: fc.constantFrom(...ids),
    status: fc.constantFrom(...tieStatuses),
    n: fc.nat(99),
  }),
);
const part: fc.Arbitrary<PartOf | null> = fc.oneof(
  fc.constant(null),
  fc.record({ extent: fc.constant("best-connected" as const), total, counts }),
  fc.record({ extent: fc.constant("around" as const), total, counts: fc.constant(null) }),
);

describe("the network as bytes", () => {
  it("comes back as it was, wherever its bytes lie", () => {
    const network = fc
      .tuple(fc.tuple(...ids.map(actor)), fc.array(tie, { maxLength: 8 }))
      .chain(([actors, ties]) => part.map((known) => buildNetwork(actors, ties, known)));
    fc.assert(
      fc.property(network, (one) => {
        const bytes = encodeNetwork(one, tieKinds);
        expect(decodeNetwork(bytes.slice().buffer, tieKinds)).toEqual(one);
      }),
      { seed: 3 },
    );
  });

  it("leaves out a tie to somebody who is not seen, and counts without it", () => {
    const [actors] = fc.sample(fc.tuple(...ids.map(actor)), { numRuns: 1, seed: 4 });
    const unseen = { ...fc.sample(tie, { numRuns: 1, seed: 5 })[0]!, to_id: "unseen" };
    const network = buildNetwork(actors!, [unseen], null);
    expect(network.ties.count).toBe(0);
    expect(network.total).toEqual({ actors: 3, ties: 0 });
  });
});
