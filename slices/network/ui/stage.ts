import {
  fit,
  hold,
  isRunningOut,
  pan,
  transformBetween,
  zoomAbout,
  type Camera,
  type Room,
} from "../camera.ts";
import { Drawing, type AskedPicture } from "./drawing.ts";
import { piecesInSight } from "./in-sight.ts";
import { LabelLayer, type Framed } from "./label-layer.ts";
import type { Ground } from "./painter.ts";
import { nearestPoint, nearestTie } from "./pick.ts";
import { readPalette, watchTheme, type Palette } from "./palette.ts";
import type { Scene } from "./scene.ts";

/** Share of the window drawn beyond each of its edges, so that dragging shows what is already there. */
const overscanShare = 0.3;

/** After the last movement the picture is drawn anew, sharp and with its names placed again; milliseconds. */
const restMs = 120;

/** From so much nearer than home on, only lines with an end in sight are drawn. */
export const nearFrom = 2.4;

/** How far the camera comes nearer than home, and how far it goes away. */
const nearest = 240;
const farthest = 0.6;

/** From so far apart on average, marks are drawn in their full size. */
const roomyPixels = 22;

/** The corner that the buttons take (`stage.module.css`, tools); pixels. */
const toolsRoom = { width: 62, height: 150 } as const;

/** Device pixels a CSS pixel: beyond two nobody sees a difference. */
const mostPixels = 2;

/** The parts of the page that a stage works on. */
export interface StageParts {
  readonly frame: HTMLElement;
  readonly sheet: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly names: SVGSVGElement;
}

/**
 * A picture that is moved and zoomed. What was drawn, with a margin around the window, is moved as a whole, which costs
 * next to nothing however many ties there are. Another picture is drawn beside the page when the margin runs out, and when
 * the movement rests; it takes the place of the old one in a single frame, with its names placed anew.
 */
export class Stage {
  readonly #parts: StageParts;
  /** Called when the picture rests, with how much nearer than home the camera is. */
  readonly #rested: (nearness: number) => void;
  readonly #labels: LabelLayer;
  readonly #drawing: Drawing;
  readonly #surface: ImageBitmapRenderingContext | null;
  readonly #stopWatching: () => void;
  #palette: Palette;
  #room: Room = { width: 0, height: 0 };
  #home: Camera = { x: 0, y: 0, scale: 1 };
  #camera: Camera | null = null;
  /** The picture that is seen, and the camera of the newest one that was asked for. */
  #drawn: AskedPicture | null = null;
  #asked: Camera | null = null;
  #scene: Scene | null = null;
  #ground: Ground = "none";
  #isAtHome = true;
  #active = -1;
  #frame = 0;
  #rest = 0;

