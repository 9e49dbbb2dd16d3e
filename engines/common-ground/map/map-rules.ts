import { type GroupRules, groupRules } from "../groups/group-rules.ts";
import { leastCell } from "../privacy/closed-release.ts";
import { digestOf } from "../replay/digest.ts";
import { boundLevel } from "../sides/side-view.ts";

/** Everything that decides a map besides the votes; two maps with equal digests of it are comparable. */
export interface MapRules {
  /** Changes when the method changes, so that old maps stay told apart. */
  readonly method: string;
  readonly groups: GroupRules;
  readonly leastCell: number;
  readonly boundLevel: number;
  /** Relative residual of the axes. */
  readonly axesTolerance: number;
  /** Passes over the votes for the axes, at most: of a first map, and of one that follows another. */
  readonly mostAxesPasses: { readonly first: number; readonly next: number };
  readonly bridgingTolerance: number;
  readonly mostBridgingRounds: number;
  /** New votes, as a share of those at the last full search for groups, after which groups are sought anew. */
  readonly renewAfter: number;
}

/** The rules of the house. */
export const mapRules: MapRules = {
  method: "common-ground 1",
  groups: groupRules,
  leastCell,
  boundLevel,
  axesTolerance: 1e-5,
  mostAxesPasses: { first: 20, next: 6 },
  bridgingTolerance: 1e-3,
  mostBridgingRounds: 40,
  renewAfter: 0.01,
};

/** The digest of the rules that a replay must match. */
export function rulesDigest(rules: MapRules): string {
  return digestOf(rules);
}
