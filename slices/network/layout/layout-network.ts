import { Settling } from "./forces.ts";
import { packParts } from "./pack.ts";
import { placeByPivots } from "./pivots.ts";
import { partsOf, rowsAmong, rowsOf, type Rows } from "./rows.ts";

/** Steps of a part: many for small ones, where they cost nothing, fewer for large ones. Tuning values. */
function stepsFor(actors: number): number {
  return actors < 3 ? 0 : Math.max(48, Math.min(160, Math.round(500_000 / (actors + 1))));
}

/** Steps between two pictures of an unfinished layout. */
const stepsAPicture = 12;

interface Part {
  readonly members: Int32Array;
  readonly places: Float64Array;
  readonly settling: Settling;
}

/**
 * Places of all actors, x and y in turn, in lengths of a tie: first as pivots put them, then better and better, the last
 * one settled. No chance but a fixed spreading of actors that fall on one point, so that a network always looks the same.
 */
export function* layoutNetwork(
  count: number,
  from: ArrayLike<number>,
  to: ArrayLike<number>,
): Generator<Float32Array, void> {
  const rows = rowsOf(count, from, to);
  const parts = partsOf(rows).map((members) => beginPart(rows, members));
  yield gather(parts, count);
  for (let done = 0; parts.some(({ settling }) => !settling.isOver);) {
    for (const { settling } of parts) if (!settling.isOver) settling.step();
    done += 1;
    if (done % stepsAPicture === 0) yield gather(parts, count);
  }
  yield gather(parts, count);
}

function beginPart(rows: Rows, members: Int32Array): Part {
  const own = members.length === rows.count ? rows : rowsAmong(rows, members);
  const inOrder = members.length === rows.count ? members.map((_, number) => number) : members;
  const places = spread(placeByPivots(own));
  return {
    members: inOrder,
    places,
    settling: new Settling(own, places, stepsFor(members.length)),
  };
}

/** Scales a part so that its area fits its members, and moves those at one point apart along a sunflower's spiral. */
function spread(places: Float64Array): Float64Array {
  const count = places.length / 2;
  const widest = places.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const scale = widest === 0 ? 0 : (1.1 * Math.sqrt(count)) / widest;
  for (let v = 0; v < count; v++) {
    const angle = v * 2.399963229728653;
    const off = count === 1 ? 0 : 0.12 + 0.5 * Math.sqrt(v / count);
    places[2 * v] = places[2 * v]! * scale + off * Math.cos(angle);
    places[2 * v + 1] = places[2 * v + 1]! * scale + off * Math.sin(angle);
  }
  return places;
}

function gather(parts: readonly Part[], count: number): Float32Array {
  const all = new Float32Array(2 * count);
  const circles = packParts(parts.map(({ places }) => places));
  for (const [index, { members, places }] of parts.entries()) {
    const { x, y, middleX, middleY } = circles[index]!;
    for (const [number, v] of members.entries()) {
      all[2 * v] = places[2 * number]! - middleX + x;
      all[2 * v + 1] = places[2 * number + 1]! - middleY + y;
    }
  }
  return all;
}
