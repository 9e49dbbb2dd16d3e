import type { KeyboardEvent } from "react";

export interface StonePlace {
  readonly row: number;
  readonly stone: number;
}

const steps: Readonly<Record<string, readonly [row: number, stone: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The next stone in the direction of an arrow key; rows without stones are stepped over, edges hold. `null`: no arrow. */
export function nextPlace(
  key: string,
  counts: readonly number[],
  place: StonePlace,
): StonePlace | null {
  const step = steps[key];
  if (step === undefined) return null;
  let row = place.row + step[0];
  while (step[0] !== 0 && counts[row] === 0) row += step[0];
  const count = counts[row];
  if (count === undefined || count === 0) return place;
  return { row, stone: Math.min(Math.max(0, place.stone + step[1]), count - 1) };
}

/** Moves the focus among the stones of a picture by arrow keys; the picture itself is one stop of the Tab key. */
export function moveAmong(
  event: KeyboardEvent,
  counts: readonly number[],
  place: StonePlace,
  move: (place: StonePlace) => void,
): void {
  const next = nextPlace(event.key, counts, place);
  if (next === null) return;
  event.preventDefault();
  move(next);
  event.currentTarget
    .closest("svg")
    ?.querySelector<SVGAElement>(`[data-place="${next.row}.${next.stone}"]`)
    ?.focus();
}
