import type { VoteTable } from "../votes/vote-table.ts";
import { type Fit, fitRound, penalties } from "./fit-round.ts";

/**
 * A model of votes with one line of division: vote = base + participant's mildness + proposition's bridging +
 * participant's factor × proposition's factor; disagree is 0, pass ½, agree 1.
 *
 * A proposition bridges when it is agreed with more than the division explains.
 */
export interface Bridging {
  readonly base: number;
  /** Agreement that the division does not explain, by proposition; NaN where nobody voted. */
  readonly bridging: Float64Array;
  readonly propositionFactor: Float64Array;
  /** By participant; NaN for a participant without votes. */
  readonly mildness: Float64Array;
  readonly participantFactor: Float64Array;
  readonly rounds: number;
}

/** Where the rounds start and when they stop. */
export interface BridgingSearch {
  /** First direction of the division, one loading a proposition. */
  readonly axis: Float64Array;
  /** An earlier answer for the same conversation; propositions that are new start at 0. */
  readonly warm?: Bridging;
  /** Stop when no bridging value moves by more than this. */
  readonly tolerance: number;
  readonly mostRounds: number;
}

/**
 * Fits the model by alternating least squares from a fixed start, so that one log has one answer.
 *
 * The loss is that of Community Notes as its code has it: mean squared error plus 0.03 × the mean squares of the factors
 * plus 0.15 × the mean squares of the intercepts. Costs O(votes) a round, one pass.
 * Source: Wojcik et al., Birdwatch: crowd wisdom and bridging algorithms (2022).
 */
export function fitBridging(table: VoteTable, search: BridgingSearch): Bridging {
  const fit = startFit(table, search);
  let rounds = 0;
  let moved = Infinity;
  while (rounds < search.mostRounds && moved > search.tolerance && table.votes > 0) {
    moved = fitRound(table, fit);
    rounds++;
  }
  for (let j = 0; j < table.propositions; j++) if (votesOn(table, j) === 0) fit.bridging[j] = NaN;
  for (let i = 0; i < table.participants; i++) {
    if (table.length[i]! > 0) continue;
    fit.mildness[i] = NaN;
    fit.participantFactor[i] = NaN;
  }
  const { base, bridging, propositionFactor, mildness, participantFactor } = fit;
  return { base, bridging, propositionFactor, mildness, participantFactor, rounds };
}

function startFit(table: VoteTable, search: BridgingSearch): Fit {
  const { axis, warm } = search;
  const n = table.propositions;
  let agreed = 0;
  for (let j = 0; j < n; j++) agreed += table.tallies[3 * j + 2]! + table.tallies[3 * j + 1]! / 2;
  const scale = Math.sqrt(n) / 4;
  return {
    onParticipant: penalties(
      table.votes / countWhere(table.participants, (i) => table.length[i]! > 0),
    ),
    onProposition: penalties(table.votes / countWhere(n, (j) => votesOn(table, j) > 0)),
    base: warm?.base ?? (table.votes === 0 ? 0 : agreed / table.votes),
    bridging: Float64Array.from({ length: n }, (_, j) => known(warm?.bridging[j], 0)),
    propositionFactor: Float64Array.from({ length: n }, (_, j) =>
      known(warm?.propositionFactor[j], axis[j]! * scale),
    ),
    mildness: new Float64Array(table.participants),
    participantFactor: new Float64Array(table.participants),
    value: new Float64Array(6 * n),
    sums: new Float64Array(12 * n),
  };
}

function countWhere(total: number, test: (at: number) => boolean): number {
  let count = 0;
  for (let at = 0; at < total; at++) if (test(at)) count++;
  return count;
}

function known(value: number | undefined, otherwise: number): number {
  return value === undefined || Number.isNaN(value) ? otherwise : value;
}

function votesOn(table: VoteTable, j: number): number {
  return table.tallies[3 * j]! + table.tallies[3 * j + 1]! + table.tallies[3 * j + 2]!;
}
