import { both, type BothTexts } from "#kernel/local-text.ts";

import type { Issue } from "./model-issues.ts";

/** The families into which the issues are grouped. */
export const topicFamilyNames = [
  "environment",
  "relief",
  "development",
  "finance",
  "knowledge",
  "peace",
  "culture",
  "urban",
] as const;
export type TopicFamily = (typeof topicFamilyNames)[number];

export const topicFamilyLabels: Readonly<Record<TopicFamily, BothTexts>> = {
  environment: both("환경·기후", "Environment and climate"),
  relief: both("인도·보건·농업", "Relief, health, farming"),
  development: both("개발·기반시설", "Development"),
  finance: both("교역·재원", "Trade and finance"),
  knowledge: both("연구·교육", "Research and training"),
  peace: both("평화·남북", "Peace"),
  culture: both("문화·시민", "Culture and people"),
  urban: both("도시 행정", "City affairs"),
};

/**
 * Which issues lie close to each other, so that a partner in climate work counts for something on air quality.
 * Naru's assumption, open to the office: the grouping follows the fields of report 4.5, 6.1 and 6.2.2 (air, climate,
 * drought, farming and poverty hang together; research comes first; trade and finance apart).
 */
export const topicFamilies: Readonly<Record<TopicFamily, readonly Issue[]>> = {
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

/** The families an issue belongs to; an issue of no family belongs to none of them. */
export function familiesOf(issue: string): readonly TopicFamily[] {
  return topicFamilyNames.filter((family) => topicFamilies[family].some((one) => one === issue));
}
