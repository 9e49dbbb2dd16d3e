import { type Result, refused } from "#kernel/result.ts";

import { type DeclaredColumn, declareColumn, setValue } from "../graph-file/column-collector.ts";
import type { GraphFile, GraphFileRefusal } from "../graph-file/graph-file.ts";
import * as ties from "../graph-file/tie-collector.ts";
import {
  type XmlElement,
  refuseOtherRoot,
  requireAttribute,
  requireEnds,
  walkXml,
} from "../graph-file/walk-xml.ts";

/**
 * Reads a GraphML document: actors, ties and the values of declared keys; the actor key named `label` or `name` gives labels.
 * Nested graphs are read as one; ports are passed over. Refuses hyperedges, several graphs side by side, a document type
 * declaration, ties to nobody, repeated ids and values that do not fit their declared type.
 * Source: GraphML specification 1.1 (graphml.graphdrawing.org).
 */
export function readGraphml(text: string): Result<GraphFile, GraphFileRefusal> {
  const reading: Reading = {
    collector: ties.collectTies(),
    keys: new Map(),
    isDirectedByDefault: [],
    hasRoot: false,
    graphs: 0,
    key: null,
    inside: [],
    filling: null,
    said: null,
    isAbout: false,
    about: null,
  };
  const refusal = walkXml(text, {
    opens: (element) => open(reading, element),
    closes: (name) => close(reading, name),
    says: (piece) => {
      if (reading.said !== null) reading.said += piece;
    },
  });
  if (refusal !== null) return refused(refusal);
  if (reading.graphs === 0) return refused({ kind: "no-graph" });
  fillLabels(reading);
  return ties.finishGraph(reading.collector, {
    ties: columnsFor(reading, "edge"),
    actors: columnsFor(reading, "node"),
    about: reading.about,
  });
}

interface Key {
  readonly domain: string;
  readonly node: DeclaredColumn;
  readonly edge: DeclaredColumn;
}

type Owner = { readonly of: "node" | "edge"; readonly row: number };

interface Reading {
  readonly collector: ties.TieCollector;
  readonly keys: Map<string, Key>;
  /** One entry an open graph, the innermost last. */
  readonly isDirectedByDefault: boolean[];
  hasRoot: boolean;
  graphs: number;
  /** The key whose declaration is open. */
  key: Key | null;
  /** Open actors and ties, the innermost last. */
  readonly inside: Owner[];
  filling: { readonly column: DeclaredColumn; readonly row: number; readonly line: number } | null;
  said: string | null;
  /** Whether the value of the graph's own key `about` is open. */
  isAbout: boolean;
  about: string | null;
}

const numeric: ReadonlySet<string> = new Set(["int", "long", "float", "double"]);

function open(reading: Reading, element: XmlElement): GraphFileRefusal | null {
  if (!reading.hasRoot) {
    reading.hasRoot = true;
    return refuseOtherRoot(element, "graphml");
  }
  switch (element.name) {
    case "key":
      return openKey(reading, element);
    case "default":
      reading.said = "";
      return null;
    case "graph":
      return openGraph(reading, element);
    case "node":
      return openNode(reading, element);
    case "edge":
      return openEdge(reading, element);
    case "hyperedge":
      return { kind: "hyperedge", line: element.line };
    case "data":
      return openValue(reading, element);
    default:
      return null;
  }
}

function openKey(reading: Reading, element: XmlElement): GraphFileRefusal | null {
  const id = requireAttribute(element, "id");
  if (typeof id !== "string") return id;
  const name = element.attributes["attr.name"] ?? id;
  const type = numeric.has(element.attributes["attr.type"] ?? "string") ? "number" : "text";
  reading.key = {
    domain: element.attributes["for"] ?? "all",
    node: declareColumn(name, type, null),
    edge: declareColumn(name, type, null),
  };
  reading.keys.set(id, reading.key);
  return null;
}

function openGraph(reading: Reading, element: XmlElement): GraphFileRefusal | null {
  if (reading.isDirectedByDefault.length === 0 && ++reading.graphs > 1) {
    return { kind: "several-graphs", line: element.line };
  }
  reading.isDirectedByDefault.push(element.attributes["edgedefault"] === "directed");
  return null;
}

function openNode(reading: Reading, element: XmlElement): GraphFileRefusal | null {
  const id = requireAttribute(element, "id");
  if (typeof id !== "string") return id;
  const refusal = ties.addActor(reading.collector, { id, label: null, line: element.line });
  reading.inside.push({ of: "node", row: ties.lastActor(reading.collector) });
  return refusal;
}

function openEdge(reading: Reading, element: XmlElement): GraphFileRefusal | null {
  const ends = requireEnds(element);
  if ("kind" in ends) return ends;
  const own = element.attributes["directed"];
  const isDirected =
    own === undefined
      ? (reading.isDirectedByDefault.at(-1) ?? false)
      : own === "true" || own === "1";
  ties.addTie(reading.collector, { ...ends, isDirected, line: element.line });
  reading.inside.push({ of: "edge", row: ties.lastTie(reading.collector) });
  return null;
}

/** Of the graph's own values only `about` is read; values of an actor or tie need a declared key. */
function openValue(reading: Reading, element: XmlElement): GraphFileRefusal | null {
  const owner = reading.inside.at(-1);
  if (owner === undefined) {
    reading.isAbout = element.attributes["key"] === "about";
    if (reading.isAbout) reading.said = "";
    return null;
  }
  const id = requireAttribute(element, "key");
  if (typeof id !== "string") return id;
  const key = reading.keys.get(id);
  if (key === undefined) return { kind: "undeclared-column", line: element.line, id };
  reading.said = "";
  reading.filling = { column: key[owner.of], row: owner.row, line: element.line };
  return null;
}

function close(reading: Reading, name: string): null {
  switch (name) {
    case "default":
      if (reading.key !== null && reading.said !== null) {
        reading.key.node.fallback = reading.key.edge.fallback = reading.said.trim();
      }
      reading.said = null;
      break;
    case "key":
      reading.key = null;
      break;
    case "data":
      if (reading.filling !== null && reading.said !== null) {
        setValue(reading.filling.column, reading.filling.row, reading.said, reading.filling.line);
      }
      if (reading.isAbout) reading.about = reading.said;
      reading.isAbout = false;
      reading.filling = reading.said = null;
      break;
    case "node":
    case "edge":
      reading.inside.pop();
      break;
    case "graph":
      reading.isDirectedByDefault.pop();
      break;
  }
  return null;
}

/** Keys for all elements are columns of whichever has values. */
function columnsFor(reading: Reading, owner: "node" | "edge"): DeclaredColumn[] {
  return [...reading.keys.values()]
    .filter(
      ({ domain, [owner]: column }) =>
        domain === owner || (domain === "all" && column.values.size > 0),
    )
    .map((key) => key[owner]);
}

function fillLabels(reading: Reading): void {
  const labels = columnsFor(reading, "node").find(({ name }) => /^(label|name)$/i.test(name));
  for (const [row, text] of labels?.values ?? []) reading.collector.labels[row] = text;
}
