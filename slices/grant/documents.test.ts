import { unzipSync } from "fflate";
import { expect, test } from "vitest";

import { readSpreadsheet } from "#formats/spreadsheet/read-spreadsheet.ts";
import { writeWorkbook } from "#formats/spreadsheet/write-workbook.ts";
import { writeDocx } from "#formats/text-document/write-docx.ts";
import { orThrow } from "#kernel/result.ts";

import { contentKeys, emptyContent, type ExemptionRequest } from "./model-request.ts";
import { annexSheet, missingCell } from "./view-annex.ts";
import { requestDocument } from "./view-document.ts";

const provision = {
  regime: "dprk",
  id: "un-2397-7-machinery",
  instrument: "UNSCR 2397 (2017)",
  paragraph: "7",
  title: { ko: "산업용 기계류", en: "Industrial machinery" },
  mark: "partly-verified",
} as const;

const request: ExemptionRequest = {
  id: "r",
  programmeId: "water",
  regime: "dprk",
  state: "draft",
  applicantKind: null,
  applicant: { ko: null, en: null },
  content: {
    ...emptyContent,
    nature: { ko: "정수 설비 <지원>", en: "Water & treatment" },
    reasons: { ko: "조항이 걸림", en: "Paragraphs bite" },
    dates: { ko: "봄부터", en: null },
  },
  lines: [
    {
      itemId: "pump",
      line: 1,
      hs: "841370",
      description: { ko: "=원심 펌프", en: "Centrifugal pump" },
      quantity: 24.5,
      unit: "대",
      value: 48_000,
      currency: "USD",
      origin: "KR",
      endUser: "water-works",
      verdict: "exemption",
      provisions: [provision],
    },
    {
      itemId: "valve",
      line: 5,
      hs: null,
      description: { ko: "밸브", en: null },
      quantity: null,
      unit: null,
      value: null,
      currency: null,
      origin: null,
      endUser: null,
      verdict: null,
      provisions: [],
    },
  ],
  rulesVersion: "dprk@2026-11-23.1",
  builtOn: "2026-11-23",
  sentOn: null,
  sentThrough: null,
  answeredOn: null,
  outcome: null,
  answerNote: null,
};
const programme = { id: "water", name: { ko: "대동강 수질", en: "Water of the Taedong" } };
const office = { ko: "서울특별시", en: "Seoul" };
const endUserOf = (text: string) => (text === "water-works" ? "평양시 수도 관리소" : text);
const document = () => requestDocument(request, { programme, office, endUserOf });

/** The paragraphs and cells of a document as its file holds them, in their order. */
function paragraphsOf(bytes: Uint8Array): string[] {
  const xml = new TextDecoder().decode(unzipSync(bytes)["word/document.xml"]);
  return [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)]
      .map(([, text]) => text)
      .join("")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&amp;", "&"),
  );
}

test("the annex is read back as it was written, with what is missing as missing", async () => {
  const bytes = await writeWorkbook([annexSheet(request, programme.name, endUserOf)]);
  const [sheet] = orThrow(readSpreadsheet(bytes)).sheets;
  const rows = sheet!.rows.map(({ cells }) => cells);
  expect(rows[3]?.slice(0, 5)).toEqual([
    "No.",
    "HS",
    "품목 (국문)",
    "Item (English)",
    "수량 Quantity",
  ]);
  expect(rows[4]).toEqual([
    "1",
    "841370",
    "=원심 펌프",
    "Centrifugal pump",
    "24.5",
    "대",
    "48000",
    "USD",
    "KR",
    "평양시 수도 관리소",
    "UNSCR 2397 (2017) 7",
  ]);
  expect(rows[5]?.filter((cell) => cell === missingCell)).toHaveLength(8);
  expect(sheet!.notes).toEqual([]);
});

test("the document follows the notice, cites by number and shows what is missing", async () => {
  const paragraphs = paragraphsOf(await writeDocx(document()));
  const letters = paragraphs.flatMap((text) => /^\(([a-j])\) /.exec(text)?.[1] ?? []);
  expect(letters).toEqual(["a", "b", "b", "c", "d", "e", "f", "g", "h", "i", "j"]);
  expect(paragraphs).toContain("정수 설비 <지원>[2]");
  expect(paragraphs).toContain("Water & treatment");
  expect(paragraphs).toContain("조항이 걸림[3]");
  expect(paragraphs.filter((text) => text.startsWith("【미기재 · not stated】"))).not.toEqual([]);
  expect(paragraphs).toContain("【English text missing · 영문 미기재】");
  const sources = paragraphs.filter((text) => /^\[\d+\]/.test(text));
  expect(sources).toHaveLength(3);
  expect(sources[2]).toContain(
    "UNSCR 2397 (2017) 7: 산업용 기계류 · Industrial machinery (일부 확인",
  );
});

test("nothing is called missing in a full request, and every content stands in both languages", async () => {
  const content = Object.fromEntries(
    contentKeys.map((key) => [key, { ko: `${key} 글`, en: `${key} text` }]),
  );
  const full: ExemptionRequest = {
    ...request,
    applicantKind: "ngo",
    applicant: { ko: "민간단체", en: "An NGO" },
    content: { ...emptyContent, ...content },
    lines: request.lines.slice(0, 1),
  };
  const text = paragraphsOf(
    await writeDocx(requestDocument(full, { programme, office, endUserOf })),
  ).join("\n");
  expect(text).not.toMatch(/미기재|missing/i);
  for (const key of contentKeys) {
    expect(text).toContain(`${key} 글`);
    expect(text).toContain(`${key} text`);
  }
});

test("the same request gives the same bytes", async () => {
  const sheet = annexSheet(request, programme.name, endUserOf);
  expect(await writeDocx(document())).toEqual(await writeDocx(document()));
  expect(await writeWorkbook([sheet])).toEqual(await writeWorkbook([sheet]));
});
