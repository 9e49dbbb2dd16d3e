import type { Language } from "#kernel/local-text.ts";
import { activityLabels, feeStatusLabels } from "../model.ts";
import type { PortfolioAnswer } from "./portfolio-data.ts";

const headings: Readonly<Record<Language, readonly string[]>> = {
  ko: [
    "기구 (한국어)",
    "기구 (영어)",
    "약칭",
    "회비 상태",
    "연회비",
    "통화",
    "역할 (한국어)",
    "역할 (영어)",
    "담당 부서 (한국어)",
    "담당 부서 (영어)",
    "가입",
    "갱신일",
    "활동",
    "주제",
    "기준",
    "마지막 근거",
    "출처",
    "출처 오류",
  ],
  en: [
    "Body (Korean)",
    "Body (English)",
    "Abbreviation",
    "Fee",
    "Yearly amount",
    "Currency",
    "Role (Korean)",
    "Role (English)",
    "Owner unit (Korean)",
    "Owner unit (English)",
    "Joined",
    "Renewal",
    "Use",
    "Topics",
    "As of",
    "Last evidence",
    "Sources",
    "Source faults",
  ],
};

/** The portfolio as rows of text. An amount stands only where one is stated; empty means not known. */
export function portfolioCsv(answer: PortfolioAnswer, language: Language): readonly string[][] {
  const rows = answer.items.map((item) => {
    const body = answer.actors[item.body];
    const { fee } = item;
    return [
      body?.name.ko ?? item.body,
      body?.name.en ?? item.body,
      body?.abbr ?? "",
      feeStatusLabels[fee.status][language],
      fee.status === "stated" ? fee.yearly.amount : "",
      fee.status === "stated" ? fee.yearly.currency : "",
      item.role?.ko ?? "",
      item.role?.en ?? "",
      item.owner.ko ?? "",
      item.owner.en ?? "",
      item.joined ?? "",
      item.renewalOn ?? "",
      activityLabels[item.activity][language],
      item.issues.join(" "),
      item.asOf,
      item.lastEvidence ?? "",
      item.sources.map(({ source, locator }) => `${source} ${locator ?? ""}`.trim()).join("; "),
      item.slips.join(" "),
    ];
  });
  return [[...headings[language]], ...rows];
}
