import { ok } from "#kernel/result.ts";
import type { Result } from "#kernel/result.ts";
import { configurationCount, rowsOfTerm } from "./configuration.ts";
import type {
  IntermediateAnswer,
  LoneOrList,
  ModelAnswer,
  ModelsAnswer,
  ParsimoniousAnswer,
  RefusedAnswer,
  RunAnswer,
  RunParams,
  SolutionAnswer,
} from "./exchange-format.ts";
import type { CaseTable, ComparisonRefusal, Condition, Cuts, Term } from "./model.ts";
import { primeTerm } from "./primes.ts";
import { ModelMeter } from "./report.ts";
import { modelTerms, shortenTerms, solveConservative, solveParsimonious, solveWithTerms } from "./solve.ts";
import type { Expectations, Solution } from "./solve.ts";
import { writeTerm } from "./term.ts";
import { buildTruthTable } from "./truth-table.ts";
import type { TruthTable } from "./truth-table.ts";

/** Prime implicants listed at most in an answer. */
const listedPrimes = 5000;
/** Pairs of models that get an intermediate solution at most. */
const listedPairs = 400;
/** Configurations above which assumptions are not listed row by row. */
const listedConfigurations = 65_536;

/** Answers one analysis of a table whose outcome is already the one to be explained. */
export function answerRun(table: CaseTable, params: RunParams): Result<RunAnswer, ComparisonRefusal> {
  const truth = buildTruthTable(table, cutsOf(params), listOf(params.exclude));
  if (!truth.ok) return truth;
  return ok(new RunWriter(table, truth.value, params).answer());
}

/** The cuts of an analysis. */
export function cutsOf(params: RunParams): Cuts {
  const [inclusion = 1, contradiction = inclusion] = listOf(params.incl_cut);
  return { inclusion, contradiction, pri: params.pri_cut, cases: params.n_cut };
}

/** Expectations from their text: "1,-,0;2". A missing or unknown entry expects nothing. */
export function readExpectations(text: string, conditions: readonly Condition[]): Expectations {
  const entries = text.split(",");
  return conditions.map((_, c) => {
    const levels = (entries[c] ?? "-").split(";").map((level) => level.trim());
    const known = levels.filter((level) => /^\d+$/u.test(level)).map(Number);
    return known.length === 0 ? null : known;
  });
}

function listOf(value: number | readonly number[] | null): readonly number[] {
  if (value === null) return [];
  return typeof value === "number" ? [value] : value;
}

class RunWriter {
  readonly #table: CaseTable;
  readonly #truth: TruthTable;
  readonly #params: RunParams;
  readonly #meter: ModelMeter;
  readonly #positiveRows: ReadonlySet<number>;
  readonly #paired = new Map<string, Pick<IntermediateAnswer, "EC"> & ModelsAnswer>();

  constructor(table: CaseTable, truth: TruthTable, params: RunParams) {
    this.#table = table;
    this.#truth = truth;
    this.#params = params;
    this.#meter = new ModelMeter(table);
    this.#positiveRows = new Set(truth.rows.filter((row) => row.verdict === "1").map((row) => row.row));
  }

