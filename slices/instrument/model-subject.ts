import { both, type BothTexts } from "#kernel/local-text.ts";

/** What an office assesses. */
export const subjectKinds = [
  "programme",
  "portfolio",
  "situation",
  "case",
  "actor",
  "forum",
  "society",
] as const;
export type SubjectKind = (typeof subjectKinds)[number];

export const subjectKindLabels: Readonly<Record<SubjectKind, BothTexts>> = {
  programme: both("사업", "Programme"),
  portfolio: both("사업 전체", "Portfolio"),
  situation: both("정세", "Situation"),
  case: both("사례", "Case"),
  actor: both("행위자", "Actor"),
  forum: both("포럼", "Forum"),
  society: both("우리 사회", "Our own society"),
};

/** What is assessed: a record by its id, or, for kinds without records, a subject named in words. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly name: { readonly ko: string | null; readonly en: string | null };
}

/** Kinds whose subjects are records of the office; the others are named in words. */
export const recordedKinds: ReadonlySet<SubjectKind> = new Set(["programme", "case", "actor"]);

/** Subjects that every office has without a record of them. */
export const standingSubjects: readonly Subject[] = [
  {
    kind: "portfolio",
    id: "all",
    name: both("부서의 사업 전체", "All of the office's programmes"),
  },
  { kind: "situation", id: "peninsula", name: both("한반도 정세", "The peninsula") },
  { kind: "society", id: "own", name: both("우리 사회", "Our own society") },
];

/**
 * The kinds under which an office assesses what the report's instruments name (reference, instruments: `appliesTo`).
 * A plan, task or process of the office is a programme; a relation or process between parties is its situation.
 */
export const kindsOfReported: Readonly<Record<string, readonly SubjectKind[]>> = {
  actor: ["actor"],
  agenda: ["programme"],
  city: ["actor"],
  "comparative-case": ["case"],
  "domestic-society": ["society"],
  forum: ["forum"],
  network: ["portfolio"],
  partner: ["actor"],
  party: ["actor", "situation"],
  "peace-process": ["case", "situation"],
  plan: ["programme", "portfolio"],
  process: ["situation", "programme", "case"],
  programme: ["programme", "case"],
  "public-perception": ["society"],
  relation: ["situation"],
  research: ["portfolio"],
  situation: ["situation", "case"],
  society: ["society", "situation", "case"],
  staff: ["actor"],
  task: ["programme"],
};

/** The office's kinds for what a dimension of the report names, in the office's order, each once. */
export function kindsFor(reported: readonly string[]): SubjectKind[] {
  const wanted = new Set(reported.flatMap((one) => kindsOfReported[one] ?? []));
  return subjectKinds.filter((kind) => wanted.has(kind));
}
