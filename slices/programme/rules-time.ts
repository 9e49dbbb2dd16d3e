import { firstDay, lastDay, yearOf, type PartialDate } from "#kernel/partial-date.ts";

import { horizonYears, programmeHorizons, type ProgrammeHorizon } from "./model.ts";

/** What a programme's dates say of its horizon. */
export type HorizonFinding =
  /** It lasts a number of years that none of the report's horizons covers (SI-25). */
  | { readonly kind: "in-gap"; readonly years: number }
  /** It lasts as long as another horizon than the one it is filed under. */
  | { readonly kind: "other-horizon"; readonly years: number; readonly fits: ProgrammeHorizon };

/** Compares how long a programme lasts with its horizon; `null`: it fits, or the dates do not say. */
export function horizonFinding(programme: {
  readonly begins: PartialDate | null;
  readonly ends: PartialDate | null;
  readonly horizon: ProgrammeHorizon | null;
}): HorizonFinding | null {
  const { begins, ends, horizon } = programme;
  if (begins === null || ends === null) return null;
  const years = yearsBetween(begins, ends);
  const fits = horizonOf(years);
  if (fits === null) return { kind: "in-gap", years };
  return horizon === null || fits === horizon ? null : { kind: "other-horizon", years, fits };
}

/** The report's horizon of so many years; `null` in its gaps, years 2–5 and 10–20. */
export function horizonOf(years: number): ProgrammeHorizon | null {
  const found = programmeHorizons.find((horizon) => {
    const { from, to } = horizonYears[horizon];
    return years >= from && (to === null || years <= to);
  });
  return found ?? null;
}

/** Whole years from the first day that the beginning may mean to the last of the end, one decimal. */
function yearsBetween(begins: PartialDate, ends: PartialDate): number {
  const days = (Date.parse(lastDay(ends)) - Date.parse(firstDay(begins))) / 86_400_000 + 1;
  return Math.round((days / 365.25) * 10) / 10;
}

/** The years that a timeline spans: from the earliest beginning to the latest end, with this year in it. */
export function yearSpan(
  dated: readonly { readonly begins: PartialDate | null; readonly ends: PartialDate | null }[],
  today: number,
): { readonly from: number; readonly to: number } {
  const years = dated.flatMap(({ begins, ends }) =>
    [begins, ends].filter((date) => date !== null).map(yearOf),
  );
  return { from: Math.min(today, ...years), to: Math.max(today + 1, ...years) };
}
