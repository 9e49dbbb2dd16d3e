import { both, type BothTexts } from "#kernel/local-text.ts";

/** What a programme moves: goods, building works, people and knowledge, or nothing yet (report 4.5, 6.1: S06). */
export const programmeKinds = ["goods", "works", "exchange", "first-step"] as const;
export type ProgrammeKind = (typeof programmeKinds)[number];

export const programmeKindLabels: Readonly<Record<ProgrammeKind, BothTexts>> = {
  goods: both("물자 지원", "Goods"),
  works: both("시설·공사", "Works"),
  exchange: both("교류·교육", "Exchange and training"),
  "first-step": both("물자 없는 선행 사업", "First step without goods"),
};

/** Whether it is somebody's proposal or the office's own work. A proposal never looks like work. */
export const standings = ["proposal", "own"] as const;
export type Standing = (typeof standings)[number];

export const standingLabels: Readonly<Record<Standing, BothTexts>> = {
  proposal: both("보고서의 제안", "Proposed by the report"),
  own: both("부서 사업", "The office's own"),
};

/** The cycle of the dedicated unit: 발굴–심사–결정–시행–평가–환류 (report 6.2.3, S38). */
export const stages = [
  "found",
  "appraised",
  "decided",
  "running",
  "evaluated",
  "fed-back",
] as const;
export type Stage = (typeof stages)[number];

export const stageLabels: Readonly<Record<Stage, BothTexts>> = {
  found: both("발굴", "Found"),
  appraised: both("검토", "Appraised"),
  decided: both("결정", "Decided"),
  running: both("시행", "Running"),
  evaluated: both("평가", "Evaluated"),
  "fed-back": both("환류", "Fed back"),
};

/** Relief, development and peace: one vision of three parts (report 4.4.2, 6.1). */
export const pillars = ["relief", "development", "peace"] as const;
export type Pillar = (typeof pillars)[number];

export const pillarLabels: Readonly<Record<Pillar, BothTexts>> = {
  relief: both("인도", "Relief"),
  development: both("개발", "Development"),
  peace: both("평화", "Peace"),
};

/** Shares of the three pillars; they sum to 1. */
export type PillarShares = Readonly<Record<Pillar, number>>;

/** Lederach's levels of leadership (report 4.2). */
export const levels = ["top", "middle", "grassroots"] as const;
export type Level = (typeof levels)[number];

export const levelLabels: Readonly<Record<Level, BothTexts>> = {
  top: both("상층", "Top"),
  middle: both("중간층", "Middle"),
  grassroots: both("풀뿌리", "Grassroots"),
};

/** The report's three horizons. Years 2–5 and 10–20 belong to none of them (SI-25) and are not filled. */
export const programmeHorizons = ["short", "middle", "long"] as const;
export type ProgrammeHorizon = (typeof programmeHorizons)[number];

export const horizonLabels: Readonly<Record<ProgrammeHorizon, BothTexts>> = {
  short: both("단기", "Short"),
  middle: both("중기", "Middle"),
  long: both("장기", "Long"),
};

/** Years that each horizon spans (report 4.2, footnote 64); `to` is `null` where it has no end. */
export const horizonYears: Readonly<
  Record<ProgrammeHorizon, { readonly from: number; readonly to: number | null }>
> = {
  short: { from: 0, to: 2 },
  middle: { from: 5, to: 10 },
  long: { from: 20, to: null },
};

/** Fields of human-security tasks, all of the report's lists together (4.5, 6.1; SI-27). */
export const securityFields = [
  "poverty",
  "infectious-disease",
  "pollution",
  "natural-disaster",
  "energy",
  "climate",
  "air-quality",
  "population",
  "food",
] as const;
export type SecurityField = (typeof securityFields)[number];

export const fieldLabels: Readonly<Record<SecurityField, BothTexts>> = {
  poverty: both("빈곤", "Poverty"),
  "infectious-disease": both("감염병", "Infectious disease"),
  pollution: both("환경오염", "Pollution"),
  "natural-disaster": both("자연재해", "Natural disaster"),
  energy: both("에너지", "Energy"),
  climate: both("기후변화", "Climate change"),
  "air-quality": both("대기질", "Air quality"),
  population: both("인구", "Population"),
  food: both("식량·농업", "Food and farming"),
};

/** The ministry's classes, which count development support as humanitarian (report 3.2; SI-26). */
export const ministryClasses = [
  "economic",
  "sociocultural",
  "humanitarian-relief",
  "humanitarian-recovery",
  "humanitarian-development",
] as const;
export type MinistryClass = (typeof ministryClasses)[number];

export const ministryClassLabels: Readonly<Record<MinistryClass, BothTexts>> = {
  economic: both("경제협력", "Economic cooperation"),
  sociocultural: both("사회문화 교류", "Social and cultural exchange"),
  "humanitarian-relief": both("인도적 지원: 긴급구호", "Humanitarian: emergency relief"),
  "humanitarian-recovery": both("인도적 지원: 복구", "Humanitarian: recovery"),
  "humanitarian-development": both("인도적 지원: 개발지원", "Humanitarian: development support"),
};

export const audiences = ["public", "partners", "office", "named"] as const;
export type Audience = (typeof audiences)[number];
