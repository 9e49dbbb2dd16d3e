import { type Random, shuffle } from "../random.ts";
import type { Rows } from "./rows.ts";

/** What a partition is measured against. */
export interface Measure {
  /** Sum of all strengths: twice the weight of all ties. */
  readonly total: number;
  /** Resolution: 1 is modularity as Newman and Girvan have it; above 1 favours smaller communities. */
  readonly resolution: number;
}

/** Gains below this are rounding, in units of tie weight. */
const leastGain = 1e-9;

/**
 * Moves single actors to the neighbouring community (or an empty one) that raises modularity most, until nobody gains;
 * after a move only neighbours left outside are asked again. Changes `communityOf` in place; whether anyone moved.
 * Shape of `communityOf`: actors entries in 0 … actors − 1.
 * Source: Traag, Waltman and van Eck, "From Louvain to Leiden" (2019), fast local moves.
 */
export function moveActors(
  rows: Rows,
  communityOf: Int32Array,
  measure: Measure,
  random: Random,
): boolean {
  const { actors, offsets, neighbours, weights, strengths } = rows;
  const price = measure.resolution / measure.total;
  const { strengthOf, sizeOf, empty } = weighCommunities(rows, communityOf);
  const towards = new Float64Array(actors);
  const met = new Int32Array(actors);
  const queue = shuffle(actors, random);
  const isWaiting = new Uint8Array(actors).fill(1);
  let moves = 0;
  for (let head = 0, tail = 0, waiting = actors; waiting > 0; waiting--) {
    const v = queue[head]!;
    head = head + 1 === actors ? 0 : head + 1;
    isWaiting[v] = 0;
    const begin = offsets[v]!;
    const end = offsets[v + 1]!;
    let count = 0;
    for (let i = begin; i < end; i++) {
      const community = communityOf[neighbours[i]!]!;
      const before = towards[community]!;
      if (before === 0) met[count++] = community;
      towards[community] = before + weights[i]!;
    }
    const from = communityOf[v]!;
    const strength = strengths[v]!;
    const cost = strength * price;
    let to = from;
    let most = towards[from]! - cost * (strengthOf[from]! - strength) + leastGain;
    for (let i = 0; i < count; i++) {
      const community = met[i]!;
      const gain = towards[community]! - cost * strengthOf[community]!;
      towards[community] = 0;
      if (gain > most && community !== from) {
        most = gain;
        to = community;
      }
    }
    if (most < 0 && sizeOf[from]! > 1) to = empty.pop()!;
    if (to === from) continue;
    moves++;
    communityOf[v] = to;
    strengthOf[from]! -= strength;
    strengthOf[to]! += strength;
    if (--sizeOf[from]! === 0) empty.push(from);
    sizeOf[to]!++;
    for (let i = begin; i < end; i++) {
      const w = neighbours[i]!;
      if (isWaiting[w] === 1 || communityOf[w] === to) continue;
      isWaiting[w] = 1;
      queue[tail] = w;
      tail = tail + 1 === actors ? 0 : tail + 1;
      waiting++;
    }
  }
  return moves > 0;
}

interface Weighed {
  readonly strengthOf: Float64Array;
  readonly sizeOf: Int32Array;
  readonly empty: number[];
}

function weighCommunities({ actors, strengths }: Rows, communityOf: Int32Array): Weighed {
  const strengthOf = new Float64Array(actors);
  const sizeOf = new Int32Array(actors);
  for (let v = 0; v < actors; v++) {
    strengthOf[communityOf[v]!]! += strengths[v]!;
    sizeOf[communityOf[v]!]!++;
  }
  const empty: number[] = [];
  for (let c = actors - 1; c >= 0; c--) if (sizeOf[c] === 0) empty.push(c);
  return { strengthOf, sizeOf, empty };
}
