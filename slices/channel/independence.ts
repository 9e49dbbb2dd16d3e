import type { Graph } from "#engines/channels/graph/graph.ts";
import type { NetworkState } from "./find-channels.ts";
import type { Independence } from "./model.ts";
import { idAt, type Setting } from "./setting.ts";

/** Channels that share no actor, the smallest cut, and what the connection cannot lose (Menger 1927). */
export function findIndependence(setting: Setting, state: NetworkState): Independence {
  const { graph } = state.carrying;
  const [a, b] = [graph.internalOf[setting.from]!, graph.internalOf[setting.to]!];
  const found = state.disjoint();
  const id = (actor: number) => idAt(setting, graph.originalOf[actor]!);
  const onlyOne = found.count === 1 ? found.paths[0]! : [];
  return {
    count: found.count,
    direct: found.direct,
    paths: found.paths.map((path) => path.map(id)),
    cut: found.cut.map(id),
    articulation: onlyOne
      .slice(1, -1)
      .filter((actor) => !isJoined(graph, [a, b], { actor }))
      .map(id),
    bridges: stepsOf(onlyOne)
      .filter((step) => !isJoined(graph, [a, b], { step }))
      .map(([one, other]) => [id(one), id(other)] as const),
    isWithinMaxTies: found.paths.every((path) => path.length - 1 <= setting.question.maxTies),
  };
}

function stepsOf(path: readonly number[]): readonly (readonly [number, number])[] {
  return path.slice(1).map((actor, at) => [path[at]!, actor] as const);
}

type Lost = { readonly actor?: number; readonly step?: readonly [number, number] };

/** Whether the ends are still joined, by any number of ties, without an actor or a tie. */
function isJoined(
  { actors, offsets, neighbours }: Graph,
  [a, b]: readonly [number, number],
  { actor = -1, step = [-1, -1] }: Lost,
): boolean {
  const seen = new Uint8Array(actors);
  const queue = [a];
  seen[a] = 1;
  for (const v of queue) {
    for (let at = offsets[v]!; at < offsets[v + 1]!; at++) {
      const w = neighbours[at]!;
      const isLost = w === actor || (step.includes(v) && step.includes(w));
      if (seen[w] === 1 || isLost) continue;
      if (w === b) return true;
      seen[w] = 1;
      queue.push(w);
    }
  }
  return false;
}
