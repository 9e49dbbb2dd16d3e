import type { Lay, PictureLayout, Vessel } from "./picture-shape.ts";

const round = (length: number) => Math.round(length * 10) / 10;

/** Height of a band, and the space between two. */
const band = 66;
const between = 8;

function laid(width: number, vessels: readonly Vessel[], more: Partial<PictureLayout> = {}) {
  const height = Math.max(...vessels.map(({ box }) => box.y + box.height), 0) + 6;
  return { width, height, vessels, lines: [], gaps: [], spokes: [], ...more };
}

function rectangle(dimension: string, box: Vessel["box"], label: Vessel["label"]): Vessel {
  const { x, y, width, height } = box;
  const outline = `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${-round(width)}Z`;
  return { dimension, outline, box, fills: "across", label };
}

/** Lederach's pyramid: few at the top, many at the bottom; names stand beside it on the right. */
export const layPyramid: Lay = (dimensions, width) => {
  const half = Math.min(150, width * 0.24);
  const apex = half + 4;
  const count = dimensions.length;
  const total = count * (band + between) - between;
  const spread = (y: number) => 14 + ((half - 14) * y) / total;
  const vessels = dimensions.map(({ id }, index): Vessel => {
    const top = index * (band + between);
    const bottom = top + band;
    const [upper, lower] = [spread(top), spread(bottom)];
    const y = top + 6;
    return {
      dimension: id,
      outline: `M${round(apex - upper)} ${y}H${round(apex + upper)}L${round(apex + lower)} ${y + band}H${round(apex - lower)}Z`,
      box: { x: apex - lower, y, width: 2 * lower, height: band },
      fills: "across",
      label: {
        x: 2 * half + 24,
        y: y + band / 2,
        anchor: "start",
        ems: (width - 2 * half - 28) / 14,
      },
    };
  });
  return laid(width, vessels);
};

/** Layers one on the other, the first on top. */
export const layLayers: Lay = (dimensions, width) =>
  laid(
    width,
    dimensions.map(({ id }, index) => {
      const y = 6 + index * (band + between);
      const box = { x: 2, y, width: width - 4, height: band };
      const label = { x: width / 2, y: y + band / 2, anchor: "middle", ems: width / 17 } as const;
      return rectangle(id, box, label);
    }),
  );

/** The last year that the time axis draws; an open end runs on to it. */
const lastYear = 30;

/** Horizons on one axis of years: what the source leaves between them stays empty and is named (SI-25). */
export const layHorizons: Lay = (dimensions, width) => {
  const spans = dimensions.map(({ horizonYears }) => ({
    from: horizonYears?.from ?? 0,
    to: horizonYears?.to ?? lastYear,
  }));
  const isNarrow = width < 460;
  const x = (year: number) => 2 + ((width - 4) * year) / lastYear;
  const height = 54;
  const vessels = dimensions.map(({ id }, index): Vessel => {
    const { from, to } = spans[index]!;
    const y = 34;
    const box = { x: x(from), y, width: Math.max(10, x(to) - x(from)), height };
    const isFirst = index === 0;
    const isLast = index === dimensions.length - 1;
    return rectangle(id, box, {
      x: isFirst ? 2 : isLast ? width - 2 : box.x + box.width / 2,
      y: y + height + (isNarrow ? 30 + index * 44 : 34),
      anchor: isFirst ? "start" : isLast ? "end" : "middle",
      ems: isNarrow ? 18 : 11,
    });
  });
  const gaps = spans.flatMap(({ to }, index) => {
    const next = spans[index + 1];
    if (next === undefined || next.from <= to) return [];
    return [{ x: x(to), y: 34, width: x(next.from) - x(to), height, from: to, to: next.from }];
  });
  const low = isNarrow ? 44 * dimensions.length : 44;
  return {
    width,
    height: 34 + height + low + 24,
    vessels,
    lines: [`M2 ${34 + height}H${width - 2}`],
    gaps,
    spokes: [],
  };
};

/** Rungs that rise from the first at the foot to the last at the top. */
export const layLadder: Lay = (dimensions, width) => {
  const count = dimensions.length;
  const shift = Math.min(60, (width * 0.3) / Math.max(1, count - 1));
  const length = width - 8 - shift * (count - 1);
  const height = 58;
  return laid(
    width,
    dimensions.map(({ id }, index) => {
      const y = 6 + (count - 1 - index) * (height + between);
      const x = 4 + index * shift;
      const label = { x: x + length / 2, y: y + height / 2, anchor: "middle" } as const;
      return rectangle(id, { x, y, width: length, height }, { ...label, ems: length / 17 });
    }),
  );
};

/** Arrows one after the other; below one another where they do not fit side by side. */
export const laySteps: Lay = (dimensions, width) => {
  const count = dimensions.length;
  const isBelow = width / count < 118;
  const head = 14;
  if (isBelow) return layLayers(dimensions, width);
  const length = (width - 4 - head) / count;
  const height = 84;
  const vessels = dimensions.map(({ id }, index): Vessel => {
    const x = 2 + index * length;
    const y = 6;
    const body = round(length - between);
    return {
      dimension: id,
      outline: `M${round(x)} ${y}h${body}l${head} ${height / 2}l${-head} ${height / 2}h${-body}l${head} ${-height / 2}Z`,
      box: { x, y, width: length - between + head, height },
      fills: "across",
      label: {
        x: x + (length + head) / 2,
        y: y + height / 2,
        anchor: "middle",
        ems: (length - 2 * head) / 14,
      },
    };
  });
  return laid(width, vessels);
};
