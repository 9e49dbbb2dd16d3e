import type { Camera } from "../camera.ts";
import type { Palette, Rgb } from "./palette.ts";
import { crossForm, discForm, type Points } from "./scene.ts";
import type { Sheet } from "./soft-lines.ts";

/** From where and how marks are drawn. */
export interface MarkLook {
  readonly camera: Camera;
  /** Device pixels a CSS pixel. */
  readonly pixels: number;
  readonly growth: number;
  readonly palette: Palette;
}

/**
 * Draws marks over a picture (red, green, blue, alpha in turn, 0–255), each by its distance from every pixel near it, with
 * a halo of paper around it: the forms of `gl-programs.ts`, in the order of the columns.
 */
export function drawMarks(
  data: Uint8ClampedArray,
  sheet: Sheet,
  points: Points,
  look: MarkLook,
): void {
  const { camera, pixels, growth, palette } = look;
  const scale = camera.scale * pixels;
  for (let point = 0; point < points.count; point++) {
    const form = points.form[point]!;
    const radius = points.radius[point]! * (form === discForm ? 1 : growth);
    const x = (points.places[2 * point]! - camera.x) * scale + sheet.width / 2;
    const y = (points.places[2 * point + 1]! - camera.y) * scale + sheet.height / 2;
    const reach = (radius * 1.3 + 2) * pixels;
    if (x < -reach || y < -reach || x > sheet.width + reach || y > sheet.height + reach) continue;
    drawMark({ data, sheet, pixels, palette }, { form, radius, x, y, reach });
  }
}

interface Onto {
  readonly data: Uint8ClampedArray;
  readonly sheet: Sheet;
  readonly pixels: number;
  readonly palette: Palette;
}

interface Mark {
  readonly form: number;
  readonly radius: number;
  /** Middle and half the side of the square that it may touch, in device pixels. */
  readonly x: number;
  readonly y: number;
  readonly reach: number;
}

function drawMark({ data, sheet, pixels, palette }: Onto, mark: Mark): void {
  const { form, radius, x, y, reach } = mark;
  const paint = colorOf(form, palette);
  const halo = 0.5 + Math.min(1.2, radius * 0.3);
  const bottom = Math.min(sheet.height - 1, Math.floor(y + reach));
  const right = Math.min(sheet.width - 1, Math.floor(x + reach));
  for (let row = Math.max(0, Math.ceil(y - reach)); row <= bottom; row++)
    for (let column = Math.max(0, Math.ceil(x - reach)); column <= right; column++) {
      const edge = edgeOf(form, radius, (column + 0.5 - x) / pixels, (row + 0.5 - y) / pixels);
      const shown = clamp(halo - edge);
      if (shown === 0) continue;
      const inside = form === 3 ? clamp(1.3 - Math.abs(edge + 0.9)) : clamp(0.5 - edge);
      const rim = form === discForm ? clamp(1.2 - Math.abs(edge + 0.6)) : 0;
      const at = 4 * (row * sheet.width + column);
      for (let part = 0; part < 3; part++) {
        const filled = palette.paper[part]! * (1 - inside) + paint[part]! * inside;
        const rimmed = filled * (1 - rim) + palette.accent[part]! * rim;
        data[at + part] = data[at + part]! * (1 - shown) + 255 * rimmed * shown;
      }
    }
}

function colorOf(form: number, palette: Palette): Rgb {
  if (form === discForm) return palette.disc;
  return form === crossForm ? palette.bad : palette.sides[form]!;
}

/** Signed distance of a pixel from the mark's edge, negative inside; CSS pixels. */
function edgeOf(form: number, radius: number, x: number, y: number): number {
  if (form === 1) return Math.max(Math.abs(x), Math.abs(y)) - radius * 0.9;
  if (form === 2) {
    const down = y - radius * 0.12;
    return Math.max(0.866 * Math.abs(x) - 0.5 * down, down) - radius * 0.7;
  }
  const round = Math.sqrt(x * x + y * y) - radius;
  if (form !== crossForm) return round;
  return Math.max(Math.min(Math.abs(x - y), Math.abs(x + y)) - 1.6, round);
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
