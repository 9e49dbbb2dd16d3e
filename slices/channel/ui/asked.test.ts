import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { criteria, evenWeights } from "../model-third-party.ts";
import { addressOf, readAsked, readWeights, weightsText, type Asked } from "./asked.ts";

const word = fc.stringMatching(/^[a-z]+(-[a-z]+)*$/);
const asked: fc.Arbitrary<Asked> = fc.record({
  from: word,
  to: word,
  issue: fc.oneof(fc.constant(""), word),
  maxTies: fc.integer({ min: 1, max: 8 }),
  asOf: fc.constantFrom("", "2005", "2016-03-02"),
  isWhatIf: fc.boolean(),
  shocks: fc.uniqueArray(word, { maxLength: 3 }),
});

describe("the question in the address", () => {
  it("comes back as it was put in", () => {
    fc.assert(
      fc.property(asked, (one) => {
        expect(readAsked(addressOf(one), "seoul")).toEqual(one);
      }),
      { seed: 1 },
    );
  });

  it.each([
    ["nothing asked", {}, { from: "seoul", to: "", maxTies: 4 }],
    ["a length out of bounds", { ties: "40" }, { maxTies: 4 }],
    ["a length that is no number", { ties: "x" }, { maxTies: 4 }],
    ["empty parts of a shock", { shock: ",a,," }, { shocks: ["a"] }],
  ])("reads %s", (_, address, expected) => {
    expect(readAsked(address, "seoul")).toMatchObject(expected);
  });
});

describe("weights in the address", () => {
  it("come back as they were put in", () => {
    const weights = fc.record(
      Object.fromEntries(criteria.map((name) => [name, fc.integer({ min: 0, max: 9 })])),
    );
    fc.assert(
      fc.property(weights, (some) => {
        const full = { ...evenWeights, ...some };
        const isEmpty = criteria.every((criterion) => full[criterion] === 0);
        expect(readWeights(weightsText(full))).toEqual(isEmpty ? evenWeights : full);
      }),
      { seed: 2 },
    );
  });

  it.each([undefined, "", "balance:-1", "balance:x", "nonsense"])("reads %s as even", (text) => {
    expect(readWeights(text)).toEqual(evenWeights);
  });
});
