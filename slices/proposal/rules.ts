import { firstDay, lastDay, type PartialDate } from "#kernel/partial-date.ts";
import { ok, refused, type Result } from "#kernel/result.ts";

import {
  routeSteps,
  signedKinds,
  type FollowUp,
  type Proposal,
  type ProposalKind,
  type ProposalStatus,
  type RouteStep,
  type RouteStepTaken,
  type Signing,
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
  | { readonly kind: "route-step-early"; readonly step: RouteStep }
  | { readonly kind: "proposal-not-signed"; readonly proposal: ProposalKind }
  | { readonly kind: "proposal-signed-already"; readonly id: string };

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

/** The proposal after others signed it on one day; nobody signs twice, and whoever signs supports it. */
export function sign(
  proposal: Proposal,
  signers: readonly string[],
  { on, evidence, today }: Pick<Signing, "on" | "evidence"> & { readonly today: PartialDate },
): Result<Proposal, ProposalRefusal> {
  if (!signedKinds.has(proposal.kind))
    return refused({ kind: "proposal-not-signed", proposal: proposal.kind });
  const known = new Set(proposal.signings.map(({ actor }) => actor));
  const again = signers.find((actor) => known.has(actor));
  if (again !== undefined) return refused({ kind: "proposal-signed-already", id: again });
  const fault = findFault(on, undefined, today);
  if (fault !== null) return refused(fault);
  const signed = [...new Set(signers)].map((actor) => ({ actor, on, evidence }));
  return ok({
    ...proposal,
    supporters: [...new Set([...proposal.supporters, ...signers])],
    signings: byDay([...proposal.signings, ...signed]),
  });
}

/** The proposal after something came of it. */
export function follow(
  proposal: Proposal,
  followUp: FollowUp,
  today: PartialDate,
): Result<Proposal, ProposalRefusal> {
  const fault = findFault(followUp.on, undefined, today);
  if (fault !== null) return refused(fault);
  return ok({ ...proposal, followUps: byDay([...proposal.followUps, followUp]) });
}

function byDay<T extends { readonly on: PartialDate }>(dated: readonly T[]): T[] {
  return dated.toSorted((one, other) => (lastDay(one.on) < lastDay(other.on) ? -1 : 1));
}

/** How many had signed by each day on which somebody did. */
export function countsOverTime(
  signings: readonly Signing[],
): readonly { readonly on: PartialDate; readonly count: number }[] {
  const counts = new Map<PartialDate, number>();
  byDay(signings).forEach(({ on }, index) => counts.set(on, index + 1));
  return Array.from(counts, ([on, count]) => ({ on, count }));
}

/**
 * Bodies in which the office proposes nothing but statements and campaigns (report 5.1.1 notes the limit of that kind of
 * work). What was refused or withdrawn is no work.
 */
export function bodiesThatOnlySpeak(proposals: readonly Proposal[]): ReadonlySet<string> {
  const alive = proposals.filter(({ status }) => status !== "refused" && status !== "withdrawn");
  const working = new Set(alive.flatMap(({ kind, body }) => (signedKinds.has(kind) ? [] : [body])));
  return new Set(alive.map(({ body }) => body).filter((body) => !working.has(body)));
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
