/** Why a line cannot be judged to the end; each makes it undetermined. */
export const lineFaults = [
  "hs-missing",
  "hs-malformed",
  "hs-too-short",
  "hs-unknown",
  "quantity-missing",
  "quantity-impossible",
  "end-user-missing",
  "list-stale",
  "list-missing-date",
] as const;
export type LineFault = (typeof lineFaults)[number];
