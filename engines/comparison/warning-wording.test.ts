import { describe, expect, it } from "vitest";
import { orThrow } from "#kernel/result.ts";
import { analyse, analyseNegation, plainQuestion } from "./analyse.ts";
import { plainCuts } from "./model.ts";
import { crispTable, lipsetCrisp, tableOf } from "./testdata/tables.testing.ts";
import { wordWarning } from "./warning-wording.ts";
import { findWarnings } from "./warnings.ts";
import type { Warning } from "./warnings.ts";

const table = tableOf(lipsetCrisp);
const question = plainQuestion({ ...plainCuts, cases: 2 });
const found = findWarnings(
  orThrow(analyse(table, question)),
  orThrow(analyseNegation(table, question)),
);

function sentence(warning: Warning): readonly string[] {
  const { ko, en } = wordWarning(warning, table.conditions);
  return [ko, en];
}

describe("warnings in words", () => {
  it("name what they are about", () => {
    const rare = found.find((one) => one.kind === "rare-row-freed" && one.row.row === 23)!;
    expect(sentence(rare)).toEqual([
      "23행은 사례가 1건(AU)뿐이라 미관측 조합으로 처리되었습니다. 간명해 M1 모형은 이 행이 충분하다고 가정합니다.",
      "Row 23 has only 1 case(s) (AU) and was turned into an unobserved combination. It is assumed to be sufficient by parsimonious M1.",
    ]);
    const contradicted = found.find(
      (one) => one.kind === "contradicted-by-case" && one.case === "DE",
    )!;
    expect(sentence(contradicted)).toEqual([
      "사례 DE는 간명해 M1 모형에 들지만 결과 소속 점수가 0에 그칩니다.",
      "Case DE is in parsimonious M1 but has only 0 of the outcome.",
    ]);
  });

  it.each<Warning>([
    ...found,
    ...assumptions(),
    { kind: "too-many-conditions", conditions: 7, cases: 9, observedRows: 9, chance: 1 },
    { kind: "case-in-no-row", cases: ["a", "b", "c", "d", "e", "f"] },
    { kind: "simultaneous-subset", rows: [3] },
    { kind: "ambiguous", solution: "parsimonious", models: 3 },
    { kind: "not-exhaustive", solution: "conservative", models: 9 },
  ])("$kind has a sentence in both languages", (warning) => {
    const [ko, en] = sentence(warning);
    expect(ko).toMatch(/[가-힣].*[.]$/u);
    expect(en).toMatch(/^[A-Za-z0-9].*\.$/u);
    expect(`${ko}${en}`).not.toMatch(/undefined|NaN|\[object/u);
  });

  it("count what they do not list", () => {
    const [ko, en] = sentence({
      kind: "case-in-no-row",
      cases: ["a", "b", "c", "d", "e", "f", "g"],
    });
    expect(ko).toContain("a, b, c, d, e 외 2개");
    expect(en).toContain("a, b, c, d, e and 2 more");
  });
});

function assumptions(): Warning[] {
  const small = crispTable(["10 1", "10 1", "01 0", "01 0"]);
  const plain = plainQuestion(plainCuts);
  return findWarnings(orThrow(analyse(small, plain)), orThrow(analyseNegation(small, plain)));
}
