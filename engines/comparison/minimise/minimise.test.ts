import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { complementOf, rowsOfTerm, subtractTerms, unionSize } from "../configuration.ts";
import type { Condition, Term } from "../model.ts";
import { compareTerms } from "../term.ts";
import {
  everyConfiguration,
  everyTerm,
  naiveModels,
  naivePrimes,
} from "../testdata/twins.testing.ts";
import { visitMinimalHittingSets } from "./hitting-sets.ts";
import { findModels, usualLimits } from "./models.ts";
import { findPrimes, primeTerms } from "./primes.ts";

const settings = { seed: 20_261_123, numRuns: 150 };

function conditionsOf(levels: readonly number[]): Condition[] {
  return levels.map((count, c) => ({
    name: `C${c}`,
    kind: count > 2 ? "multi" : "crisp",
    levels: count,
  }));
}

/** A partial truth table: every configuration is positive, off or open. */
const partial = fc
  .array(fc.integer({ min: 2, max: 3 }), { minLength: 2, maxLength: 4 })
  .map(conditionsOf)
  .chain((conditions) => {
    const all = everyConfiguration(conditions);
    return fc
      .array(fc.constantFrom("1", "0", "0", "?", "?"), {
        minLength: all.length,
        maxLength: all.length,
      })
      .map((outs) => ({
        conditions,
        positives: all.filter((_, i) => outs[i] === "1"),
        off: all.filter((_, i) => outs[i] === "0"),
      }));
  });

function sorted(terms: readonly Term[]): string[] {
  return terms.toSorted(compareTerms).map((term) => term.join());
}

describe("prime implicants", () => {
  it("are those of the definition", () => {
    fc.assert(
      fc.property(partial, ({ conditions, positives, off }) => {
        const primes = primeTerms(findPrimes(positives, off));
        expect(sorted(primes)).toEqual(sorted(naivePrimes(positives, off, conditions)));
      }),
      settings,
    );
  });

  it("stop at a limit and say so", () => {
    const conditions = conditionsOf([2, 2, 2]);
    const [positive, ...off] = everyConfiguration(conditions);
    expect(findPrimes([positive!], off.slice(3, 5), 1)).toMatchObject({
      count: 1,
      isComplete: false,
    });
  });
});

describe("models", () => {
  it("irredundant: exactly the irredundant covers; minimal: those of least size", () => {
    fc.assert(
      fc.property(partial, ({ positives, off }) => {
        const primes = findPrimes(positives, off);
        fc.pre(primes.count > 0 && primes.count <= 12);
        const all = naiveModels(primeTerms(primes), positives);
        const least = Math.min(...all.map((model) => model.length));
        const irredundant = findModels(primes, "irredundant");
        const minimal = findModels(primes, "minimal");
        expect(new Set(irredundant.listed.map(String))).toEqual(new Set(all.map(String)));
        expect(irredundant.count).toBe(all.length);
        expect(minimal.listed.map(String)).toEqual(
          all
            .filter((model) => model.length === least)
            .toSorted(compareLists)
            .map(String),
        );
        expect(minimal).toMatchObject({
          leastTerms: { atLeast: least, atMost: least },
          isExhaustive: true,
        });
        for (const [prime, share] of minimal.prevalence) {
          const having = minimal.listed.filter((model) => model.includes(prime)).length;
          expect(share).toBeCloseTo(having / minimal.count, 12);
        }
      }),
      settings,
    );
  });

  it("are counted in full and listed in part when they are many", () => {
    const conditions = conditionsOf([2, 2, 2, 2, 2]);
    const all = everyConfiguration(conditions);
    const positives = [all[0]!, all[31]!];
    const primes = findPrimes(positives, [all[7]!, all[24]!, all[10]!]);
    const whole = findModels(primes);
    const part = findModels(primes, "minimal", { ...usualLimits, listed: 2 });
    expect(part.listed).toHaveLength(2);
    expect(part.count).toBe(whole.listed.length);
    expect(part).toMatchObject({
      count: whole.count,
      isExhaustive: true,
      prevalence: whole.prevalence,
    });
  });

  it("own up to a search that was cut", () => {
    const conditions = conditionsOf([2, 2, 2, 2]);
    const all = everyConfiguration(conditions);
    const primes = findPrimes([all[0]!, all[5]!, all[10]!, all[15]!], [all[3]!, all[12]!, all[6]!]);
    const cut = findModels(primes, "irredundant", { work: 1_000_000, covers: 1, listed: 10 });
    expect(cut.isExhaustive).toBe(false);
    expect(findModels(primes, "irredundant").count).toBeGreaterThan(cut.count);
  });
});

function compareLists(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((x, i) => x !== b[i]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}

describe("minimal hitting sets", () => {
  it("are those of the definition, each once", () => {
    const family = fc.array(
      fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 5 }),
      { maxLength: 7 },
    );
    fc.assert(
      fc.property(family, (sets) => {
        const found: number[] = [];
        visitMinimalHittingSets({ vertices: 7, sets }, (chosen, size) => {
          found.push(chosen.subarray(0, size).reduce((mask, v) => mask | (1 << v), 0));
          return true;
        });
        const hits = (mask: number): boolean =>
          sets.every((set) => set.some((v) => (mask >>> v) & 1));
        const wanted = Array.from({ length: 128 }, (_, mask) => mask).filter(
          (mask) =>
            hits(mask) &&
            [0, 1, 2, 3, 4, 5, 6].every((v) => !((mask >>> v) & 1) || !hits(mask & ~(1 << v))),
        );
        expect(found.toSorted((a, b) => a - b)).toEqual(wanted);
      }),
      settings,
    );
  });
});

describe("configurations", () => {
  it("complement, difference and size of unions agree with counting", () => {
    const terms = fc
      .array(fc.integer({ min: 2, max: 3 }), { minLength: 1, maxLength: 4 })
      .map(conditionsOf)
      .chain((conditions) => {
        const every = everyTerm(conditions);
        const some = fc.array(fc.constantFrom(...every), { maxLength: 4 });
        return fc.record({ conditions: fc.constant(conditions), a: some, b: some });
      });
    fc.assert(
      fc.property(terms, ({ conditions, a, b }) => {
        const rows = (list: readonly Term[]): Set<number> =>
          new Set(list.flatMap((term) => rowsOfTerm(term, conditions)));
        const inA = rows(a);
        const outside = complementOf(a, conditions);
        expect(unionSize(a, conditions)).toBe(inA.size);
        expect(rows(outside).size).toBe(everyConfiguration(conditions).length - inA.size);
        expect([...rows(outside)].some((row) => inA.has(row))).toBe(false);
        const left = subtractTerms(a, b, conditions);
        const inB = rows(b);
        expect(rows(left)).toEqual(new Set([...inA].filter((row) => !inB.has(row))));
        expect(left.flatMap((term) => rowsOfTerm(term, conditions))).toHaveLength(rows(left).size);
      }),
      settings,
    );
  });
});
