import { free } from "./model.ts";
import type { CaseTable, Condition, Term } from "./model.ts";

/** Membership of every case in one literal: level `level` of condition `condition`. */
export function literalMembership(
  table: CaseTable,
  condition: number,
  level: number,
): Float64Array {
  const scores = table.scores[condition]!;
  if (table.conditions[condition]!.levels > 2)
    return scores.map((score) => (score === level ? 1 : 0));
  return level === 1 ? scores : scores.map((score) => 1 - score);
}

/** Membership of every case in a term: the least membership over its literals (fuzzy and); 1 for the term without literals. */
export function termMembership(table: CaseTable, term: Term): Float64Array {
  const membership = new Float64Array(table.cases.length).fill(1);
  term.forEach((level, c) => {
    if (level === free) return;
    const literal = literalMembership(table, c, level);
    for (let i = 0; i < membership.length; i++)
      membership[i] = Math.min(membership[i]!, literal[i]!);
  });
  return membership;
}

/** Membership of every case in a union of memberships: the greatest (fuzzy or); 0 when there are none. */
export function unionMembership(memberships: readonly Float64Array[], cases: number): Float64Array {
  const union = new Float64Array(cases);
  for (const membership of memberships) {
    for (let i = 0; i < cases; i++) union[i] = Math.max(union[i]!, membership[i]!);
  }
  return union;
}

/** Number of literals of a term. */
export function literalCount(term: Term): number {
  return term.reduce((count, level) => count + (level === free ? 0 : 1), 0);
}

/** Whether every configuration of `inner` is one of `outer`. */
export function isWithin(inner: Term, outer: Term): boolean {
  return outer.every((level, c) => level === free || inner[c] === level);
}

/** The configurations that two terms share, or null when there is none. */
export function intersectTerms(a: Term, b: Term): Term | null {
  const both: number[] = [];
  for (const [c, level] of a.entries()) {
    const other = b[c]!;
    if (level !== free && other !== free && level !== other) return null;
    both.push(level === free ? other : level);
  }
  return both;
}

/**
 * The usual order of terms: fewer literals first, then condition by condition with lower levels first and free last
 * (nearly the order of prime implicants in QCA for R; see `referenceOrder`).
 */
export function compareTerms(a: Term, b: Term): number {
  const size = literalCount(a) - literalCount(b);
  if (size !== 0) return size;
  for (const [c, level] of a.entries()) {
    const other = b[c]!;
    if (level !== other) return level === free ? 1 : other === free ? -1 : level - other;
  }
  return 0;
}

/** Whether terms over these conditions are written with levels in brackets. */
export function isMultiValue(conditions: readonly Condition[]): boolean {
  return conditions.some((condition) => condition.levels > 2);
}

/** A term as text: `A*~B` over two-level conditions, `A[2]*B[0]` as soon as one condition has more levels; "1" when it has no literal. */
export function writeTerm(term: Term, conditions: readonly Condition[], joiner = "*"): string {
  const hasLevels = isMultiValue(conditions);
  const literals: string[] = [];
  term.forEach((level, c) => {
    if (level === free) return;
    const name = conditions[c]!.name;
    literals.push(hasLevels ? `${name}[${level}]` : level === 1 ? name : `~${name}`);
  });
  return literals.length === 0 ? "1" : literals.join(joiner);
}

/** The term a text such as `A*~B` or `A[2]*B[0]` stands for, or null when it names something unknown or contradicts itself. */
export function readTerm(text: string, conditions: readonly Condition[]): Term | null {
  const term: number[] = conditions.map(() => free);
  for (const part of text.split("*").map((literal) => literal.trim())) {
    const match = /^(~?)(.+?)(?:\[(\d+)\])?$/u.exec(part);
    if (match === null) return null;
    const c = conditions.findIndex((condition) => condition.name === match[2]);
    if (c < 0) return null;
    const named = match[3] === undefined ? 1 : Number(match[3]);
    const level = match[1] === "~" ? 1 - named : named;
    const isKnown = level >= 0 && level < conditions[c]!.levels;
    if (!isKnown || (term[c] !== free && term[c] !== level)) return null;
    term[c] = level;
  }
  return term;
}
