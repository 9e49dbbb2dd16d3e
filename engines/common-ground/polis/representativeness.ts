import type { Tally } from "../votes/tallies.ts";
import { isSignificant, shareTest, twoShareTest } from "./significance.ts";

/** How a group's votes on one proposition compare with everybody else's, for one answer. */
interface AnswerFigures {
  readonly successes: number;
  readonly share: number;
  readonly shareTest: number;
  readonly ratio: number;
  readonly ratioTest: number;
}

/** A proposition that stands for a group. */
export interface Representative {
  readonly proposition: number;
  readonly successes: number;
  readonly trials: number;
  readonly share: number;
  readonly shareTest: number;
  readonly ratio: number;
  readonly ratioTest: number;
  readonly answer: "agree" | "disagree";
  /** Agreements, where this is the proposition the group agrees with most clearly; else `null`. */
  readonly bestAgree: number | null;
}

interface Compared {
  readonly proposition: number;
  readonly trials: number;
  readonly agree: AnswerFigures;
  readonly disagree: AnswerFigures;
}

/** Propositions shown for a group. Source: compdemocracy/polis, `repness.clj`. */
const shown = 5;

/**
 * The propositions that stand for a group, agreements before disagreements, at most five.
 *
 * @param own tallies of the group by proposition; `others` those of all other groups together.
 * @param ignored propositions that are never chosen.
 * Source: compdemocracy/polis, `repness.clj`.
 */
export function representatives(
  own: readonly Tally[],
  others: readonly Tally[],
  ignored: ReadonlySet<number>,
): Representative[] {
  const compared = own
    .map((tally, j) => compare(j, tally, others[j]!))
    .filter((c) => !ignored.has(c.proposition));
  const sufficient = compared
    .filter((c) => passes(c.agree) || passes(c.disagree))
    .map(asRepresentative);
  const bestAgree = bestOf(compared, beatsAsBestAgree);
  if (sufficient.length === 0) {
    const best = bestAgree ?? bestOf(compared, beatsAsBest);
    return best ? [markBest(best, bestAgree)] : [];
  }
  const first = bestAgree ? [markBest(bestAgree, bestAgree)] : [];
  const rest = sufficient
    .filter((r) => r.proposition !== bestAgree?.proposition)
    .toSorted((a, b) => weightOf(b) - weightOf(a));
  return agreesFirst([...first, ...rest].slice(0, shown));
}

function compare(proposition: number, own: Tally, others: Tally): Compared {
  const figures = (mine: number, theirs: number): AnswerFigures => ({
    successes: mine,
    share: (mine + 1) / (own.seen + 2),
    shareTest: shareTest(mine, own.seen),
    ratio: (mine + 1) / (own.seen + 2) / ((theirs + 1) / (others.seen + 2)),
    ratioTest: twoShareTest(
      { successes: mine, trials: own.seen },
      { successes: theirs, trials: others.seen },
    ),
  });
  const agree = figures(own.agree, others.agree);
  return { proposition, trials: own.seen, agree, disagree: figures(own.disagree, others.disagree) };
}

function passes(figures: AnswerFigures): boolean {
  return isSignificant(figures.ratioTest) && isSignificant(figures.shareTest);
}

function asRepresentative(c: Compared): Representative {
  const answer = c.agree.ratioTest > c.disagree.ratioTest ? "agree" : "disagree";
  return { proposition: c.proposition, trials: c.trials, ...c[answer], answer, bestAgree: null };
}

function markBest(c: Compared, bestAgree: Compared | null): Representative {
  return { ...asRepresentative(c), bestAgree: c === bestAgree ? c.agree.successes : null };
}

function bestOf(
  compared: readonly Compared[],
  beats: (c: Compared, best: Compared | null) => boolean,
): Compared | null {
  let best: Compared | null = null;
  for (const c of compared) if (beats(c, best)) best = c;
  return best;
}

function beatsAsBest(c: Compared, best: Compared | null): boolean {
  const strongest = (of: Compared): number => Math.max(of.agree.ratioTest, of.disagree.ratioTest);
  return best === null || strongest(c) > strongest(best);
}

/** The cascade by which the service picks the one agreement that always leads a group's list. */
function beatsAsBestAgree(c: Compared, best: Compared | null): boolean {
  if (c.agree.successes === 0 && c.disagree.successes === 0) return false;
  if (best === null)
    return isSignificant(c.agree.shareTest) || (c.agree.ratio > 1 && c.agree.share > 0.5);
  if (best.agree.ratio > 1) return weightOfAnswer(c.agree) > weightOfAnswer(best.agree);
  return c.agree.share * c.agree.shareTest > best.agree.share * best.agree.shareTest;
}

function weightOfAnswer(f: AnswerFigures): number {
  return f.ratio * f.ratioTest * f.share * f.shareTest;
}

function weightOf(r: Representative): number {
  return r.ratio * r.ratioTest * r.share * r.shareTest;
}

function agreesFirst(list: readonly Representative[]): Representative[] {
  return [
    ...list.filter((r) => r.answer === "agree"),
    ...list.filter((r) => r.answer === "disagree"),
  ];
}
