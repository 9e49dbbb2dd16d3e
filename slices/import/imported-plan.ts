import type { Draft } from "./model.ts";
import type { ActorPlan } from "./plan-actors.ts";
import type { GroundPlan } from "./plan-ground.ts";
import type { Difference } from "./plan-differences.ts";
import type { MembershipPlan } from "./plan-memberships.ts";
import type { TiePlan } from "./plan-ties.ts";

/** What every row of an import carries. */
export interface ImportMarks {
  readonly importId: string;
  readonly sourceId: string;
  readonly enteredBy: string;
  /** ISO 8601, UTC. */
  readonly now: string;
}

export interface ImportedPlan {
  readonly draft: Draft;
  readonly actors: ActorPlan;
  readonly ties: TiePlan;
  readonly memberships: MembershipPlan;
  /** Ids of the office's actors that are owner units, by their names in the file. */
  readonly owners: ReadonlyMap<string, string>;
  /** What the file says otherwise of records of the office. */
  readonly differences: readonly Difference[];
  readonly ground: GroundPlan;
  /** Id in the office of each body that an actor of the file is part of, by the id of the file. */
  readonly parents: ReadonlyMap<string, string>;
  readonly principal: string | null;
}
