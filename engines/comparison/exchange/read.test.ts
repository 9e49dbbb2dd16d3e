import { describe, expect, it } from "vitest";
import { languages } from "#kernel/local-text.ts";
import type { ComparisonRefusal } from "../model.ts";
import { wordRefusal } from "../wording.ts";
import { answerExchangeCase } from "./answer-case.ts";
import { readExchange } from "./read.ts";

const bare = {
  id: "small",
  multivalue: false,
  outcome: "Y",
  conditions: ["A", "B"],
  data: { cases: ["a", "b", "c"], columns: { A: [1, 1, 0], B: [1, 0, 1], Y: [1, 0, 0] } },
  runs: [
    {
      params: { incl_cut: 1, n_cut: 1, pri_cut: 0, negated: false, dir_exp: "1,1", exclude: null },
    },
  ],
};

describe("the exchange form", () => {
  it("is an array or an object with cases", () => {
    expect(readExchange([bare])).toEqual(readExchange({ meta: "ignored", cases: [bare] }));
  });

  it("leaves every answer unread", () => {
    const lies = {
      ...bare,
      singles: "lies",
      necessity: [{ params: { outcome: "Y", incl_cut: 0.9 }, expr: "lies" }],
      runs: bare.runs.map((run) => ({ ...run, truthTable: "lies", conservative: { nPI: 99 } })),
    };
    const read = readExchange([lies]);
    const answer = read.ok ? answerExchangeCase(read.value[0]!) : null;
    expect(JSON.stringify(answer)).not.toMatch(/lies|99/);
    expect(answer).toMatchObject({
      ok: true,
      value: { runs: [{ conservative: { primes: ["A*B"] } }] },
    });
  });

  it("fills plain cuts in where none are given", () => {
    const read = readExchange([{ ...bare, runs: [{ params: {} }] }]);
    expect(read.ok && read.value[0]!.runs[0]!.params).toEqual(bareParams);
  });

  it.each([
    [7, "$", "object"],
    [{ cases: 7 }, "cases", "array"],
    [[{ ...bare, id: 7 }], "cases[0].id", "text"],
    [[{ ...bare, runs: [{}] }], "cases[0].runs[0].params", "object"],
    [[{ ...bare, runs: [{ params: { n_cut: "1" } }] }], "cases[0].runs[0].params.n_cut", "number"],
    [
      [{ ...bare, runs: [{ params: { negated: 1 } }] }],
      "cases[0].runs[0].params.negated",
      "boolean",
    ],
    [
      [{ ...bare, runs: [{ params: { exclude: "3" } }] }],
      "cases[0].runs[0].params.exclude",
      "number-or-list",
    ],
    [
      [{ ...bare, data: { cases: ["a"], columns: { A: ["x"] } } }],
      "cases[0].data.columns.A[0]",
      "number-or-null",
    ],
  ])("refuses %j at %s", (json, at, expected) => {
    expect(readExchange(json)).toEqual({ ok: false, error: { kind: "shape", at, expected } });
  });
});

const bareParams = {
  incl_cut: 1,
  n_cut: 1,
  pri_cut: 0,
  negated: false,
  dir_exp: null,
  exclude: null,
};

describe("answers", () => {
  it("say in their place when there is nothing to explain or nothing denied", () => {
    const all = {
      ...bare,
      data: { ...bare.data, columns: { ...bare.data.columns, Y: [1, 1, 1] } },
    };
    const none = {
      ...bare,
      data: { ...bare.data, columns: { ...bare.data.columns, Y: [0, 0, 0] } },
    };
    expect(answerExchangeCase(all)).toMatchObject({
      value: {
        runs: [
          { conservative: { nModels: 1 }, parsimonious: { refused: { kind: "nothing-denied" } } },
        ],
      },
    });
    expect(answerExchangeCase(none)).toMatchObject({
      value: { runs: [{ conservative: { refused: { kind: "nothing-to-explain" } } }] },
    });
  });

  it("treat excluded rows as not sufficient, observed or not", () => {
    const run = { params: { ...bare.runs[0]!.params, exclude: [4] } };
    const open = {
      ...bare,
      data: { ...bare.data, columns: { ...bare.data.columns, Y: [1, 1, 0] } },
    };
    expect(answerExchangeCase({ ...open, runs: [run] })).toMatchObject({
      value: { runs: [{ parsimonious: { primes: ["~B"] } }] },
    });
  });

  it.each([
    [{ cases: [], columns: {} }, "no-cases"],
    [{ cases: ["a", "a", "b"], columns: bare.data.columns }, "duplicate-name"],
    [{ ...bare.data, columns: { A: [1, 1, 0], Y: [1, 0, 0] } }, "column-missing"],
    [{ ...bare.data, columns: { ...bare.data.columns, B: [1] } }, "column-length"],
    [{ ...bare.data, columns: { ...bare.data.columns, B: [1, null, 0] } }, "score-missing"],
    [{ ...bare.data, columns: { ...bare.data.columns, B: [1, 1.2, 0] } }, "score-out-of-range"],
    [{ ...bare.data, columns: { ...bare.data.columns, B: [2, 1, 0] } }, "score-out-of-range"],
  ] as const)("refuse %j: %s", (data, kind) => {
    expect(answerExchangeCase({ ...bare, data })).toMatchObject({ ok: false, error: { kind } });
  });

  it.each([
    [{ incl_cut: 1.1 }, "cut-out-of-range"],
    [{ n_cut: 0 }, "cut-out-of-range"],
    [{ exclude: 5 }, "row-out-of-range"],
  ])("refuse cuts %j: %s", (params, kind) => {
    const run = { params: { ...bare.runs[0]!.params, ...params } };
    expect(answerExchangeCase({ ...bare, runs: [run] })).toMatchObject({
      ok: false,
      error: { kind },
    });
  });
});

describe("refusals in words", () => {
  const refusals: ComparisonRefusal[] = [
    { kind: "no-cases" },
    { kind: "no-conditions" },
    { kind: "too-many-conditions", conditions: 31, most: 30 },
    { kind: "duplicate-name", name: "A" },
    { kind: "column-missing", column: "A" },
    { kind: "column-length", column: "A", expected: 3, found: 2 },
    { kind: "score-missing", column: "A", case: "a" },
    { kind: "score-out-of-range", column: "A", case: "a", value: 2 },
    { kind: "cut-out-of-range", cut: "pri", value: 2 },
    { kind: "row-out-of-range", row: 9, rows: 8 },
    { kind: "nothing-to-explain" },
    { kind: "nothing-denied" },
  ];

  it.each(refusals)("$kind", (refusal) => {
    const { message, repair } = wordRefusal(refusal);
    for (const language of languages) {
      expect(message[language].length).toBeGreaterThan(5);
      expect(repair[language].length).toBeGreaterThan(5);
    }
  });
});
