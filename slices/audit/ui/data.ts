import { useQuery } from "@tanstack/react-query";
import { command, read } from "#apps/web/http.ts";
import type { LocalText } from "#kernel/local-text.ts";

export interface RecordName {
  readonly kind: string;
  readonly id: string;
}

/** A command that somebody gave, with its undo while it lasts. */
export interface Changed {
  readonly id: string;
  readonly at: string;
  readonly by: string | null;
  readonly why: string | null;
  /** What the changed record is called; `null` where it has no name or is gone. */
  readonly name: LocalText | null;
  readonly summary: LocalText;
  readonly record: RecordName;
  readonly undo: { readonly id: string; readonly until: string; readonly used: boolean } | null;
}

/** Something that waits for somebody, or that should be watched. */
export interface TodayItem {
  readonly kind: string;
  readonly text: LocalText;
  readonly detail?: LocalText;
  readonly record: RecordName;
  readonly section?: string | null;
  readonly due?: string | null;
}

export interface Today {
  readonly asOf: string;
  readonly changed: readonly Changed[];
  readonly todo: readonly TodayItem[];
  readonly watch: readonly TodayItem[];
  readonly totals: { readonly todo: number; readonly watch: number };
}

export function useToday() {
  return useQuery({ queryKey: ["today"], queryFn: () => read<Today>("/today") });
}

/** How to take a command back, and until when. */
export interface Undo {
  readonly id: string;
  readonly until: string;
}

export const takeBack = (id: string) => command<void>("POST", `/undo/${encodeURIComponent(id)}`);
