import {
  fit,
  hold,
  isCovered,
  pan,
  transformBetween,
  zoomAbout,
  type Camera,
  type Room,
} from "../camera.ts";
import { LabelLayer, type Framed } from "./label-layer.ts";
import { choosePainter } from "./choose-painter.ts";
import type { Painter } from "./painter.ts";
import { nearestPoint, nearestTie } from "./pick.ts";
import { readPalette, watchTheme, type Palette } from "./palette.ts";
import { piecesInSight } from "./in-sight.ts";
import type { Scene, Segments } from "./scene.ts";

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

/** What a background draws under the lines: the land of a map. */
export type Backdrop = (
  context: CanvasRenderingContext2D,
  shot: { readonly camera: Camera; readonly room: Room; readonly palette: Palette },
) => void;

/** The parts of the page that a stage works on. */
export interface StageParts {
  readonly frame: HTMLElement;
  readonly sheet: HTMLElement;
  readonly back: HTMLCanvasElement;
  readonly main: HTMLCanvasElement;
  readonly names: SVGSVGElement;
}

/** What the stage tells its room. */
export interface StageEvents {
  /** The picture rests: the camera, and how much nearer than home it is. */
  readonly rested: (nearness: number) => void;
  /** The graphics card was taken away; the room starts again with the plain painter. */
  readonly lost: () => void;
  readonly isPlain: boolean;
}

/**
 * A picture that is moved and zoomed. While it moves, what was drawn is moved as a whole, which costs next to nothing
 * however many ties there are; when it rests, it is drawn anew and its names find their places again.
 */
export class Stage {
  readonly #parts: StageParts;
  readonly #events: StageEvents;
  readonly #labels: LabelLayer;
  readonly #painter: Painter;
  readonly #stopWatching: () => void;
  #palette: Palette;
  #room: Room = { width: 0, height: 0 };
  #home: Camera = { x: 0, y: 0, scale: 1 };
  #camera: Camera | null = null;
  #drawn: Camera | null = null;
  #scene: Scene | null = null;
  #backdrop: Backdrop | null = null;
  /** The pieces of lines that the painter holds. */
  #pieces: Segments | null = null;
  #isAtHome = true;
  #active = -1;
  #frame = 0;
  #rest = 0;

  constructor(parts: StageParts, events: StageEvents) {
    this.#parts = parts;
    this.#events = events;
    this.#labels = new LabelLayer(parts.names);
    this.#palette = readPalette(parts.frame);
    this.#painter = choosePainter(parts.main, events.lost, events.isPlain);
    this.#stopWatching = watchTheme(() => {
      this.#palette = readPalette(parts.frame);
      this.paint();
    });
  }

  /** The room may have changed its size. */
  resize(width: number, height: number): void {
    if (width === 0 || height === 0) return;
    this.#room = { width, height };
    const sheet = this.#sheetRoom();
    const pixels = Math.min(mostPixels, devicePixelRatio);
    for (const canvas of [this.#parts.back, this.#parts.main]) {
      canvas.width = Math.round(sheet.width * pixels);
      canvas.height = Math.round(sheet.height * pixels);
    }
    const { style } = this.#parts.sheet;
    style.width = `${sheet.width}px`;
    style.height = `${sheet.height}px`;
    style.left = `${(width - sheet.width) / 2}px`;
    style.top = `${(height - sheet.height) / 2}px`;
    if (this.#scene !== null) this.#settleHome(this.#scene);
    this.paint();
  }

  /** Shows another scene; whoever looked from home sees it from its own home, the others from where they are. */
  show(scene: Scene, backdrop: Backdrop | null): void {
    this.#scene = scene;
    this.#backdrop = backdrop;
    this.#pieces = null;
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

  /** The point under a pixel of the frame, or −1. */
  pointAt(px: number, py: number): number {
    if (this.#scene === null || this.#camera === null) return -1;
    return nearestPoint(this.#scene, { ...this.#view(), px, py });
  }

  /** The row of the tie under a pixel of the frame, or −1. */
  tieAt(px: number, py: number): number {
    if (this.#scene === null || this.#camera === null) return -1;
    return nearestTie(this.#pieces ?? this.#scene.segments, { ...this.#view(), px, py });
  }

  /** Draws the picture anew from where the camera is. */
  paint(): void {
    if (this.#scene === null || this.#room.width === 0) return;
    const camera = (this.#camera ??= this.#home);
    const shot = {
      camera,
      room: this.#sheetRoom(),
      palette: this.#palette,
      growth: this.#growth(),
    };
    this.#paintBack(shot);
    this.#loadPieces(this.#scene, shot);
    this.#painter.shoot(shot);
    this.#labels.write(this.#scene, shot, this.#framed());
    this.#drawActive(camera);
    this.#drawn = camera;
    this.#parts.sheet.style.transform = "none";
    this.#events.rested(this.#nearness());
  }

  close(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#rest);
    this.#stopWatching();
    this.#painter.close();
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

  /** One frame of a movement: the drawn sheet is moved; only where it ends too soon it is drawn anew. */
  #follow(): void {
    this.#frame = 0;
    const [camera, drawn] = [this.#camera, this.#drawn];
    if (camera === null || drawn === null) return this.paint();
    clearTimeout(this.#rest);
    const overscan = overscanShare * Math.min(this.#room.width, this.#room.height);
    const isCoveredStill = isCovered(drawn, camera, this.#room, overscan);
    if (!isCoveredStill && !this.#painter.isBusy()) return this.paint();
    this.#parts.sheet.style.transform = transformBetween(drawn, camera);
    this.#rest = window.setTimeout(() => this.paint(), restMs);
  }

  /** Gives the painter the lines to draw: all of them from afar, those with an end in sight from near. */
  #loadPieces({ points, segments }: Scene, seen: Parameters<typeof piecesInSight>[2]): void {
    const isNear = this.#nearness() >= nearFrom;
    const pieces = isNear ? piecesInSight(points, segments, seen) : segments;
    if (pieces === this.#pieces) return;
    this.#pieces = pieces;
    this.#painter.load(points, pieces);
  }

  #paintBack(shot: Parameters<Backdrop>[1]): void {
    this.#parts.back.hidden = this.#backdrop === null;
    const context = this.#parts.back.getContext("2d");
    if (context === null) return;
    const ratio = this.#parts.back.width / shot.room.width;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, shot.room.width, shot.room.height);
    this.#backdrop?.(context, shot);
  }

  #drawActive(camera: Camera): void {
    if (this.#scene === null) return;
    this.#labels.light(this.#scene, this.#active, {
      camera,
      room: this.#sheetRoom(),
      growth: this.#growth(),
    });
  }

  #view() {
    return { camera: this.#camera!, room: this.#room, growth: this.#growth() };
  }

  #sheetRoom(): Room {
    const beyond = 2 * overscanShare * Math.min(this.#room.width, this.#room.height);
    return {
      width: Math.round(this.#room.width + beyond),
      height: Math.round(this.#room.height + beyond),
    };
  }

  /** The window in pixels of the sheet, and the corner of it where the buttons stand. */
  #framed(): Framed {
    const sheet = this.#sheetRoom();
    const left = (sheet.width - this.#room.width) / 2;
    const top = (sheet.height - this.#room.height) / 2;
    const [right, bottom] = [left + this.#room.width, top + this.#room.height];
    const tools = { left: right - toolsRoom.width, top: bottom - toolsRoom.height, right, bottom };
    return { window: { left, top, right, bottom }, covered: [tools] };
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
