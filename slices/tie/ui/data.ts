import { useQuery } from "@tanstack/react-query";
import { command, read } from "#apps/web/http.ts";
import type { Claim } from "#kernel/claim.ts";
import type { SideBySide } from "#slices/source/side-by-side.ts";
import type { Undo } from "#slices/audit/ui/data.ts";
import type { KeptTie } from "#slices/actor/ui/data.ts";
import type { CityAgreement, TieKind, TieStatus } from "../model.ts";

/** What of a tie an officer changes; absent parts stay. Dates are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export interface TieEdit {
  readonly status?: TieStatus;
  readonly since?: string | null;
  readonly until?: string | null;
  readonly lastEvidence?: string | null;
  readonly trust?: number | null;
  readonly issues?: readonly string[];
  readonly cityAgreement?: CityAgreement | null;
  readonly note?: { readonly ko: string | null; readonly en: string | null };
}

export interface TieEntry extends TieEdit {
  readonly from: string;
  readonly to: string;
  readonly kind: TieKind;
  readonly status: TieStatus;
}

export type TiePage = KeptTie & {
  readonly claims: readonly Claim<unknown>[];
  readonly properties: readonly SideBySide[];
};

export function useTie(id: string) {
  return useQuery({
    queryKey: ["tie", id],
    queryFn: () => read<TiePage>(`/ties/${encodeURIComponent(id)}`),
    enabled: id !== "",
  });
}

const one = (id: string) => `/ties/${encodeURIComponent(id)}`;

export const editTie = (id: string, patch: TieEdit, why: string) =>
  command<{ readonly undo: Undo }>("PUT", one(id), { patch, why });
export const enterTie = (tie: TieEntry, why: string) =>
  command<{ readonly undo: Undo }>("POST", "/ties", { tie, why });
export const removeTie = (id: string, why: string) =>
  command<{ readonly undo: Undo }>("DELETE", one(id), { why });
