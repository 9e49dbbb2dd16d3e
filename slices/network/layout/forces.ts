import { Quadtree } from "./quadtree.ts";
import { degreeOf, type Rows } from "./rows.ts";

/** How strongly actors push one another against how strongly ties pull; the length of a lone tie is about 1. */
const pushing = 0.08;

/** Share of the way to the middle that every step pulls back, so that a part stays round. */
const gravity = 0.03;

/** Longest move of one step at the beginning, in lengths of a tie; falls to nothing in a straight line. */
const firstMove = 2.4;

/**
 * Lets ties pull and actors push until the picture rests: a fixed number of steps whose length falls, so that the same
 * network always comes to the same picture. `places` (x and y in turn) is changed in place.
 */
export class Settling {
  readonly #rows: Rows;
  readonly #places: Float64Array;
  readonly #mass: Float64Array;
  readonly #push: Float64Array;
  readonly #tree: Quadtree;
  readonly #steps: number;
  #step = 0;

  constructor(rows: Rows, places: Float64Array, steps: number) {
    this.#rows = rows;
    this.#places = places;
    this.#steps = steps;
    this.#mass = Float64Array.from({ length: rows.count }, (_, v) => 1 + degreeOf(rows, v));
    this.#push = new Float64Array(2 * rows.count);
    this.#tree = new Quadtree(rows.count);
  }

  get isOver(): boolean {
    return this.#step >= this.#steps;
  }

  step(): void {
    const push = this.#push.fill(0);
    this.#tree.build(this.#places, this.#mass);
    for (let v = 0; v < this.#rows.count; v++) {
      this.#tree.pushOn(v, this.#places, pushing * this.#mass[v]!, push);
      this.#pull(v);
    }
    this.#move(firstMove * (1 - this.#step / this.#steps) + 0.02);
    this.#step += 1;
  }

  #pull(v: number): void {
    const { offsets, neighbours } = this.#rows;
    const places = this.#places;
    let [px, py] = [-gravity * this.#mass[v]! * places[2 * v]!, 0];
    py = -gravity * this.#mass[v]! * places[2 * v + 1]!;
    for (let at = offsets[v]!; at < offsets[v + 1]!; at++) {
      const other = neighbours[at]!;
      px += places[2 * other]! - places[2 * v]!;
      py += places[2 * other + 1]! - places[2 * v + 1]!;
    }
    this.#push[2 * v] = this.#push[2 * v]! + px;
    this.#push[2 * v + 1] = this.#push[2 * v + 1]! + py;
  }

  /** Every actor goes where it is pushed, the heavier the slower, none farther than `most`. */
  #move(most: number): void {
    for (let v = 0; v < this.#rows.count; v++) {
      const ease = 0.9 / this.#mass[v]!;
      const [dx, dy] = [this.#push[2 * v]! * ease, this.#push[2 * v + 1]! * ease];
      const length = Math.hypot(dx, dy);
      const share = length > most ? most / length : 1;
      this.#places[2 * v] = this.#places[2 * v]! + dx * share;
      this.#places[2 * v + 1] = this.#places[2 * v + 1]! + dy * share;
    }
  }
}
