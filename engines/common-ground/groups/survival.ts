import { type CentredVotes, centreVotes } from "../axes/centred-votes.ts";
import { placeParticipants } from "../axes/places.ts";
import { type PrincipalAxes, principalAxes } from "../axes/principal-axes.ts";
import { type Random, drawSample, randomFrom } from "../replay/random.ts";
import { meanVotes } from "../votes/tallies.ts";
import type { VoteTable } from "../votes/vote-table.ts";
import { adjustedRand } from "./adjusted-rand.ts";
import { gatherPoints } from "./gather-points.ts";
import type { GroupRules } from "./group-rules.ts";
import { type Centres, bestCentres, nearestCentres } from "./k-means.ts";
import type { Landscape } from "./landscape.ts";
import { type Divisible, divisible, sharpenCentres } from "./sharpen.ts";

/** How far a division comes out the same from half of the participants. */
export interface Survival {
  /** Median over the draws of the adjusted Rand index with the division, −1 … 1. */
  readonly median: number;
  /** Lower quartile over the draws. */
  readonly low: number;
  readonly draws: number;
}

/** How the division was sought, so that each half is divided in the same way. */
export interface SoughtAs {
  readonly k: number;
  readonly firstStep: number;
}

/** Participants among whom two divisions are compared, at most. */
const compared = 800;
const gathered = 100;
const restarts = 3;
const mostPasses = 4;

/**
 * Draws halves of the participants, finds axes and groups from each alone, labels everybody by them and compares.
 *
 * A half is a harder test than a second survey of the same size would be.
 * Source: Tibshirani and Walther, Cluster validation by prediction strength (2005); Ben-Hur, Elisseeff and Guyon (2002).
 * @param labels for each way the group of every participant of the table; −1 outside.
 * @returns one survival a way, all from the same draws.
 */
export function surviveResampling(
  landscape: Landscape,
  ways: readonly SoughtAs[],
  labels: readonly Int32Array[],
  how: { readonly rules: GroupRules; readonly seed: string },
): Survival[] {
  const random = randomFrom(`${how.seed}/resampling`);
  const { inside } = landscape;
  const judges = drawSample(random, inside.length, Math.min(compared, inside.length)).map(
    (at) => inside[at]!,
  );
  const shown = labels.map((all) => judges.map((i) => all[i]!));
  const agreement = ways.map((): number[] => []);
  const draws = drawsFor(inside.length, how.rules);
  for (let draw = 0; draw < draws; draw++) {
    const half = drawHalf(landscape, random, how.rules);
    for (const [w, way] of ways.entries()) {
      const centres = half && divideHalf(half, way, random, how.rules);
      const there =
        centres && nearestCentres(placeParticipants(half.votes, half.axes, judges), centres);
      agreement[w]!.push(there ? adjustedRand(shown[w]!, there) : 0);
    }
  }
  return agreement.map(summary);
}

/** More draws of a small forum, where each tells less and costs less. */
function drawsFor(participants: number, rules: GroupRules): number {
  const most = 4 * rules.resamples;
  return Math.max(
    rules.resamples,
    Math.min(most, Math.floor((rules.resamples * rules.resampleRows) / participants)),
  );
}

function summary(agreement: readonly number[]): Survival {
  const rising = agreement.toSorted((a, b) => a - b);
  const last = rising.length - 1;
  const median = (rising[Math.floor(last / 2)]! + rising[Math.ceil(last / 2)]!) / 2;
  return { median, low: rising[Math.floor(last / 4)]!, draws: rising.length };
}

interface Half {
  readonly votes: CentredVotes;
  readonly axes: PrincipalAxes["axes"];
  readonly size: number;
  readonly of: Divisible;
}

function drawHalf(landscape: Landscape, random: Random, rules: GroupRules): Half | null {
  const { inside } = landscape;
  const size = Math.min(rules.resampleRows, Math.floor(inside.length / 2));
  if (size < 4) return null;
  const rows = drawSample(random, inside.length, size).map((at) => inside[at]!);
  const votes = votesOf(landscape.votes, rows);
  const { axes } = principalAxes(votes, { tolerance: 1e-3, mostPasses, warm: landscape.axes });
  return {
    votes,
    axes,
    size,
    of: divisible(gatherPoints(placeParticipants(votes, axes, rows), gathered)),
  };
}

/** The half divided on its own in the same way; `null` if it has too few places for so many groups. */
function divideHalf(
  half: Half,
  way: SoughtAs,
  random: Random,
  rules: GroupRules,
): Pick<Centres, "x" | "y"> | null {
  if (half.size < 2 * way.k) return null;
  const tight = bestCentres(half.of.points, { k: way.k, restarts, random });
  const leastGroup = Math.max(2, (rules.leastShare * half.size) / 2);
  return sharpenCentres(half.of, tight, { leastGroup, firstStep: way.firstStep }) ?? tight;
}

/** The votes of the given participants alone, centred on their own means. */
function votesOf(votes: CentredVotes, rows: Int32Array): CentredVotes {
  const counts = new Uint32Array(3 * votes.table.propositions);
  countVotes(votes.table, rows, counts);
  return {
    ...centreVotes(votes.table, meanVotes(counts, votes.table.propositions), votes.ignored),
    rows,
  };
}

function countVotes(table: VoteTable, rows: Int32Array, counts: Uint32Array): void {
  for (const i of rows) {
    const from = table.start[i]!;
    const to = from + table.length[i]!;
    for (let at = from; at < to; at++) counts[table.codes[at]!]!++;
  }
}
