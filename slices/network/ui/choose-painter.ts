import { FlatPainter } from "./flat-painter.ts";
import { GlPainter } from "./gl-painter.ts";
import type { Painter } from "./painter.ts";

/** The graphics card's painter, or the plain one where the browser has none. */
export function choosePainter(
  canvas: HTMLCanvasElement,
  lost: () => void,
  isPlain: boolean,
): Painter {
  if (isPlain) return new FlatPainter(canvas);
  const gl = canvas.getContext("webgl2", {
    alpha: true,
    antialias: false,
    powerPreference: "low-power",
  });
  if (gl === null) return new FlatPainter(canvas);
  canvas.addEventListener("webglcontextlost", lost, { once: true });
  return new GlPainter(gl);
}
