import { both } from "#kernel/local-text.ts";
import type { BothTexts } from "#kernel/local-text.ts";
import type { ShapeRefusal } from "./exchange/read.ts";
import type { ComparisonRefusal } from "./model.ts";

/** A refusal in words: what is wrong and how to repair it. */
export interface Wording {
  readonly message: BothTexts;
  readonly repair: BothTexts;
}

type Worded = ComparisonRefusal | ShapeRefusal;
type WordedBy = {
  readonly [K in Worded["kind"]]: (refusal: Extract<Worded, { kind: K }>) => Wording;
};

const cutNames = {
  inclusion: both("포함도", "inclusion"),
  contradiction: both("모순 포함도", "contradiction"),
  pri: both("PRI", "PRI"),
  cases: both("사례 수", "number of cases"),
} as const;

const expectedNames: Readonly<Record<ShapeRefusal["expected"], BothTexts>> = {
  array: both("목록", "a list"),
  object: both("객체", "an object"),
  text: both("글자열", "a text"),
  number: both("숫자", "a number"),
  boolean: both("참·거짓 값", "true or false"),
  "number-or-null": both("숫자 또는 null", "a number or null"),
  "number-or-list": both("숫자 또는 숫자 목록", "a number or a list of numbers"),
};

const wordings: WordedBy = {
  shape: ({ at, expected }) => ({
    message: both(
      `${at} 자리에 ${expectedNames[expected].ko}이(가) 있어야 합니다.`,
      `There must be ${expectedNames[expected].en} at ${at}.`,
    ),
    repair: both(
      "파일을 사례 비교 교환 형식에 맞추십시오.",
      "Bring the file into the exchange form of case comparison.",
    ),
  }),
  "no-cases": () => ({
    message: both("비교할 사례가 없습니다.", "There is no case to compare."),
    repair: both("사례를 하나 이상 넣으십시오.", "Add at least one case."),
  }),
  "no-conditions": () => ({
    message: both("조건이 정해지지 않았습니다.", "No condition is given."),
    repair: both("조건을 하나 이상 고르십시오.", "Choose at least one condition."),
  }),
  "too-many-conditions": ({ conditions, most }) => ({
    message: both(
      `조건이 ${conditions}개로, 한 번에 비교할 수 있는 ${most}개를 넘습니다.`,
      `${conditions} conditions are more than the ${most} of one comparison.`,
    ),
    repair: both(
      "이론적으로 중요한 조건만 남기십시오.",
      "Keep the conditions that theory calls for.",
    ),
  }),
  "duplicate-name": ({ name }) => ({
    message: both(`이름 ‘${name}’이(가) 두 번 쓰였습니다.`, `The name "${name}" is used twice.`),
    repair: both(
      "사례와 조건마다 다른 이름을 붙이십시오.",
      "Give every case and condition its own name.",
    ),
  }),
  "column-missing": ({ column }) => ({
    message: both(`‘${column}’ 열이 없습니다.`, `There is no column "${column}".`),
    repair: both("열 이름을 확인하거나 열을 추가하십시오.", "Check the name or add the column."),
  }),
  "column-length": ({ column, expected, found }) => ({
    message: both(
      `‘${column}’ 열의 값은 ${found}개인데 사례는 ${expected}건입니다.`,
      `Column "${column}" has ${found} scores for ${expected} cases.`,
    ),
    repair: both("사례마다 값을 하나씩 넣으십시오.", "Give one score for every case."),
  }),
  "score-missing": ({ column, case: name }) => ({
    message: both(
      `‘${name}’ 사례의 ‘${column}’ 값이 비어 있습니다.`,
      `Case "${name}" has no score on "${column}".`,
    ),
    repair: both(
      "근거를 찾아 값을 넣거나, 그 사례 또는 조건을 빼십시오. 모르는 값은 0이 아닙니다.",
      "Find evidence and score it, or leave the case or the condition out. Unknown is not 0.",
    ),
  }),
  "score-out-of-range": ({ column, case: name, value }) => ({
    message: both(
      `‘${name}’ 사례의 ‘${column}’ 값 ${value}은(는) 허용 범위를 벗어납니다.`,
      `Score ${value} of case "${name}" on "${column}" is out of range.`,
    ),
    repair: both(
      "0과 1 사이의 소속 점수로 보정하거나, 다치 조건이면 0부터의 정수를 쓰십시오.",
      "Calibrate to a membership between 0 and 1, or use whole levels from 0 for a multi-value condition.",
    ),
  }),
  "cut-out-of-range": ({ cut, value }) => ({
    message: both(
      `${cutNames[cut].ko} 기준값 ${value}은(는) 쓸 수 없습니다.`,
      `The ${cutNames[cut].en} cut cannot be ${value}.`,
    ),
    repair: both(
      "비율은 0과 1 사이, 사례 수는 1 이상으로 정하십시오.",
      "Shares lie between 0 and 1; the number of cases is at least 1.",
    ),
  }),
  "row-out-of-range": ({ row, rows }) => ({
    message: both(
      `제외할 행 ${row}은(는) 없습니다. 행은 1부터 ${rows}까지입니다.`,
      `There is no row ${row}; rows run from 1 to ${rows}.`,
    ),
    repair: both("행 번호를 확인하십시오.", "Check the row number."),
  }),
  "nothing-to-explain": () => ({
    message: both(
      "기준값을 넘는 행이 없어 설명할 것이 없습니다.",
      "No row passes the cuts, so there is nothing to explain.",
    ),
    repair: both("기준값을 낮추거나 사례를 더하십시오.", "Lower the cuts or add cases."),
  }),
  "nothing-denied": () => ({
    message: both(
      "결과를 부정하는 행이 없어 어떤 조합이든 충분한 것으로 나옵니다.",
      "No row denies the outcome, so every combination would count as sufficient.",
    ),
    repair: both(
      "결과가 나타나지 않은 사례를 더하십시오.",
      "Add cases where the outcome is absent.",
    ),
  }),
};

/** A refusal in Korean and English. */
export function wordRefusal<K extends Worded["kind"]>(
  refusal: Extract<Worded, { kind: K }>,
): Wording {
  const word: (one: Extract<Worded, { kind: K }>) => Wording = wordings[refusal.kind];
  return word(refusal);
}
