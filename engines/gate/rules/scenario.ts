import type { Provision } from "./provision.ts";

/**
 * Which provisions are eased, from which day, and when they snap back. A scenario never adds a provision, so under it
 * no verdict is harder than without it.
 */
export interface Scenario {
  readonly eased: readonly {
    readonly provision: string;
    readonly from: string;
    /** The day it holds again; `null`: it stays eased. */
    readonly until: string | null;
  }[];
}

/** The law as it stands. */
export const nothingEased: Scenario = { eased: [] };

/** Whether a provision holds on a day (YYYY-MM-DD) under a scenario. */
export function holdsOn({ id, from, until }: Provision, day: string, { eased }: Scenario): boolean {
  if (day < from || (until !== null && day >= until)) return false;
  return !eased.some(
    (one) => one.provision === id && day >= one.from && (one.until === null || day < one.until),
  );
}
