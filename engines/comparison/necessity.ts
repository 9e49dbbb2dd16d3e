import { fitNecessity } from "./fit.ts";
import type { NecessityFit } from "./fit.ts";
import { free, isAtLeast } from "./model.ts";
import type { CaseTable, Term } from "./model.ts";
import { literalMembership } from "./term.ts";

/** Least figures of a necessary expression, each in [0, 1]. */
export interface NecessityCuts {
  readonly inclusion: number;
  readonly relevance: number;
  readonly coverage: number;
}

/** A superset of the outcome: literals joined by "and" or by "or". */
export interface NecessaryExpression {
  readonly literals: Term;
  readonly joined: "and" | "or";
  readonly fit: NecessityFit;
}

/**
 * Searches conjunctions and disjunctions of literals that are supersets of the outcome, up to `depth` literals
 * (by default as many as can be examined in about a second; `affordableDepth`).
 * Every conjunction that passes is listed; a disjunction only when neither its own literals as a conjunction nor any
 * shorter listed expression over a part of its literals passes. Beyond three literals the search ends with the first
 * size that adds nothing. A single literal is listed as "and".
 * Source: Dușa 2019, ch. 5 (superset analysis), whose rules are followed.
 */
export function findNecessary(
  table: CaseTable,
  cuts: NecessityCuts,
  depth = affordableDepth(table),
): NecessaryExpression[] {
  const search = new SupersetSearch(table, cuts);
  for (let size = 1; size <= Math.min(depth, table.conditions.length); size++) {
    const before = search.found.length;
    search.addSize(size);
    if (size > 3 && search.found.length === before) break;
  }
  return search.listed();
}

/** Expressions examined at most when no depth is given: about a second of work. */
const mostExpressions = 500_000;

/** Most literals an expression may have so that all expressions up to that size can be examined. */
export function affordableDepth(table: CaseTable): number {
  // ways[s]: expressions with s literals over the conditions seen so far
  let ways = [1];
  for (const { levels } of table.conditions) {
    ways = [...ways, 0].map((count, s) => count + (s === 0 ? 0 : ways[s - 1]! * levels));
  }
  let examined = 0;
  const depth = ways.findIndex((count, s) => {
    examined += s === 0 ? 0 : count;
    return examined > mostExpressions;
  });
  return depth < 0 ? table.conditions.length : Math.max(1, depth - 1);
}

class SupersetSearch {
  readonly found: NecessaryExpression[] = [];
  readonly #table: CaseTable;
  readonly #cuts: NecessityCuts;
  readonly #literals: readonly (readonly Float64Array[])[];

  constructor(table: CaseTable, cuts: NecessityCuts) {
    this.#table = table;
    this.#cuts = cuts;
    this.#literals = table.conditions.map((condition, c) =>
      Array.from({ length: condition.levels }, (_, level) => literalMembership(table, c, level)),
    );
  }

  addSize(size: number): void {
    const shorter = [...this.found];
    for (const set of subsetsOf(this.#table.conditions.length, size)) {
      for (const literals of this.#levelsOf(set)) this.#consider(literals, set, shorter);
    }
  }

  listed(): NecessaryExpression[] {
    const isRelevant = ({ fit }: NecessaryExpression): boolean =>
      isAtLeast(fit.relevance ?? 0, this.#cuts.relevance);
    const relevant = this.found.filter(isRelevant);
    return [
      ...relevant.filter((e) => e.joined === "and"),
      ...relevant.filter((e) => e.joined === "or"),
    ];
  }

  /** Level combinations of a set of conditions, the last turning fastest. */
  #levelsOf(set: readonly number[]): Term[] {
    let terms: Term[] = [this.#table.conditions.map(() => free)];
    for (const c of set) {
      terms = terms.flatMap((term) => this.#literals[c]!.map((_, level) => term.with(c, level)));
    }
    return terms;
  }

  #consider(literals: Term, set: readonly number[], shorter: readonly NecessaryExpression[]): void {
    const and = this.#fit(literals, set, Math.min);
    if (this.#passes(and)) {
      this.found.push({ literals, joined: "and", fit: and });
      return;
    }
    const or = this.#fit(literals, set, Math.max);
    if (!this.#passes(or)) return;
    const isRedundant = shorter.some(({ literals: other }) =>
      other.every((level, c) => level === free || literals[c] === level),
    );
    if (!isRedundant) this.found.push({ literals, joined: "or", fit: or });
  }

  #fit(
    literals: Term,
    set: readonly number[],
    join: (a: number, b: number) => number,
  ): NecessityFit {
    const joined = Float64Array.from(this.#literals[set[0]!]![literals[set[0]!]!]!);
    for (const c of set.slice(1)) {
      const literal = this.#literals[c]![literals[c]!]!;
      for (let i = 0; i < joined.length; i++) joined[i] = join(joined[i]!, literal[i]!);
    }
    return fitNecessity(joined, this.#table.outcomes);
  }

  #passes(fit: NecessityFit): boolean {
    return (
      isAtLeast(fit.inclusion ?? 0, this.#cuts.inclusion) &&
      isAtLeast(fit.coverage ?? 0, this.#cuts.coverage)
    );
  }
}

/** Subsets of 0 … n − 1 of one size, in lexicographic order. */
function subsetsOf(n: number, size: number, from = 0): number[][] {
  if (size === 0) return [[]];
  const subsets: number[][] = [];
  for (let first = from; first <= n - size; first++) {
    for (const rest of subsetsOf(n, size - 1, first + 1)) subsets.push([first, ...rest]);
  }
  return subsets;
}
