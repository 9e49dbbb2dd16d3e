import { z } from "zod";
import { isIssue, type Issue } from "#slices/tie/model-issues.ts";
import { cityAgreements, tieKinds, tieStatuses, type Tie } from "#slices/tie/model.ts";
import { citation, evidence, honesty, isHonest } from "./citations.ts";
import type { Bounds, Part } from "./part.ts";
import { bothTexts, dateKnown, recordId, slipId } from "./shapes.ts";

const issue = z.custom<Issue>(isIssue, "a registered issue tag");

const tie = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+--[a-z-]+--[a-z0-9-]+$/, "an id of from--kind--to"),
    from: recordId,
    to: recordId,
    kind: z.enum(tieKinds),
    directed: z.boolean(),
    status: z.enum(tieStatuses),
    since: dateKnown.nullable(),
    until: dateKnown.nullable(),
    issues: z.array(issue).min(1),
    cityAgreement: z.enum(cityAgreements).nullable(),
    lastEvidence: dateKnown.nullable(),
    note: bothTexts,
    sources: z.array(citation).min(1),
    slips: z.array(slipId),
    ...evidence,
    /** Fields that rest on general knowledge although the record as a whole has a source. */
    unverified: z.array(z.enum(["since", "until", "cityAgreement", "status"])),
    marks: z.strictObject({
      /** What kind of conflict, where it is not open hostility. */
      conflictType: z.literal("sanctions").optional(),
      /** What was initiated, where it is not the body itself. */
      initiatedWhat: z.literal("agenda item").optional(),
    }),
  })
  .refine(isHonest, honesty);

/** A tie of the model with the evidence marks of the reference. */
export type ReferenceTie = z.infer<typeof tie> & Tie;

function tiesIn(file: string, bounds: Bounds): Part<ReferenceTie[]> {
  return { file, schema: z.array(tie), bounds };
}

/** The ties that the report states or proposes. */
export const tiesOfReport = tiesIn("seoul/ties.json", {
  min: 218,
  max: 218,
  reason: {
    ko: "보고서에서 읽어 낸 관계는 218건이며 더하거나 뺄 수 없다.",
    en: "218 ties were read out of the report; none may be added or lost.",
  },
});

/** Sister-city ties of Seoul and Pyongyang, other than the one the report names. */
export const sisterCityTies = tiesIn("sister-cities/ties.json", {
  min: 41,
  max: 82,
  reason: {
    ko: "수집 자료에는 서울 31건, 평양 11건이 있고 서울-타이베이는 보고서에 이미 있어 41건이다. 두 배가 넘으면 잘못 읽은 것이다.",
    en: "The data set holds 31 ties of Seoul and 11 of Pyongyang; Seoul–Taipei is in the report already, which leaves 41. Twice as many would mean a misreading.",
  },
});

/** Ties added so that the channels to Pyongyang are complete. */
export const addedTies = tiesIn("added/ties.json", {
  min: 1,
  max: 120,
  reason: {
    ko: "보고서를 보완하려고 낱낱이 더하는 관계다. 120건이 넘으면 출처를 갖춘 자료집으로 옮겨야 한다.",
    en: "Added one by one to fill the report's gaps; beyond 120 they belong in a data set with a source of its own.",
  },
});
