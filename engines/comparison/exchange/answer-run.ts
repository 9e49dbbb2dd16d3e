import { mapOk } from "#kernel/result.ts";
import type { Result } from "#kernel/result.ts";
import { analyse, plainQuestion } from "../analyse.ts";
import type { Analysis, IntermediatePair, Question } from "../analyse.ts";
import { configurationCount, rowsOfTerm } from "../configuration.ts";
import { answerWarnings } from "./answer-warnings.ts";
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
} from "./format.ts";
import type { CaseTable, ComparisonRefusal, Condition, Cuts, Term } from "../model.ts";
import { primeTerm } from "../minimise/primes.ts";
import { ModelMeter } from "../report.ts";
import { modelTerms } from "../solve.ts";
import type { Expectations, Solution } from "../solve.ts";
import { writeTerm } from "../term.ts";
import type { TruthTable } from "../truth-table.ts";

/** Prime implicants listed at most in an answer. */
const listedPrimes = 30_000;
/** Configurations above which assumptions are not listed row by row. */
const listedConfigurations = 1024;

/** Answers one analysis of a table whose outcome is already the one to be explained. */
export function answerRun(
  table: CaseTable,
  params: RunParams,
): Result<RunAnswer, ComparisonRefusal> {
  const expectations =
    params.dir_exp === null ? null : readExpectations(params.dir_exp, table.conditions);
  const question: Question = {
    ...plainQuestion(cutsOf(params), expectations),
    excluded: listOf(params.exclude),
  };
  return mapOk(analyse(table, question), (analysis) => new RunWriter(analysis, params).answer());
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
  readonly #analysis: Analysis;
  readonly #table: CaseTable;
  readonly #truth: TruthTable;
  readonly #params: RunParams;
  readonly #meter: ModelMeter;
  readonly #positiveRows: ReadonlySet<number>;
  readonly #texts = new WeakMap<Term, string>();
  readonly #termRows = new WeakMap<Term, readonly number[]>();
  readonly #answers = new Map<Solution, Pick<IntermediateAnswer, "EC"> & ModelsAnswer>();

  constructor(analysis: Analysis, params: RunParams) {
    this.#analysis = analysis;
    this.#table = analysis.table;
    this.#truth = analysis.truth;
    this.#params = params;
    this.#meter = new ModelMeter(analysis.table);
    this.#positiveRows = new Set(
      this.#truth.rows.filter((row) => row.verdict === "1").map((row) => row.row),
    );
  }

  answer(): RunAnswer {
    const { conservative, parsimonious } = this.#analysis;
    return {
      params: this.#params,
      truthTable: this.#rows(),
      caseRow: Object.fromEntries(
        this.#table.cases.map((name, i) => [name, this.#truth.caseRows[i]!]),
      ),
      conservative: conservative.ok
        ? this.#solution(conservative.value)
        : refusal(conservative.error),
      parsimonious: parsimonious.ok
        ? this.#parsimonious(parsimonious.value)
        : refusal(parsimonious.error),
      ...(this.#analysis.pairCount === 0 || !conservative.ok || !parsimonious.ok
        ? {}
        : this.#intermediate(conservative.value, parsimonious.value)),
      warnings: answerWarnings(this.#analysis),
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
    const known = this.#texts.get(term);
    if (known !== undefined) return known;
    const text = writeTerm(term, this.#table.conditions);
    this.#texts.set(term, text);
    return text;
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
    const primes = Array.from({ length: listed }, (_, index) =>
      this.#write(primeTerm(solution.primes, index)),
    );
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
    const isAssumed = new Uint8Array(configurationCount(this.#table.conditions) + 1);
    for (const term of terms) for (const row of this.#rowsOf(term)) isAssumed[row] = 1;
    for (const row of this.#positiveRows) isAssumed[row] = 0;
    const rows: number[] = [];
    isAssumed.forEach((is, row) => {
      if (is === 1) rows.push(row);
    });
    return rows;
  }

  #rowsOf(term: Term): readonly number[] {
    const known = this.#termRows.get(term);
    if (known !== undefined) return known;
    const rows = rowsOfTerm(term, this.#table.conditions);
    this.#termRows.set(term, rows);
    return rows;
  }

  #intermediate(
    conservative: Solution,
    parsimonious: Solution,
  ): Pick<RunAnswer, "intermediate" | "intermediatePairs"> {
    const pairs = this.#analysis.intermediate.map((pair) => {
      const c = modelTerms(conservative, conservative.models.listed[pair.conservative]!);
      const p = modelTerms(parsimonious, parsimonious.models.listed[pair.parsimonious]!);
      return [
        `C${pair.conservative + 1}P${pair.parsimonious + 1}`,
        this.#pair(pair, c, p),
      ] as const;
    });
    return { intermediate: Object.fromEntries(pairs), intermediatePairs: this.#analysis.pairCount };
  }

  #pair(pair: IntermediatePair, c: readonly Term[], p: readonly Term[]): IntermediateAnswer {
    const { EC, ...models } = this.#counterfactual(pair);
    return {
      c: c.map((term) => this.#write(term)),
      p: p.map((term) => this.#write(term)),
      EC,
      DC: EC === null ? null : this.#difficultRows(p, EC),
      ...models,
    };
  }

  #counterfactual({
    easyTerms,
    solution,
  }: IntermediatePair): Pick<IntermediateAnswer, "EC"> & ModelsAnswer {
    const known = this.#answers.get(solution);
    if (known !== undefined) return known;
    const EC = this.#mayListRows() ? lone(this.#assumedRows(easyTerms)) : null;
    const answer = { EC, ...this.#models(solution) };
    this.#answers.set(solution, answer);
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
