import { screenX, screenY, type Camera, type Room } from "../camera.ts";
import type { Points, Segments } from "./scene.ts";

/**
 * The pieces of lines with at least one end in sight. Looked at from near, lines that only pass through say nothing and
 * cover everything; the room says that they are left out.
 */
export function piecesInSight(
  points: Points,
  segments: Segments,
  seen: { readonly camera: Camera; readonly room: Room },
): Segments {
  const isSeen = pointsInSight(points, seen);
  const kept = new Int32Array(segments.count);
  let count = 0;
  for (let piece = 0; piece < segments.count; piece++)
    if (isSeen[segments.from[piece]!] === 1 || isSeen[segments.to[piece]!] === 1)
      kept[count++] = piece;
  const ends = new Float32Array(4 * count);
  for (let at = 0; at < count; at++)
    for (let part = 0; part < 4; part++) ends[4 * at + part] = segments.ends[4 * kept[at]! + part]!;
  const of = <T extends Float32Array | Int32Array | Uint8Array>(column: T, picked: T): T => {
    for (let at = 0; at < count; at++) picked[at] = column[kept[at]!]!;
    return picked;
  };
  return {
    count,
    ends,
    along: of(segments.along, new Float32Array(count)),
    width: of(segments.width, new Float32Array(count)),
    status: of(segments.status, new Uint8Array(count)),
    ties: of(segments.ties, new Int32Array(count)),
    from: of(segments.from, new Int32Array(count)),
    to: of(segments.to, new Int32Array(count)),
  };
}

function pointsInSight(
  { count, places }: Points,
  { camera, room }: { readonly camera: Camera; readonly room: Room },
): Uint8Array {
  const isSeen = new Uint8Array(count);
  for (let point = 0; point < count; point++) {
    const x = screenX(camera, room, places[2 * point]!);
    const y = screenY(camera, room, places[2 * point + 1]!);
    if (x >= 0 && y >= 0 && x <= room.width && y <= room.height) isSeen[point] = 1;
  }
  return isSeen;
}
