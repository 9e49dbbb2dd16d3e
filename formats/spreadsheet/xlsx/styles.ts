import { ok, refused, type Result } from "#kernel/result.ts";

import type { SpreadsheetRefusal } from "../spreadsheet.ts";
import { walkPart } from "./walk-part.ts";

/** Built-in number formats that show dates, the Korean and Japanese ones included (ECMA-376 part 1, 18.8.30). */
const builtInDates: ReadonlySet<number> = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);

/** Which cell styles show a number as a date, by the style's number. */
export function readDateStyles(
  part: string,
  bytes: Uint8Array,
): Result<readonly boolean[], SpreadsheetRefusal> {
  const dateFormats = new Set(builtInDates);
  const styles: boolean[] = [];
  let isInside = false;
  const refusal = walkPart(part, bytes, {
    opens(name, attributes) {
      if (name === "numFmt" && isDateFormat(attributes["formatCode"] ?? ""))
        dateFormats.add(Number(attributes["numFmtId"]));
      if (name === "cellXfs") isInside = true;
      if (name === "xf" && isInside) styles.push(dateFormats.has(Number(attributes["numFmtId"])));
      return null;
    },
    closes(name) {
      if (name === "cellXfs") isInside = false;
    },
  });
  return refusal === null ? ok(styles) : refused(refusal);
}

/** Whether a format code shows a year or a day: letters outside quotes, brackets and escapes. */
function isDateFormat(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  return /[yd]/i.test(bare);
}

/** The day of an Excel serial in the 1900 or 1904 system as `YYYY-MM-DD`; `null` outside 1900-03-01 to 9999-12-31. */
export function dateOfSerial(serial: number, is1904: boolean): string | null {
  const days = Math.floor(serial) + (is1904 ? 1462 : 0);
  if (!(days >= 61 && days <= 2_958_465)) return null;
  return new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10);
}
