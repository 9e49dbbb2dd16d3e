import type { PartialDate } from "#kernel/partial-date.ts";

/** Properties under which the office keeps what it knows of a hosted body, as claims on the actor. */
export const hostedProperties = [
  "liaison-owner",
  "mandate",
  "agenda-point",
  "agenda-outcome",
] as const;
export type HostedProperty = (typeof hostedProperties)[number];

/** Something to bring to a meeting with the body. */
export interface AgendaPoint {
  /** Id of the claim that holds it. */
  readonly id: string;
  readonly text: string;
  readonly since: PartialDate | null;
  /** What came of it; `null`: still open. */
  readonly outcome: { readonly text: string; readonly on: PartialDate | null } | null;
}

/** What the office would need to know of a hosted body before a meeting has an agenda. */
export const hostedGaps = ["owner", "mandate", "topic", "northern-record", "agenda"] as const;
export type HostedGap = (typeof hostedGaps)[number];

/** A hosted body as the register knows it. */
export interface HostedKnown {
  readonly owner: string | null;
  readonly mandate: string | null;
  /** Topics of its ties, without the tag that only says it is hosted. */
  readonly issues: readonly string[];
  /** Ids of ties of its own or of the body it is part of with the other side. */
  readonly northern: readonly string[];
  readonly agenda: readonly AgendaPoint[];
}

/** What is missing; no northern tie on record means not known, never that there is none. */
export function gapsOf(known: HostedKnown): readonly HostedGap[] {
  const isMissing: Readonly<Record<HostedGap, boolean>> = {
    owner: known.owner === null,
    mandate: known.mandate === null,
    topic: known.issues.length === 0,
    "northern-record": known.northern.length === 0,
    agenda: known.agenda.every(({ outcome }) => outcome !== null),
  };
  return hostedGaps.filter((gap) => isMissing[gap]);
}
