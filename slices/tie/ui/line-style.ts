import type { TieStatus } from "../model.ts";

/** How a tie is drawn. `double` draws two parallel strokes, `hollow` an outline without filling. */
export interface LineStyle {
  readonly dash: string | null;
  readonly form: "single" | "double" | "hollow";
  /** 1 is full ink. */
  readonly opacity: number;
}

/** Line by status (ui.md, Ground): status is told by the line's form, never by its colour alone. */
export const lineStyles: Readonly<Record<TieStatus, LineStyle>> = {
  actual: { dash: null, form: "single", opacity: 1 },
  dormant: { dash: "7 5", form: "single", opacity: 1 },
  planned: { dash: "1.5 5", form: "single", opacity: 1 },
  proposed: { dash: null, form: "hollow", opacity: 1 },
  ended: { dash: null, form: "single", opacity: 0.35 },
  disputed: { dash: null, form: "double", opacity: 1 },
};

/** Width of a line for a reliability in (0, 1], in pixels; thin is weak. */
export function widthFor(reliability: number): number {
  return 1 + 2.4 * Math.min(1, Math.max(0, reliability));
}
