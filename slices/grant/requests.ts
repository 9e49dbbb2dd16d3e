import { z } from "zod";

import { citationBody, textBody, whyBody } from "#slices/source/requests.ts";

import { allowances } from "./model.ts";
import { handOverKinds } from "./model-shipment.ts";

const id = z.string().min(1).max(300);
export const grantParams = z.object({ id });
const quantity = z.number().positive().lt(1e12);
const name = z.string().trim().max(300);
const wanted = name.min(1);
const optional = name.nullable();

const line = z.object({
  itemId: id.nullable(),
  hs: z.string().max(20).nullable(),
  description: textBody,
  quantity,
  unit: z.string().trim().min(1).max(40),
});

/** What a letter says, however often it is written down. */
const said = {
  reference: z.string().trim().min(1).max(120),
  issuer: textBody,
  holder: textBody,
  regime: z.string().min(1).max(40),
  allows: z.enum(allowances),
  scope: textBody,
  issuedOn: z.iso.date().nullable(),
  validFrom: z.iso.date(),
  validUntil: z.iso.date(),
  shipmentsAllowed: z.int().positive().max(1_000).nullable(),
  coversAll: z.boolean(),
  activities: z.array(z.string().min(1).max(60)).max(60).default([]),
  partyId: id.nullable().default(null),
  value: z
    .object({
      amount: z.string().regex(/^\d{1,15}(\.\d{1,2})?$/),
      currency: z.string().regex(/^[A-Z]{3}$/),
    })
    .nullable(),
  note: textBody,
  why: whyBody,
};
export const letterBody = z.object({
  ...said,
  programmeId: id.nullable(),
  requestId: id.nullable(),
  itemKinds: z.int().positive().max(100_000).nullable(),
  sources: z.array(citationBody).max(20),
  lines: z.array(line).max(5_000),
});
/** The same letter as it should read; a line keeps its id. */
export const letterSaid = z.object({
  ...said,
  lines: z.array(line.extend({ id: id.nullable() })).max(5_000),
});
export const extensionBody = z.object({
  reference: said.reference,
  issuedOn: said.issuedOn,
  validUntil: said.validUntil,
  shipmentsAllowed: said.shipmentsAllowed,
  why: whyBody,
});

const papers = {
  shippedOn: z.iso.date(),
  route: optional,
  portFrom: optional,
  portTo: optional,
  carrier: optional,
  documents: z.array(wanted).max(50),
  note: z.string().max(2_000).nullable(),
  why: whyBody,
};
export const shipmentBody = z.object({
  ...papers,
  programmeId: id,
  lines: z.array(z.object({ itemId: id, quantity })).max(5_000),
});
const ofLines = z.array(z.object({ lineId: id, quantity })).max(5_000);
/** The same shipment as it should read; lines that are absent stay. */
export const shipmentSaid = z.object({ ...papers, lines: ofLines });

const handed = {
  kind: z.enum(handOverKinds),
  on: z.iso.date(),
  receiver: wanted,
  place: wanted,
  evidence: optional,
  note: z.string().max(2_000).nullable(),
  why: whyBody,
};
export const handOversBody = z.object({ ...handed, lines: ofLines });
export const handOverSaid = z.object({ ...handed, quantity });
