/**
 * Which issues lie close to each other, so that a partner in climate work counts for something on air quality.
 * Naru's assumption, open to the office: the grouping follows the fields of report 4.5, 6.1 and 6.2.2 (air, climate,
 * drought, farming and poverty hang together; research comes first; trade and finance apart).
 */
export const topicFamilies: Readonly<Record<string, readonly string[]>> = {
  environment: [
    "air-quality",
    "climate",
    "environment",
    "emissions-trading",
    "sustainability",
    "sdg",
    "forestry",
    "water",
    "buildings",
  ],
  relief: ["humanitarian", "health", "agriculture", "livestock", "food-policy", "human-security"],
  development: [
    "development",
    "development-knowledge",
    "sdg",
    "capacity",
    "infrastructure",
    "water",
    "roads",
    "power",
    "planning",
    "pilot-projects",
    "pre-study",
  ],
  finance: [
    "infrastructure-finance",
    "investment",
    "trade",
    "border-trade",
    "economy",
    "business",
    "free-trade-zone",
  ],
  knowledge: [
    "research",
    "training",
    "data",
    "peace-research",
    "secondment",
    "seoul-model",
    "development-knowledge",
  ],
  peace: [
    "peacebuilding",
    "reconciliation",
    "city-diplomacy",
    "north-east-asia-peace",
    "peace-conference",
    "nuclear-abolition",
    "peace-research",
    "security",
    "inter-korean",
    "inter-korean-network",
  ],
  culture: ["culture", "youth", "civic-exchange", "olympics", "design", "tourism", "people"],
  urban: [
    "urban-policy",
    "urban-problems",
    "metropolitan-governance",
    "smart-city",
    "e-government",
    "transport",
    "planning",
  ],
};

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
    (family) => family.includes(one) && family.includes(other),
  );
}

function better(one: TopicFit, other: TopicFit): TopicFit {
  return order.indexOf(one) <= order.indexOf(other) ? one : other;
}
