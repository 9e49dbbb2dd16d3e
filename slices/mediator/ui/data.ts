import { useQuery } from "@tanstack/react-query";
import { command, read } from "#apps/web/http.ts";
import type { ActorBrief, KeptTie } from "#slices/actor/ui/data.ts";
import type { Undo } from "#slices/audit/ui/data.ts";
import type { Availability, MediatorRecord, RosterEntry } from "../model.ts";

export interface MediatorsAnswer {
  readonly entries: readonly RosterEntry[];
  readonly records: Readonly<Record<string, MediatorRecord>>;
  readonly candidates: readonly string[];
  readonly ties: Readonly<Record<string, KeptTie>>;
  readonly actors: Readonly<Record<string, ActorBrief>>;
}

export function useMediators() {
  return useQuery({ queryKey: ["mediators"], queryFn: () => read<MediatorsAnswer>("/mediators") });
}

interface Done {
  readonly undo: Undo;
}

/** What an officer enters of a mediator; an empty part is not known. */
export interface EntryPatch {
  readonly reason: string;
  readonly offers: string | null;
  readonly route: string | null;
  readonly availability: Availability;
  readonly availabilityOn: string | null;
}

const one = (id: string) => `/mediators/${encodeURIComponent(id)}`;

export const addMediator = (actor: string, entry: EntryPatch) =>
  command<Done>("POST", "/mediators", { actor, ...entry });
export const editMediator = (id: string, patch: EntryPatch, why: string) =>
  command<Done>("PUT", one(id), { patch, why });
export const removeMediator = (id: string, why: string) =>
  command<Done>("DELETE", one(id), { why });
export const callMediator = (
  id: string,
  call: { readonly on: string; readonly for: string; readonly outcome: string | null },
) => command<Done>("POST", `${one(id)}/calls`, call);
