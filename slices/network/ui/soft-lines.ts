import type { Camera } from "../camera.ts";
import type { Segments } from "./scene.ts";

/** A sheet in device pixels. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
}

/** From where and how lines are drawn. */
export interface LineLook {
  readonly camera: Camera;
  /** Device pixels a CSS pixel. */
  readonly pixels: number;
  /** Strength of a single line, 0–1. */
  readonly opacity: number;
  /** All lines a pixel wide, without hollow and double forms. */
  readonly isThin: boolean;
}

/**
 * Dims `light` (row-major, an entry a device pixel: 1 nothing stands there, 0 wholly covered) by every piece of a line, its
 * edges smooth. Forms by status as in `gl-programs.ts`. All lines are of one ink, so their order does not matter.
 */
export function dimByLines(
  light: Float32Array,
  sheet: Sheet,
  segments: Segments,
  look: LineLook,
): void {
  const { camera, pixels, opacity, isThin } = look;
  const { ends, along, status, width } = segments;
  const scale = camera.scale * pixels;
  const left = sheet.width / 2 - camera.x * scale;
  const top = sheet.height / 2 - camera.y * scale;
  const stroke = new Stroke(light, sheet, pixels);
  for (let piece = 0; piece < segments.count; piece++) {
    const at = 4 * piece;
    const form = status[piece]!;
    stroke.form = isThin && form >= openForm ? 0 : form;
    stroke.half = (isThin ? 0.5 : width[piece]! * 0.5) * pixels;
    stroke.strength = form === endedForm ? opacity * 0.35 : opacity;
    stroke.along = along[piece]! * scale;
    const isSeen = stroke.lay(
      ends[at]! * scale + left,
      ends[at + 1]! * scale + top,
      ends[at + 2]! * scale + left,
      ends[at + 3]! * scale + top,
    );
    if (isSeen) stroke.draw();
  }
}

/** Statuses as the columns number them (`gl-programs.ts`). */
const endedForm = 1;
const dormantForm = 2;
const openForm = 4;
const doubleForm = 5;

/** One piece of a line at a time: walks along its longer axis and dims the few pixels across. */
class Stroke {
  form = 0;
  /** Half its width in device pixels. */
  half = 0.5;
  strength = 1;
  /** How far along its line the piece begins, in device pixels. */
  along = 0;
  readonly #light: Float32Array;
  readonly #sheet: Sheet;
  readonly #pixels: number;
  /** Whether the longer axis is the vertical one. */
  #isSteep = false;
  /** The steps taken along the longer axis, the last one excluded. */
  #first = 0;
  #last = 0;
  /** Where the line stands across at step 0, and how much farther at each next one; in pixels' middles. */
  #across = 0;
  #slope = 0;
  /** Distance from the line, a pixel across. */
  #lean = 1;
  /** Length along the line at step 0, and a step. */
  #begin = 0;
  #pace = 1;

  constructor(light: Float32Array, sheet: Sheet, pixels: number) {
    this.#light = light;
    this.#sheet = sheet;
    this.#pixels = pixels;
  }

  /** Puts the piece from a to b; answers whether any of it is on the sheet. */
  lay(ax: number, ay: number, bx: number, by: number): boolean {
    const isSteep = Math.abs(by - ay) > Math.abs(bx - ax);
    const [from, to] = isSteep ? [ay, by] : [ax, bx];
    const [fromAcross, toAcross] = isSteep ? [ax, bx] : [ay, by];
    const { width, height } = this.#sheet;
    const [steps, wide] = isSteep ? [height, width] : [width, height];
    const slope = to === from ? 0 : (toAcross - fromAcross) / (to - from);
    const across = fromAcross + (0.5 - from) * slope - 0.5;
    let first = Math.max(0, Math.ceil(Math.min(from, to) - 0.5));
    let last = Math.min(steps, Math.ceil(Math.max(from, to) - 0.5));
    const reach = this.#reach() * 1.5;
    if (slope !== 0) {
      const [one, other] = [(-reach - across) / slope, (wide + reach - across) / slope];
      first = Math.max(first, Math.floor(Math.min(one, other)));
      last = Math.min(last, Math.ceil(Math.max(one, other)));
    } else if (across < -reach || across > wide + reach) return false;
    this.#isSteep = isSteep;
    this.#first = first;
    this.#last = last;
    this.#across = across;
    this.#slope = slope;
    this.#lean = 1 / Math.sqrt(1 + slope * slope);
    const pace = (to < from ? -1 : 1) / this.#lean;
    this.#begin = this.along + (0.5 - from) * pace;
    this.#pace = pace;
    return first < last;
  }

