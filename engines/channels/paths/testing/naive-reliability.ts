import type { Connection } from "../connection.ts";
import { isConnected } from "./naive-paths.ts";

/** Reliability by adding up all 2^(uncertain parts) states. */
export function enumeratedReliability(connection: Connection): number {
  const { graph, a, b, maxTies } = connection;
  const uncertain = [
    ...Array.from({ length: graph.ties }, (_, index) => ({
      part: "tie",
      index,
      p: connection.ties[index]!,
    })),
    ...Array.from({ length: graph.actors }, (_, index) => ({
      part: "actor",
      index,
      p: index === a || index === b ? 1 : (connection.actors?.[index] ?? 1),
    })),
  ].filter(({ part, p }) => part === "tie" || p < 1);
  let total = 0;
  for (let state = 0; state < 2 ** uncertain.length; state++) {
    const failed = { tie: new Set<number>(), actor: new Set<number>() };
    let chance = 1;
    uncertain.forEach(({ part, index, p }, i) => {
      const works = ((state >> i) & 1) === 1;
      chance *= works ? p : 1 - p;
      if (!works) failed[part === "tie" ? "tie" : "actor"].add(index);
    });
    if (chance === 0) continue;
    const works = {
      tie: (t: number) => !failed.tie.has(t),
      actor: (v: number) => !failed.actor.has(v),
    };
    const limits = maxTies === undefined ? works : { ...works, maxTies };
    if (isConnected(graph, a, b, limits)) total += chance;
  }
  return total;
}
