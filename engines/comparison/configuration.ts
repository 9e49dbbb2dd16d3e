import { free } from "./model.ts";
import type { Condition, Term } from "./model.ts";
import { intersectTerms } from "./term.ts";

/** Number of logically possible configurations: the product of the levels. */
export function configurationCount(conditions: readonly Condition[]): number {
  return conditions.reduce((count, condition) => count * condition.levels, 1);
}

/** The number of a full configuration, from 1; the last condition turns fastest (as in QCA for R). */
export function rowNumber(configuration: Term, conditions: readonly Condition[]): number {
  return (
    conditions.reduce((number, condition, c) => number * condition.levels + configuration[c]!, 0) +
    1
  );
}

/** The configuration with this number (from 1). */
export function configurationOf(row: number, conditions: readonly Condition[]): Term {
  const configuration: number[] = conditions.map(() => 0);
  let rest = row - 1;
  for (let c = conditions.length - 1; c >= 0; c--) {
    const levels = conditions[c]!.levels;
    configuration[c] = rest % levels;
    rest = Math.floor(rest / levels);
  }
  return configuration;
}

/** Number of configurations of a term. */
export function termSize(term: Term, conditions: readonly Condition[]): number {
  return term.reduce((size, level, c) => (level === free ? size * conditions[c]!.levels : size), 1);
}

/** Row numbers of the configurations of a term, ascending; look at `termSize` before asking. */
export function rowsOfTerm(term: Term, conditions: readonly Condition[]): number[] {
  let rows = [0];
  conditions.forEach((condition, c) => {
    const level = term[c]!;
    const levels = level === free ? Array.from({ length: condition.levels }, (_, l) => l) : [level];
    rows = rows.flatMap((row) => levels.map((l) => row * condition.levels + l));
  });
  return rows.map((row) => row + 1);
}

/**
 * The configurations outside a union of terms, as terms that share none (Shannon expansion on the condition most used).
 * An empty union gives the term without literals.
 */
export function complementOf(terms: readonly Term[], conditions: readonly Condition[]): Term[] {
  const outside: Term[] = [];
  expand(
    terms,
    conditions.map(() => free),
    conditions,
    outside,
  );
  return outside;
}

function expand(
  terms: readonly Term[],
  path: Term,
  conditions: readonly Condition[],
  outside: Term[],
): void {
  if (terms.length === 0) {
    outside.push(path);
    return;
  }
  const split = mostUsed(terms, path);
  if (split < 0) return;
  for (let level = 0; level < conditions[split]!.levels; level++) {
    const within = terms.filter((term) => term[split] === free || term[split] === level);
    expand(within, path.with(split, level), conditions, outside);
  }
}

/** The open condition with the most literals, or −1 when some term has none left and covers everything. */
function mostUsed(terms: readonly Term[], path: Term): number {
  const used = path.map(() => 0);
  for (const term of terms) {
    let literals = 0;
    for (const [c, level] of term.entries()) {
      if (level === free || path[c] !== free) continue;
      used[c]! += 1;
      literals++;
    }
    if (literals === 0) return -1;
  }
  return used.indexOf(Math.max(...used));
}

/** The configurations of `from` that are in no term of `taken`, as terms that share none. */
export function subtractTerms(
  from: readonly Term[],
  taken: readonly Term[],
  conditions: readonly Condition[],
): Term[] {
  const left: Term[] = [];
  for (const term of from) {
    const meeting = [...taken, ...left].filter((other) => intersectTerms(term, other) !== null);
    const outside: Term[] = [];
    expand(meeting, term, conditions, outside);
    left.push(...outside);
  }
  return left;
}

/** Number of configurations in a union of terms, exact. */
export function unionSize(terms: readonly Term[], conditions: readonly Condition[]): number {
  const outside = complementOf(terms, conditions).reduce(
    (size, term) => size + termSize(term, conditions),
    0,
  );
  return configurationCount(conditions) - outside;
}
