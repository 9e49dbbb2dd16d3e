import { ok, refused, type Result } from "#kernel/result.ts";

import type { Consent, ThirdChannel, ThirdChannelAudience } from "./model.ts";

/** Why a record was not written as it was asked. */
export type ThirdChannelRefusal =
  | { readonly kind: "third-channel-unknown"; readonly id: string }
  | { readonly kind: "third-channel-loop"; readonly id: string }
  | { readonly kind: "third-channel-actor-unknown"; readonly at: string; readonly id: string }
  | { readonly kind: "third-channel-without-consent"; readonly parties: readonly string[] }
  | { readonly kind: "third-channel-consent-undated"; readonly party: string }
  | { readonly kind: "third-channel-member-unknown"; readonly ids: readonly string[] };

/** The consents of a record: one for each party, those never asked as not asked; others that were asked stay. */
export function consentsOf(record: Pick<ThirdChannel, "through" | "with" | "consents">): Consent[] {
  const known = new Map(record.consents.map((consent) => [consent.party, consent]));
  for (const party of [record.through, record.with]) {
    if (!known.has(party)) known.set(party, { party, state: "unknown", on: null, evidence: null });
  }
  return [...known.values()];
}

/** Parties that have not consented, in the order of the record. */
export function withoutConsent(record: Pick<ThirdChannel, "through" | "with" | "consents">) {
  return consentsOf(record)
    .filter(({ state }) => state !== "given")
    .map(({ party }) => party);
}

/** A consent that was asked, given or refused says when and by what; otherwise nobody could check it. */
function undated(consents: readonly Consent[]): Consent | undefined {
  return consents.find(
    ({ state, on, evidence }) => state !== "unknown" && (on === null || evidence === null),
  );
}

/** The record as it may be written, with every party's consent named. */
export function checkRecord(record: ThirdChannel): Result<ThirdChannel, ThirdChannelRefusal> {
  if (record.through === record.with)
    return refused({ kind: "third-channel-loop", id: record.with });
  const consents = consentsOf(record);
  const bare = undated(consents);
  if (bare !== undefined)
    return refused({ kind: "third-channel-consent-undated", party: bare.party });
  return ok({ ...record, consents });
}

/**
 * The grading a record may have: the office sees it only while every party consents. A record that was shared falls back to
 * its named people as soon as a consent is taken back.
 */
export function gradeFor(
  record: ThirdChannel,
  wanted: ThirdChannelAudience | null,
  present: ThirdChannelAudience,
): Result<ThirdChannelAudience, ThirdChannelRefusal> {
  const lacking = withoutConsent(record);
  if (lacking.length === 0) return ok(wanted ?? present);
  if (wanted === "office")
    return refused({ kind: "third-channel-without-consent", parties: lacking });
  return ok("named");
}
