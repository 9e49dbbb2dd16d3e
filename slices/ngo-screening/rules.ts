import { ok, refused, type Result } from "#kernel/result.ts";

import { criteria, type Criterion, type Screening } from "./model.ts";

/** Why a screening was not recorded. */
export type ScreeningRefusal =
  | { readonly kind: "screening-actor-unknown"; readonly id: string }
  | { readonly kind: "screening-no-domestic-ngo"; readonly id: string }
  | { readonly kind: "screening-without-reason"; readonly criterion: Criterion }
  | { readonly kind: "screening-in-future"; readonly year: number };

/** Every grade but "not known" has its reason; experience cannot begin in a year to come. */
export function checkScreening(
  screening: Screening,
  year: number,
): Result<Screening, ScreeningRefusal> {
  const { experienceSince, findings } = screening;
  if (experienceSince !== null && experienceSince > year)
    return refused({ kind: "screening-in-future", year: experienceSince });
  const bare = criteria.find((criterion) => {
    const { grade, reason } = findings[criterion];
    return grade !== "unknown" && (reason ?? "") === "";
  });
  return bare === undefined
    ? ok(screening)
    : refused({ kind: "screening-without-reason", criterion: bare });
}

/** Full years of work on the North; `null`: not known. */
export function experienceYears({ experienceSince }: Screening, year: number): number | null {
  return experienceSince === null ? null : year - experienceSince;
}
