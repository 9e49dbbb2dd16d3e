import { firstDay, lastDay, type PartialDate } from "#kernel/partial-date.ts";
import { ok, refused, type Result } from "#kernel/result.ts";

import {
  routeSteps,
  type Proposal,
  type ProposalStatus,
  type RouteStep,
  type RouteStepTaken,
  type StatusStep,
} from "./model.ts";

/** Why a proposal was not written or moved. */
export type ProposalRefusal =
  | { readonly kind: "proposal-unknown"; readonly id: string }
  | { readonly kind: "proposal-actor-unknown"; readonly at: string; readonly id: string }
  | { readonly kind: "proposal-untitled" }
  | {
      readonly kind: "proposal-step-closed";
      readonly from: ProposalStatus;
      readonly to: ProposalStatus;
    }
  | { readonly kind: "proposal-step-before-last"; readonly on: string; readonly last: string }
  | { readonly kind: "proposal-in-future"; readonly on: string }
  | { readonly kind: "route-step-early"; readonly step: RouteStep };

/** Where a proposal can go from each status; what is decided stays decided, and a new try is a new proposal. */
export const nextStatuses: Readonly<Record<ProposalStatus, readonly ProposalStatus[]>> = {
  drafted: ["tabled", "withdrawn"],
  tabled: ["adopted", "refused", "withdrawn"],
  adopted: [],
  refused: [],
  withdrawn: [],
};

/** Supporters that a step on the way to the UN needs (report 5.1.4: a topic is carried by several cities). */
const supportersFor: Readonly<Record<RouteStep, number>> = {
  raised: 0,
  "worked-out": 1,
  agreed: 2,
  "at-un": 2,
};

/** The proposal after it came to a status. */
export function moveTo(
  proposal: Proposal,
  step: StatusStep,
  today: PartialDate,
): Result<Proposal, ProposalRefusal> {
  if (!nextStatuses[proposal.status].includes(step.status))
    return refused({ kind: "proposal-step-closed", from: proposal.status, to: step.status });
  const fault = findFault(step.on, proposal.steps.at(-1)?.on, today);
  if (fault !== null) return refused(fault);
  return ok({ ...proposal, status: step.status, steps: [...proposal.steps, step] });
}

/** The step that can be taken next on the way to the UN, when what it needs is on record; `null` after the last. */
export function openRouteStep(proposal: Proposal): { step: RouteStep; isReady: boolean } | null {
  const step = routeSteps[proposal.route.length];
  if (step === undefined) return null;
  const hasStatus =
    step === "agreed" || step === "at-un"
      ? proposal.status === "adopted"
      : proposal.status === "tabled" || proposal.status === "adopted";
  return { step, isReady: hasStatus && proposal.supporters.length >= supportersFor[step] };
}

/** The proposal after its topic went a step further; steps are taken in order and only when they are ready. */
export function moveAgenda(
  proposal: Proposal,
  taken: RouteStepTaken,
  today: PartialDate,
): Result<Proposal, ProposalRefusal> {
  const open = openRouteStep(proposal);
  if (open?.step !== taken.step || !open.isReady)
    return refused({ kind: "route-step-early", step: taken.step });
  const fault = findFault(taken.on, proposal.route.at(-1)?.on, today);
  if (fault !== null) return refused(fault);
  return ok({ ...proposal, route: [...proposal.route, taken] });
}

function findFault(
  on: PartialDate,
  last: PartialDate | undefined,
  today: PartialDate,
): ProposalRefusal | null {
  if (firstDay(on) > today) return { kind: "proposal-in-future", on };
  if (last !== undefined && lastDay(on) < firstDay(last))
    return { kind: "proposal-step-before-last", on, last };
  return null;
}
