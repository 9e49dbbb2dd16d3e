import { tieStatuses } from "#slices/tie/model.ts";
import { lineStyles } from "#slices/tie/ui/line-style.ts";

import { cssColor } from "./palette.ts";
import { opacityFor, type Painter, type Shot } from "./painter.ts";
import { crossForm, discForm, type Points, type Segments } from "./scene.ts";

interface Loaded {
  readonly points: Points;
  readonly segments: Segments;
}

/** Draws the same marks and lines on a plain canvas, for browsers without WebGL 2. */
export class FlatPainter implements Painter {
  readonly #canvas: HTMLCanvasElement;
  #loaded: Loaded | null = null;

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
  }

  load(points: Points, segments: Segments): void {
    this.#loaded = { points, segments };
  }

  isBusy(): boolean {
    return false;
  }

  shoot(shot: Shot): void {
    const context = this.#canvas.getContext("2d");
    if (context === null || this.#loaded === null) return;
    const { room } = shot;
    const ratio = this.#canvas.width / room.width;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, room.width, room.height);
    drawLines(context, this.#loaded, shot);
    drawPoints(context, this.#loaded, shot);
  }

  close(): void {
    this.#loaded = null;
  }
}

function drawLines(context: CanvasRenderingContext2D, { segments }: Loaded, shot: Shot): void {
  const { camera, room, palette } = shot;
  const opacity = opacityFor(segments.count, room);
  const { ends, status } = segments;
  const [left, top] = [
    room.width / 2 - camera.x * camera.scale,
    room.height / 2 - camera.y * camera.scale,
  ];
  for (const [number, name] of tieStatuses.entries()) {
    const path = new Path2D();
    let isEmpty = true;
    for (let at = 0; at < segments.count; at++) {
      if (status[at] !== number) continue;
      isEmpty = false;
      path.moveTo(ends[4 * at]! * camera.scale + left, ends[4 * at + 1]! * camera.scale + top);
      path.lineTo(ends[4 * at + 2]! * camera.scale + left, ends[4 * at + 3]! * camera.scale + top);
    }
    if (isEmpty) continue;
    const style = lineStyles[name];
    context.setLineDash(style.dash === null ? [] : style.dash.split(" ").map(Number));
    context.strokeStyle = cssColor(palette.ink, opacity * style.opacity);
    context.lineWidth = style.form === "single" ? 1 : 4;
    context.stroke(path);
    if (style.form === "single") continue;
    context.strokeStyle = cssColor(palette.paper);
    context.lineWidth = style.form === "double" ? 1.2 : 2.6;
    context.stroke(path);
  }
  context.setLineDash([]);
}

function drawPoints(context: CanvasRenderingContext2D, { points }: Loaded, shot: Shot): void {
  const { camera, room, palette, growth } = shot;
  for (let at = 0; at < points.count; at++) {
    const form = points.form[at]!;
    const radius = points.radius[at]! * (form === discForm ? 1 : growth);
    const x = (points.places[2 * at]! - camera.x) * camera.scale + room.width / 2;
    const y = (points.places[2 * at + 1]! - camera.y) * camera.scale + room.height / 2;
    if (x < -radius || y < -radius || x > room.width + radius || y > room.height + radius) continue;
    context.beginPath();
    if (form === crossForm) {
      context.moveTo(x - radius, y - radius);
      context.lineTo(x + radius, y + radius);
      context.moveTo(x + radius, y - radius);
      context.lineTo(x - radius, y + radius);
      context.strokeStyle = cssColor(palette.bad);
      context.lineWidth = 2;
      context.stroke();
      continue;
    }
    if (form === 1) context.rect(x - radius * 0.9, y - radius * 0.9, radius * 1.8, radius * 1.8);
    else if (form === 2) {
      context.moveTo(x, y - radius * 1.15);
      context.lineTo(x + radius * 1.2, y + radius * 0.9);
      context.lineTo(x - radius * 1.2, y + radius * 0.9);
      context.closePath();
    } else context.arc(x, y, radius, 0, 2 * Math.PI);
    const isHollow = form === 3;
    context.fillStyle = cssColor(
      isHollow ? palette.paper : form === discForm ? palette.disc : palette.sides[form]!,
    );
    context.strokeStyle = cssColor(
      isHollow ? palette.sides[3]! : form === discForm ? palette.accent : palette.paper,
    );
    context.lineWidth = 1.4;
    context.fill();
    context.stroke();
  }
}
