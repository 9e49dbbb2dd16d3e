import type { LaidDimension, Lay, Point, Vessel } from "./picture-shape.ts";

/** Narrower than this, names stand closer and break earlier. */
const narrow = 460;

/** Point at `angle` degrees clockwise from the top. */
function around({ x, y }: Point, radius: number, angle: number): Point {
  const turn = ((angle - 90) * Math.PI) / 180;
  return { x: x + radius * Math.cos(turn), y: y + radius * Math.sin(turn) };
}

const at = ({ x, y }: Point) => `${round(x)} ${round(y)}`;
const round = (length: number) => Math.round(length * 10) / 10;

function circle(middle: Point, radius: number): Pick<Vessel, "outline" | "box"> {
  const { x, y } = middle;
  return {
    outline: `M${at({ x: x - radius, y })}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`,
    box: { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius },
  };
}

const line = (from: Point, to: Point) => `M${at(from)}L${at(to)}`;

function pairs<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((one, index) => items.slice(index + 1).map((other): [T, T] => [one, other]));
}

/** Six corners, each tied to every other, as Senghaas draws them; values lie on the spokes. */
export const layHexagon: Lay = (dimensions, width) => {
  const isNarrow = width < narrow;
  const radius = Math.min(140, width * (isNarrow ? 0.2 : 0.26));
  const ems = isNarrow ? 7 : 12.4;
  const middle = { x: width / 2, y: radius + 64 };
  const corners = dimensions.map((_, index) =>
    around(middle, radius, (360 / dimensions.length) * index),
  );
  const vessels = corners.map((corner, index): Vessel => {
    const side = Math.sign(Math.round(corner.x - middle.x));
    const isPole = side === 0;
    const gap = corner.y < middle.y ? -30 : 34;
    return {
      dimension: dimensions[index]!.id,
      ...circle(corner, 6),
      fills: "up",
      label: {
        x: corner.x + side * 16,
        y: isPole ? corner.y + gap : corner.y,
        anchor: isPole ? "middle" : side > 0 ? "start" : "end",
        ems: isPole ? ems + 6 : ems,
      },
    };
  });
  return {
    width,
    height: 2 * radius + 132,
    vessels,
    lines: pairs(corners).map(([from, to]) => line(from, to)),
    gaps: [],
    spokes: corners.map((corner) => [middle, corner] as const),
  };
};

/** Three vessels on the corners of a triangle, the first on top; below the line is what is not seen. */
export const layTriangle: Lay = (dimensions, width) => {
  const radius = Math.min(48, width * 0.11);
  const middle = { x: width / 2, y: 190 };
  const corners = [0, 240, 120].map((angle) => around(middle, Math.min(132, width * 0.3), angle));
  const vessels = corners.map((corner, index): Vessel => ({
    dimension: dimensions[index]!.id,
    ...circle(corner, radius),
    fills: "up",
    label: {
      x: corner.x,
      y: corner.y + (index === 0 ? -radius - 28 : radius + 30),
      anchor: "middle",
      ems: index === 0 ? 16 : Math.min(13, width / 34),
    },
  }));
  const water = middle.y + 4;
  return {
    width,
    height: corners[1]!.y + radius + 64,
    vessels,
    lines: [...pairs(corners).map(([from, to]) => line(from, to)), `M0 ${water}H${width}`],
    gaps: [],
    spokes: [],
  };
};

/** Three circles that overlap in the middle: none stands for another, and none stands alone. */
export const layCircles: Lay = (dimensions, width) => {
  const radius = Math.min(92, width * 0.21);
  const middle = { x: width / 2, y: radius * 1.62 + 44 };
  const centres = [0, 240, 120].map((angle) => around(middle, radius * 0.66, angle));
  const vessels = centres.map((centre, index): Vessel => {
    const below = index > 0;
    return {
      dimension: dimensions[index]!.id,
      ...circle(centre, radius),
      fills: "up",
      label: {
        x: below ? centre.x + (index === 1 ? -1 : 1) * radius * 0.35 : centre.x,
        y: below ? centre.y + radius + 28 : centre.y - radius - 26,
        anchor: "middle",
        ems: below ? Math.min(12, width / 34) : 18,
      },
    };
  });
  return {
    width,
    height: centres[1]!.y + radius + 60,
    vessels,
    lines: [],
    gaps: [],
    spokes: [],
  };
};

/** Four fields, two by two. */
export const layMatrix: Lay = (dimensions, width) => {
  const side = Math.min(width, 560) / 2 - 6;
  const height = 104;
  const left = (width - 2 * side - 12) / 2;
  const vessels = dimensions.map(({ id }: LaidDimension, index): Vessel => {
    const x = left + (index % 2) * (side + 12);
    const y = 4 + Math.floor(index / 2) * (height + 12);
    return {
      dimension: id,
      outline: `M${at({ x, y })}h${round(side)}v${height}h${-round(side)}Z`,
      box: { x, y, width: side, height },
      fills: "up",
      label: { x: x + side / 2, y: y + height / 2, anchor: "middle", ems: side / 15 },
    };
  });
  const rows = Math.ceil(dimensions.length / 2);
  return { width, height: rows * (height + 12) + 4, vessels, lines: [], gaps: [], spokes: [] };
};
