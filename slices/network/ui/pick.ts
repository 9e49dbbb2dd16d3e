import { screenX, screenY, type Camera, type Room } from "../camera.ts";
import { crossForm, discForm, type Scene, type Segments } from "./scene.ts";

/** A pixel of the window and what is seen there. */
export interface Pick {
  readonly camera: Camera;
  readonly room: Room;
  readonly growth: number;
  readonly px: number;
  readonly py: number;
}

/** How near a finger must come to a mark's edge, and to a line; pixels. */
const reach = 9;
const lineReach = 5;

/** The mark nearest to a pixel, or −1 when none is near. */
export function nearestPoint({ points }: Scene, at: Pick): number {
  let best = -1;
  let least = reach;
  for (let point = 0; point < points.count; point++) {
    if (points.form[point] === crossForm) continue;
    const dx = screenX(at.camera, at.room, points.places[2 * point]!) - at.px;
    const dy = screenY(at.camera, at.room, points.places[2 * point + 1]!) - at.py;
    const radius = points.radius[point]! * (points.form[point] === discForm ? 1 : at.growth);
    const off = Math.hypot(dx, dy) - radius;
    if (off >= least) continue;
    least = Math.max(off, 0.01 * Math.hypot(dx, dy));
    best = point;
  }
  return best;
}

/** The row of the tie whose line is nearest to a pixel, or −1. */
export function nearestTie(segments: Segments, at: Pick): number {
  const x = (at.px - at.room.width / 2) / at.camera.scale + at.camera.x;
  const y = (at.py - at.room.height / 2) / at.camera.scale + at.camera.y;
  let best = -1;
  let least = (lineReach / at.camera.scale) ** 2;
  for (let at4 = 0; at4 < 4 * segments.count; at4 += 4) {
    const off = squareToPiece(segments.ends, at4, x, y);
    if (off >= least) continue;
    least = off;
    best = segments.ties[at4 / 4]!;
  }
  return best;
}

function squareToPiece(ends: Float32Array, at: number, x: number, y: number): number {
  const [ax, ay] = [ends[at]!, ends[at + 1]!];
  const [wx, wy] = [ends[at + 2]! - ax, ends[at + 3]! - ay];
  const size = wx * wx + wy * wy;
  const share = size === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * wx + (y - ay) * wy) / size));
  return (ax + share * wx - x) ** 2 + (ay + share * wy - y) ** 2;
}
