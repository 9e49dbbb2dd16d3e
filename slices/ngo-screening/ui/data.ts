import { useQuery } from "@tanstack/react-query";
import { command, read } from "#apps/web/http.ts";
import type { Undo } from "#slices/audit/ui/data.ts";
import type { Screening } from "../model.ts";
import type { NgoView } from "../store.ts";

export interface NgosAnswer {
  /** The server's day, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly items: readonly NgoView[];
}

export function useNgos() {
  return useQuery({
    queryKey: ["ngo-screenings"],
    queryFn: () => read<NgosAnswer>("/ngo-screenings"),
  });
}

/** What an officer enters with a screening. */
export interface Stated {
  readonly evidence: string | null;
  readonly why: string;
}

export const recordScreening = (actor: string, screening: Screening, stated: Stated) =>
  command<{ readonly undo: Undo }>("POST", `/ngo-screenings/${encodeURIComponent(actor)}`, {
    screening,
    ...stated,
  });
