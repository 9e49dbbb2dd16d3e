import { z } from "zod";
import { citation, evidence, honesty, isHonest } from "./citations.ts";
import type { Bounds, Part } from "./part.ts";
import { dateKnown, recordId } from "./shapes.ts";

const bodySize = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+--size-\d$/, "an id of body--size-number"),
    body: recordId,
    /** How many members the source counts; two counts that disagree are two records. */
    members: z.int().positive(),
    asOf: dateKnown.nullable(),
    source: citation,
    ...evidence,
  })
  .refine(isHonest, honesty);

/** How many members a body has, by a source; beyond what the membership table states. */
export type BodySizeRecord = z.infer<typeof bodySize>;

function sizesIn(file: string, bounds: Bounds): Part<BodySizeRecord[]> {
  return { file, schema: z.array(bodySize), bounds };
}

export const sizesOfReport = sizesIn("seoul/body-sizes.json", {
  min: 6,
  max: 6,
  reason: {
    ko: "보고서 본문에서 읽어 낸 회원 수는 6건이다. 부록 가입표의 규모는 가입 기록에 있다.",
    en: "Six member counts stand in the text of the report; those of its table are with the memberships.",
  },
});

export const addedSizes = sizesIn("added/body-sizes.json", {
  min: 1,
  max: 40,
  reason: {
    ko: "더한 기구의 회원 수다. 더한 행위자보다 많을 수 없다.",
    en: "Counts of bodies that were added; never more than the added actors.",
  },
});
