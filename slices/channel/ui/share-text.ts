/**
 * A share in [0, 1] as whole per cent: `71%`. A value that would round to all or to nothing without being so keeps a
 * mark that says it: `99+%`, `<1%`.
 */
export function shareText(share: number): string {
  return `${percentOf(share)}%`;
}

/** An interval of shares: `[55–67%]`. */
export function intervalText(interval: readonly [number, number]): string {
  return `[${percentOf(interval[0])}–${percentOf(interval[1])}%]`;
}

function percentOf(share: number): string {
  if (share >= 1) return "100";
  if (share > 0.995) return "99+";
  if (share > 0 && share < 0.005) return "<1";
  return String(Math.round(100 * share));
}
