import { useQuery } from "@tanstack/react-query";
import { command, read } from "#apps/web/http.ts";
import type { Claim } from "#kernel/claim.ts";
import type { ActorBrief, KeptTie } from "#slices/actor/ui/data.ts";
import type { Undo } from "#slices/audit/ui/data.ts";
import type { HostedView } from "../view.ts";

export interface HostedAnswer {
  readonly items: readonly HostedView[];
  readonly actors: Readonly<Record<string, ActorBrief>>;
  readonly ties: Readonly<Record<string, KeptTie>>;
  /** What sources say of the number of hosted bodies. */
  readonly facts: readonly Claim<unknown>[];
}

export function useHostedBodies() {
  return useQuery({
    queryKey: ["hosted-bodies"],
    queryFn: () => read<HostedAnswer>("/hosted-bodies"),
  });
}

/** Something to record on a hosted body. */
export type HostedNote =
  | { readonly what: "liaison-owner" | "mandate" | "agenda-point"; readonly text: string }
  | { readonly what: "agenda-outcome"; readonly point: string; readonly text: string };

export const recordNote = (id: string, note: HostedNote) =>
  command<{ readonly undo: Undo }>("POST", `/hosted-bodies/${encodeURIComponent(id)}/notes`, {
    note,
    why: note.text,
  });
