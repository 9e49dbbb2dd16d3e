import type { CrossingRow } from "./crossing-rows.ts";

/** A tie as the map draws it. */
export interface MapStep {
  readonly from: string;
  readonly to: string;
  readonly reliability: number;
  readonly isLost: boolean;
}

/** Every tie of the rows once; one that any standing channel uses is not lost. */
export function stepsOf(rows: readonly CrossingRow[]): readonly MapStep[] {
  const steps = new Map<string, MapStep>();
  for (const row of rows) {
    for (const { tie, from, to, reliability } of row.channel.steps) {
      const isLost = row.state === "lost" && (steps.get(tie)?.isLost ?? true);
      steps.set(tie, { from, to, reliability, isLost });
    }
  }
  return [...steps.values()];
}
