import { useQuery } from "@tanstack/react-query";
import { command, read } from "#apps/web/http.ts";
import type { ActorBrief } from "#slices/actor/ui/data.ts";
import type { Undo } from "#slices/audit/ui/data.ts";
import type { Proposal, ProposalStatus, RouteStep } from "../model.ts";

export interface ProposalsAnswer {
  /** The server's day, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly items: readonly Proposal[];
  /** Bodies the city is in. */
  readonly bodies: readonly string[];
  readonly actors: Readonly<Record<string, ActorBrief>>;
}

export function useProposals() {
  return useQuery({ queryKey: ["proposals"], queryFn: () => read<ProposalsAnswer>("/proposals") });
}

/** What an officer writes of a proposal; how it moves is recorded apart. */
export type ProposalDraft = Omit<
  Proposal,
  "id" | "status" | "steps" | "route" | "signings" | "followUps"
>;

interface Done {
  readonly undo: Undo;
}

const one = (id: string) => `/proposals/${encodeURIComponent(id)}`;

export const enterProposal = (proposal: ProposalDraft, on: string, why: string) =>
  command<Done>("POST", "/proposals", { proposal, on, why });
export const editProposal = (id: string, proposal: ProposalDraft, why: string) =>
  command<Done>("PUT", one(id), { proposal, why });
export const removeProposal = (id: string, why: string) =>
  command<Done>("DELETE", one(id), { why });

interface Happened {
  readonly on: string;
  readonly evidence: string;
}

export const moveProposal = (id: string, status: ProposalStatus, happened: Happened) =>
  command<Done>("POST", `${one(id)}/steps`, { status, ...happened });
export const takeRouteStep = (id: string, step: RouteStep, happened: Happened) =>
  command<Done>("POST", `${one(id)}/route-steps`, { step, ...happened });
export const signProposal = (id: string, actors: readonly string[], happened: Happened) =>
  command<Done>("POST", `${one(id)}/signings`, { actors, ...happened });
export const followProposal = (id: string, { on, evidence }: Happened) =>
  command<Done>("POST", `${one(id)}/follow-ups`, { on, text: evidence });
