import { describe, expect, it } from "vitest";
import { readShared, sharedFile } from "../testdata/shared.testing.ts";
import { answerExchangeCase } from "./answer-case.ts";
import type { CaseAnswer, ExchangeCase } from "./format.ts";
import { readExchange } from "./read.ts";

type ReferenceCase = CaseAnswer & { readonly role: string; readonly source: string };

const path = sharedFile("dev.json");
const reference: { readonly cases: readonly ReferenceCase[] } =
  path === null ? { cases: [] } : readShared(path);

/** Data and parameters alone: nothing of the answers remains. */
function strip(one: ReferenceCase): ExchangeCase {
  const { id, multivalue, outcome, conditions, data } = one;
  const necessity = one.necessity.map(({ params }) => ({ params }));
  return {
    id,
    multivalue,
    outcome,
    conditions,
    data,
    necessity,
    runs: one.runs.map(({ params }) => ({ params })),
  };
}

function answer(input: ExchangeCase): CaseAnswer {
  const answered = answerExchangeCase(input);
  if (!answered.ok) throw new Error(answered.error.kind);
  return answered.value;
}

/** Places where an answer is not within 1e-9 of the reference; further keys of the answer are not looked at. */
function differences(found: unknown, wanted: unknown, at: string): string[] {
  if (typeof wanted === "number" && typeof found === "number") {
    return Math.abs(found - wanted) <= 1e-9 ? [] : [`${at}: ${found} for ${wanted}`];
  }
  if (typeof wanted !== "object" || wanted === null)
    return found === wanted ? [] : [`${at}: ${String(found)}`];
  if (typeof found !== "object" || found === null) return [`${at}: absent`];
  if (Array.isArray(wanted) && Array.isArray(found) && wanted.length !== found.length)
    return [`${at}: length`];
  const fields = new Map<string, unknown>(Object.entries(found));
  return Object.entries(wanted).flatMap(([key, value]) =>
    differences(fields.get(key), value, `${at}.${key}`),
  );
}

/**
 * The one exception: for fuzzy tables the reference's `caseRow` weighs raw scores instead of set members and cuts the
 * sum off, which names rows that no case belongs to. Its own truth tables and case counts agree with ours.
 */
function rowOfRawScores(one: ReferenceCase, i: number): number {
  return Math.trunc(
    one.conditions.reduce((row, name) => row * 2 + one.data.columns[name]![i]!, 0) + 1,
  );
}

describe.skipIf(path === null)(
  "reference analyses of QCA for R (skipped: shared data is absent)",
  () => {
    it.each(reference.cases)("$id", (one) => {
      const { source: _source, role: _role, runs, ...wanted } = one;
      const found = answer(strip(one));
      expect(differences(found, wanted, one.id)).toEqual([]);
      for (const [r, { caseRow, ...run }] of runs.entries()) {
        expect(differences(found.runs[r], run, `${one.id} run ${r}`)).toEqual([]);
        const isFuzzy = Object.values(one.data.columns).some((column) =>
          column.some((v) => !Number.isInteger(v)),
        );
        const expected = isFuzzy
          ? Object.fromEntries(one.data.cases.map((name, i) => [name, rowOfRawScores(one, i)]))
          : found.runs[r]!.caseRow;
        expect(caseRow).toEqual(expected);
      }
    });

    it("reads no answer: the file with and without its answers gives the same", () => {
      const full = readExchange(reference);
      const bare = readExchange(reference.cases.map(strip));
      expect(full).toEqual(bare);
    });
  },
);
