import type { NameUnit } from "../names/name-units.ts";
import { agreeInSound } from "../names/sound-runs.ts";
import { isWithinOneEdit, mayBeMisspelled } from "./edit-distance.ts";

/**
 * Policy of the word-by-word score. A word wrong by one letter counts .85, one that sounds alike in Korean .95 of its
 * readings; a word of the subject that the list lacks costs more than a word of the list that the subject lacks, since
 * people leave out parts of names. Chosen on the tuning half of the generated names (bench/gate), not on the tests.
 */
export const wordPolicy = {
  edited: 0.85,
  sounding: 0.95,
  missingInList: 0.8,
  missingInSubject: 0.6,
} as const;

export type WordLikeness = "same" | "edited" | "sounding";

export interface WordMatch {
  readonly left: NameUnit;
  readonly right: NameUnit;
  readonly how: WordLikeness;
  /** 0–1. */
  readonly likeness: number;
}

/** How two words are alike; `null` when they are not. */
export function compareWords(left: NameUnit, right: NameUnit): WordMatch | null {
  if (left.key === right.key) return { left, right, how: "same", likeness: 1 };
  const sound = soundLikeness(left, right);
  const isEdited =
    mayBeMisspelled(left.key) && mayBeMisspelled(right.key) && isWithinOneEdit(left.key, right.key);
  const edited = isEdited ? wordPolicy.edited : 0;
  if (sound === 0 && edited === 0) return null;
  return sound > edited
    ? { left, right, how: "sounding", likeness: sound }
    : { left, right, how: "edited", likeness: edited };
}

function soundLikeness(left: NameUnit, right: NameUnit): number {
  let best = 0;
  for (const one of left.sounds) {
    for (const other of right.sounds) best = Math.max(best, agreeInSound(one, other));
  }
  return best * wordPolicy.sounding;
}

/** The words of two names paired off one to one, left to right, each with the most alike that is still free. */
export function pairWords(
  left: readonly NameUnit[],
  right: readonly NameUnit[],
): readonly WordMatch[] {
  const taken = new Set<number>();
  const pairs: WordMatch[] = [];
  for (const unit of left) {
    let best: { match: WordMatch; at: number } | null = null;
    right.forEach((other, at) => {
      const match = taken.has(at) ? null : compareWords(unit, other);
      if (match !== null && (best === null || match.likeness > best.match.likeness))
        best = { match, at };
    });
    const found = best as { match: WordMatch; at: number } | null;
    if (found === null) continue;
    taken.add(found.at);
    pairs.push(found.match);
  }
  return pairs;
}

/** The total weight of the words of a name. */
export function weightOf(units: readonly NameUnit[]): number {
  return units.reduce((sum, unit) => sum + unit.weight, 0);
}

/** The score of a name of which words of weight `matched` agree; 0–1, growing with `matched`. */
export function scoreOfWeights(matched: number, left: number, right: number): number {
  if (matched <= 0) return 0;
  const lost =
    wordPolicy.missingInList * (left - matched) + wordPolicy.missingInSubject * (right - matched);
  return Math.min(1, matched / (matched + Math.max(0, lost)));
}

/**
 * The weight that must match of a name of weight `left` for the score to reach `floor` at best, that is where the other
 * name has no further word: the solution of scoreOfWeights(m, left, m) = floor, less a hair for rounding.
 */
export function leastMatched(left: number, floor: number): number {
  const lost = floor * wordPolicy.missingInList;
  return (lost * left) / (1 - floor + lost) - 1e-9;
}

/** The score of two names word by word, in any order; 0–1, 1 for the same words. */
export function scoreWords(left: readonly NameUnit[], right: readonly NameUnit[]): number {
  const matched = pairWords(left, right).reduce(
    (sum, { likeness, left: { weight } }) => sum + likeness * weight,
    0,
  );
  return scoreOfWeights(matched, weightOf(left), weightOf(right));
}