  draw(): void {
    if (this.form < dormantForm) this.#plain();
    else this.#formed();
  }

  /** Farthest from its middle that the line leaves ink, in device pixels. */
  #reach(): number {
    return this.half + 0.5 + (this.form >= openForm ? 1.8 * this.#pixels : 0);
  }

  #plain(): void {
    const light = this.#light;
    const { width, height } = this.#sheet;
    const isSteep = this.#isSteep;
    const [stride, strideAcross] = isSteep ? [width, 1] : [1, width];
    const most = (isSteep ? width : height) - 1;
    const [lean, strength] = [this.#lean, this.strength];
    const edge = this.half + 0.5;
    const reach = edge / lean;
    const last = this.#last;
    let middle = this.#across + this.#first * this.#slope;
    for (let step = this.#first; step < last; step++, middle += this.#slope) {
      const low = Math.max(0, Math.ceil(middle - reach));
      const high = Math.min(most, Math.floor(middle + reach));
      for (let at = low; at <= high; at++) {
        const off = at < middle ? middle - at : at - middle;
        const covered = edge - off * lean;
        const index = step * stride + at * strideAcross;
        light[index] = light[index]! * (1 - (covered < 1 ? covered * strength : strength));
      }
    }
  }

  #formed(): void {
    const light = this.#light;
    const { width, height } = this.#sheet;
    const isSteep = this.#isSteep;
    const [stride, strideAcross] = isSteep ? [width, 1] : [1, width];
    const most = (isSteep ? width : height) - 1;
    const reach = this.#reach() / this.#lean;
    for (let step = this.#first; step < this.#last; step++) {
      if (this.#isGap(this.#begin + step * this.#pace)) continue;
      const middle = this.#across + step * this.#slope;
      const low = Math.max(0, Math.ceil(middle - reach));
      const high = Math.min(most, Math.floor(middle + reach));
      for (let at = low; at <= high; at++) {
        const covered = this.#coverAt(Math.abs(at - middle) * this.#lean);
        const index = step * stride + at * strideAcross;
        light[index] = light[index]! * (1 - covered * this.strength);
      }
    }
  }

  /** Whether a dashed or dotted line leaves a gap so far along. */
  #isGap(along: number): boolean {
    const at = along / this.#pixels;
    if (this.form === dormantForm) return at - 12 * Math.floor(at / 12) > 7;
    return this.form < openForm && at - 5 * Math.floor(at / 5) > 1.8;
  }

  /** How much of a pixel so far from the line's middle is covered. */
  #coverAt(off: number): number {
    const { half, form } = this;
    if (form < openForm) return clamp(half + 0.5 - off);
    const covered = clamp(half + 1.8 * this.#pixels + 0.5 - off);
    const hollow = form === doubleForm ? 0.6 : half + 0.3;
    return covered * clamp(off - hollow);
  }
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/** Lays ink over a picture (red, green, blue, alpha in turn, 0–255) where the light was dimmed. */
export function inkWhereDim(
  data: Uint8ClampedArray,
  light: Float32Array,
  ink: readonly [red: number, green: number, blue: number],
): void {
  const [red, green, blue] = [ink[0] * 255, ink[1] * 255, ink[2] * 255];
  for (let pixel = 0, at = 0; pixel < light.length; pixel++, at += 4) {
    const left = light[pixel]!;
    if (left === 1) continue;
    data[at] = data[at]! * left + red * (1 - left);
    data[at + 1] = data[at + 1]! * left + green * (1 - left);
    data[at + 2] = data[at + 2]! * left + blue * (1 - left);
  }
}
