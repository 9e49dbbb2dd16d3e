import { topicFamilies } from "#slices/tie/model-topics.ts";

/** Issues of a relation that carries any subject: acquaintance itself, not a field of work. */
export const generalTopics: ReadonlySet<string> = new Set([
  "friendship",
  "diplomacy",
  "special-relation",
  "city-diplomacy",
  "twinning",
  "international",
  "administration",
  "group",
  "solidarity",
  "network",
  "un-presence",
  "inter-korean",
  "local-government",
  "local-autonomy",
  "international-organisation",
]);

export type TopicFit = "match" | "related" | "general" | "unrelated";

const order: readonly TopicFit[] = ["match", "related", "general", "unrelated"];

/** How well a tie's issues meet the issues asked: the best over all pairs; no issue on the tie is `general`. */
export function topicFit(asked: readonly string[], issues: readonly string[]): TopicFit {
  if (asked.length === 0) return "match";
  if (issues.length === 0) return "general";
  return issues.map((issue) => fitOf(asked, issue)).reduce(better);
}

function fitOf(asked: readonly string[], issue: string): TopicFit {
  if (asked.includes(issue)) return "match";
  if (asked.some((one) => areRelated(one, issue))) return "related";
  return generalTopics.has(issue) ? "general" : "unrelated";
}

function areRelated(one: string, other: string): boolean {
  return Object.values(topicFamilies).some(
    (family: readonly string[]) => family.includes(one) && family.includes(other),
  );
}

function better(one: TopicFit, other: TopicFit): TopicFit {
  return order.indexOf(one) <= order.indexOf(other) ? one : other;
}
