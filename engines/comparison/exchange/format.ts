import type { BothTexts } from "#kernel/local-text.ts";

/** The exchange form of a case table and its analyses, as published with reference results of QCA for R. */

/** Parameters of one analysis; names as in the reference files. */
export interface RunParams {
  /** Inclusion cut, or [inclusion cut, contradiction cut]. */
  readonly incl_cut: number | readonly number[];
  readonly n_cut: number;
  readonly pri_cut: number;
  /** Whether the negation of the outcome is explained. */
  readonly negated: boolean;
  /** One expectation a condition, joined by commas: a level, levels joined by ";", or "-" for none; null for no intermediate solution. */
  readonly dir_exp: string | null;
  /** Row numbers that count as not sufficient. */
  readonly exclude: number | readonly number[] | null;
}

/** Parameters of one search for necessary expressions. */
export interface NecessityParams {
  /** The outcome, or "~" and the outcome. */
  readonly outcome: string;
  readonly incl_cut: number;
  readonly ron_cut: number;
  readonly cov_cut: number;
}

/** What a reader must bring: a table and the analyses wanted. Answers that lie beside are not read. */
export interface ExchangeCase {
  readonly id: string;
  readonly multivalue: boolean;
  readonly outcome: string;
  readonly conditions: readonly string[];
  readonly data: {
    readonly cases: readonly string[];
    readonly columns: Readonly<Record<string, readonly (number | null)[]>>;
  };
  readonly runs: readonly { readonly params: RunParams }[];
  /** Searches wanted; without this key the usual ones are made. */
  readonly necessity?: readonly { readonly params: NecessityParams }[];
}

/** A list of which a single member stands alone, as the reference writes it. */
export type LoneOrList = number | readonly number[];

export interface SinglesAnswer {
  readonly cond: string;
  readonly outcome: string;
  readonly inclN: number | null;
  readonly RoN: number | null;
  readonly covN: number | null;
  readonly inclS: number | null;
  readonly PRI: number | null;
  readonly covS: number | null;
}

export interface NecessityAnswer {
  readonly params: NecessityParams;
  /** Most literals of the expressions examined. */
  readonly depth: number;
  readonly expr: readonly {
    readonly expr: string;
    readonly inclN: number | null;
    readonly RoN: number | null;
    readonly covN: number | null;
  }[];
}

export interface TruthRowAnswer {
  readonly row: number;
  readonly bits: readonly number[];
  readonly out: string;
  readonly n: number;
  readonly incl: number | null;
  readonly pri: number | null;
}

export interface ModelAnswer {
  readonly terms: readonly string[];
  readonly pof: readonly {
    readonly term: string;
    readonly inclS: number | null;
    readonly PRI: number | null;
    readonly covS: number | null;
    readonly covU: number | null;
  }[];
  readonly solution: {
    readonly inclS: number | null;
    readonly PRI: number | null;
    readonly covS: number | null;
  };
}

export interface ModelsAnswer {
  /** Number of models; a lower bound when `exhaustive` is false. */
  readonly nModels: number;
  /** The models, or the first of them when `nModels` is larger. */
  readonly models: readonly ModelAnswer[];
  readonly exhaustive: boolean;
  /** Fewest terms of a model, proved when both agree. */
  readonly leastTerms: { readonly atLeast: number; readonly atMost: number };
}

export interface SolutionAnswer extends ModelsAnswer {
  readonly nPI: number;
  /** The prime implicants, or the first of them when `nPI` is larger. */
  readonly primes: readonly string[];
}

export interface ParsimoniousAnswer extends SolutionAnswer {
  /** Simplifying assumptions of each model, by row; null when they are too many to list. */
  readonly SA: Readonly<Record<string, LoneOrList>> | null;
}

export interface IntermediateAnswer extends ModelsAnswer {
  readonly c: readonly string[];
  readonly p: readonly string[];
  /** Easy counterfactuals and the remaining, difficult ones, by row; null when they are too many to list. */
  readonly EC: LoneOrList | null;
  readonly DC: LoneOrList | null;
}

/** Why an analysis has no answer, in data. */
export interface RefusedAnswer {
  readonly refused: { readonly kind: string };
}

/** A warning: its kind, what it names, and the sentence in both languages. */
export interface WarningAnswer {
  readonly kind: string;
  readonly cases?: readonly string[];
  readonly rows?: readonly number[];
  /** The first models concerned, and how many there are. */
  readonly models?: readonly string[];
  readonly modelCount?: number;
  /** Contradictory assumptions: recipe of the outcome, recipe of its absence, what both cover; the first of `pairCount`. */
  readonly pairs?: readonly (readonly [outcome: string, absence: string, shared: string])[];
  readonly pairCount?: number;
  readonly message: BothTexts;
}

export interface RunAnswer {
  readonly params: RunParams;
  readonly truthTable: readonly TruthRowAnswer[];
  /** The row of each case; null for a case with a score of one half. */
  readonly caseRow: Readonly<Record<string, number | null>>;
  readonly conservative: SolutionAnswer | RefusedAnswer;
  readonly parsimonious: ParsimoniousAnswer | RefusedAnswer;
  readonly intermediate?: Readonly<Record<string, IntermediateAnswer>>;
  /** Pairs of conservative and parsimonious models in all; more than `intermediate` lists when cut. */
  readonly intermediatePairs?: number;
  /** What has to be known before the solutions are used. */
  readonly warnings: readonly WarningAnswer[];
}

export interface CaseAnswer {
  readonly id: string;
  readonly multivalue: boolean;
  readonly outcome: string;
  readonly conditions: readonly string[];
  readonly data: ExchangeCase["data"];
  readonly singles: readonly SinglesAnswer[] | null;
  readonly necessity: readonly NecessityAnswer[];
  readonly runs: readonly RunAnswer[];
}
