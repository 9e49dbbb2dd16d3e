/** Points of the plane with weights; `weight` = 1 each where it is absent. */
export interface Points {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly weight?: Float64Array;
}

/** Squared distance between point `i` and the place (x, y). */
export function squaredDistance(
  points: Points,
  i: number,
  place: { readonly x: number; readonly y: number },
): number {
  const dx = points.x[i]! - place.x;
  const dy = points.y[i]! - place.y;
  return dx * dx + dy * dy;
}

/** The points at the given indices, without weights. */
export function pointsAt(points: Points, indices: ArrayLike<number>): Points {
  const x = new Float64Array(indices.length);
  const y = new Float64Array(indices.length);
  for (let k = 0; k < indices.length; k++) {
    x[k] = points.x[indices[k]!]!;
    y[k] = points.y[indices[k]!]!;
  }
  return { x, y };
}
