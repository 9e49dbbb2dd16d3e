import { useQuery } from "@tanstack/react-query";
import { command, read } from "#apps/web/http.ts";
import type { ActorBrief } from "#slices/actor/ui/data.ts";
import type { Undo } from "#slices/audit/ui/data.ts";
import type { ProposalStatus } from "#slices/proposal/model.ts";
import type { Answer, Initiative } from "../model.ts";
import type { MemberOf } from "../rules-coverage.ts";
import type { PartDraft } from "../rules-write.ts";

export interface InitiativesAnswer {
  /** The server's day, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly items: readonly Initiative[];
  /** Bodies in which invitees sit, with the tie that says so. */
  readonly seats: readonly (MemberOf & { readonly tie: string })[];
  /** Bodies the city is in. */
  readonly bodies: readonly string[];
  /** Local governments of the powers to which the city has a live tie. */
  readonly near: readonly { readonly tie: string; readonly actor: ActorBrief }[];
  readonly actors: Readonly<Record<string, ActorBrief | undefined>>;
  /** Status of each proposal that was made of one. */
  readonly proposals: Readonly<Record<string, ProposalStatus | undefined>>;
  /** Names of members by their account. */
  readonly people: Readonly<Record<string, string | undefined>>;
}

export function useInitiatives() {
  return useQuery({
    queryKey: ["initiatives"],
    queryFn: () => read<InitiativesAnswer>("/initiatives"),
  });
}

/** What an officer writes of an initiative's head. */
export type HeadDraft = Pick<
  Initiative,
  "title" | "form" | "aim" | "body" | "strategy" | "nextStep" | "nextOn" | "note"
>;

interface Done {
  readonly undo: Undo;
}

const one = (id: string) => `/initiatives/${encodeURIComponent(id)}`;
const criterionOf = (id: string, criterion: string) =>
  `${one(id)}/criteria/${encodeURIComponent(criterion)}`;

export const enterInitiative = (initiative: HeadDraft, why: string) =>
  command<Done & { readonly id: string }>("POST", "/initiatives", { initiative, why });
export const editInitiative = (id: string, initiative: HeadDraft, why: string) =>
  command<Done>("PUT", one(id), { initiative, why });
export const writePart = (id: string, draft: PartDraft, why: string) =>
  command<Done>("PUT", `${one(id)}/part`, { draft, why });
export const removeInitiative = (id: string, why: string) =>
  command<Done>("DELETE", one(id), { why });

/** When something happened and by what one knows it. */
interface Happened {
  readonly on: string;
  readonly evidence: string;
}

export const recordAnswer = (
  id: string,
  actor: string,
  answer: Happened & { readonly state: Answer["state"] },
) => command<Done>("POST", `${one(id)}/answers`, { actor, ...answer });
export const meetCriterion = (id: string, criterion: string, happened: Happened) =>
  command<Done>("POST", criterionOf(id, criterion), happened);
export const takeCriterionBack = (id: string, criterion: string, why: string) =>
  command<Done>("DELETE", criterionOf(id, criterion), { why });
export const proposeInitiative = (
  id: string,
  asked: { readonly body: string; readonly on: string; readonly why: string },
) => command<Done & { readonly id: string }>("POST", `${one(id)}/proposal`, asked);
