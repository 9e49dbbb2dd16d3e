import { z } from "zod";
import { isPartialDate, type PartialDate } from "#kernel/partial-date.ts";

const hangul = /[가-힣]/;

/** A non-empty text without Hangul, in English or as an international name. */
const english = z
  .string()
  .min(1)
  .refine((text) => !hangul.test(text), "an English text has no Hangul");

/** A public text in both languages; the Korean one carries Hangul, the English one none. */
export const bothTexts = z.strictObject({
  ko: z.string().refine((text) => hangul.test(text), "a Korean text carries Hangul"),
  en: english,
});

/** A bibliographic reference: works in other languages are cited alike in both. */
export const citedTexts = z.strictObject({ ko: z.string().min(1), en: english });

/** Kebab-case id of a record, unique in its list. */
export const recordId = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "a kebab-case id");

/** A section of the report: `summary`, `appendix` or a number as `6.2.3`. */
export const sectionNumber = z
  .string()
  .regex(/^(?:summary|appendix|[1-6](?:\.[1-9]){1,2})$/, "a section of the report");

/** Id of a slip in the register, `SI-01` to `SI-59`. */
export const slipId = z
  .string()
  .regex(/^SI-(?:0[1-9]|[1-4][0-9]|5[0-9])$/, "a slip SI-01 to SI-59");

/** Id of a strategy item, `S01` to `S73`. */
export const strategyId = z
  .string()
  .regex(/^S(?:0[1-9]|[1-6][0-9]|7[0-3])$/, "a strategy item S01 to S73");

/** Id that a programme proposed by the report takes when an office opens it. */
export const proposedProgrammeId = z
  .string()
  .regex(/^prog(?:-[a-z0-9]+)+$/, "a proposed programme id");

export const year = z.int().min(1900).max(2100);

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const dateKnown = z.custom<PartialDate>(isPartialDate, "a partial date");

/** A list of exactly `count` records, none twice. */
export function exactly<T extends z.ZodType<{ readonly id: string }>>(
  count: number,
  record: T,
): z.ZodReadonly<z.ZodArray<T>> {
  return z
    .array(record)
    .length(count)
    .superRefine((records, context) => {
      const seen = new Set<string>();
      for (const [index, { id }] of records.entries()) {
        if (seen.has(id))
          context.addIssue({ code: "custom", path: [index, "id"], message: "an id used once" });
        seen.add(id);
      }
    })
    .readonly();
}
