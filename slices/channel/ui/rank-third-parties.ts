import type { CriterionWeights, RankStability, ThirdParty } from "../model-third-party.ts";
import { measureStability, rankByScore } from "../rank-stability.ts";

/** A third party with the place it takes under the reader's weights. */
export interface RankedParty {
  readonly party: ThirdParty;
  /** 1 for the first. */
  readonly rank: number;
  readonly stability: RankStability;
}

/** Seed of the draws: the same weights always show the same ranges. */
const seed = 1;

/** Ranks anew under other weights, in the browser: those standing today first, as the server does. */
export function rankThirdParties(
  parties: readonly ThirdParty[],
  weights: CriterionWeights,
): readonly RankedParty[] {
  const groups = [
    parties.filter(({ standing }) => standing === "today"),
    parties.filter(({ standing }) => standing === "if-made"),
  ];
  const ranked = groups.flatMap((group) => rankGroup(group, weights));
  return ranked.map((party, index) => ({ ...party, rank: index + 1 }));
}

function rankGroup(
  group: readonly ThirdParty[],
  weights: CriterionWeights,
): readonly RankedParty[] {
  if (group.length === 0) return [];
  const order = rankByScore(
    group.map(({ criteria }) => criteria),
    weights,
  );
  const sorted = order.flatMap((at) => group[at] ?? []);
  const stability = measureStability(
    sorted.map(({ criteria }) => criteria),
    weights,
    seed,
  );
  return sorted.flatMap((party, index) => {
    const steady = stability[index];
    return steady === undefined ? [] : [{ party, rank: index + 1, stability: steady }];
  });
}
