import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { read } from "#apps/web/http.ts";
import type { LocalText } from "#kernel/local-text.ts";
import type { ActorKind } from "#slices/actor/model.ts";
import type { ActorBrief } from "#slices/actor/ui/data.ts";
import type { FillGround, Fillers } from "../model.ts";

export interface GapMatrix {
  readonly columns: readonly string[];
  readonly cells: readonly {
    readonly kind: ActorKind;
    readonly column: string;
    readonly count: number;
    readonly first: readonly string[];
    readonly proposed: number;
  }[];
  readonly actors: Readonly<Record<string, ActorBrief>>;
}

export interface GapAnswer extends Omit<Fillers, "grounds"> {
  readonly present: readonly string[];
  readonly count: number;
  readonly grounds: readonly (FillGround & { readonly name: LocalText })[];
  readonly actors: Readonly<Record<string, ActorBrief>>;
}

export function useGaps(family: string | undefined) {
  return useQuery({
    queryKey: ["class-gaps", family],
    queryFn: () => read<GapMatrix>("/class-gaps", { family }),
    placeholderData: keepPreviousData,
  });
}

export function useGapCell(kind: string, column: string) {
  return useQuery({
    queryKey: ["class-gaps", "cell", kind, column],
    queryFn: () => read<GapAnswer>("/class-gaps/cell", { kind, column }),
  });
}
