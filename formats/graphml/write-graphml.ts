import {
  knownValues,
  xmlText,
  type WrittenActor,
  type WrittenColumn,
  type WrittenGraph,
  type WrittenTie,
  type WrittenValue,
} from "../graph-file/written-graph.ts";

/**
 * A graph as GraphML 1.1, piece by piece; `readGraphml` reads it back equal. Labels are the key `label`, column i of the
 * actors the key `a<i>`, of the ties `t<i>`; unknown values have no `data`.
 * Source: GraphML specification 1.1 (graphml.graphdrawing.org).
 */
export async function* writeGraphml(graph: WrittenGraph): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="about" for="graph" attr.name="about" attr.type="string"/>
<key id="label" for="node" attr.name="label" attr.type="string"/>
`;
  yield declare("node", "a", graph.actorColumns);
  yield declare("edge", "t", graph.tieColumns);
  yield `<graph edgedefault="undirected">\n<data key="about">${xmlText(graph.about)}</data>\n`;
  for await (const actor of graph.actors) yield node(actor);
  for await (const tie of graph.ties) yield edge(tie);
  yield "</graph>\n</graphml>\n";
}

function declare(
  owner: "node" | "edge",
  prefix: string,
  columns: readonly WrittenColumn[],
): string {
  return columns
    .map(
      ({ name, type }, number) =>
        `<key id="${prefix}${number}" for="${owner}" attr.name="${xmlText(name)}" attr.type="${type === "number" ? "double" : "string"}"/>\n`,
    )
    .join("");
}

function node({ id, label, values }: WrittenActor): string {
  const labelled = label === null ? "" : `<data key="label">${xmlText(label)}</data>`;
  return `<node id="${xmlText(id)}">${labelled}${valuesOf("a", values)}</node>\n`;
}

function edge({ id, source, target, isDirected, values }: WrittenTie): string {
  return `<edge id="${xmlText(id)}" source="${xmlText(source)}" target="${xmlText(target)}" directed="${isDirected}">${valuesOf("t", values)}</edge>\n`;
}

function valuesOf(prefix: string, values: readonly WrittenValue[]): string {
  return Array.from(
    knownValues(values),
    ([column, text]) => `<data key="${prefix}${column}">${xmlText(text)}</data>`,
  ).join("");
}
