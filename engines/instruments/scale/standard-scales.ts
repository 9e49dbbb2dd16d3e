import { both } from "#kernel/local-text.ts";
import type { Scale } from "./scale.ts";

/** Yes or no, each with evidence: for checklists and for labels of a typology. */
export const yesNo: Scale = { kind: "yes-no" };

/** Four steps of evidence in words, lowest first: for checklists where a bare yes hides too much. */
export const fourSteps: Scale = {
  kind: "ordinal",
  anchors: [
    both("근거 없음", "No sign of it"),
    both("계획이나 선언만 있음", "Planned or declared only"),
    both("일부 실행됨", "Carried out in part"),
    both("실행되고 근거로 확인됨", "Carried out, with evidence"),
  ],
};

/** Six degrees of membership in words (six-value fuzzy set: Ragin 2008, table 2.1). */
export const sixDegrees: Scale = {
  kind: "fuzzy",
  anchors: [
    { at: 0, meaning: both("전혀 해당하지 않음", "Fully out") },
    { at: 0.1, meaning: both("거의 해당하지 않음", "Mostly but not fully out") },
    { at: 0.4, meaning: both("해당하지 않는 편", "More or less out") },
    { at: 0.6, meaning: both("해당하는 편", "More or less in") },
    { at: 0.9, meaning: both("거의 해당함", "Mostly but not fully in") },
    { at: 1, meaning: both("완전히 해당함", "Fully in") },
  ],
};

/** The five shapes of an instrument: a list to check, kinds to sort by, levels, phases in order, steps of a process. */
export type InstrumentType = "checklist" | "typology" | "levels" | "phases" | "process";

/** The scale an instrument starts with until its office declares another: degrees for checklists, labels for the rest. */
export const startingScale: Readonly<Record<InstrumentType, Scale>> = {
  checklist: fourSteps,
  typology: yesNo,
  levels: yesNo,
  phases: yesNo,
  process: fourSteps,
};
