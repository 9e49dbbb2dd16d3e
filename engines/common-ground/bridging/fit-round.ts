import type { VoteTable } from "../votes/vote-table.ts";

/** Weights of the penalties. Source: twitter/communitynotes, `matrix_factorization.py` (2026): 0.03 factors, 0.15 others. */
const factorPenalty = 0.03;
const interceptPenalty = 0.15;

/** Mutable state of the rounds. */
export interface Fit {
  /** Penalty on squares of intercepts and of factors, a participant and a proposition. */
  readonly onParticipant: readonly [number, number];
  readonly onProposition: readonly [number, number];
  base: number;
  readonly bridging: Float64Array;
  readonly propositionFactor: Float64Array;
  readonly mildness: Float64Array;
  readonly participantFactor: Float64Array;
  /** By code, two numbers: what is left of the vote after base and bridging, and the factor. Kept from round to round. */
  readonly value: Float64Array;
  /** By code, four sums over those who voted so: mildness, factor, factor², mildness × factor. */
  readonly sums: Float64Array;
}

/** Penalties on squares of intercepts and of factors, for so many votes each. */
export function penalties(votesEach: number): readonly [number, number] {
  return [interceptPenalty * votesEach, factorPenalty * votesEach];
}

/** One round: every participant given the propositions, then every proposition given the participants, then the base. */
export function fitRound(table: VoteTable, fit: Fit): number {
  fit.sums.fill(0);
  fitParticipants(table, fit);
  const moved = fitPropositions(table, fit);
  fitBase(table, fit);
  return moved;
}

/** Solves each participant's two numbers and adds them to the sums by code. */
function fitParticipants(table: VoteTable, fit: Fit): void {
  const { codes, start, length, participants } = table;
  const { value, sums } = fit;
  setValues(table, fit);
  const [onMildness, onFactor] = fit.onParticipant;
  for (let i = 0; i < participants; i++) {
    const from = start[i]!;
    const to = from + length[i]!;
    let y = 0;
    let f = 0;
    let ff = 0;
    let fy = 0;
    for (let at = from; at < to; at++) {
      const k = 2 * codes[at]!;
      const left = value[k]!;
      const own = value[k + 1]!;
      y += left;
      f += own;
      ff += own * own;
      fy += own * left;
    }
    const a = to - from + onMildness;
    const d = ff + onFactor;
    const determinant = a * d - f * f;
    const mild = (d * y - f * fy) / determinant;
    const factor = (a * fy - f * y) / determinant;
    fit.mildness[i] = mild;
    fit.participantFactor[i] = factor;
    const square = factor * factor;
    const product = factor * mild;
    for (let at = from; at < to; at++) {
      const k = 4 * codes[at]!;
      sums[k] = sums[k]! + mild;
      sums[k + 1] = sums[k + 1]! + factor;
      sums[k + 2] = sums[k + 2]! + square;
      sums[k + 3] = sums[k + 3]! + product;
    }
  }
}

function setValues(table: VoteTable, { value, base, bridging, propositionFactor }: Fit): void {
  for (let j = 0, k = 0; j < table.propositions; j++) {
    for (let vote = 0; vote < 3; vote++, k += 2) {
      value[k] = vote / 2 - base - bridging[j]!;
      value[k + 1] = propositionFactor[j]!;
    }
  }
}

function fitPropositions(table: VoteTable, fit: Fit): number {
  const [onBridging, onFactor] = fit.onProposition;
  let moved = 0;
  for (let j = 0; j < table.propositions; j++) {
    const s = columnSums(table, fit, j);
    const a = s.count + onBridging;
    const d = s.ff + onFactor;
    const determinant = a * d - s.f * s.f;
    const bridging = (d * s.y - s.f * s.fy) / determinant;
    moved = Math.max(moved, Math.abs(bridging - fit.bridging[j]!));
    fit.bridging[j] = bridging;
    fit.propositionFactor[j] = (a * s.fy - s.f * s.y) / determinant;
  }
  return moved;
}

interface ColumnSums {
  count: number;
  y: number;
  f: number;
  ff: number;
  fy: number;
}

/** Sums over the voters of a proposition, with y = vote − base − mildness and f = their factor. */
function columnSums(table: VoteTable, fit: Fit, j: number): ColumnSums {
  const { sums } = fit;
  const s: ColumnSums = { count: 0, y: 0, f: 0, ff: 0, fy: 0 };
  for (let vote = 0; vote < 3; vote++) {
    const code = 3 * j + vote;
    const count = table.tallies[code]!;
    const left = vote / 2 - fit.base;
    s.count += count;
    s.y += count * left - sums[4 * code]!;
    s.f += sums[4 * code + 1]!;
    s.ff += sums[4 * code + 2]!;
    s.fy += left * sums[4 * code + 1]! - sums[4 * code + 3]!;
  }
  return s;
}

function fitBase(table: VoteTable, fit: Fit): void {
  let left = 0;
  for (let j = 0; j < table.propositions; j++) {
    const s = columnSums(table, fit, j);
    left += s.y + s.count * fit.base - s.count * fit.bridging[j]! - s.f * fit.propositionFactor[j]!;
  }
  fit.base = left / (table.votes * (1 + interceptPenalty));
}
