import { SaxesParser } from "saxes";

import { ok, refused, type Result } from "#kernel/result.ts";

import type { UnListRefusal } from "./un-list.ts";

/** An element with its own text (children's text apart), its children in order, and the line it opens on. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly line: number;
  readonly children: XmlNode[];
  text: string;
}

/**
 * The tree of a document. Refuses a DOCTYPE (and with it every declared entity) and what is not well-formed, by line;
 * reads only, so no external file is ever opened.
 */
export function readXmlTree(text: string): Result<XmlNode, UnListRefusal> {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const first: { refusal: UnListRefusal | null; root: XmlNode | null } = {
    refusal: null,
    root: null,
  };
  const open: XmlNode[] = [];
  parser.on("doctype", () => {
    first.refusal ??= { kind: "doctype", line: parser.line };
  });
  parser.on("error", ({ message }) => {
    const detail = message.replace(/^\S*?\d+:\d+: /, "");
    first.refusal ??= { kind: "not-well-formed", line: parser.line, column: parser.column, detail };
  });
  parser.on("opentag", ({ name, attributes }) => {
    const node: XmlNode = { name, attributes, line: parser.line, children: [], text: "" };
    open.at(-1)?.children.push(node);
    first.root ??= node;
    open.push(node);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", (said) => {
    const node = open.at(-1);
    if (node !== undefined) node.text += said;
  });
  parser.on("cdata", (said) => {
    const node = open.at(-1);
    if (node !== undefined) node.text += said;
  });
  for (let at = 0; at < text.length && first.refusal === null; at += chunkLength) {
    parser.write(text.slice(at, at + chunkLength));
  }
  if (first.refusal === null) parser.close();
  if (first.refusal !== null) return refused(first.refusal);
  return first.root === null
    ? refused({ kind: "not-a-un-list", line: 1, root: "" })
    : ok(first.root);
}

/** Fed to the parser at a time, so that a refusal at the top of a large file costs little. */
const chunkLength = 1 << 16;

/** The trimmed text of the first child with that name; `null` when absent or empty. */
export function childText(node: XmlNode, name: string): string | null {
  const text = node.children.find((child) => child.name === name)?.text.trim() ?? "";
  return text === "" ? null : text;
}

/** The trimmed non-empty `VALUE`s below every child with that name. */
export function childValues(node: XmlNode, name: string): string[] {
  return node.children
    .filter((child) => child.name === name)
    .flatMap((child) =>
      child.children.filter((value) => value.name === "VALUE").map((value) => value.text.trim()),
    )
    .filter((value) => value !== "");
}
