import type { Tally } from "../votes/tallies.ts";
import { isSignificant, shareTest } from "./significance.ts";

/** A proposition on which a clear majority of all participants gave one answer. */
export interface Majority {
  readonly proposition: number;
  readonly successes: number;
  readonly trials: number;
  readonly share: number;
  readonly shareTest: number;
}

/** Propositions shown for each answer. Source: compdemocracy/polis, `repness.clj`. */
const shown = 5;

/** Majorities over everybody, by answer, the clearest first. Source: compdemocracy/polis, `repness.clj`. */
export function majorities(
  tallies: readonly Tally[],
  ignored: ReadonlySet<number>,
): { readonly agree: Majority[]; readonly disagree: Majority[] } {
  const clearest = (answer: "agree" | "disagree"): Majority[] =>
    tallies
      .map((tally, proposition) => majority(proposition, tally[answer], tally.seen))
      .filter((m) => !ignored.has(m.proposition) && m.share > 0.5 && isSignificant(m.shareTest))
      .toSorted((a, b) => b.share * b.shareTest - a.share * a.shareTest)
      .slice(0, shown);
  return { agree: clearest("agree"), disagree: clearest("disagree") };
}

function majority(proposition: number, successes: number, trials: number): Majority {
  const share = (successes + 1) / (trials + 2);
  return { proposition, successes, trials, share, shareTest: shareTest(successes, trials) };
}

/**
 * Group-aware consensus: the product over groups of the smoothed share that agrees.
 *
 * @param groups tallies of one proposition, one a group.
 * Source: compdemocracy/polis, `conversation.clj` (since 2017-12-30).
 */
export function groupAwareConsensus(groups: readonly Tally[]): number {
  return groups.reduce((product, tally) => (product * (tally.agree + 1)) / (tally.seen + 2), 1);
}

/** Priority of a proposition about the participants themselves: 7². Source: compdemocracy/polis, `conversation.clj`. */
export const metaPriority = 49;

/**
 * How much the service wants a proposition to be voted on next; the chance is proportional to it.
 *
 * @param extremity distance of the proposition from the centre of the map.
 * Source: compdemocracy/polis, `conversation.clj` (priority-metric).
 */
export function routingPriority(tally: Tally, extremity: number): number {
  const pass = (tally.pass + 1) / (tally.seen + 2);
  const agree = (tally.agree + 1) / (tally.seen + 2);
  const newness = 1 + 8 * 2 ** (-tally.seen / 5);
  return ((1 - pass) * (extremity + 1) * agree * newness) ** 2;
}
