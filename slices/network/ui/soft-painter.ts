import { mostWide, opacityFor, type Painter, type Shot } from "./painter.ts";
import type { Points, Segments } from "./scene.ts";
import { dimByLines, inkWhereDim } from "./soft-lines.ts";
import { drawMarks } from "./soft-marks.ts";

/**
 * Draws without a graphics card. It reckons the same lines and marks as `gl-painter.ts` pixel by pixel, which is many times
 * quicker than a graphics card that is itself reckoned, and quicker than a plain canvas with as many single lines.
 */
export class SoftPainter implements Painter {
  #loaded: { readonly points: Points; readonly segments: Segments } | null = null;
  #light = new Float32Array();

  load(points: Points, segments: Segments): void {
    this.#loaded = { points, segments };
  }

  paint(context: OffscreenCanvasRenderingContext2D, shot: Shot): void {
    if (this.#loaded === null) return;
    const { points, segments } = this.#loaded;
    const { width, height } = context.canvas;
    const sheet = { width, height };
    const picture = context.getImageData(0, 0, width, height);
    if (this.#light.length !== width * height) this.#light = new Float32Array(width * height);
    const light = this.#light.fill(1);
    dimByLines(light, sheet, segments, {
      camera: shot.camera,
      pixels: shot.pixels,
      opacity: opacityFor(segments.count, shot.room),
      isThin: segments.count > mostWide,
    });
    inkWhereDim(picture.data, light, shot.palette.ink);
    drawMarks(picture.data, sheet, points, shot);
    context.putImageData(picture, 0, 0);
  }
}
