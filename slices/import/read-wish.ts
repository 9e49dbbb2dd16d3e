import { z } from "zod";

import { isPartialDate, type PartialDate } from "#kernel/partial-date.ts";
import { ok, refused, type Result } from "#kernel/result.ts";
import { actorKinds } from "#slices/actor/model.ts";
import { tieKinds } from "#slices/tie/model.ts";

import {
  fields,
  localGovernment,
  noAnswers,
  tieSources,
  type Answers,
  type Mapping,
} from "./model.ts";
import { pointMeanings } from "./read-amount.ts";

const headerRow = z.int().min(1).max(1_048_576);

/** A mapping as an officer sends it. */
export const mappingSchema = z.object({
  sheet: z.int().min(0).max(1_000),
  header: z.object({ first: headerRow, last: headerRow }).nullable(),
  columns: z.record(z.string().max(200), z.enum(fields)),
  actorKind: z.enum([...actorKinds, localGovernment]),
  tieKind: z.enum(tieKinds),
  ties: z.enum(tieSources),
  currencies: z.record(z.string().max(60), z.string().regex(/^[A-Z]{3}$/)).optional(),
  point: z.enum(pointMeanings).optional(),
});

/** Where an officer says that the table is. */
export const lookSchema = z.object({
  sheet: z.int().min(0).max(1_000),
  header: z.object({ first: headerRow, last: headerRow }).nullable().optional(),
});

/** Answers as an officer sends them. */
export const answersSchema = z.object({
  actors: z.record(z.string().max(400), z.string().max(80)).default({}),
  dates: z.record(z.string().max(200), z.custom<PartialDate>(isPartialDate).nullable()).default({}),
});

const wishSchema = z.object({
  mapping: mappingSchema.nullish(),
  answers: answersSchema.optional(),
});

/** A mapping with answers, or a mapping alone; refuses with the path of the first value that does not fit. */
export function parseWish(
  document: unknown,
): Result<{ mapping: Mapping | null; answers: Answers }, string> {
  const isBare =
    typeof document === "object" &&
    document !== null &&
    "columns" in document &&
    !("mapping" in document);
  const read = wishSchema.safeParse(isBare ? { mapping: document } : document);
  if (!read.success) return refused(read.error.issues[0]?.path.join(".") ?? "");
  return ok({ mapping: read.data.mapping ?? null, answers: read.data.answers ?? noAnswers });
}
