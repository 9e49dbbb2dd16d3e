import { both, type BothTexts } from "#kernel/local-text.ts";

/** Property under which a screening is kept, as a claim on the actor. */
export const screeningProperty = "ngo-screening";

/** What makes a domestic NGO one to work with on the North: report 6.2 names information, channel and bargaining power. */
export const criteria = ["information", "channel", "bargaining", "results"] as const;
export type Criterion = (typeof criteria)[number];

export const criterionLabels: Readonly<Record<Criterion, BothTexts>> = {
  information: both("정보력", "Information"),
  channel: both("소통 채널", "Channel"),
  bargaining: both("협상력", "Bargaining record"),
  results: both("성과", "Results"),
};

/** What each criterion asks; the same question for every NGO. */
export const criterionQuestions: Readonly<Record<Criterion, BothTexts>> = {
  information: both(
    "북한 현장의 사정을 스스로 알고 있습니까?",
    "Does it know the situation in the North at first hand?",
  ),
  channel: both(
    "지금 닿을 수 있는 북측 상대가 있습니까?",
    "Has it a counterpart in the North it can reach now?",
  ),
  bargaining: both(
    "조건을 협의해 합의에 이른 적이 있습니까?",
    "Has it negotiated terms and come to an agreement?",
  ),
  results: both("확인된 사업 성과가 있습니까?", "Has it results that somebody checked?"),
};

/** How far a criterion is met, on evidence. Unknown is a grade of its own and never the lowest one. */
export const grades = ["strong", "some", "weak", "unknown"] as const;
export type Grade = (typeof grades)[number];

export const gradeLabels: Readonly<Record<Grade, BothTexts>> = {
  strong: both("뚜렷함", "Strong"),
  some: both("있음", "Some"),
  weak: both("약함", "Weak"),
  unknown: both("모름", "Not known"),
};

export interface CriterionFinding {
  readonly grade: Grade;
  /** On what it rests; `null` only where the grade is `unknown`. */
  readonly reason: string | null;
}

/** What an officer found of one NGO on one day. No total is made of it. */
export interface Screening {
  /** Year in which its work on the North began; `null`: not known. */
  readonly experienceSince: number | null;
  readonly findings: Readonly<Record<Criterion, CriterionFinding>>;
}

export function isScreening(value: unknown): value is Screening {
  return typeof value === "object" && value !== null && "findings" in value;
}
