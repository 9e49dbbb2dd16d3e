import type { Hit } from "#engines/gate/index.ts";

import type { MatchState, Reopening } from "./model.ts";

/** A likeness as the office keeps it, as far as a new screening asks about it. */
export interface KnownMatch {
  readonly id: string;
  readonly subjectKind: "actor" | "party";
  readonly subjectId: string;
  readonly entryId: string;
  readonly state: MatchState;
  readonly subjectDigest: string;
  readonly entryDigest: string;
}

/** A likeness that a screening found. */
export interface FoundMatch {
  readonly subjectKind: "actor" | "party";
  readonly subjectId: string;
  readonly subjectDigest: string;
  readonly entryDigest: string;
  readonly hit: Hit;
}

/** What a screening changes among the likenesses that the office keeps. */
export interface RescreenPlan {
  readonly entered: readonly FoundMatch[];
  /** Compared anew: the record or the entry is another one; a decision falls, a confirmation goes on blocking. */
  readonly renewed: readonly {
    readonly known: KnownMatch;
    readonly found: FoundMatch;
    readonly because: Reopening;
  }[];
  /** Decided likenesses whose entry is no longer listed: a person closes them. */
  readonly unlisted: readonly KnownMatch[];
  /** Undecided ones that are none any more. */
  readonly removed: readonly KnownMatch[];
}

const keyOf = (kind: string, subject: string, entry: string) =>
  JSON.stringify([kind, subject, entry]);

/** Compares what a screening of everybody found with what the office keeps. `entries` are the ids on the list. */
export function planRescreen(
  known: readonly KnownMatch[],
  found: readonly FoundMatch[],
  entries: ReadonlySet<string>,
): RescreenPlan {
  const kept = new Map(
    known.map((one) => [keyOf(one.subjectKind, one.subjectId, one.entryId), one]),
  );
  const plan = { entered: [], renewed: [], unlisted: [], removed: [] } as {
    -readonly [K in keyof RescreenPlan]: RescreenPlan[K][number][];
  };
  const seen = new Set<KnownMatch>();
  for (const one of found) {
    const before = kept.get(keyOf(one.subjectKind, one.subjectId, one.hit.id));
    if (before === undefined) {
      plan.entered.push(one);
      continue;
    }
    seen.add(before);
    const because = whatChanged(before, one);
    if (because !== null) plan.renewed.push({ known: before, found: one, because });
  }
  for (const one of known) {
    if (seen.has(one)) continue;
    if (one.state === "open") plan.removed.push(one);
    else if (!entries.has(one.entryId)) plan.unlisted.push(one);
  }
  return plan;
}

function whatChanged(known: KnownMatch, found: FoundMatch): Reopening | null {
  if (known.entryDigest !== found.entryDigest) return "entry-changed";
  return known.subjectDigest === found.subjectDigest ? null : "record-changed";
}

/** The state of a likeness that was compared anew. */
export function stateAfter(state: MatchState): MatchState {
  return state === "confirmed" ? "confirmed" : "open";
}

/** How many decisions a plan opens again. */
export function reopenedIn({ renewed, unlisted }: RescreenPlan): number {
  return (
    renewed.filter(({ known }) => known.state === "cleared" || known.state === "proposed").length +
    unlisted.length
  );
}
