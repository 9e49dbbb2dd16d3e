import { z } from "zod";
import { activities, type Membership } from "#slices/membership/model.ts";
import { citation } from "./citations.ts";
import type { Part } from "./part.ts";
import { bothTexts, dateKnown, recordId, slipId } from "./shapes.ts";

const money = z.strictObject({
  amount: z.string().regex(/^\d{1,18}(\.\d{1,6})?$/, "a decimal amount"),
  currency: z.string().regex(/^[A-Z]{3}$/, "an ISO 4217 code"),
});

/** No fee, a fee that the source states, and a fee cell that the source lost are three different things. */
const fee = z.discriminatedUnion("status", [
  z.strictObject({ status: z.literal("stated"), yearly: money }),
  z.strictObject({ status: z.literal("no-fee") }),
  z.strictObject({ status: z.literal("missing-in-source") }),
]);

const count = z.int().positive().nullable();

const membership = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+--[a-z0-9-]+$/, "an id of member--body"),
  /** Row of the report's table, 1–18. */
  row: z.int().min(1).max(18),
  member: recordId,
  body: recordId,
  tie: z.string().min(1),
  fee,
  joined: dateKnown.nullable(),
  role: bothTexts.nullable(),
  owner: bothTexts,
  ownerId: recordId.nullable(),
  size: z.strictObject({
    text: bothTexts.nullable(),
    territories: count,
    cities: count,
    members: count,
  }),
  purpose: bothTexts,
  activity: z.enum(activities),
  /** The name cell of the row is lost in the source. */
  nameCellMissing: z.boolean(),
  asOf: dateKnown,
  sources: z.array(citation).min(1),
  slips: z.array(slipId),
});

/** A membership of the model with its row in the report's table. */
export type ReferenceMembership = z.infer<typeof membership> & Membership;

/** The report's table of Seoul's memberships, December 2019. */
export const memberships: Part<ReferenceMembership[]> = {
  file: "seoul/memberships.json",
  schema: z.array(membership),
  bounds: {
    min: 18,
    max: 18,
    reason: {
      ko: "보고서 부록의 가입표는 18행이다.",
      en: "The membership table of the report's appendix has 18 rows.",
    },
  },
};
