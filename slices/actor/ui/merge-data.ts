import { useQuery } from "@tanstack/react-query";
import { command, read } from "#apps/web/http.ts";
import type { LocalText } from "#kernel/local-text.ts";
import type { Undo } from "#slices/audit/ui/data.ts";
import type { MergeSummary } from "../model-merge.ts";
import type { ActorKind } from "../model.ts";

const pathTo = (id: string) => `/actors/${encodeURIComponent(id)}`;

/** What merging `other` into `kept` would do now; asked while both are chosen. */
export function useMergePreview(kept: string, other: string) {
  return useQuery({
    queryKey: ["merge", kept, other],
    queryFn: () => read<{ readonly summary: MergeSummary }>(`${pathTo(kept)}/merge`, { other }),
    enabled: other !== "",
    retry: false,
    gcTime: 0,
  });
}

export const mergeActor = (kept: string, other: string, why: string) =>
  command<{ readonly undo: Undo }>("POST", `${pathTo(kept)}/merge`, { other, why });

/** What goes to the new actor, and who that is. */
export interface Split {
  readonly name: LocalText;
  readonly kind: ActorKind;
  readonly ties: readonly string[];
  readonly memberships: readonly string[];
  readonly claims: readonly string[];
  readonly aliases: readonly string[];
}

export const splitActor = (id: string, split: Split, why: string) =>
  command<{ readonly undo: Undo }>("POST", `${pathTo(id)}/split`, { ...split, why });
