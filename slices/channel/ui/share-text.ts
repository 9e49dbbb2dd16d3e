/**
 * A probability in [0, 1] with two decimals and no leading zero: `.71`. A value that would round to certain or to
 * impossible without being so keeps a mark that says it: `.99+`, `<.01`.
 */
export function shareText(share: number): string {
  if (share >= 1) return "1.00";
  if (share > 0.995) return ".99+";
  if (share > 0 && share < 0.005) return "<.01";
  return share.toFixed(2).replace(/^0/, "");
}

/** An interval of probabilities: `[.55–.67]`. */
export function intervalText(interval: readonly [number, number]): string {
  return `[${shareText(interval[0])}–${shareText(interval[1])}]`;
}
