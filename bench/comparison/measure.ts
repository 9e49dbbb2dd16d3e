import { orThrow } from "#kernel/result.ts";
import { allModels } from "#engines/comparison/all-models.ts";
import { analyse, plainQuestion } from "#engines/comparison/analyse.ts";
import type { Analysis } from "#engines/comparison/analyse.ts";
import { plainCuts } from "#engines/comparison/model.ts";
import type { CaseTable, Term } from "#engines/comparison/model.ts";
import { ModelMeter } from "#engines/comparison/report.ts";
import { negativesOf, positivesOf } from "#engines/comparison/solve.ts";
import { isWithin } from "#engines/comparison/term.ts";

/** The times and answers of one table. */
export interface Measured {
  /** Conservative and parsimonious solutions: primes, every minimal model, fit of every listed model. Seconds. */
  readonly standard: number;
  /** The same with an intermediate solution for every pair of listed models (at most 200 pairs). Seconds. */
  readonly withIntermediate: number;
  readonly analysis: Analysis;
}

/** Median of up to three runs; one run when it takes long. */
export function measure(table: CaseTable): Measured {
  const expectations = table.conditions.map(() => [1]);
  const full = time(() => solveAndFit(table, expectations));
  return {
    standard: time(() => solveAndFit(table, null)).seconds,
    withIntermediate: full.seconds,
    analysis: full.answer,
  };
}

function solveAndFit(
  table: CaseTable,
  expectations: readonly (readonly number[])[] | null,
): Analysis {
  const analysis = orThrow(analyse(table, plainQuestion(plainCuts, expectations)));
  const meter = new ModelMeter(table);
  for (const { terms } of allModels(analysis)) meter.fit(terms);
  return analysis;
}

/** Runs longer than this are not repeated, in seconds. */
const long = 2;

/** Processor time of this process, so that other work on the machine does not count. */
export function time<T>(run: () => T): { readonly seconds: number; readonly answer: T } {
  const times: number[] = [];
  for (;;) {
    const start = process.cpuUsage();
    const answer = run();
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1e6);
    if (times.length === 3 || times[0]! > long) {
      return { seconds: times.toSorted((a, b) => a - b)[times.length >> 1]!, answer };
    }
  }
}

/** What is wrong with an answer: models that miss a sufficient row, cover a denied one or hold a needless term. */
export function findFaults(analysis: Analysis): string[] {
  const positives = positivesOf(analysis.truth);
  const negatives = negativesOf(analysis.truth);
  return allModels(analysis).flatMap(({ kind, name, terms }) => [
    ...(positives.every((row) => covers(terms, row))
      ? []
      : [`${kind} ${name} misses a sufficient row`]),
    ...(negatives.some((row) => covers(terms, row)) ? [`${kind} ${name} covers a denied row`] : []),
    ...(terms.some((term) =>
      positives.every((row) =>
        covers(
          terms.filter((other) => other !== term),
          row,
        ),
      ),
    )
      ? [`${kind} ${name} holds a needless term`]
      : []),
  ]);
}

export function covers(terms: readonly Term[], row: Term): boolean {
  return terms.some((term) => isWithin(row, term));
}
