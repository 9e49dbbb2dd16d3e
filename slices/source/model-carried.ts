import { z } from "zod";

import { claimStatuses } from "#kernel/claim.ts";
import { isPartialDate, type PartialDate } from "#kernel/partial-date.ts";

/**
 * What records rest on, in the form in which it travels from office to office inside a file: sources, slips, and the
 * claims of each record. Who entered a claim stays behind: accounts are each office's own.
 */

const text = z.string().nullable().default(null);

const carriedSource = z.object({
  id: z.string().min(1).max(200),
  titleKo: text,
  titleEn: text,
  publisher: text,
  licence: text,
  published: text,
  retrieved: z.iso.date().nullable().default(null),
  locator: text,
  noteKo: text,
  noteEn: text,
});
/** A source as a file carries it. */
export type CarriedSource = z.infer<typeof carriedSource>;

const carriedSlip = z.object({
  id: z.string().min(1).max(200),
  severity: z.string().max(60),
  kind: z.string().max(60),
  sections: z.array(z.string()).default([]),
  noteKo: text,
  noteEn: text,
  /** Actors and ties that it touches, by the ids of the file. */
  records: z.array(z.object({ kind: z.enum(["actor", "tie"]), id: z.string() })).default([]),
  source: z.string().min(1).max(200),
});
/** A registered fault of a source as a file carries it. */
export type CarriedSlip = z.infer<typeof carriedSlip>;

const carriedClaim = z.object({
  property: z.string().min(1).max(200),
  value: z.unknown(),
  source: z.string().min(1).max(200),
  locator: text,
  asOf: z.custom<PartialDate>(isPartialDate).nullable().default(null),
  status: z.enum(claimStatuses).default("standing"),
  verified: z.boolean().default(false),
  /** ISO 8601, UTC: which of two claims was entered later decides which is shown. */
  enteredAt: z.iso.datetime({ offset: true }),
});
/** A claim on one record as a file carries it beside the record. */
export type CarriedClaim = z.infer<typeof carriedClaim>;

const carriedGround = z.object({
  sources: z.array(carriedSource).default([]),
  slips: z.array(carriedSlip).default([]),
});
/** What the records of a file cite. */
export type CarriedGround = z.infer<typeof carriedGround>;

export const nothingCarried: CarriedGround = { sources: [], slips: [] };

/** The sources and slips in a text of a file; `null` where it holds none in this form. */
export function readCarriedGround(written: string): CarriedGround | null {
  return readAs(carriedGround, written);
}

/** The claims in a cell; `null` where it holds none in this form. */
export function readCarriedClaims(written: string): CarriedClaim[] | null {
  return readAs(z.array(carriedClaim), written);
}

function readAs<T>(schema: z.ZodType<T>, written: string): T | null {
  if (!/^\s*[[{]/.test(written)) return null;
  try {
    return schema.safeParse(JSON.parse(written)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
