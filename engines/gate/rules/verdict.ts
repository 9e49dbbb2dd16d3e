/** What the gate says of a line, a party or an activity, from mildest to hardest. */
export const verdicts = [
  "free",
  "notify",
  "licence",
  "exemption",
  "undetermined",
  "never",
] as const;
export type Verdict = (typeof verdicts)[number];

/** What a provision does to what it touches. */
export const effects = ["notify", "licence", "exemption", "never"] as const;
export type Effect = (typeof effects)[number];

/** The harder of two verdicts. */
export function harderOf(one: Verdict, other: Verdict): Verdict {
  return verdicts.indexOf(one) >= verdicts.indexOf(other) ? one : other;
}

/** The milder of two verdicts. */
export function milderOf(one: Verdict, other: Verdict): Verdict {
  return harderOf(one, other) === one ? other : one;
}

/** The hardest of several verdicts; free of none. A programme is as hard as its worst line. */
export function worstOf(several: Iterable<Verdict>): Verdict {
  let worst: Verdict = "free";
  for (const one of several) worst = harderOf(worst, one);
  return worst;
}
