import type { Outcome } from "../outcome.ts";

/** The numbers of the preview's one sentence. */
export function sentenceCounts({ actors, ties, memberships, differences }: Outcome) {
  return {
    fresh: actors.new,
    matched: actors.matched,
    asked: actors.asked,
    ties: ties.new,
    knownTies: ties.matched,
    dropped: ties.dropped,
    memberships: memberships.new,
    differing: differences.differing,
    added: differences.added,
  };
}
