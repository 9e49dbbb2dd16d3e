/** What part of a picture is looked at: the world point in the middle, and pixels a world unit. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** A window in pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** A part of the world. */
export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The camera after the picture was dragged by so many pixels. */
export function pan(camera: Camera, dx: number, dy: number): Camera {
  const { x, y, scale } = camera;
  return { x: x - dx / scale, y: y - dy / scale, scale };
}

/** The camera that is nearer by `factor`, with the world point under (px, py) staying where it is. */
export function zoomAbout(
  camera: Camera,
  factor: number,
  at: { readonly px: number; readonly py: number },
  room: Room,
): Camera {
  const [dx, dy] = [at.px - room.width / 2, at.py - room.height / 2];
  const scale = camera.scale * factor;
  return {
    x: camera.x + dx / camera.scale - dx / scale,
    y: camera.y + dy / camera.scale - dy / scale,
    scale,
  };
}

/** The camera that shows all of `bounds` with a margin in pixels. */
export function fit(bounds: Bounds, room: Room, margin: number): Camera {
  const across = Math.max(1e-9, bounds.right - bounds.left);
  const down = Math.max(1e-9, bounds.bottom - bounds.top);
  const wide = Math.max(1, room.width - 2 * margin);
  const high = Math.max(1, room.height - 2 * margin);
  return {
    x: (bounds.left + bounds.right) / 2,
    y: (bounds.top + bounds.bottom) / 2,
    scale: Math.min(wide / across, high / down),
  };
}

/** Where a world point stands in the window. */
export function screenX(camera: Camera, room: Room, x: number): number {
  return (x - camera.x) * camera.scale + room.width / 2;
}

export function screenY(camera: Camera, room: Room, y: number): number {
  return (y - camera.y) * camera.scale + room.height / 2;
}

/** The camera held within the bounds and the scales; half a window of emptiness is allowed at every edge. */
export function hold(
  camera: Camera,
  bounds: Bounds,
  scales: { readonly least: number; readonly most: number },
): Camera {
  return {
    x: Math.min(bounds.right, Math.max(bounds.left, camera.x)),
    y: Math.min(bounds.bottom, Math.max(bounds.top, camera.y)),
    scale: Math.min(scales.most, Math.max(scales.least, camera.scale)),
  };
}

/**
 * How a picture drawn for `drawn` is moved and stretched to stand in for `now`, as a CSS transform. A picture that is only
 * moved goes by whole pixels: it stays as sharp as it was drawn, and nothing has to be blended.
 */
export function transformBetween(drawn: Camera, now: Camera): string {
  const factor = now.scale / drawn.scale;
  const dx = (drawn.x - now.x) * now.scale;
  const dy = (drawn.y - now.y) * now.scale;
  if (factor === 1) return `translate(${Math.round(dx)}px, ${Math.round(dy)}px)`;
  return `translate(${dx.toFixed(2)}px, ${dy.toFixed(2)}px) scale(${factor.toFixed(5)})`;
}

/** From so much stretched on, a picture is too coarse to stand in. */
const mostStretched = 1.8;

/**
 * Whether a picture drawn for `drawn`, with so many pixels of overscan around the window, should be replaced by one for
 * `now`: less than half of the overscan is left on some side, or it is stretched too much. Early enough that the next
 * picture is there before the window looks beyond this one.
 */
export function isRunningOut(drawn: Camera, now: Camera, room: Room, overscan: number): boolean {
  const factor = now.scale / drawn.scale;
  if (factor > mostStretched) return true;
  const across = (room.width / 2 + overscan) * factor - room.width / 2;
  const down = (room.height / 2 + overscan) * factor - room.height / 2;
  const left = Math.min(
    across - Math.abs(drawn.x - now.x) * now.scale,
    down - Math.abs(drawn.y - now.y) * now.scale,
  );
  return left < overscan / 2;
}
