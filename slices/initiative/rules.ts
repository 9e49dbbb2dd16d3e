import { compareDates, firstDay, lastDay, type PartialDate } from "#kernel/partial-date.ts";
import { ok, refused, type Result } from "#kernel/result.ts";

import type {
  Answer,
  Commitment,
  Initiative,
  InitiativePart,
  Invitee,
  Met,
  Step,
} from "./model.ts";

/** Why an initiative was not written, canvassed, moved or proposed. */
export type InitiativeRefusal =
  | { readonly kind: "initiative-unknown"; readonly id: string }
  | { readonly kind: "initiative-untitled" }
  | { readonly kind: "initiative-actor-unknown"; readonly at: string; readonly id: string }
  | { readonly kind: "initiative-invited-twice"; readonly id: string }
  | { readonly kind: "initiative-own-go-between"; readonly id: string }
  | { readonly kind: "initiative-not-invited"; readonly id: string }
  | { readonly kind: "initiative-in-future"; readonly on: string }
  | { readonly kind: "initiative-before-last"; readonly on: string; readonly last: string }
  | { readonly kind: "initiative-criterion-unknown"; readonly id: string }
  | { readonly kind: "initiative-criterion-met"; readonly id: string }
  | { readonly kind: "initiative-criterion-not-met"; readonly id: string }
  | { readonly kind: "initiative-step-closed" }
  | { readonly kind: "initiative-step-built-on" }
  | { readonly kind: "initiative-line-empty"; readonly part: InitiativePart }
  | { readonly kind: "initiative-clause-twice" }
  | { readonly kind: "initiative-not-ready"; readonly lacks: number }
  | { readonly kind: "initiative-proposed-already"; readonly id: string };

/** What an invitee last said. */
export function commitmentOf(invitee: Pick<Invitee, "answers">): Commitment {
  return invitee.answers.at(-1)?.state ?? "unasked";
}

/** The initiative after an invitee answered; a later answer takes the place of an earlier one, which stays readable. */
export function canvass(
  initiative: Initiative,
  actor: string,
  answer: Answer,
  today: PartialDate,
): Result<Initiative, InitiativeRefusal> {
  const invitee = initiative.invitees.find((one) => one.actor === actor);
  if (invitee === undefined) return refused({ kind: "initiative-not-invited", id: actor });
  const fault = findFault(answer.on, invitee.answers.at(-1)?.on, today);
  if (fault !== null) return refused(fault);
  const answered = { ...invitee, answers: [...invitee.answers, answer] };
  const invitees = initiative.invitees.map((one) => (one === invitee ? answered : one));
  return ok({ ...initiative, invitees });
}

/** A step without criteria is never passed: nobody could say when. */
export function isPassed({ criteria }: Pick<Step, "criteria">): boolean {
  return criteria.length > 0 && criteria.every(({ met }) => met !== null);
}

export type StepState = "passed" | "open" | "closed";

/** Each step's state: the first that is not passed is open, those after it are closed. */
export function stepStates(steps: readonly Step[]): readonly StepState[] {
  const open = steps.findIndex((step) => !isPassed(step));
  return steps.map((_, at) =>
    open === -1 || at < open ? "passed" : at === open ? "open" : "closed",
  );
}

/** The step to take next and its criteria that hold it up; `null` when all are passed or there are none. */
export function nextStepOf(steps: readonly Step[]) {
  const step = steps[stepStates(steps).indexOf("open")];
  if (step === undefined) return null;
  return { step, holding: step.criteria.filter(({ met }) => met === null) };
}

/** The steps after a criterion was met; only the open step's criteria can be, and none before the step before it was passed. */
export function meet(
  steps: readonly Step[],
  criterion: string,
  met: Met,
  today: PartialDate,
): Result<readonly Step[], InitiativeRefusal> {
  const at = steps.findIndex(({ criteria }) => criteria.some(({ id }) => id === criterion));
  const known = steps[at]?.criteria.find(({ id }) => id === criterion);
  if (known === undefined) return refused({ kind: "initiative-criterion-unknown", id: criterion });
  if (known.met !== null) return refused({ kind: "initiative-criterion-met", id: criterion });
  if (stepStates(steps)[at] !== "open") return refused({ kind: "initiative-step-closed" });
  const fault = findFault(met.on, passedOn(steps[at - 1]), today);
  return fault === null ? ok(withMet(steps, criterion, met)) : refused(fault);
}

/** The steps after a criterion turned out not to be met; not while a later step rests on it. */
export function unmeet(
  steps: readonly Step[],
  criterion: string,
): Result<readonly Step[], InitiativeRefusal> {
  const known = steps.flatMap(({ criteria }) => criteria).find(({ id }) => id === criterion);
  if (known === undefined) return refused({ kind: "initiative-criterion-unknown", id: criterion });
  if (known.met === null) return refused({ kind: "initiative-criterion-not-met", id: criterion });
  return inOrder(withMet(steps, criterion, null));
}

/** The steps when no criterion is met whose step has not opened yet. */
export function inOrder(steps: readonly Step[]): Result<readonly Step[], InitiativeRefusal> {
  const states = stepStates(steps);
  const isBroken = steps.some(
    ({ criteria }, at) => states[at] === "closed" && criteria.some(({ met }) => met !== null),
  );
  return isBroken ? refused({ kind: "initiative-step-built-on" }) : ok(steps);
}

function withMet(steps: readonly Step[], id: string, met: Met | null): readonly Step[] {
  return steps.map((step) => ({
    ...step,
    criteria: step.criteria.map((one) => (one.id === id ? { ...one, met } : one)),
  }));
}

/** The day on which the last criterion of a step was met. */
function passedOn(step: Step | undefined): PartialDate | undefined {
  const days = step?.criteria.flatMap(({ met }) => (met === null ? [] : [met.on])) ?? [];
  return days.toSorted(compareDates).at(-1);
}

function findFault(
  on: PartialDate,
  last: PartialDate | undefined,
  today: PartialDate,
): InitiativeRefusal | null {
  if (firstDay(on) > today) return { kind: "initiative-in-future", on };
  if (last !== undefined && lastDay(on) < firstDay(last))
    return { kind: "initiative-before-last", on, last };
  return null;
}
