import type { CrossingRow } from "./crossing-rows.ts";
import { nameLines } from "./name-lines.ts";

/** What the layout needs beside the rows: room, uses of each actor, and whether a shock has raised the water. */
export interface CrossingSetting {
  /** Pixels; under 560 the picture is compact: thin banks, names by turns under and over the line. */
  readonly width: number;
  readonly uses: ReadonlyMap<string, number>;
  /** The name of an actor in the reader's language. */
  readonly nameOf: (actor: string) => string;
  readonly isHighWater: boolean;
}

/** A stone: an actor between the banks, with its name in one or two lines. */
export interface Stone {
  readonly actor: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly uses: number;
  readonly isLost: boolean;
  readonly lines: readonly string[];
  /** First baseline of the name, from the middle of the stone. */
  readonly nameY: number;
}

/** A gap: the tie between two stones, or between a stone and a bank. */
export interface Gap {
  readonly tie: string;
  readonly x1: number;
  readonly x2: number;
  readonly y: number;
  readonly isWeakest: boolean;
  readonly isLost: boolean;
}

export interface LaidRow {
  readonly row: CrossingRow;
  readonly y: number;
  /** Lowest point of the row, under the last line of its names. */
  readonly bottom: number;
  /** Where the row leaves the left shore and reaches the right one. */
  readonly leaves: number;
  readonly lands: number;
  readonly stones: readonly Stone[];
  readonly gaps: readonly Gap[];
}

export interface CrossingLayout {
  readonly width: number;
  readonly height: number;
  /** Whether the picture is too narrow for words on the banks. */
  readonly isCompact: boolean;
  readonly rows: readonly LaidRow[];
  /** Outlines of the two banks, and of the lines that follow the shores in the water, nearest first. */
  readonly banks: { readonly left: string; readonly right: string };
  readonly shoreLines: readonly string[];
  /** Width of a bank where it is narrowest. */
  readonly bankWidth: number;
}

/** Pixels: room above for the ends' names, room below the last row, type size and line height of stone names. */
const head = 66;
const foot = 14;
const nameSize = 12.5;
export const nameLine = 14;

/** Pixels above the line of a row, for the figure at the weakest link, and between two rows. */
const aboveLine = 22;
const betweenRows = 8;

/** Narrower pictures are compact: pixels, the width of their banks, and how far a name stands over its stone. */
const narrowest = 560;
const thinBank = 48;
const overStone = 17;

/** How far high water comes up the banks. */
const rise = 14;

/** Radius of a stone that one row uses, what each further row adds, and the most. */
const smallest = 10;
const perUse = 2;
const largest = 18;

/** How far a triangle's tip stands over its radius, and the least room under the line, for the figures on the banks. */
const tip = 1.3;
const beneath = 26;

/** Lays the rows out as stepping stones between two banks. Deterministic: the same rows give the same picture. */
export function layoutCrossing(
  rows: readonly CrossingRow[],
  setting: CrossingSetting,
): CrossingLayout {
  const { width } = setting;
  const isCompact = width < narrowest;
  const bankWidth = isCompact
    ? thinBank - (setting.isHighWater ? rise / 3 : 0)
    : Math.min(150, Math.max(100, width * 0.155)) - (setting.isHighWater ? rise : 0);
  const laid: LaidRow[] = [];
  let top = head;
  for (const row of rows) {
    const next = layRow(row, top, { ...setting, shore: { width, bankWidth } });
    laid.push(next);
    top = next.bottom + betweenRows;
  }
  const height = top + foot;
  const shore = { width, height, bankWidth };
  return {
    width,
    height,
    bankWidth,
    isCompact,
    rows: laid,
    banks: { left: bankPath("left", shore), right: bankPath("right", shore) },
    shoreLines: [7, 15, 25].flatMap((away) => [
      shorePath("left", shore, away),
      shorePath("right", shore, away),
    ]),
  };
}

