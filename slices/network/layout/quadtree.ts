/** How wide a cell may look from an actor and still count as one body (Barnes and Hut 1986); a tuning value. */
const opening = 1.1;

/** Cells deeper than this hold actors at one place together. */
const deepest = 24;

/**
 * Pushes between all actors, in n log n instead of n²: far ones are taken together. Bodies are heavier the more ties
 * they have, so that hubs make room (ForceAtlas2: Jacomy and others 2014). The arrays are reused from step to step.
 */
export class Quadtree {
  readonly #most: number;
  readonly #child: Int32Array;
  readonly #mass: Float64Array;
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  readonly #width: Float64Array;
  readonly #stack = new Int32Array(4 * deepest + 8);
  #cells = 0;

  constructor(actors: number) {
    this.#most = 8 * actors + 64;
    this.#child = new Int32Array(4 * this.#most);
    this.#mass = new Float64Array(this.#most);
    this.#x = new Float64Array(this.#most);
    this.#y = new Float64Array(this.#most);
    this.#width = new Float64Array(this.#most);
  }

  /** Sorts the bodies into cells; `places` holds x and y in turn. */
  build(places: Float64Array, mass: Float64Array): void {
    const [left, top, width] = squareAround(places);
    this.#cells = 0;
    this.#newCell(width);
    for (let v = 0; v < mass.length; v++)
      this.#insert(places[2 * v]!, places[2 * v + 1]!, mass[v]!, { left, top });
    for (let cell = 0; cell < this.#cells; cell++) {
      const inside = this.#mass[cell]!;
      if (inside === 0) continue;
      this.#x[cell] = this.#x[cell]! / inside;
      this.#y[cell] = this.#y[cell]! / inside;
    }
  }

  /** Adds to `push` (x and y in turn) what all bodies do to body v, `strength` · its mass · theirs / distance. */
  pushOn(v: number, places: Float64Array, weight: number, push: Float64Array): void {
    const [x, y] = [places[2 * v]!, places[2 * v + 1]!];
    const stack = this.#stack;
    let height = 1;
    stack[0] = 0;
    let px = 0;
    let py = 0;
    while (height > 0) {
      const cell = stack[--height]!;
      const mass = this.#mass[cell]!;
      if (mass === 0) continue;
      const dx = x - this.#x[cell]!;
      const dy = y - this.#y[cell]!;
      const square = dx * dx + dy * dy;
      const width = this.#width[cell]!;
      const first = 4 * cell;
      if (this.#child[first] === 0 || width * width < opening * opening * square) {
        if (square < 1e-12) continue;
        const strength = (weight * mass) / square;
        px += dx * strength;
        py += dy * strength;
        continue;
      }
      for (let quarter = 0; quarter < 4; quarter++) stack[height++] = this.#child[first + quarter]!;
    }
    push[2 * v] = push[2 * v]! + px;
    push[2 * v + 1] = push[2 * v + 1]! + py;
  }

  #newCell(width: number): number {
    const cell = this.#cells++;
    this.#child.fill(0, 4 * cell, 4 * cell + 4);
    this.#mass[cell] = 0;
    this.#x[cell] = 0;
    this.#y[cell] = 0;
    this.#width[cell] = width;
    return cell;
  }

  /** A cell holds the mass of all below it; a leaf is split when a second body comes, down to the deepest level. */
  #insert(x: number, y: number, mass: number, corner: { left: number; top: number }): void {
    let { left, top } = corner;
    let cell = 0;
    for (let depth = 0; ; depth++) {
      const isLeaf = this.#child[4 * cell] === 0;
      const half = this.#width[cell]! / 2;
      const isFull = this.#mass[cell]! > 0;
      if (isLeaf && isFull && depth < deepest && this.#cells + 4 < this.#most)
        this.#split(cell, left + half, top + half);
      const goesOn = this.#child[4 * cell] !== 0;
      this.#mass[cell] = this.#mass[cell]! + mass;
      this.#x[cell] = this.#x[cell]! + mass * x;
      this.#y[cell] = this.#y[cell]! + mass * y;
      if (!goesOn) return;
      const [right, low] = [x >= left + half, y >= top + half];
      if (right) left += half;
      if (low) top += half;
      cell = this.#child[4 * cell + (right ? 1 : 0) + (low ? 2 : 0)]!;
    }
  }

  /** Makes four quarters and lets the body that was here fall into one of them. */
  #split(cell: number, middleX: number, middleY: number): void {
    const width = this.#width[cell]! / 2;
    for (let quarter = 0; quarter < 4; quarter++)
      this.#child[4 * cell + quarter] = this.#newCell(width);
    const mass = this.#mass[cell]!;
    const [x, y] = [this.#x[cell]! / mass, this.#y[cell]! / mass];
    const quarter = this.#child[4 * cell + (x >= middleX ? 1 : 0) + (y >= middleY ? 2 : 0)]!;
    this.#mass[quarter] = mass;
    this.#x[quarter] = this.#x[cell]!;
    this.#y[quarter] = this.#y[cell]!;
  }
}

/** Left, top and width of a square that holds every place. */
function squareAround(places: Float64Array): readonly [number, number, number] {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let at = 0; at < places.length; at += 2) {
    left = Math.min(left, places[at]!);
    right = Math.max(right, places[at]!);
    top = Math.min(top, places[at + 1]!);
    bottom = Math.max(bottom, places[at + 1]!);
  }
  return [left, top, Math.max(right - left, bottom - top, 1e-9) * 1.0001];
}
