import { useQuery } from "@tanstack/react-query";
import { command, read } from "#apps/web/http.ts";
import type { ActorBrief } from "#slices/actor/ui/data.ts";
import type { Undo } from "#slices/audit/ui/data.ts";
import type { LegalFooting } from "../model.ts";
import type { FootingView } from "../store.ts";

export interface FootingsAnswer {
  /** The server's day, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly principal: string | null;
  readonly items: readonly FootingView[];
  readonly actors: Readonly<Record<string, ActorBrief>>;
}

export function useFootings() {
  return useQuery({
    queryKey: ["legal-footings"],
    queryFn: () => read<FootingsAnswer>("/legal-footings"),
  });
}

export const recordFooting = (tie: string, footing: LegalFooting, evidence: string | null) =>
  command<{ readonly undo: Undo }>("POST", `/legal-footings/${encodeURIComponent(tie)}/checks`, {
    footing,
    evidence,
  });
