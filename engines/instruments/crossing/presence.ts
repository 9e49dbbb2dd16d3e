import type { InstrumentShape } from "../assessment/assessment.ts";
import type { Profile, ProfileRow } from "../profile/profile.ts";
import { isPresentAt, type Scale } from "../scale/scale.ts";

/** Whether a subject has a dimension: all who answered say so, all say not, they differ, or nobody can tell. */
export type Presence = "present" | "absent" | "disputed" | "unknown";

/** Presence of a subject on the dimensions of one instrument; a dimension that is not listed is unknown. */
export interface Placed {
  readonly subject: string;
  readonly presence: ReadonlyMap<string, Presence>;
}

/** Places the subject of a profile. Not applicable counts as absent; a degree of exactly 0.5 and withheld as unknown. */
export function placeProfile({ scale }: InstrumentShape, { subject, rows }: Profile): Placed {
  return { subject, presence: new Map(rows.map((row) => [row.dimension, presenceOf(scale, row)])) };
}

function presenceOf(scale: Scale, { answers }: ProfileRow): Presence {
  const verdicts = new Set(
    answers.flatMap(({ score }) => {
      if (score.kind === "not-applicable") return [false];
      const verdict = score.kind === "scored" ? isPresentAt(scale, score.value) : null;
      return verdict === null ? [] : [verdict];
    }),
  );
  if (verdicts.size === 2) return "disputed";
  return verdicts.size === 0 ? "unknown" : verdicts.has(true) ? "present" : "absent";
}