interface Banks {
  readonly width: number;
  readonly bankWidth: number;
}

interface Shore extends Banks {
  readonly height: number;
}

function layRow(
  row: CrossingRow,
  top: number,
  setting: CrossingSetting & { readonly shore: Banks },
): LaidRow {
  const usesOf = (actor: string) => (row.state === "lost" ? 0 : (setting.uses.get(actor) ?? 0));
  const radiusOf = (actor: string) =>
    Math.min(largest, smallest + perUse * Math.max(0, usesOf(actor) - 1));
  const tallest = Math.max(smallest, ...row.channel.actors.slice(1, -1).map(radiusOf));
  const isByTurns = setting.width < narrowest && row.channel.actors.length > 3;
  const y = top + Math.max(aboveLine, tallest * tip) + (isByTurns ? tallest + nameLine : 0);
  const leaves = shoreAt(y, "left", setting.shore);
  const lands = shoreAt(y, "right", setting.shore);
  const between = row.channel.actors.slice(1, -1);
  const step = (lands - leaves) / (between.length + 1);
  const stones = between.map((actor, index): Stone => {
    const uses = usesOf(actor);
    const isLost = row.lostActors.includes(actor);
    const isOver = isByTurns && index % 2 === 1;
    const room = isByTurns
      ? Math.min(2 * step - 12, 2 * nearestShore(index, between.length) * step)
      : step - 12;
    const lines = nameLines(setting.nameOf(actor), room / nameSize);
    const radius = radiusOf(actor);
    return {
      actor,
      x: leaves + step * (index + 1),
      y,
      radius,
      uses,
      isLost,
      lines,
      nameY: isOver ? -(radius + overStone) - nameLine * (lines.length - 1) : radius + 14,
    };
  });
  const below = Math.max(
    beneath,
    ...stones.map(({ nameY, lines }) => nameY - 8 + nameLine * lines.length),
  );
  return {
    row,
    y,
    bottom: y + below,
    leaves,
    lands,
    stones,
    gaps: layGaps(row, stones, { y, leaves, lands }),
  };
}

/** Steps from a stone to the nearer shore, with the bank beyond it that a centred name may reach over. */
function nearestShore(index: number, count: number): number {
  return Math.min(index, count - 1 - index) + 1.3;
}

function layGaps(
  row: CrossingRow,
  stones: readonly Stone[],
  ends: { y: number; leaves: number; lands: number },
): readonly Gap[] {
  const { channel } = row;
  return channel.ties.map((tie, index): Gap => {
    const [before, after] = [stones[index - 1], stones[index]];
    return {
      tie,
      y: ends.y,
      x1: before === undefined ? ends.leaves : before.x + before.radius + 3,
      x2: after === undefined ? ends.lands : after.x - after.radius - 3,
      isWeakest: tie === channel.weakest,
      isLost: row.lostTies.includes(tie),
    };
  });
}

/** Where the shore runs at a height: two waves of unequal length, so that it never looks ruled. */
function shoreAt(y: number, side: "left" | "right", shore: Banks): number {
  const phase = side === "left" ? 0.4 : 2.1;
  const out = shore.bankWidth + 7 * Math.sin(y / 74 + phase) + 4 * Math.sin(y / 27 + 2 * phase);
  return side === "left" ? out : shore.width - out;
}

function shorePath(side: "left" | "right", shore: Shore, away = 0): string {
  const sign = side === "left" ? 1 : -1;
  const points: string[] = [];
  for (let y = -4; y <= shore.height + 12; y += 12) {
    points.push(`${(shoreAt(y, side, shore) + sign * away).toFixed(1)} ${y}`);
  }
  return `M${points.join("L")}`;
}

function bankPath(side: "left" | "right", shore: Shore): string {
  const edge = side === "left" ? -2 : shore.width + 2;
  return `${shorePath(side, shore)}L${edge} ${shore.height + 12}L${edge} -4Z`;
}
