import type { Graph } from "../../graph/graph.ts";
import { findTie } from "../find-tie.ts";
import { rowOf } from "./small-graphs.ts";

/** Every simple path from `a` to `b` with at most `maxTies` ties, by plain depth-first search. */
export function everyPath(graph: Graph, a: number, b: number, maxTies = Infinity): number[][] {
  const found: number[][] = [];
  const path = [a];
  const visit = (v: number): void => {
    if (v === b) {
      found.push([...path]);
      return;
    }
    if (path.length > maxTies) return;
    for (const w of rowOf(graph, v)) {
      if (path.includes(w)) continue;
      path.push(w);
      visit(w);
      path.pop();
    }
  };
  visit(a);
  return found;
}

/** Tie numbers along a path. Throws where two neighbours on the path share no tie. */
export function tiesAlong(graph: Graph, path: readonly number[]): number[] {
  return path.slice(1).map((w, i) => {
    const tie = findTie(graph, path[i]!, w);
    if (tie < 0) throw new Error(`no tie between ${path[i]} and ${w}`);
    return tie;
  });
}

/** Whether `a` reaches `b` by working ties and actors in at most `maxTies` steps. */
export function isConnected(
  graph: Graph,
  a: number,
  b: number,
  works: {
    readonly actor?: (v: number) => boolean;
    readonly tie?: (t: number) => boolean;
    readonly maxTies?: number;
  } = {},
): boolean {
  let reached = new Set([a]);
  for (let step = 0; step < (works.maxTies ?? graph.actors) && !reached.has(b); step++) {
    const further = new Set(reached);
    for (const v of reached) {
      for (const w of rowOf(graph, v)) {
        const mayPass = w === b || (works.actor?.(w) ?? true);
        if (mayPass && (works.tie?.(findTie(graph, v, w)) ?? true)) further.add(w);
      }
    }
    if (further.size === reached.size) break;
    reached = further;
  }
  return reached.has(b);
}

/** Fewest actors, ends apart, without which only the direct tie may still join the pair: every subset is tried. */
export function fewestCutting(graph: Graph, a: number, b: number): number {
  const direct = findTie(graph, a, b);
  const others = Array.from({ length: graph.actors }, (_, v) => v).filter(
    (v) => v !== a && v !== b,
  );
  let fewest = Infinity;
  for (let subset = 0; subset < 2 ** others.length; subset++) {
    const dead = others.filter((_, i) => ((subset >> i) & 1) === 1);
    if (dead.length >= fewest) continue;
    const works = { actor: (v: number) => !dead.includes(v), tie: (t: number) => t !== direct };
    if (!isConnected(graph, a, b, works)) fewest = dead.length;
  }
  return fewest;
}
