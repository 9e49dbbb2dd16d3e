import { z } from "zod";
import { allowances, marks } from "#slices/grant/model.ts";
import { citation } from "./citations.ts";
import type { Part } from "./part.ts";
import { bothTexts, recordId } from "./shapes.ts";

const day = z.iso.date();

const grant = z
  .strictObject({
    id: recordId,
    /** What the letter is called where its own number is not public. */
    reference: z.string().min(1),
    issuer: bothTexts,
    holder: bothTexts,
    scope: bothTexts,
    regime: z.string().min(1),
    allows: z.enum(allowances),
    issuedOn: day.nullable(),
    validFrom: day,
    validUntil: day,
    itemKinds: z.int().positive().nullable(),
    value: z
      .strictObject({
        amount: z.string().regex(/^\d+(\.\d{1,2})?$/),
        currency: z.string().regex(/^[A-Z]{3}$/),
      })
      .nullable(),
    note: bothTexts,
    source: citation,
    mark: z.enum(marks),
  })
  .refine(({ validFrom, validUntil }) => validFrom <= validUntil, "ends before it begins");

/** A public exemption that somebody else received: an example, under which nothing can be sent. */
export type ReferenceGrant = z.infer<typeof grant>;

export const addedGrants: Part<ReferenceGrant[]> = {
  file: "added/grants.json",
  schema: z.array(grant),
  bounds: {
    min: 1,
    max: 20,
    reason: {
      ko: "공개된 면제 사례를 낱낱이 더한다. 20건이 넘으면 출처를 갖춘 자료집으로 옮겨야 한다.",
      en: "Public exemptions added one by one; beyond 20 they belong in a data set with a source of its own.",
    },
  },
};
