import { both } from "#kernel/local-text.ts";
import type { BothTexts } from "#kernel/local-text.ts";
import type { NamedModel } from "./all-models.ts";
import type { Condition } from "./model.ts";
import { writeTerm } from "./term.ts";
import type { Warning } from "./warnings.ts";

type WordedBy = {
  readonly [K in Warning["kind"]]: (
    warning: Extract<Warning, { kind: K }>,
    conditions: readonly Condition[],
  ) => BothTexts;
};

const solutionNames = {
  conservative: both("보수해", "conservative"),
  intermediate: both("중간해", "intermediate"),
  parsimonious: both("간명해", "parsimonious"),
} as const;

/** Names listed in a sentence at most; the rest is counted. */
const named = 5;

const wordings: WordedBy = {
  "rare-row-freed": ({ row, usedBy }) => {
    const count = row.cases.length;
    const ko = `${row.row}행은 사례가 ${count}건(${inKorean(row.cases)})뿐이라 미관측 조합으로 처리되었습니다.`;
    const en = `Row ${row.row} has only ${count} case(s) (${inEnglish(row.cases)}) and was turned into an unobserved combination.`;
    if (usedBy.length === 0) return both(ko, en);
    return both(
      `${ko} ${modelsInKorean(usedBy)} 모형은 이 행이 충분하다고 가정합니다.`,
      `${en} It is assumed to be sufficient by ${modelsInEnglish(usedBy)}.`,
    );
  },
  "contradictory-assumption": ({ solution, found, isComplete }, conditions) => {
    const kind = solutionNames[solution];
    const [{ outcome, negation, shared }] = [found[0]!];
    const [one, other, same] = [outcome.term, negation.term, shared].map((term) =>
      writeTerm(term, conditions),
    );
    const count = `${found.length}${isComplete ? "" : "+"}`;
    return both(
      `${kind.ko}에서 결과를 낳는 조합과 결과를 막는 조합이 같은 미관측 조합을 함께 가정하는 곳이 ${count}군데입니다. 예: ${one}와(과) ${other}이(가) ${same}을(를) 함께 가정합니다.`,
      `In the ${kind.en} solutions, recipes of the outcome and of its absence assume the same unobserved combinations in ${count} place(s), for example ${one} and ${other}: ${same}.`,
    );
  },
  "contradicted-by-case": ({ case: name, y, models }) =>
    both(
      `사례 ${name}은(는) ${modelsInKorean(models)} 모형에 들지만 결과 소속 점수가 ${y}에 그칩니다.`,
      `Case ${name} is in ${modelsInEnglish(models)} but has only ${y} of the outcome.`,
    ),
  "too-many-conditions": ({ conditions, cases, observedRows, chance }) =>
    both(
      `사례 ${cases}건에 조건 ${conditions}개(관측된 행 ${observedRows}개)는 많습니다. 결과를 무작위로 정해도 모순이 드러나지 않을 확률이 ${percent(chance)}입니다.`,
      `${conditions} conditions are many for ${cases} cases (${observedRows} observed rows): random outcomes would look free of contradiction with a chance of ${percent(chance)}.`,
    ),
  "case-in-no-row": ({ cases }) =>
    both(
      `${inKorean(cases)}: 점수가 정확히 0.5인 조건이 있어 진리표의 어느 행에도 들지 않습니다.`,
      `${inEnglish(cases)}: a score of exactly one half puts the case in no row of the truth table.`,
    ),
  "simultaneous-subset": ({ rows }) =>
    both(
      `${inKorean(rows.map((row) => `${row}행`))}: 결과와 결과의 부재 모두에 충분한 것으로 나옵니다. PRI 기준을 두십시오.`,
      `Row(s) ${inEnglish(rows.map(String))} pass as sufficient for the outcome and for its absence; set a PRI cut.`,
    ),
  ambiguous: ({ solution, models }) =>
    both(
      `${solutionNames[solution].ko} 모형이 ${models}개이며, 자료만으로는 어느 하나를 고를 수 없습니다.`,
      `There are ${models} ${solutionNames[solution].en} models; the data do not favour one.`,
    ),
  "not-exhaustive": ({ solution, models }) =>
    both(
      `${solutionNames[solution].ko} 모형을 모두 찾지는 못했습니다. 찾은 수 ${models}개는 하한입니다.`,
      `Not every ${solutionNames[solution].en} model was found; ${models} is a lower bound.`,
    ),
};

/** A warning as one sentence in Korean and English. */
export function wordWarning<K extends Warning["kind"]>(
  warning: Extract<Warning, { kind: K }>,
  conditions: readonly Condition[],
): BothTexts {
  const word: (one: Extract<Warning, { kind: K }>, conditions: readonly Condition[]) => BothTexts =
    wordings[warning.kind];
  return word(warning, conditions);
}

function inKorean(names: readonly string[]): string {
  const rest = names.length - named;
  return `${names.slice(0, named).join(", ")}${rest > 0 ? ` 외 ${rest}개` : ""}`;
}

function inEnglish(names: readonly string[]): string {
  const rest = names.length - named;
  return `${names.slice(0, named).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}

function modelsInKorean(models: readonly NamedModel[]): string {
  return inKorean(models.map(({ kind, name }) => `${solutionNames[kind].ko} ${name}`));
}

function modelsInEnglish(models: readonly NamedModel[]): string {
  return inEnglish(models.map(({ kind, name }) => `${solutionNames[kind].en} ${name}`));
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
