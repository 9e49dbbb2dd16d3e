import { type BothTexts, both } from "#kernel/local-text.ts";

import type { GraphFileRefusal } from "./graph-file.ts";

type RefusalOf = {
  readonly [K in GraphFileRefusal["kind"]]: Extract<GraphFileRefusal, { kind: K }>;
};

type Words = readonly [message: BothTexts, repair: BothTexts];

type FeatureFault = Extract<GraphFileRefusal, { kind: "bad-feature" }>["why"];

const featureFaults: Readonly<
  Record<FeatureFault, readonly [ko: string, en: string, repairKo: string, repairEn: string]>
> = {
  "repeated-id": [
    "식별자가 두 번 나옵니다",
    "its id appears twice",
    "지물마다 서로 다른 id를 쓰세요.",
    "Give every feature an id of its own.",
  ],
  "unknown-end": [
    "목록에 없는 행위자를 잇는 관계입니다",
    "a tie to somebody who is not among the features",
    "그 행위자를 넣거나 관계를 지우세요.",
    "Add that actor or remove the tie.",
  ],
  "not-a-feature": [
    "지물(Feature)이 아닙니다",
    "it is no Feature",
    "type이 Feature인 것만 남기세요.",
    "Keep only members whose type is Feature.",
  ],
};

const wordings: { readonly [K in keyof RefusalOf]: (refusal: RefusalOf[K]) => Words } = {
  "not-utf-8": () => [
    both("UTF-8로 저장된 파일이 아닙니다.", "The file is not UTF-8 text."),
    both("파일을 UTF-8로 다시 저장하세요.", "Save the file again as UTF-8."),
  ],
  "not-well-formed": ({ detail }) => [
    both(`XML 문법에 맞지 않습니다: ${detail}`, `The XML is not well-formed: ${detail}`),
    both(
      "표시된 위치의 태그를 바로잡거나 파일을 다시 내보내세요.",
      "Correct the markup at the place shown, or export the file again.",
    ),
  ],
  doctype: () => [
    both(
      "DOCTYPE 선언이 있는 파일은 읽지 않습니다.",
      "Files with a DOCTYPE declaration are not read.",
    ),
    both(
      "DOCTYPE 선언과 개체(entity) 정의를 지우세요.",
      "Remove the DOCTYPE declaration and its entities.",
    ),
  ],
  "other-format": ({ expected, found }) => [
    both(
      `최상위 요소가 <${expected}>가 아니라 <${found}>입니다.`,
      `The outermost element is <${found}>, not <${expected}>.`,
    ),
    both(
      "파일 형식에 맞는 확장자를 쓰세요(.gexf, .graphml, .csv, .tsv).",
      "Give the file the ending of its format (.gexf, .graphml, .csv, .tsv).",
    ),
  ],
  "no-graph": () => [
    both("파일에 관계망이 없습니다.", "The file holds no graph."),
    both("행위자와 관계가 들어 있는 파일을 지정하세요.", "Name a file that holds actors and ties."),
  ],
  "several-graphs": () => [
    both("파일에 관계망이 둘 이상 있습니다.", "The file holds more than one graph."),
    both("관계망마다 파일을 나누세요.", "Put each graph into a file of its own."),
  ],
  hyperedge: () => [
    both("셋 이상을 잇는 관계(hyperedge)는 읽을 수 없습니다.", "Hyperedges cannot be read."),
    both(
      "단체를 행위자로 두고 구성원마다 관계를 하나씩 적으세요.",
      "Make the body an actor and write one tie for each member.",
    ),
  ],
  "missing-attribute": ({ element, attribute }) => [
    both(
      `<${element}>에 ${attribute} 속성이 없습니다.`,
      `<${element}> has no attribute ${attribute}.`,
    ),
    both(`${attribute} 속성을 적어 넣으세요.`, `Write the attribute ${attribute}.`),
  ],
  "repeated-actor": ({ id }) => [
    both(`식별자 ‘${id}’가 두 번 나옵니다.`, `The id "${id}" appears twice.`),
    both("행위자마다 서로 다른 식별자를 쓰세요.", "Give every actor an id of its own."),
  ],
  "unknown-end": ({ id }) => [
    both(
      `목록에 없는 행위자 ‘${id}’를 잇는 관계가 있습니다.`,
      `A tie leads to "${id}", which is not among the actors.`,
    ),
    both("행위자를 목록에 넣거나 그 관계를 지우세요.", "Add the actor or remove the tie."),
  ],
  "undeclared-column": ({ id }) => [
    both(
      `선언되지 않은 속성 ‘${id}’의 값이 있습니다.`,
      `There is a value for "${id}", which is not declared.`,
    ),
    both("속성을 선언하거나 값을 지우세요.", "Declare the attribute or remove the value."),
  ],
  "bad-number": ({ name, text }) => [
    both(
      `‘${name}’ 값 ‘${text}’은(는) 숫자가 아닙니다.`,
      `The value "${text}" of "${name}" is not a number.`,
    ),
    both(
      "숫자로 고치거나 속성의 형식을 문자열로 선언하세요.",
      "Write a number, or declare the attribute as a string.",
    ),
  ],
  "no-ends-in-header": ({ found }) => [
    both(
      `첫 줄에 관계의 양끝 열 이름이 없습니다(읽은 열: ${found.join(", ")}).`,
      `The first line names no two ends (found: ${found.join(", ")}).`,
    ),
    both(
      "첫 줄을 from,to 또는 source,target으로 시작하세요.",
      "Begin the file with from,to or source,target.",
    ),
  ],
  "repeated-column": ({ name }) => [
    both(`열 이름 ‘${name}’이 두 번 나옵니다.`, `The column name "${name}" appears twice.`),
    both("열마다 다른 이름을 쓰세요.", "Give every column a name of its own."),
  ],
  "wrong-width": ({ expected, found }) => [
    both(
      `열이 ${expected}개여야 하는데 ${found}개입니다.`,
      `The line has ${found} fields, not ${expected}.`,
    ),
    both(
      "빠지거나 남는 칸을 고치고, 쉼표가 든 값은 큰따옴표로 묶으세요.",
      "Correct the fields; put values with commas into double quotes.",
    ),
  ],
  "not-json": ({ detail }) => [
    both(`JSON 문법에 맞지 않습니다: ${detail}`, `This is not JSON: ${detail}`),
    both("프로그램에서 파일을 다시 내보내 올리세요.", "Export the file again and upload that."),
  ],
  "not-geojson": () => [
    both(
      "GeoJSON의 지물 모음(FeatureCollection)이 아닙니다.",
      "This JSON is no FeatureCollection of GeoJSON.",
    ),
    both(
      "지도 프로그램에서 GeoJSON으로 내보낸 파일을 올리세요.",
      "Upload a file that a map program exported as GeoJSON.",
    ),
  ],
  "bad-feature": ({ feature, why, id }) => {
    const [ko, en, repairKo, repairEn] = featureFaults[why];
    return [
      both(`${feature}번째 지물: ${ko}(${id})`, `Feature ${feature}: ${en} (${id})`),
      both(repairKo, repairEn),
    ];
  },
  "empty-end": () => [
    both("관계의 한쪽 끝이 비어 있습니다.", "One end of the tie is empty."),
    both("행위자의 식별자를 적거나 그 줄을 지우세요.", "Write the actor's id or remove the line."),
  ],
  "open-quote": () => [
    both("큰따옴표가 닫히지 않았습니다.", "A double quote is never closed."),
    both("닫는 큰따옴표를 넣으세요.", "Close the double quote."),
  ],
};

/** Why a graph file was not read and how to repair it, in both languages. */
export function wordGraphRefusal(refusal: GraphFileRefusal): Words {
  return wordOf(refusal.kind, refusal);
}

/** The line and column of a refusal, `:` before each, where it has them. */
export function placeInGraphFile(refusal: GraphFileRefusal): string {
  const line = "line" in refusal ? `:${refusal.line}` : "";
  return "column" in refusal ? `${line}:${refusal.column}` : line;
}

function wordOf<K extends keyof RefusalOf>(kind: K, refusal: RefusalOf[K]): Words {
  return wordings[kind](refusal);
}
