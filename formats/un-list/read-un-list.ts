import { ok, refused, type Result } from "#kernel/result.ts";

import { readEntry } from "./read-entry.ts";
import type { UnEntry, UnList, UnListRefusal } from "./un-list.ts";
import { readXmlTree, type XmlNode } from "./xml-tree.ts";

/**
 * Reads the consolidated list of the UN Security Council (schema sc-sanctions.xsd) with every field of every entry.
 * Refuses, by line: a DOCTYPE, what is not well-formed, another root, no generation date, an entry without reference
 * number, name or list type, a reference number given twice, an unknown alias quality, a year that is none, no entry.
 */
export function readUnList(text: string): Result<UnList, UnListRefusal> {
  const tree = readXmlTree(text.replace(/^\ufeff/, ""));
  if (!tree.ok) return tree;
  const root = tree.value;
  if (root.name !== "CONSOLIDATED_LIST")
    return refused({ kind: "not-a-un-list", line: root.line, root: root.name });
  const generated = root.attributes["dateGenerated"]?.trim() ?? "";
  if (generated === "") return refused({ kind: "no-date", line: root.line });
  const entries = readEntries(root);
  if (!entries.ok) return entries;
  return entries.value.length === 0
    ? refused({ kind: "no-entries", line: root.line })
    : ok({ generated, entries: entries.value });
}

function readEntries(root: XmlNode): Result<UnEntry[], UnListRefusal> {
  const entries: UnEntry[] = [];
  const seen = new Set<string>();
  for (const group of root.children) {
    for (const node of group.children) {
      if (node.name !== "INDIVIDUAL" && node.name !== "ENTITY") continue;
      const entry = readEntry(node, node.name === "INDIVIDUAL" ? "individual" : "entity");
      if (!entry.ok) return entry;
      const { reference } = entry.value;
      if (seen.has(reference))
        return refused({ kind: "duplicate-reference", line: node.line, reference });
      seen.add(reference);
      entries.push(entry.value);
    }
  }
  return ok(entries);
}