  answer(): RunAnswer {
    const conservative = solveConservative(this.#truth);
    const parsimonious = solveParsimonious(this.#truth);
    const expectations =
      this.#params.dir_exp === null ? null : readExpectations(this.#params.dir_exp, this.#table.conditions);
    const isPaired = conservative.ok && parsimonious.ok && expectations !== null;
    return {
      params: this.#params,
      truthTable: this.#rows(),
      caseRow: Object.fromEntries(this.#table.cases.map((name, i) => [name, this.#truth.caseRows[i]!])),
      conservative: conservative.ok ? this.#solution(conservative.value) : refusal(conservative.error),
      parsimonious: parsimonious.ok ? this.#parsimonious(parsimonious.value) : refusal(parsimonious.error),
      ...(isPaired ? this.#intermediate(conservative.value, parsimonious.value, expectations) : {}),
    };
  }

  #rows(): RunAnswer["truthTable"] {
    return this.#truth.rows
      .filter((row) => row.cases.length > 0)
      .map((row) => ({
        row: row.row,
        bits: row.configuration,
        out: row.verdict,
        n: row.cases.length,
        incl: row.inclusion,
        pri: row.pri,
      }));
  }

  #write(term: Term): string {
    return writeTerm(term, this.#table.conditions);
  }

  #model(terms: readonly Term[]): ModelAnswer {
    const fit = this.#meter.fit(terms);
    return {
      terms: terms.map((term) => this.#write(term)),
      pof: fit.terms.map(({ term, inclusion, pri, coverage, unique }) => ({
        term: this.#write(term),
        inclS: inclusion,
        PRI: pri,
        covS: coverage,
        covU: unique,
      })),
      solution: { inclS: fit.whole.inclusion, PRI: fit.whole.pri, covS: fit.whole.coverage },
    };
  }

  #models(solution: Solution): ModelsAnswer {
    const { models } = solution;
    return {
      nModels: models.count,
      models: models.listed.map((model) => this.#model(modelTerms(solution, model))),
      exhaustive: models.isExhaustive,
      leastTerms: models.leastTerms,
    };
  }

  #solution(solution: Solution): SolutionAnswer {
    const listed = Math.min(solution.primes.count, listedPrimes);
    const primes = Array.from({ length: listed }, (_, index) => this.#write(primeTerm(solution.primes, index)));
    return { nPI: solution.primes.count, primes, ...this.#models(solution) };
  }

  #parsimonious(solution: Solution): ParsimoniousAnswer {
    return { ...this.#solution(solution), SA: this.#assumptions(solution) };
  }

  #assumptions(solution: Solution): ParsimoniousAnswer["SA"] {
    if (!this.#mayListRows()) return null;
    const { listed } = solution.models;
    const width = String(listed.length).length;
    return Object.fromEntries(
      listed.map((model, m) => [
        `M${String(m + 1).padStart(width, "0")}`,
        lone(this.#assumedRows(modelTerms(solution, model))),
      ]),
    );
  }

  #mayListRows(): boolean {
    return configurationCount(this.#table.conditions) <= listedConfigurations;
  }

  #assumedRows(terms: readonly Term[]): number[] {
    const rows = new Set(terms.flatMap((term) => rowsOfTerm(term, this.#table.conditions)));
    return [...rows].filter((row) => !this.#positiveRows.has(row)).toSorted((a, b) => a - b);
  }

  #intermediate(
    conservative: Solution,
    parsimonious: Solution,
    expectations: Expectations,
  ): Pick<RunAnswer, "intermediate" | "intermediatePairs"> {
    const intermediate: Record<string, IntermediateAnswer> = {};
    const pairs = conservative.models.listed.flatMap((c, i) =>
      parsimonious.models.listed.map((p, j) => ({ c, p, name: `C${i + 1}P${j + 1}` })),
    );
    for (const { c, p, name } of pairs.slice(0, listedPairs)) {
      intermediate[name] = this.#pair(modelTerms(conservative, c), modelTerms(parsimonious, p), expectations);
    }
    return { intermediate, intermediatePairs: conservative.models.count * parsimonious.models.count };
  }

  #pair(conservative: readonly Term[], parsimonious: readonly Term[], expectations: Expectations): IntermediateAnswer {
    const easyTerms = shortenTerms(conservative, parsimonious, expectations);
    const { EC, ...models } = this.#fromEasyTerms(easyTerms);
    return {
      c: conservative.map((term) => this.#write(term)),
      p: parsimonious.map((term) => this.#write(term)),
      EC,
      DC: EC === null ? null : this.#difficultRows(parsimonious, EC),
      ...models,
    };
  }

  /** Pairs that allow the same counterfactuals share their solution. */
  #fromEasyTerms(easyTerms: readonly Term[]): Pick<IntermediateAnswer, "EC"> & ModelsAnswer {
    const key = [...new Set(easyTerms.map((term) => this.#write(term)))].toSorted().join(" + ");
    const known = this.#paired.get(key);
    if (known !== undefined) return known;
    const EC = this.#mayListRows() ? lone(this.#assumedRows(easyTerms)) : null;
    const answer = { EC, ...this.#models(solveWithTerms(this.#truth, easyTerms)) };
    this.#paired.set(key, answer);
    return answer;
  }

  #difficultRows(parsimonious: readonly Term[], easy: LoneOrList): LoneOrList {
    const isEasy = new Set(typeof easy === "number" ? [easy] : easy);
    return lone(this.#assumedRows(parsimonious).filter((row) => !isEasy.has(row)));
  }
}

function refusal(error: ComparisonRefusal): RefusedAnswer {
  return { refused: error };
}

/** The reference writes a list of one as its only member. */
function lone(rows: readonly number[]): LoneOrList {
  return rows.length === 1 ? rows[0]! : rows;
}
