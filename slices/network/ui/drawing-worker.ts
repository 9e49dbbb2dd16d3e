import { choosePainter, plainPainter } from "./choose-painter.ts";
import { piecesInSight } from "./in-sight.ts";
import { drawLand, readLand, type Land } from "./land.ts";
import type { Ground, Shot } from "./painter.ts";
import { cssColor } from "./palette.ts";
import type { Points, Segments } from "./scene.ts";

/** Marks and lines to draw from now on, or a picture of them to take; `id` comes back with the picture. */
export type DrawingAsked =
  | { readonly kind: "scene"; readonly points: Points; readonly segments: Segments }
  | { readonly kind: "shot"; readonly id: number; readonly shot: Shot };

/** A finished picture. One shot may bring several: a finer coast came, or the graphics card went. */
export interface DrawingAnswer {
  readonly id: number;
  readonly picture: ImageBitmap;
}

type AskedScene = Extract<DrawingAsked, { kind: "scene" }>;
type AskedShot = Extract<DrawingAsked, { kind: "shot" }>;

let chosen = choosePainter(() => {
  chosen = plainPainter();
  pieces = null;
  if (last !== null) draw(last);
});
const canvas = new OffscreenCanvas(1, 1);
const context = canvas.getContext("2d", { alpha: false, willReadFrequently: chosen.readsBack })!;
const lands = new Map<Ground, Land>();
let scene: AskedScene | null = null;
/** The pieces of lines that the painter holds. */
let pieces: Segments | null = null;
let last: AskedShot | null = null;

addEventListener("message", ({ data }: MessageEvent<DrawingAsked>) => {
  if (data.kind === "scene") {
    scene = data;
    pieces = null;
    return;
  }
  last = data;
  void answer(data);
});

/** A map waits for the coarse world; the finer one is drawn when it comes. */
async function answer(asked: AskedShot): Promise<void> {
  const { ground } = asked.shot;
  if (ground !== "none" && !lands.has("coarse")) await hold("coarse");
  draw(asked);
  if (ground !== "fine" || lands.has("fine")) return;
  await hold("fine");
  if (lands.has("fine") && last?.shot.ground === "fine") draw(last);
}

/** Reads a coast; a map without it is still a map of who is tied to whom. */
async function hold(ground: "coarse" | "fine"): Promise<void> {
  await readLand(ground === "fine").then(
    (land) => lands.set(ground, land),
    () => undefined,
  );
}

function draw({ id, shot }: AskedShot): void {
  const { room, pixels, palette, ground } = shot;
  canvas.width = Math.round(room.width * pixels);
  canvas.height = Math.round(room.height * pixels);
  context.fillStyle = cssColor(palette.paper);
  context.fillRect(0, 0, canvas.width, canvas.height);
  const land = lands.get(ground) ?? lands.get("coarse");
  if (ground !== "none" && land !== undefined) drawLand(context, land, shot);
  if (scene !== null) {
    load(scene, shot);
    chosen.painter.paint(context, shot);
  }
  const picture = canvas.transferToImageBitmap();
  postMessage({ id, picture } satisfies DrawingAnswer, { transfer: [picture] });
}

/** Gives the painter the lines to draw: all of them from afar, those with an end in sight from near. */
function load({ points, segments }: AskedScene, shot: Shot): void {
  const asked = shot.isNear ? piecesInSight(points, segments, shot) : segments;
  if (asked === pieces) return;
  pieces = asked;
  chosen.painter.load(points, asked);
}
