import { startingScale } from "#engines/instruments/index.ts";

import type { Dimension, Instrument, Work } from "./model.ts";
import { kindsFor } from "./model-subject.ts";
import { rowOfInstrument } from "./row.ts";

/** A dimension as a source states it: with its own words for what it is asked of. */
type ReportedDimension = Omit<Dimension, "appliesTo"> & {
  readonly appliesTo: readonly string[];
  /** The kind of which this one is a part, as a heading. */
  readonly parent?: { readonly name: Dimension["name"] };
};

/** An instrument as a source states it: no revision, no scale, and texts that may be absent. */
export type ReportedInstrument = Omit<
  Instrument,
  "revision" | "scale" | "origin" | "history" | "risks" | "dimensions" | "works"
> &
  Partial<Pick<Instrument, "history" | "risks">> & {
    readonly dimensions: readonly ReportedDimension[];
    readonly sources: readonly Work[];
  };

/** The first revision of an instrument that a source brought, with the scale its type starts with. */
export function instrumentOfReported({ sources, ...reported }: ReportedInstrument): Instrument {
  return {
    ...reported,
    works: sources,
    revision: 1,
    origin: "report",
    scale: startingScale[reported.type],
    history: reported.history ?? [],
    risks: reported.risks ?? [],
    dimensions: reported.dimensions.map(({ parent, ...dimension }) => ({
      ...dimension,
      ...(parent === undefined ? {} : { heading: parent.name }),
      appliesTo: kindsFor(dimension.appliesTo),
    })),
  };
}

export function rowOfReported(reported: ReportedInstrument, position: number, sourceId: string) {
  return rowOfInstrument(instrumentOfReported(reported), position, sourceId);
}
