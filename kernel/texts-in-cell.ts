import type { Citation } from "./claim.ts";

/** What stands between the texts of one cell. */
export type CellSeparator = ";" | "|";

/**
 * Several texts as one cell: `a; b`. A separator or a backslash inside a text is written with a backslash before it, so
 * that `textsIn` gives the same texts again. `null`: there is none.
 */
export function joinTexts(texts: readonly string[], separator: CellSeparator): string | null {
  if (texts.length === 0) return null;
  const space = separator === "|" ? " " : "";
  return texts.map((text) => escapeText(text, separator)).join(`${space}${separator} `);
}

/** The texts of a cell that `joinTexts` wrote, without white space around them; empty ones are none. */
export function textsIn(cell: string, separator: CellSeparator): string[] {
  const texts = [""];
  for (let at = 0; at < cell.length; at += 1) {
    const letter = cell[at]!;
    if (letter === "\\" && at + 1 < cell.length) texts[texts.length - 1] += cell[(at += 1)]!;
    else if (letter === separator) texts.push("");
    else texts[texts.length - 1] += letter;
  }
  return texts.map((text) => text.trim()).filter((text) => text !== "");
}

/** Citations as one cell: `report (5.1.1); wikidata (Q8684)`. */
export function joinCitations(citations: readonly Citation[]): string | null {
  const cited = citations.map(({ source, locator }) =>
    locator === null ? source : `${source} (${locator})`,
  );
  return joinTexts(cited, ";");
}

/** The citations of a cell that `joinCitations` wrote; the id of a source has no white space. */
export function citationsIn(cell: string): Citation[] {
  return textsIn(cell, ";").map((text) => {
    const [, source, locator] = /^(\S+) \((.*)\)$/s.exec(text) ?? [];
    return source === undefined ? { source: text, locator: null } : { source, locator: locator! };
  });
}

function escapeText(text: string, separator: CellSeparator): string {
  return text.replaceAll("\\", "\\\\").replaceAll(separator, `\\${separator}`);
}
