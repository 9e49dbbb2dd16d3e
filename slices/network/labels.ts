import type { Room } from "./camera.ts";

/** A name that wants to be written beside its mark; the more important comes first in the list. */
export interface LabelWish {
  readonly row: number;
  /** Middle of the mark, and its radius; pixels. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Width of the words; pixels. */
  readonly width: number;
}

/** A name in its place: the box it fills, pixels from the top left. */
export interface PlacedLabel {
  readonly row: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/** A part of the window; pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Height of a line of a name, the space kept around it, and between a mark and its name; pixels. */
export const labelHeight = 17;
const around = 3;
const beside = 3;

/** Cells of the grid in which boxes are remembered. */
const cell = { width: 96, height: 24 } as const;

/** Where names may be written, and how many. */
export interface LabelRoom extends Room {
  /** What is seen of the room while it rests; a name stands wholly inside or wholly outside. */
  readonly window: Box;
  /** Parts on which something else stands. */
  readonly covered: readonly Box[];
  readonly most: number;
}

/**
 * Places names greedily by importance: right of the mark, left, above, below; a name that would touch another name, the
 * mark of a placed name, something that covers the room, or an edge is not written.
 */
export function placeLabels(wishes: readonly LabelWish[], room: LabelRoom): PlacedLabel[] {
  const taken = new TakenBoxes(room);
  for (const box of room.covered) taken.take(box);
  const placed: PlacedLabel[] = [];
  for (const wish of wishes) {
    if (placed.length >= room.most) break;
    const place = placesOf(wish).find((box) => isInside(box, room) && taken.isFree(box));
    if (place === undefined) continue;
    taken.take(place);
    taken.take(markBox(wish));
    placed.push({ row: wish.row, left: place.left + around, top: place.top, width: wish.width });
  }
  return placed;
}

function markBox({ x, y, radius }: LabelWish): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function placesOf({ x, y, radius, width }: LabelWish): readonly Box[] {
  const [wide, high, off] = [width + 2 * around, labelHeight, radius + beside];
  const at = (left: number, top: number) => ({ left, top, right: left + wide, bottom: top + high });
  return [
    at(x + off - around, y - high / 2),
    at(x - off + around - wide, y - high / 2),
    at(x - wide / 2, y - off - high),
    at(x - wide / 2, y + off),
  ];
}

function isInside(box: Box, { width, height, window }: LabelRoom): boolean {
  if (box.left < 0 || box.top < 0 || box.right > width || box.bottom > height) return false;
  return !touch(box, window) || isWithin(box, window);
}

function isWithin(box: Box, other: Box): boolean {
  return (
    box.left >= other.left &&
    box.right <= other.right &&
    box.top >= other.top &&
    box.bottom <= other.bottom
  );
}

class TakenBoxes {
  readonly #across: number;
  readonly #down: number;
  readonly #cells: Box[][];

  constructor(room: Room) {
    this.#across = Math.max(1, Math.ceil(room.width / cell.width));
    this.#down = Math.max(1, Math.ceil(room.height / cell.height));
    this.#cells = Array.from({ length: this.#across * this.#down }, () => []);
  }

  isFree(box: Box): boolean {
    return this.#cellsOf(box).every((boxes) => boxes.every((other) => !touch(box, other)));
  }

  take(box: Box): void {
    for (const boxes of this.#cellsOf(box)) boxes.push(box);
  }

  #cellsOf(box: Box): Box[][] {
    const within = (at: number, count: number) => Math.min(count - 1, Math.max(0, Math.floor(at)));
    const [left, right] = [
      within(box.left / cell.width, this.#across),
      within(box.right / cell.width, this.#across),
    ];
    const bottom = within(box.bottom / cell.height, this.#down);
    const found: Box[][] = [];
    for (let row = within(box.top / cell.height, this.#down); row <= bottom; row++)
      for (let column = left; column <= right; column++)
        found.push(this.#cells[row * this.#across + column]!);
    return found;
  }
}

function touch(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}
