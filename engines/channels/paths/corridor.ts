import type { Graph } from "../graph/graph.ts";
import { CostBall } from "./cost-ball.ts";
import { CostRows } from "./cost-rows.ts";

/** The part of a graph that holds every path of a pair within a cost: a small graph with rows of its own. */
export interface Strip {
  /** Internal actor of each place, ascending; order of places is order of actors. */
  readonly actors: Int32Array;
  /** Rows of places, ascending, as in `Graph`. */
  readonly offsets: Int32Array;
  readonly neighbours: Int32Array;
  readonly tieAt: Int32Array;
  /** Cost of each half-tie. */
  readonly costs: Float64Array;
  /** Least cost from each place to the second end, in the whole graph. */
  readonly costToEnd: Float64Array;
  /** Places of the two ends. */
  readonly a: number;
  readonly b: number;
  /** Every path that costs at most this lies in the strip. */
  readonly limit: number;
}

/** How far the strip reaches: a multiple of the least cost, or a cost. */
export type Reach = { readonly timesLeast: number } | { readonly cost: number };

/** Sums along one path differ by rounding with the order of addition; the strip is wider by this share. */
const rounding = 1e-9;

/**
 * Cuts strips out of a large graph by growing a ball around each end until the two radii together exceed the reach: an actor on
 * a path within the reach then lies inside one of the balls, and each ball is extended to such actors of the other alone.
 * On a network with hubs two balls hold a few hundred actors where a ball of twice the radius would hold most of the graph.
 */
export class Corridor {
  /** Whether every tie costs 1. */
  readonly isUnit: boolean;
  private readonly graph: Graph;
  private readonly costs: Float64Array | null;
  private readonly fore: CostBall;
  private readonly hind: CostBall;
  private readonly placeOf: Int32Array;

  constructor(graph: Graph, costs: Float64Array | null) {
    this.isUnit = costs === null;
    this.graph = graph;
    this.costs = costs;
    const rows = new CostRows(graph, costs);
    this.fore = new CostBall(rows);
    this.hind = new CostBall(rows);
    this.placeOf = new Int32Array(graph.actors).fill(-1);
  }

  /** The strip of a pair, or `null` when no path joins it. */
  strip(a: number, b: number, reach: Reach): Strip | null {
    const { fore, hind } = this;
    const limit = this.search(a, b, reach);
    if (limit === null) return null;
    const wide = limit * (1 + rounding);
    const actors = fore.members.filter((v) => hind.has(v) && fore.cost[v]! + hind.cost[v]! <= wide);
    return this.cutOut(Int32Array.from(actors).toSorted(), { a, b, limit });
  }

  /** Grows both balls; the cost the strip reaches, or `null` when the ends do not meet. */
  private search(a: number, b: number, reach: Reach): number | null {
    const { fore, hind } = this;
    fore.begin(a);
    hind.begin(b);
    let least = fore.lookAcross(a, hind, Infinity);
    for (;;) {
      const limit = "cost" in reach ? reach.cost : least * reach.timesLeast;
      const wide = limit * (1 + rounding);
      const radii = fore.radius() + hind.radius();
      if (radii > wide || radii === Infinity) {
        if (least > wide || least === Infinity) return null;
        fore.extend(hind, wide);
        hind.extend(fore, wide);
        return limit;
      }
      const [ball, other] = fore.radius() <= hind.radius() ? [fore, hind] : [hind, fore];
      const grown = ball.grow();
      if (grown >= 0) least = Math.min(least, ball.lookAcross(grown, other, wide));
    }
  }

  /** Keeps the ties among these actors that can lie on a path within the limit. */
  private cutOut(actors: Int32Array, pair: { a: number; b: number; limit: number }): Strip {
    const { placeOf } = this;
    actors.forEach((v, place) => {
      placeOf[v] = place;
    });
    const ties = this.tiesWithin(actors, pair.limit * (1 + rounding));
    const strip = layRows(actors, ties, this.costs);
    const costToEnd = Float64Array.from(actors, (v) => this.hind.cost[v]!);
    const [a, b] = [placeOf[pair.a]!, placeOf[pair.b]!];
    for (const v of actors) placeOf[v] = -1;
    return { actors, ...strip, costToEnd, a, b, limit: pair.limit };
  }

  /** Lower place, higher place and number of every tie within the limit. Only the part of a row below the actor's own number is read: it is short even at a hub. */
  private tiesWithin(actors: Int32Array, limit: number): number[] {
    const { offsets, neighbours, tieAt } = this.graph;
    const { placeOf, costs } = this;
    const [there, back] = [this.fore.cost, this.hind.cost];
    const found: number[] = [];
    for (const v of actors) {
      for (let at = offsets[v]!; at < offsets[v + 1]!; at++) {
        const w = neighbours[at]!;
        if (w >= v) break;
        if (placeOf[w] === -1) continue;
        const cost = costs === null ? 1 : costs[tieAt[at]!]!;
        const through = cost + Math.min(there[v]! + back[w]!, there[w]! + back[v]!);
        if (through <= limit) found.push(placeOf[w]!, placeOf[v]!, tieAt[at]!);
      }
    }
    return found;
  }
}

/** Sparse rows from ties in rising order of their higher end, then of the lower: rows come out ascending. */
function layRows(actors: Int32Array, ties: readonly number[], costs: Float64Array | null) {
  const offsets = new Int32Array(actors.length + 1);
  for (let i = 0; i < ties.length; i += 3) {
    offsets[ties[i]! + 1]!++;
    offsets[ties[i + 1]! + 1]!++;
  }
  for (let v = 0; v < actors.length; v++) offsets[v + 1]! += offsets[v]!;
  const place = offsets.slice(0, actors.length);
  const rows = {
    offsets,
    neighbours: new Int32Array((2 * ties.length) / 3),
    tieAt: new Int32Array((2 * ties.length) / 3),
    costs: new Float64Array((2 * ties.length) / 3),
  };
  const put = (from: number, to: number, tie: number): void => {
    const at = place[from]!++;
    rows.neighbours[at] = to;
    rows.tieAt[at] = tie;
    rows.costs[at] = costs === null ? 1 : costs[tie]!;
  };
  for (let i = 0; i < ties.length; i += 3) {
    put(ties[i]!, ties[i + 1]!, ties[i + 2]!);
    put(ties[i + 1]!, ties[i]!, ties[i + 2]!);
  }
  return rows;
}
