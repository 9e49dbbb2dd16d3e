import { ok, refused, type Result } from "#kernel/result.ts";

import { agreementKinds, footingGrounds, type LegalFooting } from "./model.ts";

/** Why a check was not recorded. */
export type FootingRefusal =
  | { readonly kind: "footing-agreement-unknown"; readonly id: string }
  | { readonly kind: "footing-no-agreement"; readonly id: string }
  | { readonly kind: "footing-ground-unknown"; readonly ground: string }
  | { readonly kind: "footing-binding-without-consent" }
  | { readonly kind: "footing-without-ground" };

export function isAgreement({ kind }: { readonly kind: string }): boolean {
  return agreementKinds.some((one) => one === kind);
}

/**
 * A finding rests on a ground; only "undetermined" may rest on none. A city's agreement is called binding only when the
 * consent of the state or the council is on record: by itself a city cannot bind (report 2.3).
 */
export function checkFooting(footing: LegalFooting): Result<LegalFooting, FootingRefusal> {
  const known = new Set(footingGrounds.map(({ id }) => id));
  const stranger = footing.grounds.find((id) => !known.has(id));
  if (stranger !== undefined) return refused({ kind: "footing-ground-unknown", ground: stranger });
  if (footing.binding !== "undetermined" && footing.grounds.length === 0)
    return refused({ kind: "footing-without-ground" });
  const hasConsent = footing.consent === "given" && footing.consentNote !== null;
  if (footing.binding === "binding" && !hasConsent)
    return refused({ kind: "footing-binding-without-consent" });
  return ok(footing);
}