  constructor(parts: StageParts, rested: (nearness: number) => void) {
    this.#parts = parts;
    this.#rested = rested;
    this.#labels = new LabelLayer(parts.names);
    this.#palette = readPalette(parts.frame);
    this.#surface = parts.canvas.getContext("bitmaprenderer", { alpha: false });
    this.#drawing = new Drawing((picture, asked) => this.#put(picture, asked));
    this.#stopWatching = watchTheme(() => {
      this.#palette = readPalette(parts.frame);
      this.paint();
    });
  }

  /** The room may have changed its size. */
  resize(width: number, height: number): void {
    if (width === 0 || height === 0) return;
    this.#room = { width, height };
    if (this.#scene !== null) this.#settleHome(this.#scene);
    if (this.#drawn !== null) this.#placeSheet(this.#drawn.shot.room);
    this.paint();
  }

  /** Shows another scene; whoever looked from home sees it from its own home, the others from where they are. */
  show(scene: Scene, ground: Ground): void {
    this.#scene = scene;
    this.#ground = ground;
    this.#settleHome(scene);
    this.paint();
  }

  #settleHome(scene: Scene): void {
    if (this.#room.width === 0) return;
    this.#home = fit(scene.home, this.#room, 28);
    if (this.#isAtHome) this.#camera = this.#home;
  }

  /** Rings the point and lights its ties; −1 for none. */
  activate(point: number): void {
    if (point === this.#active) return;
    this.#active = point;
    if (this.#drawn !== null) this.#drawActive(this.#drawn);
  }

  /** Brings a point into the window, and near when it stands among too many. */
  reveal(point: number): void {
    const camera = this.#camera;
    if (this.#scene === null || camera === null || point < 0) return;
    const { places } = this.#scene.points;
    const [x, y] = [places[2 * point]!, places[2 * point + 1]!];
    const [dx, dy] = [(x - camera.x) * camera.scale, (y - camera.y) * camera.scale];
    const isSeen = Math.abs(dx) < this.#room.width * 0.4 && Math.abs(dy) < this.#room.height * 0.4;
    if (!isSeen) this.#moveTo({ ...camera, x, y });
  }

  panBy(dx: number, dy: number): void {
    if (this.#camera !== null) this.#moveTo(pan(this.#camera, dx, dy));
  }

  zoomAt(factor: number, px = this.#room.width / 2, py = this.#room.height / 2): void {
    if (this.#camera === null) return;
    const wanted = this.#camera.scale * factor;
    const held = Math.min(
      this.#home.scale * nearest,
      Math.max(this.#home.scale * farthest, wanted),
    );
    this.#moveTo(zoomAbout(this.#camera, held / this.#camera.scale, { px, py }, this.#room));
  }

  goHome(): void {
    this.#moveTo(this.#home);
    this.#isAtHome = true;
  }

  /** Looks at a part of the world. */
  lookAt(bounds: Scene["home"]): void {
    this.#moveTo(fit(bounds, this.#room, 60));
  }

  /** The point under a pixel of the frame, or −1; nothing is there while another scene is on its way. */
  pointAt(px: number, py: number): number {
    const scene = this.#seen();
    return scene === null ? -1 : nearestPoint(scene, { ...this.#view(), px, py });
  }

  /** The row of the tie under a pixel of the frame, or −1. */
  tieAt(px: number, py: number): number {
    const [scene, drawn] = [this.#seen(), this.#drawn];
    if (scene === null || drawn === null) return -1;
    const { points, segments } = scene;
    const pieces = drawn.shot.isNear ? piecesInSight(points, segments, drawn.shot) : segments;
    return nearestTie(pieces, { ...this.#view(), px, py });
  }

  /** The scene, when it is also the one whose picture is seen. */
  #seen(): Scene | null {
    return this.#camera !== null && this.#drawn?.scene === this.#scene ? this.#scene : null;
  }

  /** Has the picture drawn anew from where the camera is. */
  paint(): void {
    if (this.#scene === null || this.#room.width === 0) return;
    const camera = (this.#camera ??= this.#home);
    this.#asked = camera;
    this.#parts.frame.ariaBusy = "true";
    const shot = {
      camera,
      room: this.#sheetRoom(),
      pixels: Math.min(mostPixels, devicePixelRatio),
      palette: this.#palette,
      growth: this.#growth(),
      isNear: this.#nearness() >= nearFrom,
      ground: this.#ground,
    };
    this.#drawing.take({ scene: this.#scene, shot, window: this.#room });
  }

  close(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#rest);
    this.#stopWatching();
    this.#drawing.close();
  }

  /** A finished picture takes the place of the one before, together with its names. */
  #put(picture: ImageBitmap, asked: AskedPicture): void {
    const camera = this.#camera ?? asked.shot.camera;
    this.#surface?.transferFromImageBitmap(picture);
    this.#drawn = asked;
    const isNewest = asked.scene === this.#scene && asked.shot.camera === this.#asked;
    this.#parts.frame.ariaBusy = String(!isNewest);
    this.#labels.write(asked.scene, asked.shot, framed(asked));
    this.#drawActive(asked);
    this.#placeSheet(asked.shot.room);
    this.#parts.sheet.style.transform = transformBetween(asked.shot.camera, camera);
    if (asked.shot.camera === camera) this.#rested(this.#nearness());
  }

  #placeSheet({ width, height }: Room): void {
    const { style } = this.#parts.sheet;
    style.width = `${width}px`;
    style.height = `${height}px`;
    style.left = `${(this.#room.width - width) / 2}px`;
    style.top = `${(this.#room.height - height) / 2}px`;
  }

  #moveTo(camera: Camera): void {
    if (this.#scene === null) return;
    this.#isAtHome = false;
    this.#camera = hold(camera, this.#scene.bounds, {
      least: this.#home.scale * farthest,
      most: this.#home.scale * nearest,
    });
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#follow());
  }

  /** One frame of a movement: the drawn sheet is moved; another is asked for before it ends too soon. */
  #follow(): void {
    this.#frame = 0;
    const camera = this.#camera;
    if (camera === null) return;
    const newest = this.#asked;
    if (newest === null || isRunningOut(newest, camera, this.#room, this.#margin())) this.paint();
    if (this.#drawn !== null)
      this.#parts.sheet.style.transform = transformBetween(this.#drawn.shot.camera, camera);
    clearTimeout(this.#rest);
    this.#rest = window.setTimeout(() => {
      if (this.#asked !== this.#camera) this.paint();
    }, restMs);
  }

  #drawActive({ scene, shot }: AskedPicture): void {
    this.#labels.light(scene, scene === this.#scene ? this.#active : -1, shot);
  }

  #view() {
    return { camera: this.#camera!, room: this.#room, growth: this.#growth() };
  }

  /** Pixels drawn beyond each edge of the window. */
  #margin(): number {
    return Math.round(overscanShare * Math.min(this.#room.width, this.#room.height));
  }

  #sheetRoom(): Room {
    const beyond = 2 * this.#margin();
    return { width: this.#room.width + beyond, height: this.#room.height + beyond };
  }

  #nearness(): number {
    return this.#camera === null ? 1 : this.#camera.scale / this.#home.scale;
  }

  /** Marks are small where many stand, and grow more slowly than the picture. */
  #growth(): number {
    const area = this.#room.width * this.#room.height;
    const between = Math.sqrt(area / Math.max(1, this.#scene?.points.count ?? 1));
    const crowded = Math.min(1, Math.max(0.34, between / roomyPixels));
    return Math.min(2, Math.max(0.34, crowded * Math.sqrt(this.#nearness())));
  }
}

/** The window in pixels of the sheet, and the corner of it where the buttons stand. */
function framed({ shot, window }: AskedPicture): Framed {
  const left = (shot.room.width - window.width) / 2;
  const top = (shot.room.height - window.height) / 2;
  const [right, bottom] = [left + window.width, top + window.height];
  const tools = { left: right - toolsRoom.width, top: bottom - toolsRoom.height, right, bottom };
  return { window: { left, top, right, bottom }, covered: [tools] };
}
