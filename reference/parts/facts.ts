import { z } from "zod";
import { evidence, honesty, isHonest, sourceId } from "./citations.ts";
import type { Bounds, Part } from "./part.ts";
import { bothTexts, dateKnown, recordId } from "./shapes.ts";

const fact = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+--(?:added-)?\d{2}$/, "an id of actor--number"),
    actor: recordId,
    /** Section of the report, or the place in another source; `null`: the source as a whole. */
    section: z.string().min(1).nullable(),
    text: bothTexts,
    /** When the statement was true; `null`: the source does not say. */
    asOf: dateKnown.nullable(),
    source: sourceId,
    ...evidence,
  })
  .refine(isHonest, honesty);

/** What a source says of an actor, in our own words. */
export type Fact = z.infer<typeof fact>;

function factsIn(file: string, bounds: Bounds): Part<Fact[]> {
  return { file, schema: z.array(fact), bounds };
}

export const factsOfReport = factsIn("seoul/facts.json", {
  min: 247,
  max: 247,
  reason: {
    ko: "보고서에서 행위자에 관해 읽어 낸 사실은 247건이다.",
    en: "247 facts on actors were read out of the report.",
  },
});

export const addedFacts = factsIn("added/facts.json", {
  min: 1,
  max: 60,
  reason: {
    ko: "보고서를 보완하려고 낱낱이 더하는 사실이다. 60건이 넘으면 출처를 갖춘 자료집으로 옮겨야 한다.",
    en: "Added one by one to fill the report's gaps; beyond 60 they belong in a data set with a source of its own.",
  },
});
