import { both, type BothTexts } from "#kernel/local-text.ts";
import type { PartialDate } from "#kernel/partial-date.ts";

/** Whether an actor can be called; nobody having asked is not a no. */
export const availabilities = ["yes", "no", "unknown"] as const;
export type Availability = (typeof availabilities)[number];

export const availabilityLabels: Readonly<Record<Availability, BothTexts>> = {
  yes: both("가능", "Can be called"),
  no: both("어려움", "Not now"),
  unknown: both("확인되지 않음", "Not known"),
};

/** A time on which a mediator was called, and what came of it. */
export interface Call {
  readonly on: PartialDate;
  readonly for: string;
  /** `null`: not known yet. */
  readonly outcome: string | null;
}

/** An actor the office may call when work is stuck: an organisation, never a person. */
export interface RosterEntry {
  readonly id: string;
  readonly actor: string;
  /** Why the office counts on it. */
  readonly reason: string;
  readonly offers: string | null;
  /** The way to it at the level of the organisation. */
  readonly route: string | null;
  readonly availability: Availability;
  /** When somebody found that out; `null` while it is not known. */
  readonly availabilityOn: PartialDate | null;
  readonly calls: readonly Call[];
}

/** What the ties tell of an actor that could stand between the sides; ids of ties, each with its source. */
export interface MediatorRecord {
  /** Mediations it took part in, past ones as well. */
  readonly mediated: readonly string[];
  /** Its live ties with each side. */
  readonly withA: readonly string[];
  readonly withB: readonly string[];
  /** Ties by which actors of a side host it: it has a seat there. */
  readonly seatA: readonly string[];
  readonly seatB: readonly string[];
  /** Bodies it initiated or hosts, and members it gathers: what it can convene. */
  readonly convenes: readonly string[];
  /** Conflicts with an actor of a side, in force. */
  readonly conflicts: readonly string[];
}
