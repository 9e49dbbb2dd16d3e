import { wordGraphRefusal } from "#formats/graph-file/refusal-words.ts";
import type { SparqlRefusal } from "#formats/sparql-json/read-sparql-json.ts";
import type { SpreadsheetRefusal } from "#formats/spreadsheet/spreadsheet.ts";
import { both, type BothTexts } from "#kernel/local-text.ts";

import type { SourceRefusal } from "./read-source.ts";

type Words = readonly [message: BothTexts, repair: BothTexts];
type Wordings<R extends { readonly kind: string }> = {
  readonly [K in R["kind"]]: (refusal: Extract<R, { kind: K }>) => Words;
};

const resave = both(
  "프로그램에서 파일을 다시 내보내 올리세요.",
  "Export the file again and upload that.",
);
const ofSpreadsheets: Wordings<SpreadsheetRefusal> = {
  empty: () => [
    both("파일에 값이 하나도 없습니다.", "The file holds no value."),
    both("내용이 있는 파일인지 확인하세요.", "Check that it is the right file."),
  ],
  "unknown-encoding": () => [
    both(
      "어떤 문자 집합인지 알 수 없는 글자가 있습니다.",
      "The file's character set is not known.",
    ),
    both("‘CSV UTF-8’로 다시 저장하세요.", "Save it again as “CSV UTF-8”."),
  ],
  "not-text": () => [
    both("글자가 아닌 바이트가 들어 있습니다.", "The file holds bytes that no text has."),
    both(
      "CSV, XLSX, GEXF, GraphML, GeoJSON, SPARQL JSON 가운데 하나로 저장하세요.",
      "Save it as CSV, XLSX, GEXF, GraphML, GeoJSON or SPARQL JSON.",
    ),
  ],
  "old-workbook": () => [
    both(
      "옛 형식(.xls)이거나 암호가 걸린 통합 문서입니다.",
      "This is an old workbook (.xls), or one with a password.",
    ),
    both("암호를 풀고 .xlsx로 다시 저장하세요.", "Take the password off and save it as .xlsx."),
  ],
  "broken-zip": ({ detail }) => [
    both(`통합 문서가 손상되었습니다: ${detail}`, `The workbook is damaged: ${detail}`),
    resave,
  ],
  "zip-bomb": ({ limit }) => [
    both(
      `풀면 ${Math.floor(limit / 1_048_576)}MB를 넘는 압축 파일이라 읽지 않았습니다.`,
      `It unpacks to more than ${Math.floor(limit / 1_048_576)} MB and was not read.`,
    ),
    both(
      "믿을 수 있는 곳에서 받은 파일인지 확인하고, 필요한 시트만 CSV로 저장하세요.",
      "Check where it comes from, and save only the sheet you need as CSV.",
    ),
  ],
  "no-workbook": () => [
    both("압축 파일이지만 통합 문서(.xlsx)가 아닙니다.", "This is a zip, but no workbook (.xlsx)."),
    both("압축을 풀고 안에 든 파일을 올리세요.", "Unpack it and upload the file inside."),
  ],
  "broken-xml": ({ detail }) => [
    both(
      `통합 문서 안의 XML이 잘못되었습니다: ${detail}`,
      `The XML inside the workbook is broken: ${detail}`,
    ),
    resave,
  ],
  doctype: () => [
    both(
      "통합 문서 안에 DOCTYPE 선언이 있어 읽지 않았습니다.",
      "The workbook holds a DOCTYPE declaration and was not read.",
    ),
    both(
      "믿을 수 있는 프로그램으로 다시 저장하세요.",
      "Save it again with a program that you trust.",
    ),
  ],
  "too-many-cells": ({ limit }) => [
    both(
      `칸이 ${limit.toLocaleString("ko")}개를 넘습니다.`,
      `There are more than ${limit.toLocaleString("en")} cells.`,
    ),
    both("파일을 나누어 올리세요.", "Upload it in parts."),
  ],
};

const ofSparql: Wordings<SparqlRefusal> = {
  "not-json": ({ detail }) => [
    both(`JSON 문법에 맞지 않습니다: ${detail}`, `This is not JSON: ${detail}`),
    resave,
  ],
  "not-sparql-results": () => [
    both("SPARQL 질의 결과의 모양이 아닙니다.", "This JSON is not the result of a SPARQL query."),
    both(
      "위키데이터 질의 화면에서 JSON으로 내려받은 파일을 올리세요.",
      "Upload what the Wikidata query page downloads as JSON.",
    ),
  ],
  "no-rows": () => [
    both("질의 결과가 비어 있습니다.", "The query answered no row."),
    both("질의를 고쳐 다시 내려받으세요.", "Correct the query and download it again."),
  ],
};

/** Where a file fails and what to do, in both languages; `place` is a line, a part of the workbook or a byte. */
export function describeSource(source: SourceRefusal): {
  place: string | null;
  message: BothTexts;
  repair: BothTexts;
} {
  const [message, repair] = wordsOf(source);
  const { refusal } = source;
  const parts = [
    "part" in refusal ? refusal.part : null,
    "line" in refusal ? String(refusal.line) : null,
    "column" in refusal ? String(refusal.column) : null,
    "offset" in refusal ? `byte ${refusal.offset}` : null,
    "at" in refusal ? refusal.at : null,
  ].filter((part) => part !== null);
  return { place: parts.length === 0 ? null : parts.join(":"), message, repair };
}

function wordsOf(source: SourceRefusal): Words {
  switch (source.of) {
    case "spreadsheet":
      return pick(ofSpreadsheets, source.refusal);
    case "graph":
      return wordGraphRefusal(source.refusal);
    case "sparql":
      return pick(ofSparql, source.refusal);
    case "size":
      return [
        both(
          `파일이 ${Math.floor(source.refusal.limit / 1_048_576)}MB를 넘습니다.`,
          `The file is larger than ${Math.floor(source.refusal.limit / 1_048_576)} MB.`,
        ),
        both("파일을 나누어 올리세요.", "Upload it in parts."),
      ];
  }
}

function pick<R extends { readonly kind: string }>(wordings: Wordings<R>, refusal: R): Words {
  return (wordings as unknown as Readonly<Record<string, (refusal: R) => Words>>)[refusal.kind]!(
    refusal,
  );
}
