import { Zip, ZipDeflate, strToU8 } from "fflate";

import { xmlText, type Arriving } from "../graph-file/written-graph.ts";
import { columnName } from "./spreadsheet.ts";

/** A cell: a text, a number, or `null` for a cell that is left out, so that unknown stays apart from zero. */
export type WrittenCell = string | number | null;

export interface WrittenSheet {
  /** Shown on its tab; at most 31 characters, without `[]:*?/\`. */
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: Arriving<readonly WrittenCell[]>;
}

/** Rows that one sheet holds (Excel specifications and limits); what is beyond goes on in another sheet. */
const rowsOfSheet = 1_048_576;

/**
 * Sheets as one workbook (ECMA-376, SpreadsheetML), piece by piece: the first row is the header, bold and frozen. Every
 * text is written as a text, so that no program takes one for a formula. `limit` is for tests.
 */
export async function* writeXlsx(
  sheets: readonly WrittenSheet[],
  limit = rowsOfSheet,
): AsyncGenerator<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    pieces.push(piece);
  });
  const names: string[] = [];
  for (const sheet of sheets) {
    for await (const part of parts(sheet, limit)) {
      names.push(part.name);
      const file = new ZipDeflate(`xl/worksheets/sheet${names.length}.xml`);
      zip.add(file);
      for await (const text of part.texts) {
        file.push(strToU8(text));
        yield* pieces.splice(0);
      }
      file.push(new Uint8Array(), true);
    }
  }
  for (const [path, text] of frameOf(names)) {
    const file = new ZipDeflate(path);
    zip.add(file);
    file.push(strToU8(text), true);
  }
  zip.end();
  yield* pieces.splice(0);
}

/** The sheets that one table needs. */
async function* parts(
  { name, header, rows }: WrittenSheet,
  limit: number,
): AsyncGenerator<{ name: string; texts: AsyncGenerator<string> }> {
  const arriving =
    Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();
  let next = await arriving.next();
  for (let part = 1; part === 1 || next.done !== true; part += 1) {
    yield { name: part === 1 ? name : `${name.slice(0, 27)} ${part}`, texts: texts() };
  }
  async function* texts(): AsyncGenerator<string> {
    yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><sheetData>`;
    let text = rowText(header, 1, ' s="1"');
    for (let row = 2; next.done !== true && row <= limit; row += 1) {
      text += rowText(next.value, row, "");
      if (text.length > 65_536) {
        yield text;
        text = "";
      }
      next = await arriving.next();
    }
    yield `${text}</sheetData></worksheet>`;
  }
}

function rowText(cells: readonly WrittenCell[], row: number, style: string): string {
  const written = cells.map((cell, column) => {
    if (cell === null || cell === "") return "";
    const at = `r="${columnName(column)}${row}"${style}`;
    if (typeof cell === "number") return `<c ${at}><v>${cell}</v></c>`;
    return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${cellText(cell)}</t></is></c>`;
  });
  return `<row r="${row}">${written.join("")}</row>`;
}

/** A text of a cell; what looks like an escape of the format itself is escaped (ECMA-376 part 1, 22.9.2.19). */
function cellText(text: string): string {
  return xmlText(text.replace(/_x(?=[0-9A-Fa-f]{4}_)/g, "_x005F_x")).replaceAll("&#13;", "_x000D_");
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The parts of a workbook beside its sheets. */
function frameOf(names: readonly string[]): (readonly [path: string, text: string])[] {
  const numbered = names.map((name, index) => ({ name: xmlText(name), number: index + 1 }));
  const types = numbered.map(
    ({ number }) =>
      `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
  );
  const sheets = numbered.map(
    ({ name, number }) => `<sheet name="${name}" sheetId="${number}" r:id="rId${number}"/>`,
  );
  const links = numbered.map(
    ({ number }) =>
      `<Relationship Id="rId${number}" Type="${relations}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
  );
  return [
    [
      "[Content_Types].xml",
      `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${types.join("")}</Types>`,
    ],
    [
      "_rels/.rels",
      `${declaration}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      "xl/workbook.xml",
      `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets.join("")}</sheets></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `${declaration}<Relationships xmlns="${packageRelations}">${links.join("")}<Relationship Id="rId${names.length + 1}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    ],
    [
      "xl/styles.xml",
      `${declaration}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Malgun Gothic"/></font><font><b/><sz val="11"/><name val="Malgun Gothic"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf fontId="0"/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
    ],
  ];
}
