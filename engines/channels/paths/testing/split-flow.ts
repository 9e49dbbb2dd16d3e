import type { Graph } from "../../graph/graph.ts";
import { rowOf } from "./small-graphs.ts";

/**
 * Number of disjoint channels by the textbook: every actor is split in two, ties become arcs both ways, and plain
 * breadth-first augmentation (Edmonds and Karp 1972) fills a residual graph kept in a table. The direct tie counts as one.
 */
export function splitFlow(graph: Graph, a: number, b: number): number {
  const rest = new Map<string, number>();
  const arcs = new Map<string, Set<string>>();
  const put = (from: string, to: string, capacity: number): void => {
    rest.set(`${from} ${to}`, capacity + (rest.get(`${from} ${to}`) ?? 0));
    rest.set(`${to} ${from}`, rest.get(`${to} ${from}`) ?? 0);
    for (const [x, y] of [
      [from, to],
      [to, from],
    ] as const)
      arcs.set(x, (arcs.get(x) ?? new Set<string>()).add(y));
  };
  for (let v = 0; v < graph.actors; v++) {
    put(`in${v}`, `out${v}`, v === a || v === b ? graph.actors : 1);
    for (const w of rowOf(graph, v)) put(`out${v}`, `in${w}`, 1);
  }
  for (let flow = 0; ; flow++) {
    const from = new Map([[`out${a}`, ""]]);
    for (const x of from.keys())
      for (const y of arcs.get(x)!) if (!from.has(y) && rest.get(`${x} ${y}`)! > 0) from.set(y, x);
    if (!from.has(`in${b}`)) return flow;
    for (let y = `in${b}`; from.get(y) !== ""; y = from.get(y)!) {
      const x = from.get(y)!;
      rest.set(`${x} ${y}`, rest.get(`${x} ${y}`)! - 1);
      rest.set(`${y} ${x}`, rest.get(`${y} ${x}`)! + 1);
    }
  }
}
