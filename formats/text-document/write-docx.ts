import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";

import { steadyZip } from "../steady-zip.ts";
import type { Block, Run, TextDocument } from "./text-document.ts";

/** Fonts that Korean and English offices have; the first that a reader knows is taken. */
const font = { ascii: "Arial", hAnsi: "Arial", eastAsia: "Malgun Gothic", cs: "Arial" };

/** Colour of what is missing, with a word beside it; dark enough to be read when printed. */
const missingColour = "9C1C1C";

/** An Office Open XML text document; the same blocks give the same bytes. */
export async function writeDocx(document: TextDocument): Promise<Uint8Array> {
  const made = new Document({
    title: document.title,
    creator: document.author,
    lastModifiedBy: document.author,
    styles: { default: { document: { run: { font, size: 21 } } } },
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 } } },
        children: document.blocks.map(blockOf),
      },
    ],
  });
  const buffer = await Packer.toArrayBuffer(made);
  return steadyZip(new Uint8Array(buffer), (name, content) =>
    name === "docProps/core.xml" ? withDay(content, document.day) : content,
  );
}

const headings = [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2] as const;

function blockOf(block: Block): Paragraph | Table {
  switch (block.kind) {
    case "heading":
      return new Paragraph({
        heading: headings[block.level],
        spacing: { before: block.level === 0 ? 0 : 280, after: 100 },
        children: [new TextRun({ text: block.text, font, bold: true, color: "1B1F24" })],
      });
    case "paragraph":
      return new Paragraph({ spacing: { after: 100, line: 300 }, children: block.runs.map(runOf) });
    case "numbered":
      return new Paragraph({
        spacing: { after: 60, line: 280 },
        indent: { left: 480, hanging: 480 },
        children: [new TextRun({ text: `[${block.number}]\t`, font }), ...block.runs.map(runOf)],
      });
    case "table":
      return tableOf(block.head, block.rows);
  }
}

function runOf(run: Run): TextRun {
  return new TextRun({
    text: run.text,
    font,
    ...(run.look === "strong" && { bold: true }),
    ...(run.look === "quiet" && { color: "5A626C" }),
    ...(run.look === "missing" && { bold: true, color: missingColour }),
    ...(run.look === "citation" && { superScript: true }),
  });
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): Table {
  const cell = (text: string, isHead: boolean) =>
    new TableCell({
      ...(isHead && { shading: { type: ShadingType.CLEAR, fill: "EEF1F3", color: "auto" } }),
      margins: { top: 40, bottom: 40, left: 70, right: 70 },
      children: [
        new Paragraph({
          alignment: AlignmentType.LEFT,
          children: [new TextRun({ text, font, size: 17, bold: isHead })],
        }),
      ],
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: head.map((text) => cell(text, true)) }),
      ...rows.map((row) => new TableRow({ children: row.map((text) => cell(text, false)) })),
    ],
  });
}

/** The core properties with the document's own day in place of the moment of writing. */
function withDay(content: Uint8Array, day: string): Uint8Array {
  const moment = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z/g;
  const text = new TextDecoder().decode(content).replace(moment, `${day}T00:00:00Z`);
  return new TextEncoder().encode(text);
}
