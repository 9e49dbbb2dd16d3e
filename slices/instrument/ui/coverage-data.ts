import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { read } from "#apps/web/http.ts";
import type { LocalText } from "#kernel/local-text.ts";
import type { ActorBrief } from "#slices/actor/ui/data.ts";
import type { ThirdParty } from "#slices/channel/model-third-party.ts";
import type {
  Concentration,
  CoverageCell,
  LayerBalance,
  PlacedProgramme,
} from "../model-coverage.ts";
import type { CaseCandidate, Filler, StrategyCandidate } from "../rules-fillers.ts";
import type { ConnectedActor } from "../store-coverage.ts";
import type { InstrumentBrief } from "../view.ts";

/** Ids of the instruments on the axes; absent ones are the report's layered approach. */
export interface AxesWish {
  readonly rows?: string | undefined;
  readonly columns?: string | undefined;
  readonly layers?: string | undefined;
}

export interface AxisDimension {
  readonly id: string;
  readonly name: LocalText;
  readonly meaning: LocalText;
  readonly horizonYears: { readonly from: number; readonly to: number | null } | null;
}

/** One axis: its instrument and dimensions, and whether programmes' own records place them on it. */
export interface CoverageAxis extends Omit<InstrumentBrief, "dimensions"> {
  readonly isTagged: boolean;
  readonly dimensions: readonly AxisDimension[];
}

export interface Coverage {
  readonly axes: {
    readonly rows: CoverageAxis;
    readonly columns: CoverageAxis;
    readonly layers: CoverageAxis | null;
  };
  readonly cells: readonly CoverageCell[];
  readonly balance: readonly LayerBalance[];
  readonly concentrations: readonly Concentration[];
  readonly actors: Readonly<Record<string, ActorBrief>>;
  readonly programmes: Readonly<Record<string, PlacedProgramme>>;
  readonly unplaced: { readonly rows: readonly string[]; readonly columns: readonly string[] };
}

export function useCoverage(axes: AxesWish) {
  return useQuery({
    queryKey: ["coverage", axes],
    queryFn: ({ signal }) => read<Coverage>("/coverage", { ...axes }, signal),
    placeholderData: keepPreviousData,
  });
}

interface Some<T> {
  readonly items: readonly Filler<T>[];
  readonly total: number;
}

/** What could fill a cell, best first, each with what it meets. */
export interface Fillers {
  readonly cell: CoverageCell;
  readonly strategy: Some<StrategyCandidate>;
  readonly cases: Some<CaseCandidate>;
  readonly actors: readonly Filler<ConnectedActor>[];
  readonly topics: readonly string[];
  readonly ends: { readonly from: string | null; readonly to: string | null };
  readonly thirdParties: readonly { readonly actor: ActorBrief; readonly found: ThirdParty }[];
}

export interface CellWish extends AxesWish {
  readonly row: string;
  readonly column: string;
  /** Dimension of the third axis to be filled; absent for the whole cell. */
  readonly layer?: string | undefined;
}

export function useFillers(cell: CellWish) {
  return useQuery({
    queryKey: ["fillers", cell],
    queryFn: ({ signal }) => read<Fillers>("/coverage/fillers", { ...cell }, signal),
    placeholderData: keepPreviousData,
  });
}
