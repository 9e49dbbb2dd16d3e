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
 * Reads a GEXF 1.1 – 1.3 document: actors, ties, declared attributes and the weight of ties (column `weight`).
 * Nested actors are read as actors; dates (spells) and drawing hints (`viz:`) are passed over.
 * Refuses a document type declaration, ties to nobody, repeated ids and values that do not fit their declared type.
 * Source: GEXF 1.3 primer and schema (gexf.net).
 */
export function readGexf(text: string): Result<GraphFile, GraphFileRefusal> {
  const reading: Reading = {
    collector: ties.collectTies(),
    columnsOf: { node: new Map(), edge: new Map() },
    weight: declareColumn("weight", "number", "1"),
    isDirectedByDefault: false,
    hasRoot: false,
    graphs: 0,
    declaring: "node",
    declared: null,
    inside: null,
    said: "",
    isDescribing: false,
    about: null,
  };
  const refusal = walkXml(text, {
    opens: (element) => open(reading, element),
    closes: (name) => close(reading, name),
    says: (piece) => {
      if (reading.declared !== null) reading.said += piece;
      if (reading.isDescribing) reading.about = (reading.about ?? "") + piece;
    },
  });
  if (refusal !== null) return refused(refusal);
  if (reading.graphs === 0) return refused({ kind: "no-graph" });
  const tieColumns = [...reading.columnsOf.edge.values()];
  if (reading.weight.values.size > 0) tieColumns.push(reading.weight);
  return ties.finishGraph(reading.collector, {
    ties: tieColumns,
    actors: reading.columnsOf.node.values(),
    about: reading.about,
  });
}

type Owner = "node" | "edge";

interface Reading {
  readonly collector: ties.TieCollector;
  /** Declared attributes by the id that values refer to. */
  readonly columnsOf: Record<Owner, Map<string, DeclaredColumn>>;
  readonly weight: DeclaredColumn;
  isDirectedByDefault: boolean;
  hasRoot: boolean;
  graphs: number;
  declaring: Owner;
  /** The attribute whose declaration is open. */
  declared: DeclaredColumn | null;
  /** The actor or tie whose values are being read. */
  inside: Owner | null;
  said: string;
  /** Whether the description in the file's head is open. */
  isDescribing: boolean;
  about: string | null;
}

const numeric: ReadonlySet<string> = new Set([
  "integer",
  "long",
  "double",
  "float",
  "short",
  "byte",
  "bigdecimal",
  "biginteger",
]);

function open(reading: Reading, element: XmlElement): GraphFileRefusal | null {
  if (!reading.hasRoot) {
    reading.hasRoot = true;
    return refuseOtherRoot(element, "gexf");
  }
  switch (element.name) {
    case "graph":
      reading.isDirectedByDefault = isDirected(element.attributes["defaultedgetype"], false);
      return ++reading.graphs > 1 ? { kind: "several-graphs", line: element.line } : null;
    case "attributes":
      reading.declaring = element.attributes["class"] === "edge" ? "edge" : "node";
      return null;
    case "attribute":
      return openAttribute(reading, element);
    case "node":
      return openNode(reading, element);
    case "edge":
      return openEdge(reading, element);
    case "description":
      reading.isDescribing = true;
      return null;
    case "attvalue":
      return openValue(reading, element);
    default:
      return null;
  }
}

function openAttribute(reading: Reading, element: XmlElement): GraphFileRefusal | null {
  const id = requireAttribute(element, "id");
  if (typeof id !== "string") return id;
  const type = numeric.has(element.attributes["type"] ?? "string") ? "number" : "text";
  reading.declared = declareColumn(element.attributes["title"] ?? id, type, null);
  reading.said = "";
  reading.columnsOf[reading.declaring].set(id, reading.declared);
  return null;
}

function openNode(reading: Reading, element: XmlElement): GraphFileRefusal | null {
  const id = requireAttribute(element, "id");
  if (typeof id !== "string") return id;
  reading.inside = "node";
  return ties.addActor(reading.collector, {
    id,
    label: element.attributes["label"] ?? null,
    line: element.line,
  });
}

function openEdge(reading: Reading, element: XmlElement): GraphFileRefusal | null {
  const ends = requireEnds(element);
  if ("kind" in ends) return ends;
  reading.inside = "edge";
  const directed = isDirected(element.attributes["type"], reading.isDirectedByDefault);
  ties.addTie(reading.collector, { ...ends, isDirected: directed, line: element.line });
  const weight = element.attributes["weight"];
  if (weight !== undefined)
    setValue(reading.weight, ties.lastTie(reading.collector), weight, element.line);
  return null;
}

/** GEXF 1.1 refers to the attribute with `id`, later versions with `for`. */
function openValue(reading: Reading, element: XmlElement): GraphFileRefusal | null {
  if (reading.inside === null) return null;
  const id = element.attributes["id"] ?? requireAttribute(element, "for");
  if (typeof id !== "string") return id;
  const value = requireAttribute(element, "value");
  if (typeof value !== "string") return value;
  const column = reading.columnsOf[reading.inside].get(id);
  if (column === undefined) return { kind: "undeclared-column", line: element.line, id };
  const row =
    reading.inside === "node" ? ties.lastActor(reading.collector) : ties.lastTie(reading.collector);
  setValue(column, row, value, element.line);
  return null;
}

function close(reading: Reading, name: string): null {
  if (name === "default" && reading.declared !== null)
    reading.declared.fallback = reading.said.trim();
  if (name === "description") reading.isDescribing = false;
  if (name === "attribute") reading.declared = null;
  if (name === "node" || name === "edge") reading.inside = null;
  return null;
}

function isDirected(type: string | undefined, byDefault: boolean): boolean {
  if (type === undefined) return byDefault;
  return type === "directed";
}
