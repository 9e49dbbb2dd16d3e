import * as fc from "fast-check";
import { expect, it } from "vitest";

import { readOneSource } from "./one-source.ts";

/** As PostgreSQL writes jsonb: a space after each comma and colon. */
function asJsonb(sources: readonly { source: string; locator: string | null }[]): string {
  const members = sources.map(
    ({ source, locator }) =>
      `{"source": ${JSON.stringify(source)}, "locator": ${JSON.stringify(locator)}}`,
  );
  return `[${members.join(", ")}]`;
}

const text = fc.string({ unit: fc.constantFrom("a", "길", '"', "\\", " ", "}", "]", ",") });

it("reads one citation as a parser does, and leaves all else to it", () => {
  const anySources = fc.array(fc.record({ source: text, locator: fc.option(text) }), {
    maxLength: 2,
  });
  fc.assert(
    fc.property(anySources, (sources) => {
      const json = asJsonb(sources);
      const bytes = Buffer.from(`\t${json}\n`);
      const read = readOneSource(bytes, 1, bytes.length - 1);
      const isPlain = sources.length === 1 && !json.includes("\\");
      const at = (place: readonly [number, number] | null) =>
        place === null ? null : bytes.toString("utf8", ...place);
      const told = read && [{ source: at(read.source), locator: at(read.locator) }];
      expect(told).toEqual(isPlain ? sources : null);
    }),
    { seed: 38, numRuns: 1_000 },
  );
});

it("leaves a citation that says more to a parser", () => {
  const bytes = Buffer.from('[{"source": "a", "locator": null, "page": 1}]');
  expect(readOneSource(bytes, 0, bytes.length)).toBeNull();
});
