import { useQuery } from "@tanstack/react-query";
import { command, read } from "#apps/web/http.ts";
import type { ActorBrief } from "#slices/actor/ui/data.ts";
import type { Undo } from "#slices/audit/ui/data.ts";
import type { ContactWay } from "../model.ts";
import type { UpkeepView } from "../view.ts";

export interface UpkeepAnswer {
  /** The server's day, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly principal: string | null;
  readonly items: readonly UpkeepView[];
  readonly actors: Readonly<Record<string, ActorBrief>>;
}

export function useUpkeep() {
  return useQuery({ queryKey: ["upkeep"], queryFn: () => read<UpkeepAnswer>("/upkeep") });
}

/** Something to record on a tie. */
export type UpkeepNote =
  | {
      readonly what: "contact";
      readonly on: string;
      readonly way: ContactWay;
      readonly about: string;
    }
  | { readonly what: "cadence"; readonly months: number }
  | { readonly what: "goal"; readonly text: string }
  | { readonly what: "next"; readonly text: string; readonly due: string | null };

export const recordUpkeep = (tie: string, note: UpkeepNote, why: string) =>
  command<{ readonly undo: Undo }>("POST", `/upkeep/${encodeURIComponent(tie)}/notes`, {
    note,
    why,
  });
