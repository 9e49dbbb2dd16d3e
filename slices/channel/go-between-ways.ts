import type { NetworkState } from "./find-channels.ts";
import type { ShockSide } from "./model-shock.ts";
import { findWay, reachFrom, type ReachTerms, type Way } from "./reach.ts";
import type { Setting } from "./setting.ts";

/** A candidate with its two ways, in network rows: from the asker to it, and from it to the counterpart. */
export interface GoBetween {
  readonly actor: number;
  readonly reachA: number;
  readonly reachB: number;
  readonly toA: RowWay;
  readonly toB: RowWay;
}

/** A way in network rows of actors and ties. */
export interface RowWay {
  readonly actors: readonly number[];
  readonly rows: readonly number[];
}

/**
 * Actors that can stand between the two ends: a way of at most `maxTies` ties to each, the two ways sharing nobody but the
 * actor itself, and neither leading through the other side's own actors. Whoever is reached from both ends through one and
 * the same third is no go-between and is left out.
 * The best way to one end is taken first and the best that avoids it to the other end, both ways round; the better pair
 * stays. At most `most` candidates are looked at, those with the greatest product of reaches first.
 */
export function findGoBetweens(
  setting: Setting,
  { carrying }: NetworkState,
  most: number,
): readonly GoBetween[] {
  const { graph, value } = carrying;
  const ends = { a: graph.internalOf[setting.from]!, b: graph.internalOf[setting.to]! };
  const across = {
    a: sideActors(setting, graph.internalOf, "b"),
    b: sideActors(setting, graph.internalOf, "a"),
  };
  const without: Without = (end, closed) => {
    const bytes = across[end].slice();
    for (const actor of closed) bytes[actor] = 1;
    return { graph, value, maxTies: setting.question.maxTies, closed: bytes };
  };
  const reaches = {
    a: reachFrom(ends.a, without("a", []), weakestReach),
    b: reachFrom(ends.b, without("b", []), weakestReach),
  };
  const findWayTo: FindWay = (end, actor, closed) =>
    findWay(ends[end], actor, without(end, closed));
  return pickCandidates(setting, graph.originalOf, reaches, most).flatMap((actor) => {
    const pair = disjointWays(actor, value, findWayTo);
    const found = pair === null ? null : inRows(actor, pair, carrying);
    return found === null || Math.min(found.reachA, found.reachB) < weakestReach ? [] : [found];
  });
}

/** A way that carries less than once in twenty years joins nobody; Naru's assumption. */
const weakestReach = 0.05;

/** What a search from one end may use: not the other side's actors, and not these. */
type Without = (end: ShockSide, closed: readonly number[]) => ReachTerms;

interface Ways {
  readonly toA: Way;
  readonly toB: Way;
}

/** The best way from an end to an actor past these. */
type FindWay = (end: ShockSide, actor: number, closed: readonly number[]) => Way | null;

/** Internal actors on neither side with a way to each end, best product first. */
function pickCandidates(
  { standing }: Setting,
  originalOf: Int32Array,
  { a: fromA, b: fromB }: Readonly<Record<ShockSide, Float64Array>>,
  most: number,
): readonly number[] {
  const candidates: number[] = [];
  for (let actor = 0; actor < fromA.length; actor++)
    if (fromA[actor]! > 0 && fromB[actor]! > 0 && standing.isThird(originalOf[actor]!))
      candidates.push(actor);
  const product = (actor: number) => fromA[actor]! * fromB[actor]!;
  return candidates
    .toSorted(
      (one, other) => product(other) - product(one) || originalOf[one]! - originalOf[other]!,
    )
    .slice(0, most);
}

function disjointWays(actor: number, value: Float64Array, find: FindWay): Ways | null {
  const [toA, toB] = [find("a", actor, []), find("b", actor, [])];
  if (toA === null || toB === null) throw new Error("a candidate without a way to each end");
  if (!toA.actors.some((one) => one !== actor && toB.actors.includes(one))) return { toA, toB };
  const past = ({ actors }: Way) => actors.filter((one) => one !== actor);
  const newB = find("b", actor, past(toA));
  const newA = find("a", actor, past(toB));
  const pairs: Ways[] = [];
  if (newB !== null) pairs.push({ toA, toB: newB });
  if (newA !== null) pairs.push({ toA: newA, toB });
  const worth = (pair: Ways) => along(pair.toA, value) * along(pair.toB, value);
  return pairs.toSorted((one, other) => worth(other) - worth(one))[0] ?? null;
}

function along({ ties }: Way, value: Float64Array): number {
  return ties.reduce((product, tie) => product * value[tie]!, 1);
}

function inRows(
  actor: number,
  { toA, toB }: Ways,
  { graph, rowOf, value }: NetworkState["carrying"],
): GoBetween {
  const rows = ({ actors, ties }: Way): RowWay => ({
    actors: actors.map((one) => graph.originalOf[one]!),
    rows: ties.map((tie) => rowOf[tie]!),
  });
  const wayB = rows(toB);
  return {
    actor: graph.originalOf[actor]!,
    reachA: along(toA, value),
    reachB: along(toB, value),
    toA: rows(toA),
    toB: { actors: wayB.actors.toReversed(), rows: wayB.rows.toReversed() },
  };
}

/** One byte an internal actor: whether it stands on the side. */
function sideActors({ standing }: Setting, internalOf: Int32Array, side: ShockSide): Uint8Array {
  const bytes = new Uint8Array(internalOf.length);
  for (let actor = 0; actor < internalOf.length; actor++)
    if (standing.isOnSide(actor, side)) bytes[internalOf[actor]!] = 1;
  return bytes;
}
