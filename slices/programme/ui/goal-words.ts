import { both, type BothTexts } from "#kernel/local-text.ts";

import type { ProgrammeHorizon } from "../model.ts";
import type { GoalItem } from "./data.ts";

/** The report's groups of proposals, in the order in which an office works through them. */
export const goalGroupLabels: Readonly<Record<string, BothTexts>> = {
  governance: both("거버넌스", "Governance"),
  programmes: both("사업", "Programmes"),
  sanctions: both("제재와 단계", "Sanctions and stages"),
  network: both("네트워크", "Network"),
  research: both("연구", "Research"),
  forum: both("포럼", "Forums"),
  finance: both("재원", "Finance"),
  transparency: both("투명성", "Transparency"),
  perception: both("시민 인식", "Public perception"),
  incentives: both("유인", "Incentives"),
  knowledge: both("인력과 지식", "People and knowledge"),
};

/** The horizon of a strategy item in the programmes' words. */
export const horizonOfGoal: Readonly<Record<GoalItem["horizon"], ProgrammeHorizon>> = {
  short: "short",
  mid: "middle",
  long: "long",
};
