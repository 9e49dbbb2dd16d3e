import type { Shown } from "../filter.ts";
import { drawGreatCircle, inhabited, project, type Ends } from "../globe.ts";
import type { Network } from "../model.ts";
import type { Territories, TerritoryGroup } from "../territories.ts";
import { byTies, radiusFor, tiesTouching } from "./graph-scene.ts";
import { discForm, type Scene, type Segments } from "./scene.ts";

/** Pieces of a half great circle: enough to look round, fewer where there are very many. */
function piecesFor(ties: number): number {
  return Math.max(6, Math.min(28, Math.round(240_000 / Math.max(1, ties))));
}

/** How far apart actors of one place are drawn, in world units (thousandths of the globe's radius: 0.4 is about 2.5 km). */
const apart = 0.4;

/** Territories as discs, ties between two of them as one line, wider the more there are. */
export function territoryScene(
  { groups, ties }: Territories,
  nameOf: (group: TerritoryGroup) => string,
): Scene {
  const most = ties.reduce((largest, tie) => Math.max(largest, tie.ties), 1);
  const lines = new LineList(ties.length * 20);
  for (const [row, { from, to, ties: count, status }] of ties.entries()) {
    const [one, other] = [groups[from]!, groups[to]!];
    const ends = { fromLat: one.lat, fromLon: one.lon, toLat: other.lat, toLon: other.lon };
    lines.add(ends, 28, { row, status, from, to, width: 0.8 + 4.2 * Math.sqrt(count / most) });
  }
  const touching = groups.map((): number[] => []);
  for (const [row, { from, to }] of ties.entries()) {
    touching[from]!.push(row);
    touching[to]!.push(row);
  }
  const places = Float32Array.from(groups.flatMap(({ lat, lon }) => project(lat, lon)));
  return {
    points: {
      count: groups.length,
      places,
      radius: Float32Array.from(groups, ({ actors }) =>
        Math.min(16, 3.5 + 0.75 * Math.sqrt(actors)),
      ),
      form: new Uint8Array(groups.length).fill(discForm),
      rows: Int32Array.from(groups, (_, row) => row),
    },
    segments: lines.columns(),
    bounds: inhabited,
    home: inhabited,
    byImportance: Int32Array.from(groups, (_, row) => row),
    nameOf: (point) => nameOf(groups[point]!),
    tiesOf: (point) => touching[point]!,
  };
}

/** Every shown actor that has a place, and their ties along great circles. Mark i is the i-th of `placedRows`. */
export function actorScene(
  network: Network,
  shown: Shown,
  nameOfRow: (row: number) => string,
): Scene {
  const { actors, ties } = network;
  const rows = placedRows(network, shown);
  const places = spreadPlaces(network, rows);
  const at = new Int32Array(actors.count).fill(-1);
  for (const [point, row] of rows.entries()) at[row] = point;
  const pieces = piecesFor(shown.ties.length);
  const lines = new LineList(shown.ties.length * Math.ceil(pieces / 2));
  for (const row of shown.ties) {
    const [from, to] = [ties.from[row]!, ties.to[row]!];
    if (at[from]! < 0 || at[to]! < 0) continue;
    const ends = {
      fromLat: actors.lat[from]!,
      fromLon: actors.lon[from]!,
      toLat: actors.lat[to]!,
      toLon: actors.lon[to]!,
    };
    const marks = { from: at[from]!, to: at[to]! };
    lines.add(ends, pieces, { row, status: ties.status[row]!, width: 1.1, ...marks });
  }
  return {
    points: {
      count: rows.length,
      places,
      radius: Float32Array.from(rows, (row) => radiusFor(shown.degree[row]!)),
      form: Uint8Array.from(rows, (row) => actors.side[row]!),
      rows,
    },
    segments: lines.columns(),
    bounds: inhabited,
    home: inhabited,
    byImportance: Int32Array.from(rows, (_, point) => point),
    nameOf: (point) => nameOfRow(rows[point]!),
    tiesOf: (point) => tiesTouching(network, shown, rows[point]!),
  };
}

/** The shown actors that stand on the map, most ties first. */
export function placedRows({ actors }: Network, shown: Shown): Int32Array {
  return byTies(shown).filter((row) => !Number.isNaN(actors.lat[row]!));
}

/** Actors of one place are put on a sunflower's spiral around it, the one with most ties in the middle. */
function spreadPlaces({ actors }: Network, rows: Int32Array): Float32Array {
  const places = new Float32Array(2 * rows.length);
  const standing = new Map<string, number>();
  for (const [point, row] of rows.entries()) {
    const [lat, lon] = [actors.lat[row]!, actors.lon[row]!];
    const key = `${lat} ${lon}`;
    const before = standing.get(key) ?? 0;
    standing.set(key, before + 1);
    const [x, y] = project(lat, lon);
    const angle = before * 2.399963229728653;
    places[2 * point] = x + apart * Math.sqrt(before) * Math.cos(angle);
    places[2 * point + 1] = y + apart * Math.sqrt(before) * Math.sin(angle);
  }
  return places;
}

interface LineOf {
  readonly row: number;
  readonly status: number;
  readonly width: number;
  readonly from: number;
  readonly to: number;
}

/** Grows the columns of segments while great circles are added to them. */
class LineList {
  #ends: Float32Array;
  #along: Float32Array;
  #width: Float32Array;
  #status: Uint8Array;
  #ties: Int32Array;
  #from: Int32Array;
  #to: Int32Array;
  #count = 0;

  constructor(expected: number) {
    const size = Math.max(64, expected);
    this.#ends = new Float32Array(4 * size);
    this.#along = new Float32Array(size);
    this.#width = new Float32Array(size);
    this.#status = new Uint8Array(size);
    this.#ties = new Int32Array(size);
    this.#from = new Int32Array(size);
    this.#to = new Int32Array(size);
  }

  add(ends: Ends, pieces: number, line: LineOf): void {
    let along = 0;
    drawGreatCircle(ends, pieces, (ax, ay, bx, by) => {
      if (this.#count === this.#along.length) this.#grow();
      const at = this.#count++;
      this.#ends.set([ax, ay, bx, by], 4 * at);
      this.#along[at] = along;
      this.#width[at] = line.width;
      this.#status[at] = line.status;
      this.#ties[at] = line.row;
      this.#from[at] = line.from;
      this.#to[at] = line.to;
      along += Math.hypot(bx - ax, by - ay);
    });
  }

  columns(): Segments {
    const count = this.#count;
    return {
      count,
      ends: this.#ends.subarray(0, 4 * count),
      along: this.#along.subarray(0, count),
      width: this.#width.subarray(0, count),
      status: this.#status.subarray(0, count),
      ties: this.#ties.subarray(0, count),
      from: this.#from.subarray(0, count),
      to: this.#to.subarray(0, count),
    };
  }

  #grow(): void {
    const larger = <T extends Float32Array | Uint8Array | Int32Array>(next: T, before: T): T => {
      next.set(before);
      return next;
    };
    const size = 2 * this.#along.length;
    this.#ends = larger(new Float32Array(4 * size), this.#ends);
    this.#along = larger(new Float32Array(size), this.#along);
    this.#width = larger(new Float32Array(size), this.#width);
    this.#status = larger(new Uint8Array(size), this.#status);
    this.#ties = larger(new Int32Array(size), this.#ties);
    this.#from = larger(new Int32Array(size), this.#from);
    this.#to = larger(new Int32Array(size), this.#to);
  }
}
