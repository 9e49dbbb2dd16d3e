import { ok, refused } from "#kernel/result.ts";
import type { Result } from "#kernel/result.ts";
import type { ExchangeCase, NecessityParams, RunParams } from "./format.ts";

/** Where a file is not in the exchange form, and what belongs there. */
export interface ShapeRefusal {
  readonly kind: "shape";
  /** Path of the place, for example `cases[2].runs[0].params`. */
  readonly at: string;
  readonly expected:
    | "array"
    | "object"
    | "text"
    | "number"
    | "boolean"
    | "number-or-null"
    | "number-or-list";
}

/**
 * Reads an array of cases, or an object with the array under `cases`. Only data and parameters are read: results that
 * lie in the file beside them are never looked at. Missing cuts get their plain values (inclusion 1, one case, PRI 0).
 */
export function readExchange(json: unknown): Result<ExchangeCase[], ShapeRefusal> {
  try {
    const list = Array.isArray(json) ? json : objectAt(json, "$")["cases"];
    return ok(listAt(list, "cases").map((entry, i) => readCase(entry, `cases[${i}]`)));
  } catch (problem) {
    if (problem instanceof WrongShape) return refused(problem.refusal);
    throw problem;
  }
}

/** Carries a shape refusal out of nested readers; never leaves this file. */
class WrongShape extends Error {
  readonly refusal: ShapeRefusal;
  constructor(at: string, expected: ShapeRefusal["expected"]) {
    super(`${at}: ${expected}`);
    this.refusal = { kind: "shape", at, expected };
  }
}

type Fields = Readonly<Record<string, unknown>>;

function readCase(json: unknown, at: string): ExchangeCase {
  const fields = objectAt(json, at);
  const data = objectAt(fields["data"], `${at}.data`);
  const columns = objectAt(data["columns"], `${at}.data.columns`);
  const searches = fields["necessity"];
  return {
    id: textAt(fields["id"], `${at}.id`),
    multivalue: booleanAt(fields["multivalue"] ?? false, `${at}.multivalue`),
    outcome: textAt(fields["outcome"], `${at}.outcome`),
    conditions: listAt(fields["conditions"], `${at}.conditions`).map((name, i) =>
      textAt(name, `${at}.conditions[${i}]`),
    ),
    data: {
      cases: listAt(data["cases"], `${at}.data.cases`).map((name, i) =>
        textAt(name, `${at}.data.cases[${i}]`),
      ),
      columns: Object.fromEntries(
        Object.entries(columns).map(([name, scores]) => [
          name,
          scoresAt(scores, `${at}.data.columns.${name}`),
        ]),
      ),
    },
    runs: listAt(fields["runs"], `${at}.runs`).map((run, i) => ({
      params: readParams(run, `${at}.runs[${i}]`),
    })),
    ...(searches === undefined
      ? {}
      : {
          necessity: listAt(searches, `${at}.necessity`).map((one, i) =>
            readSearch(one, `${at}.necessity[${i}]`),
          ),
        }),
  };
}

function readParams(json: unknown, at: string): RunParams {
  const params = objectAt(objectAt(json, at)["params"], `${at}.params`);
  const inclusion = params["incl_cut"] ?? 1;
  const excluded = params["exclude"] ?? null;
  const expected = params["dir_exp"] ?? null;
  return {
    incl_cut: numbersAt(inclusion, `${at}.params.incl_cut`),
    n_cut: numberAt(params["n_cut"] ?? 1, `${at}.params.n_cut`),
    pri_cut: numberAt(params["pri_cut"] ?? 0, `${at}.params.pri_cut`),
    negated: booleanAt(params["negated"] ?? false, `${at}.params.negated`),
    dir_exp: expected === null ? null : textAt(expected, `${at}.params.dir_exp`),
    exclude: excluded === null ? null : numbersAt(excluded, `${at}.params.exclude`),
  };
}

function readSearch(json: unknown, at: string): { params: NecessityParams } {
  const params = objectAt(objectAt(json, at)["params"], `${at}.params`);
  return {
    params: {
      outcome: textAt(params["outcome"], `${at}.params.outcome`),
      incl_cut: numberAt(params["incl_cut"], `${at}.params.incl_cut`),
      ron_cut: numberAt(params["ron_cut"] ?? 0, `${at}.params.ron_cut`),
      cov_cut: numberAt(params["cov_cut"] ?? 0, `${at}.params.cov_cut`),
    },
  };
}

function objectAt(json: unknown, at: string): Fields {
  if (!isObject(json)) throw new WrongShape(at, "object");
  return json;
}

function isObject(json: unknown): json is Fields {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}

function listAt(json: unknown, at: string): readonly unknown[] {
  if (!Array.isArray(json)) throw new WrongShape(at, "array");
  return json;
}

function textAt(json: unknown, at: string): string {
  if (typeof json !== "string") throw new WrongShape(at, "text");
  return json;
}

function numberAt(json: unknown, at: string): number {
  if (typeof json !== "number") throw new WrongShape(at, "number");
  return json;
}

function booleanAt(json: unknown, at: string): boolean {
  if (typeof json !== "boolean") throw new WrongShape(at, "boolean");
  return json;
}

function numbersAt(json: unknown, at: string): number | readonly number[] {
  if (typeof json === "number") return json;
  if (!Array.isArray(json)) throw new WrongShape(at, "number-or-list");
  return json.map((one, i) => numberAt(one, `${at}[${i}]`));
}

function scoresAt(json: unknown, at: string): (number | null)[] {
  return listAt(json, at).map((score, i) => {
    if (score !== null && typeof score !== "number")
      throw new WrongShape(`${at}[${i}]`, "number-or-null");
    return score;
  });
}
