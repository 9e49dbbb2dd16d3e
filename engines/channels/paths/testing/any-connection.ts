import * as fc from "fast-check";

import type { Connection } from "../connection.ts";
import { anyPair } from "./small-graphs.ts";

/** Evenly spread thousandths: doubles drawn at large are nearly all close to 0. 0 and 1 come up often enough to matter. */
const chance = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 1_000 }).map((n) => n / 1_000) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1) },
);

/** Connections on small graphs; with or without failing actors and a limit on ties. */
export function anyConnection(actors: number, ties: number): fc.Arbitrary<Connection> {
  return fc
    .record({
      pair: anyPair(actors, ties),
      ties: fc.array(chance, { minLength: ties, maxLength: ties }),
      actors: fc.option(fc.array(chance, { minLength: actors, maxLength: actors }), { nil: null }),
      maxTies: fc.constantFrom(null, null, 1, 2, 3, 4, 5),
    })
    .map((drawn) => ({
      ...drawn.pair,
      ties: Float64Array.from(drawn.ties.slice(0, drawn.pair.graph.ties)),
      ...(drawn.actors === null
        ? {}
        : { actors: Float64Array.from(drawn.actors.slice(0, drawn.pair.graph.actors)) }),
      ...(drawn.maxTies === null ? {} : { maxTies: drawn.maxTies }),
    }));
}
