import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { command, read } from "#apps/web/http.ts";
import type { Citation } from "#kernel/claim.ts";
import type { Undo } from "#slices/audit/ui/data.ts";

import type { DeclarationAsked } from "../gate-questions.ts";
import type { readGatePage } from "../gate-page.ts";
import type { readGoals } from "../read-goals.ts";
import type { readPortfolio, readProgrammePage } from "../page.ts";
import type { Stage } from "../model.ts";
import type { ProgrammeItem, ProgrammeMoney, ProgrammeResult } from "../model-parts.ts";
import type { NewProgramme, ProgrammePatch } from "../rules.ts";
import type { DraftItem, ReadItems } from "../rules-items.ts";
import type { publicView } from "../view.ts";

export type Portfolio = Awaited<ReturnType<typeof readPortfolio>>;
export type Listed = Portfolio["items"][number];
export type ProgrammePage = NonNullable<Awaited<ReturnType<typeof readProgrammePage>>>;
export type Goals = Awaited<ReturnType<typeof readGoals>>;
export type GoalItem = Goals["items"][number];
export type Finding = Goals["limitations"][number];

export function usePortfolio() {
  return useQuery({ queryKey: ["programmes"], queryFn: () => read<Portfolio>("/programmes") });
}

export function useGoals() {
  return useQuery({ queryKey: ["goals"], queryFn: () => read<Goals>("/programmes/goals") });
}

export function useProgramme(id: string) {
  return useQuery({
    queryKey: ["programme", id],
    queryFn: () => read<ProgrammePage>(pathOf(id)),
    enabled: id !== "",
  });
}

export type GatePage = Awaited<ReturnType<typeof readGatePage>>;

/** Who is to be paid or invited; `null`: nobody is named yet. */
export interface PartyAsked {
  readonly id: string | null;
  readonly isInvited: boolean;
}

/** What the gate says today of each kind of activity and of a party, and the programme's letters. */
export function useProgrammeGate(
  id: string,
  party: PartyAsked = { id: null, isInvited: false },
  declared: readonly string[] = [],
) {
  const query = {
    party: party.id ?? undefined,
    invited: party.id === null ? undefined : party.isInvited,
    declared: declared.length === 0 ? undefined : declared.join(","),
  };
  return useQuery({
    queryKey: ["programme-gate", id, query],
    queryFn: () => read<GatePage>(`${pathOf(id)}/gate`, query),
    placeholderData: keepPreviousData,
  });
}

/** What is told to the gate beside the name. */
export interface PassingWish {
  readonly activities: readonly string[];
  readonly letters: readonly string[];
  readonly declared: readonly DeclarationAsked[];
}

export function usePublicView(id: string, isAsked: boolean) {
  return useQuery({
    queryKey: ["programme-public", id],
    queryFn: () => read<ReturnType<typeof publicView>>(`${pathOf(id)}/public-view`),
    enabled: isAsked,
  });
}

interface Done {
  readonly undo: Undo;
}

const pathOf = (id: string) => `/programmes/${encodeURIComponent(id)}`;
const partOf = (id: string, kind: string, part: string) =>
  `${pathOf(id)}/${kind}/${encodeURIComponent(part)}`;

export const enterProgramme = (
  programme: NewProgramme & { readonly id?: string },
  why: string,
  citation?: Citation,
) =>
  command<Done & { readonly id: string }>("POST", "/programmes", {
    programme,
    why,
    ...(citation !== undefined && { citation }),
  });

export const editProgramme = (id: string, patch: ProgrammePatch, why: string) =>
  command<Done>("PUT", pathOf(id), { patch, why });

export const removeProgramme = (id: string, why: string) =>
  command<Done>("DELETE", pathOf(id), { why });

export const adoptProgramme = (id: string, why: string) =>
  command<Done>("POST", `${pathOf(id)}/adoption`, { why });

/** A step of the cycle as an officer takes it. */
export interface StepWish {
  readonly to: Stage;
  readonly owner: string;
  readonly on: string;
  readonly evidence: Citation | null;
  /** Ids of the letters named, where work begins. */
  readonly letters: readonly string[];
  readonly declared: readonly DeclarationAsked[];
  readonly why: string;
}

export const takeStep = (id: string, step: StepWish) =>
  command<Done>("POST", `${pathOf(id)}/steps`, step);

export const readItemList = (list: { readonly text: string } | { readonly file: string }) =>
  command<ReadItems>("POST", "/programmes/items/read", list);

export const enterItems = (
  id: string,
  list: { readonly items: readonly DraftItem[]; readonly replaces: boolean; readonly why: string },
) => command<Done>("POST", `${pathOf(id)}/items`, list);

export const editItem = (id: string, part: string, item: DraftItem, why: string) =>
  command<Done>("PUT", partOf(id, "items", part), { item, why });

export const removePart = (
  id: string,
  kind: "items" | "results" | "money",
  part: string,
  why: string,
) => command<Done>("DELETE", partOf(id, kind, part), { why });

export type ResultWish = Omit<ProgrammeResult, "id" | "programmeId">;

export const saveResult = (id: string, part: string | null, result: ResultWish, why: string) =>
  part === null
    ? command<Done>("POST", `${pathOf(id)}/results`, { result, why })
    : command<Done>("PUT", partOf(id, "results", part), { result, why });

export type MoneyWish = Omit<ProgrammeMoney, "id" | "programmeId" | "clearance">;

export const saveMoney = (id: string, part: string | null, money: MoneyWish, why: string) =>
  part === null
    ? command<Done>("POST", `${pathOf(id)}/money`, { money, why })
    : command<Done>("PUT", partOf(id, "money", part), { money, why });

export const payMoney = (
  id: string,
  payment: Omit<MoneyWish, "kind" | "shareRule"> & PassingWish,
  why: string,
) => command<Done>("POST", `${pathOf(id)}/payments`, { payment, why });

export const invitePartner = (id: string, actorId: string, passing: PassingWish, why: string) =>
  command<Done>("POST", `${pathOf(id)}/invitations`, { actorId, ...passing, why });

export const publishProgramme = (id: string, why: string) =>
  command<Done & { readonly state: "asked" | "public" }>("POST", `${pathOf(id)}/publication`, {
    why,
  });

export const withdrawProgramme = (id: string, why: string) =>
  command<Done>("DELETE", `${pathOf(id)}/publication`, { why });

export type { ProgrammeItem };
