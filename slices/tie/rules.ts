import type { Citation } from "#kernel/claim.ts";
import { isImpossible } from "#kernel/interval.ts";
import type { LocalText } from "#kernel/local-text.ts";
import type { PartialDate } from "#kernel/partial-date.ts";
import { changedProperties } from "#kernel/changed-properties.ts";
import { ok, refused, type Result } from "#kernel/result.ts";

import {
  intervalOf,
  isDirectedKind,
  type CityAgreement,
  type TieKind,
  type TieStatus,
} from "./model.ts";
import type { KeptTie } from "./row.ts";

/** What an officer may change of a tie; absent parts stay. */
export interface TiePatch {
  readonly status?: TieStatus | undefined;
  readonly since?: PartialDate | null | undefined;
  readonly until?: PartialDate | null | undefined;
  readonly lastEvidence?: PartialDate | null | undefined;
  readonly trust?: number | null | undefined;
  readonly issues?: readonly string[] | undefined;
  readonly cityAgreement?: CityAgreement | null | undefined;
  readonly note?: LocalText | undefined;
}

/** A tie to enter. */
export interface NewTie extends TiePatch {
  readonly from: string;
  readonly to: string;
  readonly kind: TieKind;
  readonly status: TieStatus;
}

/** Why a tie was not written. */
export type TieRefusal =
  | { readonly kind: "tie-unknown"; readonly id: string }
  | { readonly kind: "tie-end-unknown"; readonly at: "from" | "to"; readonly id: string }
  | { readonly kind: "tie-loop"; readonly id: string }
  | { readonly kind: "tie-until-before-since"; readonly since: string; readonly until: string }
  | { readonly kind: "tie-agreement-misplaced"; readonly tieKind: TieKind }
  | { readonly kind: "tie-unchanged"; readonly id: string };

/** The tie after a patch, and the properties that differ; an empty or impossible patch is refused. */
export function patchTie(
  tie: KeptTie,
  patch: TiePatch,
): Result<{ tie: KeptTie; changed: Record<string, unknown> }, TieRefusal> {
  const changed = changedProperties(tie, patch);
  if (Object.keys(changed).length === 0) return refused({ kind: "tie-unchanged", id: tie.id });
  const next: KeptTie = { ...tie, ...changed };
  const fault = findFault(next);
  return fault === null ? ok({ tie: next, changed }) : refused(fault);
}

/** A new tie of known ends; `id` is the caller's. */
export function enterTie(
  entered: NewTie,
  id: string,
  sources: readonly Citation[],
): Result<KeptTie, TieRefusal> {
  const tie: KeptTie = {
    id,
    from: entered.from,
    to: entered.to,
    kind: entered.kind,
    directed: isDirectedKind[entered.kind],
    status: entered.status,
    since: entered.since ?? null,
    until: entered.until ?? null,
    issues: entered.issues ?? [],
    cityAgreement: entered.cityAgreement ?? null,
    lastEvidence: entered.lastEvidence ?? null,
    trust: entered.trust ?? null,
    note: entered.note ?? { ko: null, en: null },
    sources,
    slips: [],
    verified: true,
    remarks: {},
  };
  const fault = findFault(tie);
  return fault === null ? ok(tie) : refused(fault);
}

function findFault(tie: KeptTie): TieRefusal | null {
  if (tie.from === tie.to) return { kind: "tie-loop", id: tie.from };
  if (tie.since !== null && tie.until !== null && isImpossible(intervalOf(tie))) {
    return { kind: "tie-until-before-since", since: tie.since, until: tie.until };
  }
  if (tie.cityAgreement !== null && tie.kind !== "sister-city") {
    return { kind: "tie-agreement-misplaced", tieKind: tie.kind };
  }
  return null;
}
