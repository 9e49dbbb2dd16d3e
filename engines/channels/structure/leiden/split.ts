import type { Rows } from "./rows.ts";

/**
 * Makes every connected piece of a community a community of its own, in place; modularity can only rise.
 * Shape of `communityOf`: actors entries; numbers afterwards are 0, 1, … in order of the first actor. Returns the count.
 */
export function splitDisconnected(
  { actors, offsets, neighbours }: Rows,
  communityOf: Int32Array,
): number {
  const pieceOf = new Int32Array(actors).fill(-1);
  const queue = new Int32Array(actors);
  let pieces = 0;
  for (let first = 0; first < actors; first++) {
    if (pieceOf[first]! >= 0) continue;
    const community = communityOf[first]!;
    let tail = 1;
    queue[0] = first;
    pieceOf[first] = pieces;
    for (let head = 0; head < tail; head++) {
      const v = queue[head]!;
      for (let i = offsets[v]!; i < offsets[v + 1]!; i++) {
        const w = neighbours[i]!;
        if (pieceOf[w]! >= 0 || communityOf[w] !== community) continue;
        pieceOf[w] = pieces;
        queue[tail++] = w;
      }
    }
    pieces++;
  }
  communityOf.set(pieceOf);
  return pieces;
}
