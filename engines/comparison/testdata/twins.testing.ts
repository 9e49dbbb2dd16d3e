import { configurationCount, configurationOf } from "../configuration.ts";
import { free } from "../model.ts";
import type { Condition, Term } from "../model.ts";
import { isWithin } from "../term.ts";

/** Slow and plain versions of the engine's searches, written from the definitions alone. */

/** Every cube over the conditions. */
export function everyTerm(conditions: readonly Condition[]): Term[] {
  let terms: Term[] = [[]];
  for (const { levels } of conditions) {
    terms = terms.flatMap((term) =>
      [free, ...Array.from({ length: levels }, (_, l) => l)].map((level) => [...term, level]),
    );
  }
  return terms;
}

/** Prime implicants by definition: cubes without an off configuration that lie in no larger such cube and cover a positive. */
export function naivePrimes(
  positives: readonly Term[],
  off: readonly Term[],
  conditions: readonly Condition[],
): Term[] {
  const implicants = everyTerm(conditions).filter(
    (term) => !off.some((row) => isWithin(row, term)),
  );
  const maximal = implicants.filter(
    (term) => !implicants.some((other) => other !== term && isWithin(term, other)),
  );
  return maximal.filter((term) => positives.some((row) => isWithin(row, term)));
}

/** Every set of primes that covers all positives and loses that when any prime is dropped, as sorted indices. */
export function naiveModels(primes: readonly Term[], positives: readonly Term[]): number[][] {
  const isCover = (chosen: readonly number[]): boolean =>
    positives.every((row) => chosen.some((index) => isWithin(row, primes[index]!)));
  const models: number[][] = [];
  for (let subset = 0; subset < 2 ** primes.length; subset++) {
    const chosen = primes.flatMap((_, index) => ((subset >>> index) & 1 ? [index] : []));
    if (isCover(chosen) && chosen.every((one) => !isCover(chosen.filter((other) => other !== one))))
      models.push(chosen);
  }
  return models;
}

/** All configurations, by number. */
export function everyConfiguration(conditions: readonly Condition[]): Term[] {
  return Array.from({ length: configurationCount(conditions) }, (_, i) =>
    configurationOf(i + 1, conditions),
  );
}
