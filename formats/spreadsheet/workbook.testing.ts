import { strToU8, zipSync, type Zippable } from "fflate";

/** A workbook of one sheet as its smallest parts, for tests: `rows` and `tail` are the XML inside the worksheet. */
export function workbook(
  rows: string,
  tail = "",
  more: Readonly<Record<string, string>> = {},
): Uint8Array<ArrayBuffer> {
  const parts: Record<string, string> = {
    "xl/workbook.xml":
      '<workbook xmlns:r="r"><sheets><sheet name="자매도시" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels":
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    "xl/styles.xml":
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;년&quot; m&quot;월&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${rows}</sheetData>${tail}</worksheet>`,
    ...more,
  };
  const zip: Zippable = {};
  for (const [name, text] of Object.entries(parts)) zip[name] = strToU8(text);
  return zipSync(zip);
}

/** A cell with an inline text. */
export function textCell(at: string, text: string): string {
  return `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
}
