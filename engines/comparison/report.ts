import { fitSufficiency } from "./fit.ts";
import type { SufficiencyFit } from "./fit.ts";
import type { CaseTable, Term } from "./model.ts";
import { termMembership, unionMembership } from "./term.ts";

/** Fit of one term of a model; `unique` is null for the only term of a model. */
export interface TermFit extends SufficiencyFit {
  readonly term: Term;
  /** The part of the outcome that this term alone covers: (Σmin(x, y) − Σmin(x, y, other terms)) / Σy. */
  readonly unique: number | null;
}

/** Fit of a model, term by term and as a whole. */
export interface ModelFit {
  readonly terms: readonly TermFit[];
  readonly whole: SufficiencyFit;
}

interface Measured {
  readonly membership: Float64Array;
  readonly fit: SufficiencyFit;
}

/** Measures models of one table; what concerns a single term is computed once and shared between models. */
export class ModelMeter {
  readonly #table: CaseTable;
  readonly #sumOutcome: number;
  readonly #measured = new WeakMap<Term, Measured>();

  constructor(table: CaseTable) {
    this.#table = table;
    this.#sumOutcome = table.outcomes.reduce((sum, y) => sum + y, 0);
  }

  /** Membership of every case in a term. */
  membership(term: Term): Float64Array {
    return this.#measure(term).membership;
  }

  /** Membership of every case in a model. */
  modelMembership(terms: readonly Term[]): Float64Array {
    const memberships = terms.map((term) => this.membership(term));
    return unionMembership(memberships, this.#table.cases.length);
  }

  /** Parameters of fit of a model. */
  fit(terms: readonly Term[]): ModelFit {
    const measured = terms.map((term) => this.#measure(term));
    const memberships = measured.map(({ membership }) => membership);
    const unique = this.#uniqueSums(memberships);
    const isShared = terms.length > 1 && this.#sumOutcome > 0;
    return {
      terms: terms.map((term, t) => ({
        term,
        ...measured[t]!.fit,
        unique: isShared ? unique[t]! / this.#sumOutcome : null,
      })),
      whole: fitSufficiency(
        unionMembership(memberships, this.#table.cases.length),
        this.#table.outcomes,
      ),
    };
  }

  #measure(term: Term): Measured {
    const known = this.#measured.get(term);
    if (known !== undefined) return known;
    const membership = termMembership(this.#table, term);
    const measured = { membership, fit: fitSufficiency(membership, this.#table.outcomes) };
    this.#measured.set(term, measured);
    return measured;
  }

  /** Σ over cases of what a term covers beyond the strongest other term; only the strongest term can cover more. */
  #uniqueSums(memberships: readonly Float64Array[]): Float64Array {
    const sums = new Float64Array(memberships.length);
    for (let i = 0; i < this.#table.outcomes.length; i++) {
      const y = this.#table.outcomes[i]!;
      let strongest = -1;
      let first = 0;
      let second = 0;
      for (let t = 0; t < memberships.length; t++) {
        const shared = Math.min(memberships[t]![i]!, y);
        if (shared > first) {
          second = first;
          first = shared;
          strongest = t;
        } else if (shared > second) second = shared;
      }
      if (strongest >= 0) sums[strongest]! += first - second;
    }
    return sums;
  }
}
