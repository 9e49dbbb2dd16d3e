import { ok, refused, type Result } from "#kernel/result.ts";

import type { Sheet, Spreadsheet, SpreadsheetRefusal } from "../spreadsheet.ts";
import { readSheet, type Workbook } from "./read-sheet.ts";
import { readDateStyles } from "./styles.ts";
import { unpack } from "./unpack.ts";
import { walkPart } from "./walk-part.ts";

const wanted =
  /^(xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/sharedStrings\.xml|xl\/styles\.xml|xl\/worksheets\/[^/]+\.xml)$/i;

/**
 * Reads the visible sheets of an Office Open XML workbook (.xlsx, .xlsm without its macros), in the order of its tabs.
 * Hidden sheets and sheets without a value are left out. Source: ECMA-376 part 1, 12 and 18.
 */
export function readXlsx(bytes: Uint8Array): Result<Spreadsheet, SpreadsheetRefusal> {
  const unpacked = unpack(bytes, (name) => wanted.test(name));
  if (!unpacked.ok) return unpacked;
  const parts = unpacked.value;
  const book = parts.get("xl/workbook.xml");
  if (book === undefined) return refused({ kind: "no-workbook" });
  const outline = readOutline(book);
  if (!outline.ok) return outline;
  const targets = readTargets(parts.get("xl/_rels/workbook.xml.rels"));
  if (!targets.ok) return targets;
  const workbook = readWorkbook(parts, outline.value.is1904);
  if (!workbook.ok) return workbook;
  const sheets: Sheet[] = [];
  for (const { name, relation } of outline.value.sheets) {
    const path = targets.value.get(relation) ?? "";
    const content = parts.get(path);
    if (content === undefined) continue;
    const sheet = readSheet({ path, name, bytes: content }, workbook.value);
    if (!sheet.ok) return sheet;
    if (sheet.value.rows.length > 0) sheets.push(sheet.value);
  }
  return sheets.length === 0
    ? refused({ kind: "empty" })
    : ok({ format: "xlsx", encoding: null, sheets });
}

interface Outline {
  readonly sheets: readonly { readonly name: string; readonly relation: string }[];
  readonly is1904: boolean;
}

function readOutline(bytes: Uint8Array): Result<Outline, SpreadsheetRefusal> {
  const sheets: { name: string; relation: string }[] = [];
  let is1904 = false;
  const refusal = walkPart("xl/workbook.xml", bytes, {
    opens(name, attributes) {
      if (name === "workbookPr") is1904 = /^(1|true)$/.test(attributes["date1904"] ?? "");
      if (name === "sheet" && (attributes["state"] ?? "visible") === "visible") {
        sheets.push({
          name: attributes["name"] ?? "",
          relation: attributes["r:id"] ?? attributes["id"] ?? "",
        });
      }
      return null;
    },
  });
  return refusal === null ? ok({ sheets, is1904 }) : refused(refusal);
}

/** Paths of the sheets by the id of their relationship. */
function readTargets(
  bytes: Uint8Array | undefined,
): Result<ReadonlyMap<string, string>, SpreadsheetRefusal> {
  const targets = new Map<string, string>();
  if (bytes === undefined) return ok(targets);
  const refusal = walkPart("xl/_rels/workbook.xml.rels", bytes, {
    opens(name, attributes) {
      if (name !== "Relationship") return null;
      const target = attributes["Target"] ?? "";
      targets.set(
        attributes["Id"] ?? "",
        target.startsWith("/") ? target.slice(1) : `xl/${target}`,
      );
      return null;
    },
  });
  return refusal === null ? ok(targets) : refused(refusal);
}

function readWorkbook(
  parts: ReadonlyMap<string, Uint8Array>,
  is1904: boolean,
): Result<Workbook, SpreadsheetRefusal> {
  const texts = readSharedTexts(parts.get("xl/sharedStrings.xml"));
  if (!texts.ok) return texts;
  const styles = parts.get("xl/styles.xml");
  const dateStyles =
    styles === undefined ? ok<readonly boolean[]>([]) : readDateStyles("xl/styles.xml", styles);
  return dateStyles.ok
    ? ok({ texts: texts.value, dateStyles: dateStyles.value, is1904 })
    : dateStyles;
}

/** The shared texts in order; phonetic guides (`rPh`) over Japanese and Chinese names are left out. */
function readSharedTexts(
  bytes: Uint8Array | undefined,
): Result<readonly string[], SpreadsheetRefusal> {
  const texts: string[] = [];
  if (bytes === undefined) return ok(texts);
  let isText = false;
  let isGuide = false;
  const refusal = walkPart("xl/sharedStrings.xml", bytes, {
    opens(name) {
      if (name === "si") texts.push("");
      if (name === "rPh") isGuide = true;
      isText = name === "t" && !isGuide;
      return null;
    },
    closes(name) {
      if (name === "rPh") isGuide = false;
      if (name === "t") isText = false;
    },
    says(text) {
      if (isText && texts.length > 0) texts[texts.length - 1] += text;
    },
  });
  return refusal === null ? ok(texts) : refused(refusal);
}
