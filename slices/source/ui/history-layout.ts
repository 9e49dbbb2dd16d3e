import { historyParts, type HistoryEvent, type HistoryPart } from "./history-events.ts";

/** A mark of the picture, in pixels; bars have a width, dots none. */
export interface HistoryMark {
  readonly event: HistoryEvent;
  readonly shape: "bar" | "dot" | "stop";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** How many letters of its name fit into a bar. */
  readonly letters: number;
}

export interface HistoryLane {
  readonly part: HistoryPart;
  readonly y: number;
  readonly height: number;
}

export interface HistoryLayout {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly HistoryLane[];
  readonly marks: readonly HistoryMark[];
  /** First years of decades with their place. */
  readonly ticks: readonly { readonly year: number; readonly x: number }[];
  /** Records without any year, which the picture cannot show. */
  readonly undated: readonly HistoryEvent[];
}

const gutter = 132;
const step = 14;
const lanePadding = 8;
const letter = 11.5;
const axis = 24;

/** Lays the events out in lanes, one a part, years from left to right; dots of one year stand over one another. */
export function layOutHistory(
  events: readonly HistoryEvent[],
  width: number,
  language: "ko" | "en",
): HistoryLayout {
  const years = events.flatMap(({ from, to }) => [from, to]).filter((year) => year !== null);
  const first = Math.floor(Math.min(...years) / 10) * 10;
  const last = Math.max(...years) + 1;
  const place = (year: number) => gutter + ((year - first) / (last - first)) * (width - gutter - 8);
  const lanes: HistoryLane[] = [];
  const marks: HistoryMark[] = [];
  let y = axis;
  for (const part of historyParts) {
    const own = events.filter((event) => event.part === part && (event.from ?? event.to) !== null);
    if (own.length === 0) continue;
    const rows = new RowsInUse();
    for (const event of own) {
      const isBar = event.isOpen || event.from !== event.to;
      const x = place(event.from ?? first);
      const end = isBar ? place(event.isOpen ? last : event.to! + 1) : x + step;
      const row = rows.take(x, end);
      marks.push({
        event,
        shape: isBar ? "bar" : part === "history-disruptions" ? "stop" : "dot",
        x,
        y: y + lanePadding + row * step * (isBar ? 1.6 : 1) + step / 2,
        width: isBar ? Math.max(4, end - x - 2) : 0,
        letters: isBar ? Math.floor((end - x - 12) / (language === "ko" ? letter : letter / 2)) : 0,
      });
    }
    const isBars = own.some((event) => event.isOpen || event.from !== event.to);
    const height = 2 * lanePadding + rows.count * step * (isBars ? 1.6 : 1);
    lanes.push({ part, y, height });
    y += height;
  }
  const ticks = [];
  for (let year = first; year < last; year += 10) ticks.push({ year, x: place(year) });
  return {
    width,
    height: y,
    lanes,
    marks,
    ticks,
    undated: events.filter(({ from, to }) => (from ?? to) === null),
  };
}

/** Rows of a lane by where their last mark ends. */
class RowsInUse {
  readonly #ends: number[] = [];

  get count(): number {
    return this.#ends.length;
  }

  /** The first row that is free from `x` on. */
  take(x: number, end: number): number {
    const free = this.#ends.findIndex((taken) => taken <= x + 0.5);
    const row = free < 0 ? this.#ends.length : free;
    this.#ends[row] = end;
    return row;
  }
}
