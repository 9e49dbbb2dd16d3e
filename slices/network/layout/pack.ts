/** Where a part is put: its own middle goes to (x, y). */
export interface PackedPart {
  readonly middleX: number;
  readonly middleY: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Space kept around every part, in lengths of a tie. */
const margin = 0.55;

/** Puts the first part into the middle and the others in rings around it, in the order given; none touches another. */
export function packParts(parts: readonly Float64Array[]): PackedPart[] {
  const circles = parts.map(circleAround);
  const packed: PackedPart[] = [];
  let inner = 0;
  for (let next = 0; next < circles.length;) {
    if (next === 0) {
      packed.push({ ...circles[0]!, x: 0, y: 0 });
      inner = circles[0]!.radius + margin;
      next = 1;
      continue;
    }
    const widest = circles
      .slice(next, next + 400)
      .reduce((most, { radius }) => Math.max(most, radius), 0);
    const ring = inner + widest + margin;
    next = fillRing(circles, next, ring, packed);
    inner = ring + widest + margin;
  }
  return packed;
}

type Circle = Pick<PackedPart, "middleX" | "middleY" | "radius">;

/** Puts parts side by side on a ring until it is full; answers the first that did not fit. */
function fillRing(
  circles: readonly Circle[],
  first: number,
  ring: number,
  packed: PackedPart[],
): number {
  const angleOf = (radius: number) => 2 * Math.asin(Math.min(1, (radius + margin) / ring));
  let used = 0;
  let next = first;
  while (next < circles.length) {
    const wide = angleOf(circles[next]!.radius);
    if (used + wide > 2 * Math.PI && next > first) break;
    used += wide;
    next += 1;
  }
  const slack = Math.max(0, 2 * Math.PI - used) / (next - first);
  let at = -Math.PI / 2;
  for (let index = first; index < next; index++) {
    const circle = circles[index]!;
    const wide = angleOf(circle.radius) + slack;
    const angle = at + wide / 2;
    packed.push({ ...circle, x: ring * Math.cos(angle), y: ring * Math.sin(angle) });
    at += wide;
  }
  return next;
}

function circleAround(places: Float64Array): Circle {
  const count = places.length / 2;
  let [middleX, middleY] = [0, 0];
  for (let v = 0; v < count; v++) {
    middleX += places[2 * v]! / count;
    middleY += places[2 * v + 1]! / count;
  }
  let radius = 0;
  for (let v = 0; v < count; v++)
    radius = Math.max(radius, Math.hypot(places[2 * v]! - middleX, places[2 * v + 1]! - middleY));
  return { middleX, middleY, radius };
}
