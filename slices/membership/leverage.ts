import type { Issue } from "#slices/tie/model-issues.ts";
import { familiesOf, topicFamilyNames, type TopicFamily } from "#slices/tie/model-topics.ts";

import { seatOf, type Seat } from "./seats.ts";
import type { Membership } from "./model.ts";

/** A membership with the topics of its body. */
export interface Placed extends Pick<Membership, "id" | "body" | "role"> {
  readonly issues: readonly string[];
}

/** A column of the leverage view: a family of topics, or `other` for topics of no family. */
export const leverageColumns = [...topicFamilyNames, "other"] as const;
export type LeverageColumn = TopicFamily | "other";

/** A body in a cell: the membership, and the topics by which it stands there. */
export interface Leverage {
  readonly membership: string;
  readonly body: string;
  readonly issues: readonly string[];
}

/** The columns in which an issue is counted. */
export function columnsOf(issue: string): readonly LeverageColumn[] {
  const families = familiesOf(issue);
  return families.length === 0 ? ["other"] : families;
}

/** The bodies of one seat and one column: where this role can set this topic going. */
export function leverageAt(
  memberships: readonly Placed[],
  seat: Seat,
  column: LeverageColumn,
): readonly Leverage[] {
  return memberships
    .filter(({ role }) => seatOf(role) === seat)
    .flatMap(({ id, body, issues }) => {
      const here = issues.filter((issue) => columnsOf(issue).includes(column));
      return here.length === 0 ? [] : [{ membership: id, body, issues: here }];
    });
}

/** A topic the city works on, by the ids of the ties that show it. */
export interface CityTopic {
  readonly issue: string;
  readonly ties: readonly string[];
}

/** Topics that say that there is a relation, not what it is about; nobody needs a body for them. */
const acquaintance: ReadonlySet<string> = new Set<Issue>([
  "administration",
  "diplomacy",
  "friendship",
  "group",
  "international",
  "international-organisation",
  "network",
  "special-relation",
  "twinning",
]);

/** Topics of the city that no body of which it is a member covers: nobody can raise them anywhere. */
export function uncoveredTopics(
  city: readonly CityTopic[],
  memberships: readonly Placed[],
): readonly CityTopic[] {
  const covered = new Set(memberships.flatMap(({ issues }) => issues));
  return city.filter(({ issue }) => !covered.has(issue) && !acquaintance.has(issue));
}
