import { firstDay, lastDay, type PartialDate } from "#kernel/partial-date.ts";

/** A span on an axis, in percent of its length. */
export interface Bar {
  readonly start: number;
  readonly end: number;
  /** Whether it goes on beyond the axis, or its end is not set. */
  readonly isOpen: boolean;
}

interface Years {
  readonly from: number;
  readonly to: number;
}

/** Where a programme stands on a calendar of whole years; a missing end runs to the edge and is open. */
export function calendarBar(
  { begins, ends }: { readonly begins: PartialDate | null; readonly ends: PartialDate | null },
  years: Years,
): Bar {
  const start = begins === null ? 0 : placeOf(firstDay(begins), years);
  const end = ends === null ? 100 : placeOf(nextDay(lastDay(ends)), years);
  return { start, end: Math.max(end, start + 0.5), isOpen: begins === null || ends === null };
}

/** Percent of the way from the first day of the first year to the last of the last. */
function placeOf(day: string, { from, to }: Years): number {
  const first = Date.parse(`${pad(from)}-01-01`);
  const last = Date.parse(`${pad(to + 1)}-01-01`);
  const share = (Date.parse(day) - first) / (last - first);
  return Math.min(100, Math.max(0, share * 100));
}

const pad = (year: number) => String(year).padStart(4, "0");

function nextDay(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

/** Years to write on the axis: at most twelve, at whole steps. */
export function yearTicks({ from, to }: Years): readonly { at: number; year: number }[] {
  const count = to - from + 1;
  const step = [1, 2, 5, 10, 20, 50].find((one) => count / one <= 12) ?? 100;
  return Array.from({ length: Math.ceil(count / step) }, (_, index) => {
    const year = from + index * step;
    return { year, at: ((year - from) / count) * 100 };
  });
}

/** Years that the axis of the horizons shows; the long one begins at 20 and goes on. */
const horizonAxis = 26;

export function horizonBar({
  from,
  to,
}: {
  readonly from: number;
  readonly to: number | null;
}): Bar {
  return {
    start: (from / horizonAxis) * 100,
    end: ((to ?? horizonAxis) / horizonAxis) * 100,
    isOpen: to === null,
  };
}

/** The years that the report leaves out between its horizons (SI-25). */
export const horizonGaps: readonly Bar[] = [
  horizonBar({ from: 2, to: 5 }),
  horizonBar({ from: 10, to: 20 }),
];
