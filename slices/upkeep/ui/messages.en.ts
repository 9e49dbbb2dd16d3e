import type { Messages } from "./messages.ko.ts";

export const en: Messages = {
  title: "Upkeep of ties",
  about:
    "Using a tie after it is made matters more than making it (report 6.2.4). For each live tie: last contact, cadence, shared goals, next step.",
  empty: "There is no tie to keep up.",
  emptyStep: "Live ties of our city gather here once they are registered.",
  noneLeft: "No tie meets the filter.",
  noneLeftRepair: "Take the filter above off.",
  count: (shown, all) => `${shown} of ${all}`,
  due: (count) => `${count} to be contacted`,
  show: "Show",
  all: "All",
  onlyDue: "Ties to be contacted",
  onlyUnset: "Ties without a cadence",
  other: "With",
  kind: "Tie",
  last: "Last contact",
  noLast: "none on record",
  cadence: "Cadence",
  every: (months) =>
    months === 12
      ? "every year"
      : months % 12 === 0
        ? `every ${months / 12} years`
        : months === 1
          ? "every month"
          : `every ${months} months`,
  noCadence: "not set",
  state: "State",
  states: {
    overdue: "Overdue",
    "no-contact": "No contact on record",
    soon: "Due soon",
    kept: "Kept",
    "no-cadence": "No cadence",
  },
  until: (day) => `by ${day}`,
  goals: "Shared goals",
  next: "Next step",
  none: "none",
  missing: (signs) => `Missing: ${signs}`,
  signs: { "in-touch": "contact in time", "shared-goal": "goal", "next-step": "next step" },
  contact: "Contact",
  contactOf: (name) => `Record a contact with ${name}`,
  plan: "Plan",
  planOf: (name) => `Plan the upkeep of the tie with ${name}`,
  on: "When",
  dateHint: "2026, 2026-04 or 2026-04-02",
  way: "How",
  subject: "About what",
  subjectHint: "Name units, not persons.",
  what: "What to write down",
  whats: { cadence: "Cadence", goal: "Shared goal", next: "Next step" },
  months: "Every how many months",
  monthsHint: "0 takes the cadence away; at most 60.",
  goal: "Goal",
  step: "Next step",
  stepHint: "Leave it empty to take the step away.",
  dueOn: "By",
  why: "Reason",
  saved: "Recorded.",
};
