import { both, type BothTexts } from "#kernel/local-text.ts";
import { isPartialDate, type PartialDate } from "#kernel/partial-date.ts";

/** Properties under which the upkeep of a tie is kept, as claims on the tie. */
export const upkeepProperties = {
  contact: "contact",
  cadence: "contact-cadence",
  goal: "shared-goal",
  next: "next-step",
} as const;

/** How one side reached the other. */
export const contactWays = ["meeting", "visit", "letter", "call", "event", "other"] as const;
export type ContactWay = (typeof contactWays)[number];

export const contactWayLabels: Readonly<Record<ContactWay, BothTexts>> = {
  meeting: both("회의", "Meeting"),
  visit: both("방문", "Visit"),
  letter: both("서신", "Letter"),
  call: both("통화", "Call"),
  event: both("행사", "Event"),
  other: both("그 밖", "Other"),
};

/** A time at which the two sides were in touch. Units are named, persons are not. */
export interface Contact {
  readonly on: PartialDate;
  readonly way: ContactWay;
  readonly about: string;
}

/** What is to be done next on the tie. */
export interface NextStep {
  readonly text: string;
  /** ISO day; `null`: no day was set. */
  readonly due: string | null;
}

/** Longest time between two contacts that can be set, in months: five years. A cadence of 0 takes the cadence away. */
export const longestCadence = 60;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

export function isContact(value: unknown): value is Contact {
  return isRecord(value) && isPartialDate(value["on"]) && typeof value["about"] === "string";
}

export function isNextStep(value: unknown): value is NextStep {
  return isRecord(value) && typeof value["text"] === "string" && "due" in value;
}
