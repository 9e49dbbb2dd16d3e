import { SaxesParser } from "saxes";

import type { GraphFileRefusal } from "./graph-file.ts";

/** An opening element without its namespace prefix, its attributes as written, the line it stands on. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly line: number;
}

/** What a reader does at each step; a refusal ends the walk. */
export interface XmlSteps {
  opens(element: XmlElement): GraphFileRefusal | null;
  closes(name: string): GraphFileRefusal | null;
  /** Text between elements, possibly in several pieces. */
  says(text: string): void;
}

/** Fed to the parser at a time, so that a refusal at the top of a large file costs little. */
const chunkLength = 1 << 16;

/** Walks a document from top to bottom; `null` when it was read to the end. */
export function walkXml(text: string, steps: XmlSteps): GraphFileRefusal | null {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const first: { refusal: GraphFileRefusal | null } = { refusal: null };
  const settle = (step: () => GraphFileRefusal | null): void => {
    first.refusal ??= step();
  };
  parser.on("doctype", () => settle(() => ({ kind: "doctype", line: parser.line })));
  parser.on("error", ({ message }) =>
    settle(() => ({
      kind: "not-well-formed",
      line: parser.line,
      column: parser.column,
      detail: message.replace(/^\S*?\d+:\d+: /, ""),
    })),
  );
  parser.on("opentag", ({ name, attributes }) =>
    settle(() => steps.opens({ name: withoutPrefix(name), attributes, line: parser.line })),
  );
  parser.on("closetag", ({ name }) => settle(() => steps.closes(withoutPrefix(name))));
  parser.on("text", (said) => {
    if (first.refusal === null) steps.says(said);
  });
  for (let at = 0; at < text.length && first.refusal === null; at += chunkLength) {
    parser.write(text.slice(at, at + chunkLength));
  }
  if (first.refusal === null) parser.close();
  return first.refusal;
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The attribute, or the refusal that names what is missing. */
export function requireAttribute(
  element: XmlElement,
  attribute: string,
): string | GraphFileRefusal {
  const value = element.attributes[attribute];
  if (value !== undefined) return value;
  return { kind: "missing-attribute", line: element.line, element: element.name, attribute };
}

/** The refusal of a document whose outermost element is another one; `null` when it is the one expected. */
export function refuseOtherRoot(element: XmlElement, expected: string): GraphFileRefusal | null {
  if (element.name === expected) return null;
  return { kind: "other-format", line: element.line, expected, found: element.name };
}

/** The two ends that an edge names, or the refusal that names what is missing. */
export function requireEnds(
  element: XmlElement,
): { readonly source: string; readonly target: string } | GraphFileRefusal {
  const source = requireAttribute(element, "source");
  if (typeof source !== "string") return source;
  const target = requireAttribute(element, "target");
  return typeof target === "string" ? { source, target } : target;
}
