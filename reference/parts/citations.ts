import { z } from "zod";

/** Id of a source in `seoul/sources.json`. */
export const sourceId = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "a source id");

/** Where a statement comes from; the locator of the source `report` is a section. */
export const citation = z.strictObject({
  source: sourceId,
  locator: z.string().min(1).nullable(),
});

/** On what a record rests: the report, a data set that was read, or general knowledge. */
export const recordBasis = z.enum(["report", "data-set", "general-knowledge"]);

/**
 * `basis` as above; `verified` says whether the record was checked against its cited source.
 * General knowledge is by its nature unverified, and the check below keeps it so.
 */
export const evidence = { basis: recordBasis, verified: z.boolean() };

export function isHonest(record: { basis: string; verified: boolean }): boolean {
  return !(record.basis === "general-knowledge" && record.verified);
}

export const honesty = "general knowledge is never marked as verified";
