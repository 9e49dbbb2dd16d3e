import { lastDay, type PartialDate } from "#kernel/partial-date.ts";
import type { Assessment } from "./assessment.ts";

/**
 * Each assessor's newest assessment of each subject on or before `asOf`; of two on one date the later in the list.
 * A date known to the month or year counts as its last day. Order: by subject, then assessor, as first met.
 */
export function standingAssessments(
  assessments: readonly Assessment[],
  asOf: PartialDate,
): Assessment[] {
  const newest = new Map<string, Assessment>();
  for (const assessment of assessments) {
    if (lastDay(assessment.date) > lastDay(asOf)) continue;
    const key = JSON.stringify([assessment.subject.id, assessment.assessor]);
    const held = newest.get(key);
    if (held === undefined || lastDay(assessment.date) >= lastDay(held.date))
      newest.set(key, assessment);
  }
  return [...newest.values()];
}
