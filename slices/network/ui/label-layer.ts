import { screenX, screenY, type Camera, type Room } from "../camera.ts";
import { labelHeight, placeLabels, type LabelRoom, type LabelWish } from "../labels.ts";
import { discForm, type Scene } from "./scene.ts";
import styles from "./stage.module.css";

/** Room that one name gets on average, in square pixels; more names cannot be read. */
const roomAName = 9_000;

/** How many of the most important in sight ask for each name that is written: the rest stays nameless until one comes nearer. */
const wishesAName = 3;

/** Ties lit with an actor at most; beyond it the picture would be covered. */
const mostLit = 600;

const font = '500 12px "Pretendard Variable", Pretendard, system-ui, sans-serif';
const svg = "http://www.w3.org/2000/svg";

interface Seen {
  readonly camera: Camera;
  readonly room: Room;
  readonly growth: number;
}

/** What is seen of the room while it rests, and where the buttons stand. */
export type Framed = Pick<LabelRoom, "window" | "covered">;

/** The names over a picture, and the ring and ties of the actor that is looked at; plain SVG, so that names stay sharp. */
export class LabelLayer {
  readonly #names = document.createElementNS(svg, "g");
  readonly #lit = document.createElementNS(svg, "path");
  readonly #ring = document.createElementNS(svg, "circle");
  readonly #layer: SVGSVGElement;
  readonly #widths = new Map<string, number>();
  readonly #measure = document.createElement("canvas").getContext("2d");

  constructor(layer: SVGSVGElement) {
    this.#layer = layer;
    this.#lit.setAttribute("class", styles["lit"] ?? "");
    this.#ring.setAttribute("class", styles["ring"] ?? "");
    layer.replaceChildren(this.#lit, this.#ring, this.#names);
  }

  write(scene: Scene, seen: Seen, framed: Framed): void {
    this.#layer.setAttribute("viewBox", `0 0 ${seen.room.width} ${seen.room.height}`);
    const most = Math.round((seen.room.width * seen.room.height) / roomAName);
    const placed = placeLabels(this.#wishes(scene, seen, most * wishesAName), {
      ...seen.room,
      ...framed,
      most,
    });
    const texts = placed.map(({ row, left, top }) => {
      const text = document.createElementNS(svg, "text");
      text.setAttribute("x", left.toFixed(1));
      text.setAttribute("y", (top + labelHeight * 0.76).toFixed(1));
      if (scene.points.form[row] === discForm) text.setAttribute("class", styles["strong"] ?? "");
      text.textContent = shorten(scene.nameOf(row));
      return text;
    });
    this.#names.replaceChildren(...texts);
  }

  light(scene: Scene, point: number, seen: Seen): void {
    this.#ring.setAttribute("visibility", point < 0 ? "hidden" : "visible");
    if (point < 0) return this.#lit.setAttribute("d", "");
    const { places, radius, form } = scene.points;
    const [x, y] = [places[2 * point]!, places[2 * point + 1]!];
    const size = radius[point]! * (form[point] === discForm ? 1 : seen.growth);
    this.#ring.setAttribute("cx", screenX(seen.camera, seen.room, x).toFixed(1));
    this.#ring.setAttribute("cy", screenY(seen.camera, seen.room, y).toFixed(1));
    this.#ring.setAttribute("r", (size + 4).toFixed(1));
    this.#lit.setAttribute("d", litLines(scene, point, seen));
  }

  #wishes(scene: Scene, { camera, room, growth }: Seen, most: number): LabelWish[] {
    const { points, byImportance } = scene;
    const wishes: LabelWish[] = [];
    for (const row of byImportance) {
      if (wishes.length >= most) break;
      const x = screenX(camera, room, points.places[2 * row]!);
      const y = screenY(camera, room, points.places[2 * row + 1]!);
      if (x < 0 || y < 0 || x > room.width || y > room.height) continue;
      const radius = points.radius[row]! * (points.form[row] === discForm ? 1 : growth);
      const width = this.#widthOf(shorten(scene.nameOf(row)));
      wishes.push({ row, x, y, radius, width });
    }
    return wishes;
  }

  #widthOf(text: string): number {
    const known = this.#widths.get(text);
    if (known !== undefined || this.#measure === null) return known ?? 8 * text.length;
    this.#measure.font = font;
    const width = Math.ceil(this.#measure.measureText(text).width) + 2;
    this.#widths.set(text, width);
    return width;
  }
}

function shorten(name: string): string {
  return name.length > 26 ? `${name.slice(0, 25)}…` : name;
}

/** The path of every piece of a line whose tie ends at the point. */
function litLines(scene: Scene, point: number, { camera, room }: Seen): string {
  const lit = new Set(scene.tiesOf(point).slice(0, mostLit));
  if (lit.size === 0) return "";
  const { segments } = scene;
  const at = (index: number) => {
    const x = screenX(camera, room, segments.ends[index]!).toFixed(1);
    return `${x} ${screenY(camera, room, segments.ends[index + 1]!).toFixed(1)}`;
  };
  let path = "";
  for (let piece = 0; piece < segments.count; piece++)
    if (lit.has(segments.ties[piece]!)) path += `M${at(4 * piece)}L${at(4 * piece + 2)}`;
  return path;
}
