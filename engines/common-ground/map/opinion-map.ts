import { type CentredVotes, centreVotes } from "../axes/centred-votes.ts";
import { type PrincipalAxes, principalAxes } from "../axes/principal-axes.ts";
import { type Bridging, fitBridging } from "../bridging/bridging.ts";
import { type Discovered, discoverGroups, followDivision } from "../groups/discover.ts";
import { type Landscape, landscapeOf } from "../groups/landscape.ts";
import { type Cleavage, checkCleavage } from "../sides/cleavage.ts";
import { type Shared, sharedBy } from "../sides/common-ground.ts";
import { type SideRoll, classesOf, partiesOf } from "../sides/side-roll.ts";
import {
  type SideView,
  type ViewCache,
  type Withheld,
  viewOf,
  withheld,
} from "../sides/side-view.ts";
import { meanVotes, talliesByClass, tallyOf } from "../votes/tallies.ts";
import type { VoteTable } from "../votes/vote-table.ts";
import type { MapRules } from "./map-rules.ts";

/** What the sides share on one proposition, and each side's view. */
export interface PropositionView extends Shared {
  /** One a side of the roll, in its order; without sides one view of everybody. */
  readonly sides: readonly (SideView | Withheld)[];
}

/** A map of opinions: declared sides first, discovered groups and the bridging model as second and third opinion. */
export interface OpinionMap {
  readonly views: readonly PropositionView[];
  readonly axes: PrincipalAxes["axes"];
  readonly landscape: Landscape;
  readonly discovered: Discovered;
  readonly bridging: Bridging;
  readonly cleavage: Cleavage;
  /** Votes in the table when groups were last sought in full. */
  readonly soughtAt: number;
  readonly cache: ViewCache;
}

/** The votes a map is made of, released and no others. */
export interface Material {
  readonly table: VoteTable;
  readonly roll: SideRoll;
  /** Counts by code of each side, the undeclared last; counted from the table where absent. */
  readonly counts?: readonly ArrayLike<number>[];
  /** Propositions that stay out of axes and groups: moderated out, or about the participants themselves. */
  readonly ignored?: ReadonlySet<number>;
}

/** How a map is made. */
export interface Making {
  readonly rules: MapRules;
  readonly seed: string;
  /** The map before this one. Axes and bridging start from it, and its groups stay while few votes are new. */
  readonly earlier?: OpinionMap;
}

/**
 * The map of the given votes: same votes, rules, seed and earlier map give the same bits.
 *
 * Costs O(votes) a pass; a map after an earlier one needs a few passes.
 */
export function mapOpinions(material: Material, making: Making): OpinionMap {
  const { table, roll } = material;
  const { rules, earlier } = making;
  const cache: ViewCache = earlier?.cache ?? new Map();
  const votes = centreVotes(table, meanVotes(table.tallies, table.propositions), material.ignored);
  const axes = axesOf(votes, rules, earlier);
  const landscape = landscapeOf(votes, axes, rules.groups);
  const { discovered, soughtAt } = groupsOf(landscape, making);
  const bridging = fitBridging(table, {
    axis: axes[0],
    tolerance: rules.bridgingTolerance,
    mostRounds: rules.mostBridgingRounds,
    ...(earlier ? { warm: earlier.bridging } : {}),
  });
  const cleavage = checkCleavage({
    party: partiesOf(roll, table.participants),
    parties: roll.names.length,
    group: discovered.kind === "found" ? discovered.division.labels : null,
    factor: bridging.participantFactor,
  });
  return {
    views: viewsOf(material, cache, rules),
    axes,
    landscape,
    discovered,
    bridging,
    cleavage,
    soughtAt,
    cache,
  };
}

function axesOf(
  votes: CentredVotes,
  rules: MapRules,
  earlier: OpinionMap | undefined,
): PrincipalAxes["axes"] {
  const { axesTolerance: tolerance, mostAxesPasses } = rules;
  if (!earlier) return principalAxes(votes, { tolerance, mostPasses: mostAxesPasses.first }).axes;
  const { axes } = principalAxes(votes, {
    tolerance,
    mostPasses: mostAxesPasses.next,
    warm: earlier.axes,
  });
  return [facing(axes[0], earlier.axes[0]), facing(axes[1], earlier.axes[1])];
}

/** The axis turned to the side of the earlier one, so that a map does not flip while it is watched. */
function facing(axis: Float64Array, earlier: Float64Array): Float64Array {
  let dot = 0;
  for (let j = 0; j < earlier.length; j++) dot += axis[j]! * earlier[j]!;
  return dot < 0 ? axis.map((v) => -v) : axis;
}

function groupsOf(
  landscape: Landscape,
  making: Making,
): { discovered: Discovered; soughtAt: number } {
  const { rules, seed, earlier } = making;
  const { votes } = landscape.votes.table;
  if (earlier && Math.abs(votes - earlier.soughtAt) <= rules.renewAfter * earlier.soughtAt) {
    const { discovered, soughtAt } = earlier;
    if (discovered.kind === "refused") return { discovered, soughtAt };
    const division = followDivision(discovered.division, landscape, seed);
    return { discovered: { kind: "found", division }, soughtAt };
  }
  return { discovered: discoverGroups(landscape, rules.groups, seed), soughtAt: votes };
}

function viewsOf(material: Material, cache: ViewCache, rules: MapRules): PropositionView[] {
  const { table, roll } = material;
  const sides = roll.names.length;
  const counts =
    material.counts ?? talliesByClass(table, classesOf(roll, table.participants), sides + 1);
  const shown = sides === 0 ? [0] : roll.names.map((_, side) => side);
  return Array.from({ length: table.propositions }, (_, j) => {
    const views = shown.map((side) => {
      const tally = tallyOf(counts[side]!, j);
      return tally.agree + tally.disagree < rules.leastCell ? withheld : viewOf(tally, cache);
    });
    return {
      sides: views,
      ...sharedBy(views.filter((_view, side) => roll.isParty[side] === true)),
    };
  });
}
