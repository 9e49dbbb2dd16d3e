import { z } from "zod";

import { ok, refused, type Result } from "#kernel/result.ts";

import { effects } from "./verdict.ts";

/** How far a statement of law was verified; shown wherever the provision bites. */
export const marks = ["verified", "partly-verified", "memory", "interpretation"] as const;
export type Mark = (typeof marks)[number];

/** Which way goods, money or people go, seen from the regime's target. */
export const directions = ["to", "from"] as const;
export type Direction = (typeof directions)[number];

const texts = z.object({ ko: z.string().min(1), en: z.string().min(1) });
const day = z.iso.date();

const condition = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("declared"), is: z.string().min(1) }),
  z.object({
    kind: z.literal("unit-value-above"),
    amount: z.number().positive(),
    currency: z.string().length(3),
  }),
]);

const exception = z.object({
  id: z.string().min(1),
  paragraph: z.string().nullable(),
  when: z.array(condition).min(1),
  effect: z.enum(["free", ...effects]),
  text: texts,
  from: day.nullable(),
  until: day.nullable(),
  mark: z.enum(marks),
});

const provision = z.object({
  id: z.string().min(1),
  instrument: z.string().min(1),
  paragraph: z.string().min(1),
  title: texts,
  direction: z.enum(["to", "from", "any"]),
  touches: z.object({
    hs: z.array(z.string().regex(/^\d{0,6}$/)).optional(),
    activities: z.array(z.string()).optional(),
    parties: z.array(z.string()).optional(),
  }),
  effect: z.enum(effects),
  when: z.array(condition).optional(),
  asks: texts.optional(),
  exceptions: z.array(exception),
  from: day,
  until: day.nullable(),
  mark: z.enum(marks),
  source: z.string().min(1),
});

const regime = z.object({
  id: z.string().min(1),
  name: texts,
  version: z.string().min(1),
  begins: day,
  relief: z.object({ basis: z.string(), mark: z.enum(marks), note: texts }),
  list: z.object({ mostDays: z.number().int().positive(), mark: z.enum(marks), note: texts }),
  provisions: z.array(provision),
});

/** What must hold of a line, party or activity: something declared of it, or a value per unit above an amount. */
export type Condition = z.infer<typeof condition>;

/** A case in which a provision does less; all of `when` must hold. `until` is the first day it no longer holds. */
export type Exception = z.infer<typeof exception>;

/**
 * One paragraph as a dated rule. `touches.hs` holds prefixes of the Harmonized System ("" is every code). It holds from
 * `from` to the day before `until`. A provision is never edited: a new version with its own dates is added.
 */
export type Provision = z.infer<typeof provision>;

/** A sanctions regime or a domestic procedure: its provisions, and the version that every judgement names. */
export type Regime = z.infer<typeof regime>;

/** Why data is no regime. */
export type RegimeRefusal =
  | { readonly kind: "malformed"; readonly at: string; readonly expected: string }
  | { readonly kind: "duplicate-id"; readonly id: string }
  | { readonly kind: "ends-before-it-begins"; readonly id: string };

/** Reads a regime from parsed JSON, the shipped ones and those that offices add. */
export function readRegime(json: unknown): Result<Regime, RegimeRefusal> {
  const parsed = regime.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refused({
      kind: "malformed",
      at: issue?.path.join(".") ?? "",
      expected: issue?.message ?? "",
    });
  }
  const seen = new Set<string>();
  for (const { id, from, until } of parsed.data.provisions) {
    if (seen.has(id)) return refused({ kind: "duplicate-id", id });
    if (until !== null && until <= from) return refused({ kind: "ends-before-it-begins", id });
    seen.add(id);
  }
  return ok(parsed.data);
}
