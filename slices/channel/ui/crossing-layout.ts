import type { CrossingRow } from "./crossing-rows.ts";

/** What the layout needs beside the rows: room, uses of each actor, and whether a shock has raised the water. */
export interface CrossingSetting {
  /** Pixels; from about 560 on, names have room. */
  readonly width: number;
  readonly uses: ReadonlyMap<string, number>;
  readonly isHighWater: boolean;
}

/** A stone: an actor between the banks. `ems` is the room for its name in ems of its type. */
export interface Stone {
  readonly actor: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly uses: number;
  readonly isLost: boolean;
  readonly ems: number;
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
  /** Where the row leaves the left shore and reaches the right one. */
  readonly leaves: number;
  readonly lands: number;
  readonly stones: readonly Stone[];
  readonly gaps: readonly Gap[];
}

export interface CrossingLayout {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly LaidRow[];
  /** Outlines of the two banks, and of the lines that follow the shores in the water, nearest first. */
  readonly banks: { readonly left: string; readonly right: string };
  readonly shoreLines: readonly string[];
  /** Width of a bank where it is narrowest. */
  readonly bankWidth: number;
}

/** Pixels: height of a row, room above for the ends' names, room below, type size of stone names. */
const rowHeight = 66;
const head = 72;
const foot = 22;
const nameSize = 12.5;

/** How far high water comes up the banks. */
const rise = 20;

/** Radius of a stone that one row uses, what each further row adds, and the most. */
const smallest = 10;
const perUse = 2;
const largest = 19;

/** Lays the rows out as stepping stones between two banks. Deterministic: the same rows give the same picture. */
export function layoutCrossing(rows: readonly CrossingRow[], setting: CrossingSetting): CrossingLayout {
  const { width } = setting;
  const height = head + Math.max(1, rows.length) * rowHeight + foot;
  const bankWidth = Math.min(140, Math.max(76, width * 0.14)) - (setting.isHighWater ? rise : 0);
  const shore = { width, height, bankWidth };
  return {
    width,
    height,
    bankWidth,
    rows: rows.map((row, index) => layRow(row, head + index * rowHeight + 22, { ...setting, shore })),
    banks: { left: bankPath("left", shore), right: bankPath("right", shore) },
    shoreLines: [7, 15, 25].flatMap((away) => [shorePath("left", shore, away), shorePath("right", shore, away)]),
  };
}

interface Shore {
  readonly width: number;
  readonly height: number;
  readonly bankWidth: number;
}

function layRow(row: CrossingRow, y: number, setting: CrossingSetting & { readonly shore: Shore }): LaidRow {
  const leaves = shoreAt(y, "left", setting.shore);
  const lands = shoreAt(y, "right", setting.shore);
  const between = row.channel.actors.slice(1, -1);
  const step = (lands - leaves) / (between.length + 1);
  const stones = between.map((actor, index): Stone => {
    const uses = setting.uses.get(actor) ?? 0;
    const radius = Math.min(largest, smallest + perUse * Math.max(0, uses - 1));
    const isLost = row.lostActors.includes(actor);
    return { actor, x: leaves + step * (index + 1), y, radius, uses, isLost, ems: (step - 12) / nameSize };
  });
  return { row, y, leaves, lands, stones, gaps: layGaps(row, stones, { y, leaves, lands }) };
}

function layGaps(row: CrossingRow, stones: readonly Stone[], ends: { y: number; leaves: number; lands: number }): readonly Gap[] {
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
function shoreAt(y: number, side: "left" | "right", shore: Shore): number {
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
