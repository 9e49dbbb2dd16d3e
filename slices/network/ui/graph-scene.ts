import { tieKinds } from "#slices/tie/model.ts";

import type { Bounds } from "../camera.ts";
import type { Shown } from "../filter.ts";
import type { Network } from "../model.ts";
import { crossForm, type Points, type Scene, type Segments } from "./scene.ts";

/** The shown actors, most ties first: the order of the list, of the marks and of the names. */
export function byTies(shown: Shown): Int32Array {
  const { isShown, degree } = shown;
  const rows: number[] = [];
  for (let row = 0; row < isShown.length; row++) if (isShown[row] !== 0) rows.push(row);
  return Int32Array.from(
    rows.toSorted((one, other) => degree[other]! - degree[one]! || one - other),
  );
}

/** The whole graph as a scene: mark i stands for the i-th actor of `byTies`. */
export function graphScene(
  network: Network,
  shown: Shown,
  places: Float32Array,
  nameOfRow: (row: number) => string,
): Scene {
  const rows = byTies(shown);
  const at = new Int32Array(network.actors.count).fill(-1);
  for (const [point, row] of rows.entries()) at[row] = point;
  const segments = straightLines(network, shown, { places, at });
  const points = withCrosses(network, shown, { rows, places });
  const bounds = boundsOf(points.places, rows.length);
  return {
    points,
    segments,
    bounds,
    home: bounds,
    byImportance: Int32Array.from(rows, (_, point) => point),
    nameOf: (point) => nameOfRow(rows[point]!),
    tiesOf: (point) => tiesTouching(network, shown, rows[point]!),
  };
}

/** Rows of the shown ties of an actor. */
export function tiesTouching({ ties }: Network, shown: Shown, row: number): number[] {
  const found: number[] = [];
  for (const tie of shown.ties) if (ties.from[tie] === row || ties.to[tie] === row) found.push(tie);
  return found;
}

/** How large an actor with so many ties is drawn; pixels. */
export function radiusFor(degree: number): number {
  return Math.min(11, 2.4 + 0.9 * Math.sqrt(degree));
}

interface Placed {
  readonly places: Float32Array;
  /** The mark of each row, −1 for none. */
  readonly at: Int32Array;
}

function straightLines({ ties }: Network, shown: Shown, { places, at: markOf }: Placed): Segments {
  const count = shown.ties.length;
  const ends = new Float32Array(4 * count);
  for (let at = 0; at < count; at++) {
    const [from, to] = [ties.from[shown.ties[at]!]!, ties.to[shown.ties[at]!]!];
    ends[4 * at] = places[2 * from]!;
    ends[4 * at + 1] = places[2 * from + 1]!;
    ends[4 * at + 2] = places[2 * to]!;
    ends[4 * at + 3] = places[2 * to + 1]!;
  }
  return {
    count,
    ends,
    along: new Float32Array(count),
    status: Uint8Array.from(shown.ties, (row) => ties.status[row]!),
    width: new Float32Array(count).fill(1.1),
    ties: shown.ties,
    from: shown.ties.map((row) => markOf[ties.from[row]!]!),
    to: shown.ties.map((row) => markOf[ties.to[row]!]!),
  };
}

interface Marked {
  readonly rows: Int32Array;
  readonly places: Float32Array;
}

/** The actors' marks, and after them a cross in the middle of every conflict. */
function withCrosses({ actors, ties }: Network, shown: Shown, { rows, places }: Marked): Points {
  const conflict = tieKinds.indexOf("conflict");
  const crosses = shown.ties.filter((row) => ties.kind[row] === conflict);
  const count = rows.length + crosses.length;
  const all = new Float32Array(2 * count);
  for (const [point, row] of rows.entries()) {
    all[2 * point] = places[2 * row]!;
    all[2 * point + 1] = places[2 * row + 1]!;
  }
  for (const [index, row] of crosses.entries()) {
    const [from, to] = [ties.from[row]!, ties.to[row]!];
    const point = rows.length + index;
    all[2 * point] = (places[2 * from]! + places[2 * to]!) / 2;
    all[2 * point + 1] = (places[2 * from + 1]! + places[2 * to + 1]!) / 2;
  }
  const at = <T extends Uint8Array | Float32Array | Int32Array>(
    column: T,
    ofActor: (row: number) => number,
    ofCross: number,
  ): T => {
    for (let point = 0; point < count; point++)
      column[point] = point < rows.length ? ofActor(rows[point]!) : ofCross;
    return column;
  };
  return {
    count,
    places: all,
    radius: at(new Float32Array(count), (row) => radiusFor(shown.degree[row]!), 5),
    form: at(new Uint8Array(count), (row) => actors.side[row]!, crossForm),
    rows: at(new Int32Array(count), (row) => row, -1),
  };
}

/** The smallest box around the first `count` marks. */
export function boundsOf(places: Float32Array, count: number): Bounds {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let point = 0; point < count; point++) {
    left = Math.min(left, places[2 * point]!);
    right = Math.max(right, places[2 * point]!);
    top = Math.min(top, places[2 * point + 1]!);
    bottom = Math.max(bottom, places[2 * point + 1]!);
  }
  if (count === 0) return { left: -1, right: 1, top: -1, bottom: 1 };
  const air = Math.max(1e-3, 0.02 * Math.max(right - left, bottom - top));
  return { left: left - air, right: right + air, top: top - air, bottom: bottom + air };
}
