import {
  heading,
  paragraph,
  type Block,
  type Run,
  type TextDocument,
} from "#formats/text-document/text-document.ts";
import type { LocalText } from "#kernel/local-text.ts";

import {
  applicantKindLabels,
  contents,
  type CitedProvision,
  type ContentKey,
  type ExemptionRequest,
  type RequestLine,
} from "./model-request.ts";
import { markLabels } from "./model.ts";
import { missingIn } from "./rules-request.ts";

/** What the document says beside the request. */
export interface DocumentGround {
  readonly programme: { readonly id: string; readonly name: LocalText };
  readonly office: LocalText;
  readonly endUserOf: (text: string) => string;
}

/** The notice's order: its letters, with the goods (d) and the annex (i) between the texts. */
const order: readonly (ContentKey | "goods" | "annex")[] = [
  "nature",
  "recipients",
  "selection",
  "reasons",
  "goods",
  "dates",
  "routes",
  "parties",
  "finances",
  "annex",
  "monitoring",
];

const missing: Run = { text: "【미기재 · not stated】", look: "missing" };
const missingEnglish: Run = { text: "【English text missing · 영문 미기재】", look: "missing" };

/**
 * The request as a document in Korean and English, after the notice's order, with numbered sources. What is missing
 * stands as missing; a fact that was not verified against its text carries that mark.
 */
export function requestDocument(request: ExemptionRequest, ground: DocumentGround): TextDocument {
  const sources = new Sources();
  const name = ground.programme.name;
  const blocks: Block[] = [
    heading(0, "제재 면제 요청서 · Request for exemption"),
    paragraph({ text: name.ko ?? name.en ?? request.programmeId, look: "strong" }),
    ...(name.en !== null && name.ko !== null ? [paragraph({ text: name.en, look: "quiet" })] : []),
    paragraph(
      "받는 곳 / To: ",
      "유엔 안전보장이사회 1718 위원회 / Security Council Committee established pursuant to resolution 1718 (2006)",
      sources.cite("notice", noticeSource),
    ),
    paragraph("신청인 / Applicant: ", ...applicantRuns(request)),
    paragraph("준비한 곳 / Prepared by: ", ground.office.ko ?? "", " / ", ground.office.en ?? ""),
    paragraph(`작성일 / Date: ${request.builtOn}`),
    ...missingBlocks(request),
    ...order.flatMap((key) => sectionOf(key, request, { sources, ground })),
    heading(1, "근거 · Sources"),
    ...sources.blocks(),
  ];
  return {
    title: `Request for exemption: ${name.en ?? name.ko ?? request.programmeId}`,
    author: ground.office.en ?? ground.office.ko ?? "Naru",
    day: request.builtOn,
    blocks,
  };
}

const noticeSource =
  "1718 Committee, Implementation Assistance Notice No. 7 (6 August 2018; revised 30 November 2020 and 2 June 2023). 항목 (a)–(d)는 원문 확인, (e)–(j)는 기억에 따름 · items (a)–(d) verified, (e)–(j) from memory and to be checked against the notice.";

interface Making {
  readonly sources: Sources;
  readonly ground: DocumentGround;
}

function sectionOf(
  key: ContentKey | "goods" | "annex",
  request: ExemptionRequest,
  making: Making,
): Block[] {
  if (key === "goods") return goodsSection(request, making);
  if (key === "annex") return annexSection(request);
  const { letter, label, mark } = contents[key];
  const { ko, en } = request.content[key];
  const note: Run[] =
    mark === "verified"
      ? []
      : [
          {
            text: ` (${markLabels[mark].ko} · ${markLabels[mark].en.toLowerCase()})`,
            look: "quiet",
          },
        ];
  const title: Block = heading(1, `(${letter}) ${label.ko} · ${label.en}`);
  const cited =
    key === "reasons"
      ? provisionsOf(request.lines).map((one) => making.sources.cite(one.id, provisionText(one)))
      : [making.sources.cite("programme", programmeText(making.ground))];
  if (ko === null && en === null) return [title, paragraph(missing, ...note)];
  return [
    title,
    ...(ko === null ? [] : [paragraph(ko, ...cited, ...note)]),
    en === null
      ? paragraph(missingEnglish)
      : paragraph({ text: en, look: ko === null ? "plain" : "quiet" }),
  ];
}

