import type { Graph } from "../graph/graph.ts";
import { Corridor, type Reach, type Strip } from "./corridor.ts";
import { findTie } from "./find-tie.ts";
import { HopSearch } from "./hop-search.ts";
import { withoutDead, type Mask } from "./mask.ts";
import type { FoundPath } from "./path-search.ts";
import { UnitSearch } from "./unit-search.ts";
import { bestPaths } from "./yen.ts";

/** A simple path between the two actors asked for. */
export interface CheapPath {
  /** Sum of the costs of its ties, added from the first end on. */
  readonly cost: number;
  /** Both ends and the actors in between, internal numbers. */
  readonly actors: readonly number[];
  /** Tie numbers, one fewer than actors. */
  readonly ties: readonly number[];
}

export interface PathsWanted {
  /** How many paths; fewer are returned when there are no more. */
  readonly k: number;
  /** Most ties a path may have. Missing: any number. */
  readonly maxTies?: number;
}

/** A graph whose ties cost something: finite, at least 0, one entry per tie number; `null` makes every tie cost 1. */
export interface CostedGraph {
  readonly graph: Graph;
  readonly costs: Float64Array | null;
}

/**
 * The k cheapest simple paths from `a` to `b`, exact, with at most `maxTies` ties each.
 * Order and choice among equals: less cost, then fewer ties, then the smaller internal number at the first difference;
 * costs are compared as sums in double precision. A path does not repeat an actor. `a` and `b` differ.
 * Sources: Yen 1971; Lawler 1972. Many pairs on one graph: keep a `createPathSolver`.
 */
export function shortestPaths(
  costed: CostedGraph,
  ends: { readonly a: number; readonly b: number },
  wanted: PathsWanted,
  mask: Mask = {},
): CheapPath[] {
  const graph = withoutDead(costed.graph, mask);
  return createPathSolver({ graph, costs: costed.costs }).solve(ends.a, ends.b, wanted);
}

/** Answers many pairs on one graph with one set of working arrays. Not re-entrant. */
export interface PathSolver {
  solve(a: number, b: number, wanted: PathsWanted): CheapPath[];
}

export function createPathSolver({ graph, costs }: CostedGraph): PathSolver {
  checkCosts(graph, costs);
  const corridor = new Corridor(graph, costs);
  return {
    solve(a, b, { k, maxTies = Infinity }) {
      if (a === b) throw new RangeError("a path needs two different actors");
      const { strip, paths } = widenUntilCertain(corridor, { a, b, k, maxTies });
      return paths.map((path) => inActors(graph, strip, path));
    },
  };
}

interface Search {
  readonly a: number;
  readonly b: number;
  readonly k: number;
  readonly maxTies: number;
}

/** How wide strips are tried. Tuning values, without effect on answers. */
interface Widening {
  readonly first: Reach;
  /** The cost to try after a strip of this limit held too few paths. */
  readonly next: (limit: number) => number;
}

/** Each strip a tenth wider than the last. */
const realWidening: Widening = { first: { timesLeast: 1.1 }, next: (limit) => 1.1 * limit };

/** One tie more at a time. */
const unitWidening: Widening = { first: { timesLeast: 1 }, next: (limit) => Math.floor(limit) + 1 };

/** After so many strips with too few paths the whole graph is searched: there may be no more paths at all. */
const mostStrips = 12;

/** Widens the strip until it is certain that no path outside it is better than the k found. */
function widenUntilCertain(corridor: Corridor, { a, b, k, maxTies }: Search) {
  const widening = corridor.isUnit ? unitWidening : realWidening;
  let reach = widening.first;
  for (let attempt = 1; ; attempt++) {
    const strip = corridor.strip(a, b, reach);
    if (strip === null || k < 1) return { strip, paths: [] };
    const search = corridor.isUnit ? new UnitSearch(strip, maxTies) : new HopSearch(strip, maxTies);
    const paths = bestPaths(strip, k, search);
    const last = paths.length < k ? Infinity : paths[k - 1]!.cost;
    if (last <= strip.limit || strip.limit >= longestPossible(corridor, maxTies))
      return { strip, paths };
    const wider = attempt < mostStrips ? widening.next(strip.limit) : Infinity;
    reach = { cost: Math.min(last, wider > strip.limit ? wider : Infinity) };
  }
}

/** Cost that no path exceeds. */
function longestPossible(corridor: Corridor, maxTies: number): number {
  return corridor.isUnit ? maxTies : Infinity;
}

function inActors(graph: Graph, strip: Strip | null, path: FoundPath): CheapPath {
  const actors = path.places.map((place) => strip!.actors[place]!);
  const ties = actors.slice(1).map((w, i) => findTie(graph, actors[i]!, w));
  return { cost: path.cost, actors, ties };
}

function checkCosts(graph: Graph, costs: Float64Array | null): void {
  if (costs === null) return;
  if (costs.length < graph.ties) throw new RangeError("one cost per tie is needed");
  if (costs.some((cost) => !(cost >= 0 && cost < Infinity)))
    throw new RangeError("costs are finite and at least 0");
}
