import { firstDay, lastDay, type PartialDate } from "#kernel/partial-date.ts";
import { ok, refused, type Result } from "#kernel/result.ts";
import { needsCouncil, type TieStatus } from "#slices/tie/model.ts";

import type { CouncilDecision, NewAgreement } from "./model.ts";

/** Why an agreement was not entered as it was asked. */
export type AgreementRefusal =
  | { readonly kind: "agreement-needs-council"; readonly signedOn: PartialDate }
  | {
      readonly kind: "agreement-signed-before-council";
      readonly signedOn: PartialDate;
      readonly decidedOn: PartialDate;
    }
  | { readonly kind: "agreement-in-future"; readonly at: string; readonly on: PartialDate }
  | { readonly kind: "agreement-known"; readonly tie: string }
  | { readonly kind: "agreement-unknown"; readonly id: string };

/**
 * The status a new agreement begins with. A sister-city pact without the council's decision stays planned and cannot carry
 * a day of signing; any pact that is not signed stays planned as well.
 */
export function statusOfNew(
  entered: Pick<NewAgreement, "agreement" | "signedOn" | "council">,
  today: PartialDate,
): Result<Extract<TieStatus, "actual" | "planned">, AgreementRefusal> {
  const { agreement, signedOn, council } = entered;
  const fault = findFault(signedOn, council, today);
  if (fault !== null) return refused(fault);
  if (signedOn === null) return ok("planned");
  if (needsCouncil[agreement] && council === null)
    return refused({ kind: "agreement-needs-council", signedOn });
  return ok("actual");
}

function findFault(
  signedOn: PartialDate | null,
  council: CouncilDecision | null,
  today: PartialDate,
): AgreementRefusal | null {
  if (signedOn !== null && firstDay(signedOn) > today)
    return { kind: "agreement-in-future", at: "signedOn", on: signedOn };
  if (council === null) return null;
  const { decidedOn } = council;
  if (firstDay(decidedOn) > today)
    return { kind: "agreement-in-future", at: "council", on: decidedOn };
  if (signedOn !== null && lastDay(signedOn) < firstDay(decidedOn))
    return { kind: "agreement-signed-before-council", signedOn, decidedOn };
  return null;
}

/** The later of the evidence on record and a new act; an act of an unknown day inside a year does not push a later day back. */
export function latestEvidence(known: PartialDate | null, on: PartialDate): PartialDate {
  return known !== null && lastDay(known) >= lastDay(on) ? known : on;
}

/** Years without evidence after which a pact is called dormant in use; the office's two-year rotation, twice, as on Today. */
export const staleYears = 4;

/** Whether to warn of a pact: recorded as dormant, without recent evidence, or without any dated evidence at all. */
export function warningOf(
  tie: { readonly status: TieStatus; readonly lastEvidence: PartialDate | null },
  today: string,
): "dormant" | "stale" | "undated" | null {
  if (tie.status === "dormant") return "dormant";
  if (tie.status !== "actual") return null;
  if (tie.lastEvidence === null) return "undated";
  const limit = String(Number(today.slice(0, 4)) - staleYears);
  return tie.lastEvidence < limit ? "stale" : null;
}