function goodsSection({ lines }: ExemptionRequest, making: Making): Block[] {
  const title = heading(1, "(d) 물자와 서비스의 상세 · Goods and services in detail");
  if (lines.length === 0) return [title, paragraph(missing)];
  return [
    title,
    paragraph(
      `품목 ${lines.length}종. 수량과 규격은 별표에 있습니다. / ${lines.length} items; quantities and specifications are in the annex.`,
      making.sources.cite("programme", programmeText(making.ground)),
    ),
    {
      kind: "table",
      head: [
        "No.",
        "HS",
        "품목 · Item",
        "수량 · Quantity",
        "최종 사용자 · End user",
        "조항 · Paragraph",
      ],
      rows: lines.map((line) => [
        String(line.line),
        line.hs ?? missing.text,
        textOf(line.description),
        amountOf(line),
        line.endUser === null ? missing.text : making.ground.endUserOf(line.endUser),
        line.provisions
          .map(
            (one) =>
              `${one.instrument} ${one.paragraph} ${making.sources.cite(one.id, provisionText(one)).text}`,
          )
          .join("; "),
      ]),
    },
  ];
}

function annexSection({ lines }: ExemptionRequest): Block[] {
  return [
    heading(1, "(i) 별표: 전체 품목 · Annex: all planned items"),
    paragraph(
      lines.length === 0
        ? missing
        : `별도 통합 문서(XLSX)로 붙입니다: ${lines.length}줄. / Attached as a workbook (XLSX): ${lines.length} lines.`,
    ),
  ];
}

function missingBlocks(request: ExemptionRequest): Block[] {
  const lacks = missingIn(request);
  if (lacks.length === 0) return [];
  const contentsMissing = lacks.filter(({ kind }) => kind === "content").length;
  const linesMissing = lacks.filter(({ kind }) => kind === "line").length;
  return [
    paragraph({
      text: `빠진 것: 항목 ${contentsMissing}건, 품목 줄 ${linesMissing}줄. 제출 전에 채워야 합니다. / Missing: ${contentsMissing} contents, ${linesMissing} item lines; to be filled before it is sent.`,
      look: "missing",
    }),
  ];
}

function applicantRuns({ applicantKind, applicant }: ExemptionRequest): Run[] {
  if (applicantKind === null || (applicant.ko === null && applicant.en === null)) return [missing];
  const kind = applicantKindLabels[applicantKind];
  return [
    {
      text: [applicant.ko, applicant.en].filter((one) => one !== null).join(" / "),
      look: "strong",
    },
    { text: ` (${kind.ko} · ${kind.en})`, look: "quiet" },
  ];
}

function provisionsOf(lines: readonly RequestLine[]): readonly CitedProvision[] {
  return [
    ...new Map(lines.flatMap(({ provisions }) => provisions).map((one) => [one.id, one])).values(),
  ];
}

function provisionText(one: CitedProvision): string {
  return `${one.instrument} ${one.paragraph}: ${one.title.ko} · ${one.title.en} (${markLabels[one.mark].ko} · ${markLabels[one.mark].en.toLowerCase()})`;
}

function programmeText({ programme, office }: DocumentGround): string {
  const name = programme.name.ko ?? programme.name.en ?? programme.id;
  return `${office.ko ?? office.en ?? ""}, 사업 기록 · programme record “${name}” (${programme.id})`;
}

function textOf({ ko, en }: LocalText): string {
  const known = [ko, en].filter((one) => one !== null && one !== "");
  return known.length === 0 ? missing.text : known.join(" · ");
}

function amountOf({ quantity, unit }: RequestLine): string {
  return `${quantity === null ? missing.text : quantity.toLocaleString("en")} ${unit ?? missing.text}`;
}

/** Sources in the order in which they are first cited; each has one number. */
class Sources {
  readonly #numbers = new Map<string, { readonly number: number; readonly text: string }>();

  cite(id: string, text: string): Run {
    const known = this.#numbers.get(id) ?? { number: this.#numbers.size + 1, text };
    this.#numbers.set(id, known);
    return { text: `[${known.number}]`, look: "citation" };
  }

  blocks(): Block[] {
    return [...this.#numbers.values()].map(({ number, text }) => ({
      kind: "numbered",
      number,
      runs: [{ text }],
    }));
  }
}
