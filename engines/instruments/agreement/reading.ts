import type { AlphaInterval } from "./bootstrap.ts";

/** How far scores may be relied on: on their own, for tentative conclusions, or not. */
export type Reading = "reliable" | "tentative" | "unreliable";

/** Krippendorff (2004, p. 241): rely on variables with α ≥ .800, draw tentative conclusions from .667. */
const reliableFrom = 0.8;
const tentativeFrom = 0.667;

/** Reads the interval's lower end, so that few units never look better than they are known to be. */
export function readAgreement({ low }: Pick<AlphaInterval, "low">): Reading {
  if (low >= reliableFrom) return "reliable";
  return low >= tentativeFrom ? "tentative" : "unreliable";
}
