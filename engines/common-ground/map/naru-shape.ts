import type { Discovered } from "../groups/discover.ts";
import { mayShowDots } from "../privacy/dots.ts";
import type { Watermark } from "../privacy/live-release.ts";
import type { SideRoll } from "../sides/side-roll.ts";
import { boundLevel } from "../sides/side-view.ts";
import type { MapRules } from "./map-rules.ts";
import { rulesDigest } from "./map-rules.ts";
import type { OpinionMap, PropositionView } from "./opinion-map.ts";

/** Names and origin of a map. */
export interface MapNames {
  readonly participantIds: readonly string[];
  readonly propositionIds: readonly string[];
  readonly roll: SideRoll;
  readonly seed: string;
  readonly watermark: Watermark;
  readonly rules: MapRules;
}

/**
 * The map as JSON for the office that holds the votes.
 *
 * `propositions` is the list and `propositionCount` its length. A withheld view has `null` for every number. The digest
 * in the watermark confirms guesses about votes and is not for publication; the rest is made of released votes alone.
 */
export function naruShape(map: OpinionMap, names: MapNames): Record<string, unknown> {
  const { participantIds, propositionIds, roll, rules } = names;
  return {
    participants: participantIds.length,
    propositionCount: propositionIds.length,
    groups: groupsShape(map.discovered, participantIds),
    propositions: map.views.map((view, j) => ({
      id: propositionIds[j]!,
      ...viewShape(view, roll),
      bridging: numberOrNull(map.bridging.bridging[j]!),
      bridgingFactor: numberOrNull(map.bridging.propositionFactor[j]!),
    })),
    parties: roll.names.filter((_, side) => roll.isParty[side]),
    cleavage: map.cleavage,
    dots: mayShowDots(roll, map.landscape.inside).ok ? dotsShape(map, participantIds) : null,
    boundLevel,
    replay: { seed: names.seed, watermark: names.watermark, config: rulesDigest(rules), rules },
  };
}

function groupsShape(discovered: Discovered, ids: readonly string[]): Record<string, unknown> {
  if (discovered.kind === "refused") {
    const { because, participants, candidate } = discovered;
    return { refused: "would-not-survive-resampling", because, participants, candidate };
  }
  const { k, labels, silhouette, survival, centres } = discovered.division;
  return {
    k,
    labels: Object.fromEntries(
      ids.flatMap((id, i) => ((labels[i] ?? -1) < 0 ? [] : [[id, labels[i]!]])),
    ),
    silhouette,
    stability: survival.median,
    survival,
    centres: Array.from(centres.x, (x, g) => [x, centres.y[g]!]),
  };
}

function viewShape(view: PropositionView, roll: SideRoll): Record<string, unknown> {
  const named = roll.names.map((name, side) => [name, view.sides[side]!]);
  const everyone = roll.names.length === 0 ? { everyone: view.sides[0]! } : {};
  return {
    state: view.state,
    sides: Object.fromEntries(named),
    ...everyone,
    commonGround: view.commonGround,
  };
}

/** Places of the participants on the map, shown only where every party is large enough. */
function dotsShape(
  map: OpinionMap,
  ids: readonly string[],
): Record<string, readonly [number, number]> {
  const { inside, places } = map.landscape;
  return Object.fromEntries(
    Array.from(inside, (i, at) => [ids[i]!, [places.x[at]!, places.y[at]!] as const]),
  );
}

function numberOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
