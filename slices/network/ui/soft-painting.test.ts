import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Palette } from "./palette.ts";
import type { Points, Segments } from "./scene.ts";
import { dimByLines, inkWhereDim, type LineLook, type Sheet } from "./soft-lines.ts";
import { drawMarks } from "./soft-marks.ts";

type Line = readonly [ax: number, ay: number, bx: number, by: number];

/** Pieces of width 2 in the coordinates of the sheet's middle, `status` as `tieStatuses` numbers it. */
function segmentsOf(lines: readonly Line[], status = 0): Segments {
  const count = lines.length;
  return {
    count,
    ends: Float32Array.from(lines.flat()),
    along: new Float32Array(count),
    status: new Uint8Array(count).fill(status),
    width: new Float32Array(count).fill(2),
    ties: new Int32Array(count),
    from: new Int32Array(count),
    to: new Int32Array(count),
  };
}

const sheet: Sheet = { width: 120, height: 90 };
const look: LineLook = {
  camera: { x: 0, y: 0, scale: 1 },
  pixels: 1,
  opacity: 0.5,
  isThin: false,
};

function drawn(segments: Segments, onto = sheet, how = look): Float32Array {
  const light = new Float32Array(onto.width * onto.height).fill(1);
  dimByLines(light, onto, segments, how);
  return light;
}

const sum = (light: Float32Array) => light.reduce((all, left) => all + 1 - left, 0);
/** The largest difference between a drawing and what is expected of each of its pixels. */
const farthest = (light: Float32Array, expected: (at: number) => number) =>
  light.reduce((most, left, at) => Math.max(most, Math.abs(left - expected(at))), 0);
const x = fc.integer({ min: -50, max: 50 });
const y = fc.integer({ min: -38, max: 38 });
const line: fc.Arbitrary<Line> = fc
  .tuple(x, y, x, y)
  .filter(([ax, ay, bx, by]) => Math.hypot(bx - ax, by - ay) > 20);
const lines = fc.array(line, { minLength: 1, maxLength: 12 });

describe("dimByLines", () => {
  it("leaves as much ink as a line is long and wide, however it leans", () => {
    fc.assert(
      fc.property(line, ([ax, ay, bx, by]) => {
        const long = Math.hypot(bx - ax, by - ay);
        const ink = sum(drawn(segmentsOf([[ax, ay, bx, by]]))) / (2 * look.opacity);
        expect(Math.abs(ink - long)).toBeLessThan(0.02 * long + 1);
      }),
      { seed: 1 },
    );
  });

  it("inks nothing farther from the line than its edge", () => {
    fc.assert(
      fc.property(line, ([ax, ay, bx, by]) => {
        const light = drawn(segmentsOf([[ax, ay, bx, by]]));
        const long = Math.hypot(bx - ax, by - ay);
        const inked = [...light.keys()].filter((at) => light[at]! < 1);
        for (const at of inked) {
          const dx = (at % sheet.width) + 0.5 - sheet.width / 2 - ax;
          const dy = Math.floor(at / sheet.width) + 0.5 - sheet.height / 2 - ay;
          const off = Math.abs(dx * (by - ay) - dy * (bx - ax)) / long;
          expect(off).toBeLessThan(1.5 + 1e-6);
        }
      }),
      { seed: 2, numRuns: 30 },
    );
  });

  it("does not ask which line comes first, nor which end", () => {
    fc.assert(
      fc.property(lines, (all) => {
        const turned = all
          .toReversed()
          .map(([ax, ay, bx, by]): Line => (ax % 2 === 0 ? [ax, ay, bx, by] : [bx, by, ax, ay]));
        const [one, other] = [drawn(segmentsOf(all)), drawn(segmentsOf(turned))];
        expect(farthest(one, (at) => other[at]!)).toBeLessThan(1e-4);
      }),
      { seed: 3, numRuns: 50 },
    );
  });

  it("draws on a small sheet what the middle of a large one shows", () => {
    const large = { width: 240, height: 210 };
    fc.assert(
      fc.property(lines, fc.constantFrom(0, 1, 2, 3, 4, 5), (all, status) => {
        const far = all.map(([ax, ay, bx, by]): Line => [2 * ax, 2 * ay, 2 * bx, 2 * by]);
        const [small, whole] = [
          drawn(segmentsOf(far, status)),
          drawn(segmentsOf(far, status), large),
        ];
        const inWhole = (at: number) =>
          whole[(Math.floor(at / sheet.width) + 60) * large.width + (at % sheet.width) + 60]!;
        expect(farthest(small, inWhole)).toBeLessThan(1e-4);
      }),
      { seed: 4, numRuns: 50 },
    );
  });

  it("tells the forms of a tie apart", () => {
    const inkOf = (status: number) => sum(drawn(segmentsOf([[-50, 0.5, 50, 0.5]], status)));
    const [actual, ended, dormant, planned, proposed, disputed] = [0, 1, 2, 3, 4, 5].map(inkOf);
    expect(ended! / actual!).toBeCloseTo(0.35, 2);
    expect(dormant! / actual!).toBeCloseTo(7 / 12, 1);
    expect(planned! / actual!).toBeCloseTo(1.8 / 5, 1);
    const middleOf = (status: number) =>
      drawn(segmentsOf([[-50, 0.5, 50, 0.5]], status))[45 * sheet.width + 60]!;
    expect([middleOf(4), middleOf(5)]).toEqual([1, 1]);
    expect(middleOf(0)).toBe(0.5);
    expect(proposed).toBeGreaterThan(0);
    expect(disputed).toBeGreaterThan(proposed!);
  });
});

