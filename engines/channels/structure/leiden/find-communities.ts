import type { Graph } from "../../graph/graph.ts";
import { joinSearches, numberAlone } from "./join-searches.ts";
import { type Measure, moveActors } from "./move-actors.ts";
import { type Random, seedRandom } from "../random.ts";
import { refine } from "./refine.ts";
import { type Rows, aggregate, renumber, rowsOf } from "./rows.ts";
import { splitDisconnected } from "./split.ts";

export interface Communities {
  /** actors entries: the community of each internal actor, 0 … count − 1, numbered by their first actor (hubs first). */
  readonly communityOf: Int32Array;
  readonly count: number;
  /** Newman and Girvan's modularity with the resolution asked for, −½ … 1; 0 for a graph without ties. */
  readonly modularity: number;
}

export interface CommunityQuestion {
  readonly seed: number;
  /** Above 1 favours smaller communities; 1 by default. */
  readonly resolution?: number;
  /** How often the whole search starts anew; the best answer is kept. By default 8 on small graphs, 1 from a million ties. */
  readonly restarts?: number;
  /** Rounds over all actors after two quick searches were joined, each starting from the answer before; 1 by default. */
  readonly rounds?: number;
}

/** One round over the actors takes nearly all that there is to gain after two searches were joined; a tuning value. */
const usualRounds = 1;

/** Restarts that bring a search to its best within a third of a second; a tuning value. */
function usualRestarts({ ties }: Graph): number {
  return Math.min(8, Math.max(1, Math.floor(1e6 / Math.max(1, ties))));
}

/**
 * Communities by the Leiden method: local moves, refinement into well-connected parts, aggregation, again. It starts from
 * what two quick searches agree on. Determined by graph and seed. Every community is connected.
 * Source: Traag, Waltman and van Eck, "From Louvain to Leiden: guaranteeing well-connected communities" (2019).
 */
export function findCommunities(graph: Graph, question: CommunityQuestion): Communities {
  const { seed, resolution = 1, restarts = usualRestarts(graph), rounds = usualRounds } = question;
  const rows = rowsOf(graph);
  const measure: Measure = { total: 2 * graph.ties, resolution };
  let best: Communities | null = null;
  const random = seedRandom(seed);
  for (let restart = 0; restart < restarts && graph.ties > 0; restart++) {
    const communityOf = startTogether(rows, measure, random);
    for (let round = 0; round < rounds; round++)
      if (!improve(rows, communityOf, measure, random)) break;
    const found = settle(rows, communityOf, measure);
    if (best === null || found.modularity > best.modularity) best = found;
  }
  return best ?? settle(rows, numberAlone(graph.actors), measure);
}

/** The answer for the graph of the groups that two quick searches agree on. */
function startTogether(rows: Rows, measure: Measure, random: Random): Int32Array {
  const groupOf = joinSearches(rows, measure, random);
  const groups = splitDisconnected(rows, groupOf);
  const communityOf = numberAlone(groups);
  improve(aggregate(rows, groupOf, groups), communityOf, measure, random);
  return groupOf.map((group) => communityOf[group]!);
}

/** One round, from the actors up to the coarsest graph; changes `communityOf` in place. Whether anyone moved. */
function improve(finest: Rows, communityOf: Int32Array, measure: Measure, random: Random): boolean {
  let rows = finest;
  let community = communityOf.slice();
  const nodeOf = numberAlone(finest.actors);
  let hasMoved = false;
  for (;;) {
    hasMoved = moveActors(rows, community, measure, random) || hasMoved;
    for (let v = 0; v < finest.actors; v++) communityOf[v] = community[nodeOf[v]!]!;
    const { partOf, parts } = partsOf(rows, community, measure, random);
    if (parts === rows.actors) break;
    const first = new Int32Array(parts).fill(-1);
    for (let v = 0; v < rows.actors; v++) first[partOf[v]!] = community[v]!;
    for (let v = 0; v < finest.actors; v++) nodeOf[v] = partOf[nodeOf[v]!]!;
    rows = aggregate(rows, partOf, parts);
    renumber(first);
    community = first;
  }
  splitDisconnected(finest, communityOf);
  return hasMoved;
}

/** What becomes one actor of the next graph: well-connected parts, or whole communities where no two actors join. */
function partsOf(
  rows: Rows,
  community: Int32Array,
  measure: Measure,
  random: Random,
): { readonly partOf: Int32Array; readonly parts: number } {
  const refined = refine(rows, community, measure, random);
  const parts = renumber(refined);
  if (parts < rows.actors) return { partOf: refined, parts };
  const whole = community.slice();
  return { partOf: whole, parts: renumber(whole) };
}

function settle(rows: Rows, communityOf: Int32Array, { total, resolution }: Measure): Communities {
  const count = renumber(communityOf);
  const strengthOf = new Float64Array(count);
  let within = 0;
  for (let v = 0; v < rows.actors; v++) {
    const community = communityOf[v]!;
    strengthOf[community]! += rows.strengths[v]!;
    for (let i = rows.offsets[v]!; i < rows.offsets[v + 1]!; i++) {
      if (communityOf[rows.neighbours[i]!] === community) within += rows.weights[i]!;
    }
  }
  if (total === 0) return { communityOf, count, modularity: 0 };
  const expected = strengthOf.reduce((sum, strength) => sum + (strength / total) ** 2, 0);
  return { communityOf, count, modularity: within / total - resolution * expected };
}
