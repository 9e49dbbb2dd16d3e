/**
 * A share in [0, 1] as whole per cent: `71%`. A value that would round to all or to nothing without being so keeps a
 * mark that says it: `99+%`, `<1%`.
 */
export function shareText(share: number): string {
  return `${percentOf(share)}%`;
}

/** An interval of probabilities: `[55–67%]`. Its upper end never says 100, which no record can promise. */
export function intervalText([low, high]: readonly [number, number]): string {
  return `[${percentOf(low)}–${high > 0.995 ? "99+" : percentOf(high)}%]`;
}

function percentOf(share: number): string {
  if (share >= 1) return "100";
  if (share > 0.995) return "99+";
  if (share > 0 && share < 0.005) return "<1";
  return String(Math.round(100 * share));
}
