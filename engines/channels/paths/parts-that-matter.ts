import type { Connection } from "./connection.ts";
import { disjointChannels } from "./disjoint.ts";
import { findTie } from "./find-tie.ts";
import { shortestPaths } from "./shortest.ts";
import { withinReach } from "./within-reach.ts";

/** Parts of a connection that an importance question looks at. */
export interface PartsThatMatter {
  readonly ties: readonly number[];
  /** Actors between the ends, internal numbers. */
  readonly actors: readonly number[];
  readonly considered: "all" | "on-channels";
}

/** Up to this many ties within reach all of them are judged. */
const mostJudged = 1_000;

/** Likeliest paths looked at, beside the disjoint channels, where there are too many ties to judge all. */
const likeliestPaths = 10;

/** Everything within reach of both ends; on a large graph only the parts of the disjoint channels and the likeliest paths. */
export function partsThatMatter(connection: Connection): PartsThatMatter {
  const { a, b } = connection;
  const passable = { tie: () => true, actor: () => true };
  const near = withinReach(connection, passable, mostJudged);
  if (near === null) return partsOnChannels(connection);
  return { ...near, actors: near.actors.filter((v) => v !== a && v !== b), considered: "all" };
}

function partsOnChannels(connection: Connection): PartsThatMatter {
  const { graph, a, b, ties, maxTies } = connection;
  const costs = ties.map((p) => Math.min(dearest, -Math.log(p)));
  const wanted = maxTies === undefined ? { k: likeliestPaths } : { k: likeliestPaths, maxTies };
  const likeliest = shortestPaths({ graph, costs }, { a, b }, wanted).map(({ actors }) => actors);
  const known = connection.channels ?? disjointChannels(graph, a, b);
  const channels = known.paths.filter((path) => path.length - 1 <= (maxTies ?? Infinity));
  const paths = [...channels, ...likeliest];
  return {
    ties: [...new Set(paths.flatMap((p) => p.slice(1).map((w, i) => findTie(graph, p[i]!, w))))],
    actors: [...new Set(paths.flatMap((path) => path.slice(1, -1)))],
    considered: "on-channels",
  };
}

/** Cost of a tie that never works: dearer than any path that may. −ln of the least positive double is 745. */
const dearest = 1_000;
