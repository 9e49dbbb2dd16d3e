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
 * A graph as GEXF 1.3, piece by piece; `readGexf` reads it back equal. Column i of the actors has the id `a<i>`, of the
 * ties `t<i>`; unknown values have no `attvalue`. Source: GEXF 1.3 primer and schema (gexf.net).
 */
export async function* writeGexf(graph: WrittenGraph): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
<meta><creator>Naru</creator><description>${xmlText(graph.about)}</description></meta>
<graph defaultedgetype="undirected">
`;
  yield declare("node", "a", graph.actorColumns);
  yield declare("edge", "t", graph.tieColumns);
  yield "<nodes>\n";
  for await (const actor of graph.actors) yield node(actor);
  yield "</nodes>\n<edges>\n";
  for await (const tie of graph.ties) yield edge(tie);
  yield "</edges>\n</graph>\n</gexf>\n";
}

function declare(
  owner: "node" | "edge",
  prefix: string,
  columns: readonly WrittenColumn[],
): string {
  const attributes = columns.map(
    ({ name, type }, number) =>
      `<attribute id="${prefix}${number}" title="${xmlText(name)}" type="${type === "number" ? "double" : "string"}"/>\n`,
  );
  return `<attributes class="${owner}">\n${attributes.join("")}</attributes>\n`;
}

function node({ id, label, values }: WrittenActor): string {
  const labelled = label === null ? "" : ` label="${xmlText(label)}"`;
  return `<node id="${xmlText(id)}"${labelled}>${valuesOf("a", values)}</node>\n`;
}

function edge({ id, source, target, isDirected, values }: WrittenTie): string {
  const type = isDirected ? "directed" : "undirected";
  return `<edge id="${xmlText(id)}" source="${xmlText(source)}" target="${xmlText(target)}" type="${type}">${valuesOf("t", values)}</edge>\n`;
}

function valuesOf(prefix: string, values: readonly WrittenValue[]): string {
  const written = Array.from(
    knownValues(values),
    ([column, text]) => `<attvalue for="${prefix}${column}" value="${xmlText(text)}"/>`,
  );
  return written.length === 0 ? "" : `<attvalues>${written.join("")}</attvalues>`;
}
