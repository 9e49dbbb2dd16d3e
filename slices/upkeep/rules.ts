import { firstDay, lastDay, type PartialDate } from "#kernel/partial-date.ts";
import { ok, refused, type Result } from "#kernel/result.ts";

import type { Contact, NextStep } from "./model.ts";

/** Why something was not recorded on a tie. */
export type UpkeepRefusal =
  | { readonly kind: "upkeep-tie-unknown"; readonly id: string }
  | { readonly kind: "upkeep-tie-not-live"; readonly id: string }
  | { readonly kind: "upkeep-in-future"; readonly on: string };

/** Statuses of ties that can be kept up: what ended, or is only planned, has no contact to keep. */
const liveStatuses: ReadonlySet<string> = new Set(["actual", "dormant", "disputed"]);

export function isKeptUp(tie: { readonly kind: string; readonly status: string }): boolean {
  return liveStatuses.has(tie.status) && tie.kind !== "conflict";
}

/** A contact that was recorded has happened. */
export function checkContact(on: PartialDate, today: string): Result<PartialDate, UpkeepRefusal> {
  return firstDay(on) > today ? refused({ kind: "upkeep-in-future", on }) : ok(on);
}

/** The columns of a tie that a contact changes: its evidence is that day at least, and a dormant tie is awake. */
export function afterContact(
  tie: { readonly status: string; readonly lastEvidence: PartialDate | null },
  on: PartialDate,
): { readonly status: string; readonly last_evidence: PartialDate } {
  const isOlder = tie.lastEvidence !== null && lastDay(tie.lastEvidence) >= lastDay(on);
  return {
    status: tie.status === "dormant" ? "actual" : tie.status,
    last_evidence: isOlder ? tie.lastEvidence : on,
  };
}

/** ISO day on which the next contact falls due: `months` after the last day that the last one may mean. */
export function dueAfter(last: PartialDate, months: number): string {
  const [year = 0, month = 1, day = 1] = lastDay(last).split("-").map(Number);
  const wanted = month - 1 + months;
  const lastOfMonth = new Date(Date.UTC(year, wanted + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, wanted, Math.min(day, lastOfMonth))).toISOString().slice(0, 10);
}

/** Where a tie stands against its cadence. */
export const upkeepStates = ["overdue", "no-contact", "soon", "kept", "no-cadence"] as const;
export type UpkeepState = (typeof upkeepStates)[number];

/** Days before a contact falls due at which it is called to mind. */
const soonDays = 30;

/** `no-contact`: a cadence is set, and nothing on record says when the two were last in touch. */
export function stateOf(
  { cadence, last }: { readonly cadence: number | null; readonly last: PartialDate | null },
  today: string,
): { readonly state: UpkeepState; readonly due: string | null } {
  if (cadence === null) return { state: "no-cadence", due: null };
  if (last === null) return { state: "no-contact", due: null };
  const due = dueAfter(last, cadence);
  if (due < today) return { state: "overdue", due };
  const soon = new Date(Date.parse(today) + soonDays * 86_400_000).toISOString().slice(0, 10);
  return { state: due <= soon ? "soon" : "kept", due };
}

/** What a tie that is looked after has (report 6.2.4); each is shown by itself, and no index is made of them. */
export const upkeepSigns = ["in-touch", "shared-goal", "next-step"] as const;
export type UpkeepSign = (typeof upkeepSigns)[number];

export interface UpkeepKnown {
  readonly contacts: readonly Contact[];
  readonly cadence: number | null;
  readonly goals: readonly string[];
  readonly next: NextStep | null;
  readonly lastEvidence: PartialDate | null;
}

/** The last day of touch on record: a contact, else the latest evidence of the tie. */
export function lastTouch(
  known: Pick<UpkeepKnown, "contacts" | "lastEvidence">,
): PartialDate | null {
  const days = [...known.contacts.map(({ on }) => on), known.lastEvidence].filter(
    (day) => day !== null,
  );
  return days.toSorted((one, other) => (lastDay(one) < lastDay(other) ? 1 : -1))[0] ?? null;
}

export function missingSigns(known: UpkeepKnown, state: UpkeepState): readonly UpkeepSign[] {
  const isThere: Readonly<Record<UpkeepSign, boolean>> = {
    "in-touch": state === "kept" || state === "soon",
    "shared-goal": known.goals.length > 0,
    "next-step": known.next !== null,
  };
  return upkeepSigns.filter((sign) => !isThere[sign]);
}
