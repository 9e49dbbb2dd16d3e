import type { CarryingGraph, NearNetwork } from "./carrying-graph.ts";
import { keysOf, pathLimit, pathSamples } from "./connection.ts";
import { endsOf } from "./find-channels.ts";
import { findPathSystem, type PathSystem } from "./path-system.ts";
import { anyOf, countLost, drawTrials, pathsWorking } from "./path-trials.ts";
import { reachFrom } from "./reach.ts";
import type { Setting } from "./setting.ts";

/** What one tie would add to the connection's reliability. */
export interface Gain {
  /** Tie of the larger graph. */
  readonly tie: number;
  readonly gain: number;
  /** Counted on the trials, or estimated from the best channel through the tie. */
  readonly basis: "trials" | "best-channel";
}

interface Trying {
  /** Graph of today's ties and of every tie that might be made. */
  readonly made: CarryingGraph;
  /** The part of it near the two ends. */
  readonly near: NearNetwork;
  /** Today's reliability of each of its ties, 0 for those not there. */
  readonly now: Float64Array;
  readonly candidates: readonly number[];
  readonly before: number;
}

/**
 * The gain of each candidate by itself, all on the same trials as today's reliability: the trials that are lost today and
 * in which a path through the candidate works. Where the paths cannot be held it is estimated from the best channel
 * through the candidate, taken as independent of the channels of today, whose reliability is `before`.
 */
export function gainsOf(setting: Setting, trying: Trying): readonly Gain[] {
  const { near, candidates } = trying;
  if (candidates.length === 0) return [];
  const system = findPathSystem(near.graph, { ...near, limit: 2 * pathLimit });
  return system === null ? gainsByReach(setting, trying) : gainsByPaths(setting, trying, system);
}

function gainsByPaths(
  setting: Setting,
  { near, now, candidates }: Trying,
  system: PathSystem,
): readonly Gain[] {
  const before = Float64Array.from(system.ties, (tie) => now[near.tieOf[tie]!]!);
  const after = Float64Array.from(system.ties, (tie) => near.value[tie]!);
  const [today, later] = drawTrials(keysOf(setting, near, system.ties), [before, after], {
    samples: pathSamples,
    seed: setting.question.seed,
  });
  const count = pathSamples / 32;
  const joinedToday = anyOf(pathsWorking(system, today!), count);
  const indexOf = new Map([...system.ties].map((tie, at) => [near.tieOf[tie]!, at]));
  return candidates.flatMap((tie): readonly Gain[] => {
    const at = indexOf.get(tie);
    if (at === undefined) return [];
    const using = { ...system, paths: system.paths.filter((path) => path.includes(at)) };
    const opened = anyOf(pathsWorking(using, today!.with(at, later![at]!)), count);
    return [{ tie, gain: countLost(opened, joinedToday) / pathSamples, basis: "trials" }];
  });
}

function gainsByReach(
  setting: Setting,
  { made, now, candidates, before }: Trying,
): readonly Gain[] {
  const { graph, value } = made;
  const { a, b, maxTies } = endsOf(setting, made);
  const reach = (from: number, other: number) => {
    const closed = new Uint8Array(graph.actors);
    closed[other] = 1;
    return reachFrom(from, { graph, value: now, maxTies: maxTies - 1, closed });
  };
  const [fromA, fromB] = [reach(a, b), reach(b, a)];
  return candidates.map((tie): Gain => {
    const [x, y] = [graph.endA[tie]!, graph.endB[tie]!];
    const through = Math.max(fromA[x]! * fromB[y]!, fromA[y]! * fromB[x]!);
    const gain = (1 - before) * through * (value[tie]! - now[tie]!);
    return { tie, gain, basis: "best-channel" };
  });
}
