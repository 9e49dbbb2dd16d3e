import { z } from "zod";

import { isPartialDate, type PartialDate } from "#kernel/partial-date.ts";

/** Parts that the bodies of edits share. */
export const citationBody = z.object({
  source: z.string().min(1).max(120),
  locator: z.string().max(300).nullable(),
});
export const whyBody = z.string().trim().min(1).max(500);
export const textBody = z.object({
  ko: z.string().max(2000).nullable(),
  en: z.string().max(2000).nullable(),
});
export const dateBody = z.custom<PartialDate>(isPartialDate, "YYYY, YYYY-MM or YYYY-MM-DD");
