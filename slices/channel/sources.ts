import type { Citation } from "#kernel/claim.ts";

/** The report on which the office's strategy rests, by its id among the sources. */
export const reportSource = "report";

/** Widely known facts that an office has not checked yet, by their id among the sources. */
export const generalKnowledge = "general-knowledge";

/** A section of the report. */
export function reportSection(locator: string): Citation {
  return { source: reportSource, locator };
}

/** A number that is Naru's own assumption, by its place in the table of this slice; an office may set its own. */
export function assumption(locator: string): Citation {
  return { source: "naru-assumptions", locator };
}
