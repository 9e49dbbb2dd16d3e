/**
 * Characters with which a cell starts a formula in Excel, LibreOffice or Google Sheets (OWASP, "CSV Injection"), behind
 * apostrophes or none, so that taking one apostrophe off gives the text again.
 */
const formulaStart = /^'*[=+\-@\t\r]/;

/** A plain number may begin with a sign; it is no formula. */
const plainNumber = /^[+-]?\d+([.,]\d+)?$/;

/**
 * Rows as CSV after RFC 4180 with a byte order mark, so that Excel reads Hangul; texts that a spreadsheet program would
 * run as a formula are written with a leading apostrophe. Every row ends with CR LF.
 */
export function writeCsv(rows: Iterable<readonly string[]>): string {
  let text = byteOrderMark;
  for (const row of rows) text += csvLine(row);
  return text;
}

/** What a CSV file begins with, so that Excel takes it for UTF-8. */
export const byteOrderMark = "\uFEFF";

/** One row with its end. */
export function csvLine(row: readonly string[]): string {
  return `${row.map(writeCell).join(",")}\r\n`;
}

/** The text of a cell that `csvLine` wrote: without the apostrophe that keeps it from being run. */
export function withoutGuard(cell: string): string {
  return cell.startsWith("'") && formulaStart.test(cell) ? cell.slice(1) : cell;
}

function writeCell(cell: string): string {
  const safe = formulaStart.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
