import { GlPainter } from "./gl-painter.ts";
import type { Painter } from "./painter.ts";
import { SoftPainter } from "./soft-painter.ts";

/** A painter, and whether it reads the sheet back from where it is drawn, which a sheet must be told. */
export interface Chosen {
  readonly painter: Painter;
  readonly readsBack: boolean;
}

/** Draws without the graphics card. */
export function plainPainter(): Chosen {
  return { painter: new SoftPainter(), readsBack: true };
}

/** Names under which browsers offer a graphics card that is only imitated: ANGLE, Mesa, Windows. */
const imitations = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/**
 * The graphics card's painter, or the plain one where the browser has no card or only imitates one: the imitation takes
 * seconds for what is reckoned directly in a tenth of one. `lost` is called when the card is taken away.
 */
export function choosePainter(lost: () => void): Chosen {
  const canvas = new OffscreenCanvas(1, 1);
  const gl = canvas.getContext("webgl2", {
    alpha: true,
    antialias: false,
    failIfMajorPerformanceCaveat: true,
    powerPreference: "low-power",
  });
  if (gl === null || imitations.test(cardOf(gl))) return plainPainter();
  canvas.addEventListener("webglcontextlost", lost, { once: true });
  return { painter: new GlPainter(gl), readsBack: false };
}

function cardOf(gl: WebGL2RenderingContext): string {
  const named = gl.getExtension("WEBGL_debug_renderer_info");
  return String(gl.getParameter(named === null ? gl.RENDERER : named.UNMASKED_RENDERER_WEBGL));
}
