import type { PartialDate } from "#kernel/partial-date.ts";
import type { ActorHeading, ActorKind, Side } from "#slices/actor/model.ts";
import type { TieKind, TieStatus } from "#slices/tie/model.ts";

/** The kinds of file that a network leaves as. */
export const exportFormats = ["csv", "xlsx", "gexf", "graphml", "geojson"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** CSV holds one table; the other kinds hold both. */
export const exportTables = ["actors", "ties"] as const;
export type ExportTable = (typeof exportTables)[number];

/** What part of the network leaves, in the words of the network room's filter; absent parts do not filter. */
export interface NetworkFilter {
  readonly q?: string | undefined;
  readonly kind?: ActorKind | undefined;
  readonly heading?: ActorHeading | undefined;
  readonly side?: Side | undefined;
  /** The layer: what the actors are to each other. */
  readonly tieKind?: TieKind | undefined;
  readonly issue?: string | undefined;
  readonly status?: TieStatus | undefined;
  /** Ties that may have been in force then; those that surely were not are left out. */
  readonly asOf?: PartialDate | undefined;
  /** Whether ties whose dates do not say if they were in force are left out; only asked with `asOf`. */
  readonly onlySure?: boolean | undefined;
}

/** Whether an actor meets the filter itself, or stands at the other end of a tie of one that does. */
export const reasons = ["matched", "neighbour"] as const;
export type Reason = (typeof reasons)[number];

export const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  gexf: "application/gexf+xml; charset=utf-8",
  graphml: "application/graphml+xml; charset=utf-8",
  geojson: "application/geo+json; charset=utf-8",
};

/** `naru-network-2026-11-23.gexf`; CSV names its table as well. */
export function fileName(format: ExportFormat, table: ExportTable, today: string): string {
  const part = format === "csv" ? `-${table}` : "";
  return `naru-network${part}-${today}.${format}`;
}
