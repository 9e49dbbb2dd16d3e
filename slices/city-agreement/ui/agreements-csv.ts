import type { Language } from "#kernel/local-text.ts";
import { cityAgreementLabels, tieStatusLabels } from "#slices/tie/model.ts";
import type { AgreementRow } from "./select.ts";

const headings: Readonly<Record<Language, readonly string[]>> = {
  ko: [
    "도시 (한국어)",
    "도시 (영어)",
    "상대 (한국어)",
    "상대 (영어)",
    "국가·지역",
    "종류",
    "체결",
    "상태",
    "마지막 근거",
    "시의회 의결",
    "한 일",
    "출처",
  ],
  en: [
    "City (Korean)",
    "City (English)",
    "Other city (Korean)",
    "Other city (English)",
    "Territory",
    "Kind",
    "Signed",
    "Status",
    "Last evidence",
    "Council",
    "What was done",
    "Sources",
  ],
};

/** The shown rows as text; an empty cell is not known. */
export function agreementsCsv(
  rows: readonly AgreementRow[],
  language: Language,
): readonly string[][] {
  const lines = rows.map(({ tie, city, near }) => [
    city.name.ko ?? "",
    city.name.en ?? "",
    near.name.ko ?? "",
    near.name.en ?? "",
    city.territory ?? "",
    tie.cityAgreement === null ? "" : cityAgreementLabels[tie.cityAgreement][language],
    tie.since ?? "",
    tieStatusLabels[tie.status][language],
    tie.lastEvidence ?? "",
    tie.council === null ? "" : `${tie.council.decidedOn} ${tie.council.evidence}`,
    tie.acts.map(({ on, text }) => `${on} ${text}`).join("; "),
    tie.sources.map(({ source, locator }) => `${source} ${locator ?? ""}`.trim()).join("; "),
  ]);
  return [[...headings[language]], ...lines];
}
