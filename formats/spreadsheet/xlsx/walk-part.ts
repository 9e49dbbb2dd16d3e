import { SaxesParser } from "saxes";

import type { SpreadsheetRefusal } from "../spreadsheet.ts";

/** What a reader of one part does at each step; a refusal ends the walk. */
export interface PartSteps {
  opens(name: string, attributes: Readonly<Record<string, string>>): SpreadsheetRefusal | null;
  closes?(name: string): void;
  says?(text: string): void;
}

const chunkLength = 65_536;

/** Walks one XML part of a workbook without namespaces; `null` when it was read to the end. A DOCTYPE is refused. */
export function walkPart(
  part: string,
  bytes: Uint8Array,
  steps: PartSteps,
): SpreadsheetRefusal | null {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const first: { refusal: SpreadsheetRefusal | null } = { refusal: null };
  parser.on("doctype", () => {
    first.refusal ??= { kind: "doctype", part, line: parser.line };
  });
  parser.on("error", ({ message }) => {
    const detail = message.replace(/^\S*?\d+:\d+: /, "");
    first.refusal ??= { kind: "broken-xml", part, line: parser.line, detail };
  });
  parser.on("opentag", ({ name, attributes }) => {
    first.refusal ??= steps.opens(withoutPrefix(name), attributes);
  });
  parser.on("closetag", ({ name }) => {
    if (first.refusal === null) steps.closes?.(withoutPrefix(name));
  });
  parser.on("text", (text) => {
    if (first.refusal === null) steps.says?.(text);
  });
  const decoder = new TextDecoder("utf-8");
  for (let at = 0; at < bytes.length && first.refusal === null; at += chunkLength) {
    parser.write(decoder.decode(bytes.subarray(at, at + chunkLength), { stream: true }));
  }
  if (first.refusal === null) parser.close();
  return first.refusal;
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
