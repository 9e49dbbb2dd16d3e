import { both, type BothTexts } from "#kernel/local-text.ts";

import type { ConditionKind } from "./rules-cycle.ts";

/** What each condition asks, as a thing to be had. */
export const conditionTexts: Readonly<Record<ConditionKind, BothTexts>> = {
  own: both("부서 사업으로 받음", "taken on as the office's own"),
  owner: both("담당이 정해짐", "somebody in charge"),
  needs: both("근거 있는 수요", "a need with evidence"),
  assessment: both("평가 1건 이상", "at least one assessment"),
  "benefit-a": both("남측 이익과 근거", "the South's benefit with evidence"),
  "benefit-b": both("북측 이익과 근거", "the North's benefit with evidence"),
  harm: both("나누는 것과 잇는 것을 살핌", "dividers and connectors looked at"),
  "hand-over": both("넘겨받을 곳", "who takes it over"),
  begins: both("시작하는 때", "when it begins"),
  activities: both(
    "무슨 활동인지(시행할 때 심사)",
    "what kinds of activity (cleared when it begins)",
  ),
  partner: both("심사를 거쳐 초청된 협력 기관", "a partner invited through the gate"),
  items: both("물품 목록", "an item list"),
  "no-items": both("물품 없음(선행 사업)", "no items (first step)"),
  results: both("출처가 있는 실적 1건 이상", "an actual result with its source"),
  lesson: both("교훈 1건 이상", "at least one lesson"),
};
