import {
  type LiveForum,
  type Watermark,
  openForum,
  takeVote,
  watermarkOf,
} from "../privacy/live-release.ts";
import type { SideRoll } from "../sides/side-roll.ts";
import { type VoteLog, asVote } from "../votes/vote-table.ts";
import { type MapRules, rulesDigest } from "./map-rules.ts";
import { type OpinionMap, mapOpinions } from "./opinion-map.ts";

/** A map with what is needed to make it again from the log. */
export interface Tick {
  readonly map: OpinionMap;
  readonly watermark: Watermark;
  readonly seed: string;
  /** Digest of the rules. */
  readonly config: string;
}

/** The map of what a running forum has released, starting from the tick before. */
export function nextTick(
  forum: LiveForum,
  making: { readonly rules: MapRules; readonly seed: string },
  before?: Tick,
): Tick {
  const material = { table: forum.released, roll: forum.roll, counts: forum.counts };
  const map = mapOpinions(material, { ...making, ...(before ? { earlier: before.map } : {}) });
  return {
    map,
    watermark: watermarkOf(forum),
    seed: making.seed,
    config: rulesDigest(making.rules),
  };
}

/** What a replay needs besides the log: the rules, and at how many votes each tick was made. */
export interface Schedule {
  readonly roll: SideRoll;
  readonly rules: MapRules;
  readonly seed: string;
  readonly ticks: readonly number[];
}

/** All ticks of a forum made again from its log; each is bit-equal to the one that was made when the votes arrived. */
export function replayTicks(log: VoteLog, schedule: Schedule): Tick[] {
  const forum = openForum(schedule.roll);
  const ticks: Tick[] = [];
  for (const until of schedule.ticks) {
    for (let at = forum.votes; at < until; at++) {
      takeVote(forum, log.participant[at]!, log.proposition[at]!, asVote(log.vote[at]!));
    }
    ticks.push(nextTick(forum, schedule, ticks.at(-1)));
  }
  return ticks;
}
