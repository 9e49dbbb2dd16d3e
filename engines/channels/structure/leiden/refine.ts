import type { Measure } from "./move-actors.ts";
import { type Random, shuffle } from "../random.ts";
import type { Rows } from "./rows.ts";

/** Gains below this are rounding, in units of tie weight. */
const leastGain = 1e-9;

/**
 * Splits every community into well-connected parts: actors that still stand alone join the part of their own community
 * that gains most, if they and the part are tied well enough to the rest of the community.
 * Returns actors entries: the part of each, a number in 0 … actors − 1.
 * Source: Traag, Waltman and van Eck (2019), refinement, in its greedy limit.
 */
export function refine(
  rows: Rows,
  communityOf: Int32Array,
  measure: Measure,
  random: Random,
): Int32Array {
  const { actors, offsets, neighbours, weights, strengths } = rows;
  const price = measure.resolution / measure.total;
  const strengthOfCommunity = new Float64Array(actors);
  for (let v = 0; v < actors; v++) strengthOfCommunity[communityOf[v]!]! += strengths[v]!;
  const partOf = new Int32Array(actors);
  for (let v = 0; v < actors; v++) partOf[v] = v;
  const strengthOfPart = strengths.slice();
  const sizeOf = new Int32Array(actors).fill(1);
  const towards = new Float64Array(actors);
  const met = new Int32Array(actors);
  const outward = tiesWithinCommunity(rows, communityOf);
  for (const v of shuffle(actors, random)) {
    const own = partOf[v]!;
    const community = communityOf[v]!;
    const strength = strengths[v]!;
    const around = strengthOfCommunity[community]!;
    if (sizeOf[own] !== 1 || outward[v]! < strength * (around - strength) * price) continue;
    let count = 0;
    for (let i = offsets[v]!; i < offsets[v + 1]!; i++) {
      const w = neighbours[i]!;
      if (communityOf[w] !== community) continue;
      const part = partOf[w]!;
      if (towards[part] === 0) met[count++] = part;
      towards[part]! += weights[i]!;
    }
    let best = own;
    let most = leastGain;
    for (let i = 0; i < count; i++) {
      const part = met[i]!;
      const inside = strengthOfPart[part]!;
      const gain = towards[part]! - strength * inside * price;
      if (gain > most && outward[part]! >= inside * (around - inside) * price) {
        most = gain;
        best = part;
      }
    }
    if (best !== own) {
      partOf[v] = best;
      outward[best] = outward[best]! + outward[v]! - 2 * towards[best]!;
      strengthOfPart[best]! += strength;
      sizeOf[best]!++;
      sizeOf[own] = 0;
    }
    for (let i = 0; i < count; i++) towards[met[i]!] = 0;
  }
  return partOf;
}

/** Of each actor: the weight of its ties to others of its community. A part's entry is kept at its first actor's number. */
function tiesWithinCommunity(
  { actors, offsets, neighbours, weights }: Rows,
  communityOf: Int32Array,
): Float64Array {
  const within = new Float64Array(actors);
  for (let v = 0; v < actors; v++) {
    const community = communityOf[v]!;
    let sum = 0;
    for (let i = offsets[v]!; i < offsets[v + 1]!; i++)
      if (communityOf[neighbours[i]!] === community) sum += weights[i]!;
    within[v] = sum;
  }
  return within;
}
