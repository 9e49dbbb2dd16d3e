import type { WorkbookSheet } from "#formats/spreadsheet/write-workbook.ts";
import type { LocalText } from "#kernel/local-text.ts";

import type { ExemptionRequest, RequestLine } from "./model-request.ts";

/** What stands in a cell that nobody has filled. */
export const missingCell = "미기재 / not stated";

/** The notice's Annex II: every planned item with its specification, one line each; what is missing says so. */
export function annexSheet(
  request: ExemptionRequest,
  programme: LocalText,
  endUserOf: (text: string) => string,
): WorkbookSheet {
  return {
    name: "Annex II",
    title: [
      "별표 II 품목과 규격 / Annex II – Detailed list of items and specifications",
      [programme.ko, programme.en].filter((one) => one !== null).join(" / "),
      `${request.builtOn} · ${request.regime.toUpperCase()} · ${request.rulesVersion ?? "not judged"}`,
    ],
    columns: [
      { head: "No.", width: 6 },
      { head: "HS", width: 12 },
      { head: "품목 (국문)", width: 34 },
      { head: "Item (English)", width: 34 },
      { head: "수량 Quantity", width: 12 },
      { head: "단위 Unit", width: 10 },
      { head: "금액 Value", width: 14 },
      { head: "통화 Currency", width: 10 },
      { head: "원산지 Origin", width: 14 },
      { head: "최종 사용자 End user", width: 28 },
      { head: "조항 Paragraph", width: 40 },
    ],
    rows: request.lines.map((line) => rowOf(line, endUserOf)),
  };
}

function rowOf(line: RequestLine, endUserOf: (text: string) => string) {
  const known = (text: string | null) => (text === null || text === "" ? missingCell : text);
  return [
    line.line,
    known(line.hs),
    known(line.description.ko),
    known(line.description.en),
    line.quantity ?? missingCell,
    known(line.unit),
    line.value ?? missingCell,
    known(line.currency),
    known(line.origin),
    line.endUser === null ? missingCell : endUserOf(line.endUser),
    line.provisions.map((one) => `${one.instrument} ${one.paragraph}`).join("; "),
  ];
}