const palette: Palette = {
  ink: [0, 0, 0],
  paper: [1, 1, 1],
  accent: [0, 0, 1],
  bad: [1, 0, 0],
  disc: [0, 1, 1],
  water: [0, 0, 1],
  land: [1, 1, 0],
  shore: [0, 0, 0],
  sides: [
    [0, 0, 1],
    [1, 0, 0],
    [0, 1, 0],
    [0.5, 0.5, 0.5],
  ],
};

function marked(form: number, radius: number, place: readonly [number, number]): Uint8ClampedArray {
  const points: Points = {
    count: 1,
    places: Float32Array.from(place),
    radius: Float32Array.of(radius),
    form: Uint8Array.of(form),
    rows: Int32Array.of(0),
  };
  const data = new Uint8ClampedArray(4 * sheet.width * sheet.height).fill(255);
  drawMarks(data, sheet, points, { ...look, growth: 1, palette });
  return data;
}

describe("drawMarks", () => {
  it("gives every form its colour and about its area", () => {
    const red = (data: Uint8ClampedArray) =>
      data.reduce((all, value, at) => (at % 4 === 0 ? all + (255 - value) / 255 : all), 0);
    const radius = 14;
    expect(red(marked(0, radius, [0, 0])) / (Math.PI * radius ** 2)).toBeCloseTo(1, 1);
    expect(red(marked(2, radius, [0, 0]))).toBeGreaterThan(0.8 * radius ** 2);
    const square = marked(1, radius, [0, 0]);
    const green = square.reduce((all, v, at) => (at % 4 === 1 ? all + (255 - v) / 255 : all), 0);
    expect(green / (1.8 * radius) ** 2).toBeCloseTo(1, 1);
    const ring = marked(3, radius, [0, 0]);
    expect(ring[4 * (45 * sheet.width + 60)]).toBe(255);
    expect(red(ring)).toBeGreaterThan(radius);
  });

  it("stays on the sheet at its edges and leaves the rest alone", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -70, max: 70 }),
        fc.integer({ min: -55, max: 55 }),
        fc.constantFrom(0, 1, 2, 3, 4, 5),
        (px, py, form) => {
          const data = marked(form, 6, [px, py]);
          const painted = Array.from({ length: data.length / 4 }, (_, at) => at).filter(
            (at) => data[4 * at]! + data[4 * at + 1]! + data[4 * at + 2]! < 765,
          );
          const farthestOff = painted.reduce((most, at) => {
            const dx = (at % sheet.width) + 0.5 - 60 - px;
            const dy = Math.floor(at / sheet.width) + 0.5 - 45 - py;
            return Math.max(most, Math.abs(dx), Math.abs(dy));
          }, 0);
          expect(farthestOff).toBeLessThanOrEqual(6 * 1.3 + 2);
        },
      ),
      { seed: 5, numRuns: 40 },
    );
  });
});

describe("inkWhereDim", () => {
  it("mixes ink and ground by what light is left", () => {
    const data = Uint8ClampedArray.of(200, 100, 0, 255, 10, 20, 30, 255);
    inkWhereDim(data, Float32Array.of(0.5, 1), [0, 0, 1]);
    expect([...data]).toEqual([100, 50, 128, 255, 10, 20, 30, 255]);
  });
});
