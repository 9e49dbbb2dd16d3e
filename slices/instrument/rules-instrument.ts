import { checkScale, type ScaleRefusal } from "#engines/instruments/index.ts";
import { isSlug } from "#kernel/ids.ts";
import { ok, refused, type Result } from "#kernel/result.ts";

import { dimensionCounts, type Instrument } from "./model.ts";

/** Why an instrument cannot be kept; `at` is the id of the dimension, or its place where the id is at fault. */
export type InstrumentRefusal =
  | { readonly kind: "instrument-unknown"; readonly id: string }
  | { readonly kind: "instrument-id-taken"; readonly id: string }
  | { readonly kind: "instrument-id-shape"; readonly id: string }
  | { readonly kind: "instrument-nameless"; readonly at: string }
  | { readonly kind: "instrument-dimension-count"; readonly count: number }
  | { readonly kind: "instrument-dimension-twice"; readonly at: string }
  | { readonly kind: "instrument-applies-to-nothing"; readonly at: string }
  | { readonly kind: "instrument-scale"; readonly fault: ScaleRefusal }
  | { readonly kind: "instrument-unchanged"; readonly id: string };

/** Accepts an instrument that assessors can be asked to use; the first fault is reported. */
export function checkInstrument(instrument: Instrument): Result<Instrument, InstrumentRefusal> {
  const { id, name, dimensions, scale } = instrument;
  if (!isSlug(id)) return refused({ kind: "instrument-id-shape", id });
  if (name.ko === null && name.en === null)
    return refused({ kind: "instrument-nameless", at: "name" });
  if (dimensions.length < dimensionCounts.least || dimensions.length > dimensionCounts.most)
    return refused({ kind: "instrument-dimension-count", count: dimensions.length });
  const fault = faultOfDimensions(instrument);
  if (fault !== null) return refused(fault);
  const checked = checkScale(scale);
  return checked.ok ? ok(instrument) : refused({ kind: "instrument-scale", fault: checked.error });
}

function faultOfDimensions({ dimensions }: Instrument): InstrumentRefusal | null {
  const seen = new Set<string>();
  for (const [index, { id, name, appliesTo }] of dimensions.entries()) {
    const at = id === "" ? String(index + 1) : id;
    if (!isSlug(id)) return { kind: "instrument-id-shape", id: at };
    if (seen.has(id)) return { kind: "instrument-dimension-twice", at };
    if (name.ko === null && name.en === null) return { kind: "instrument-nameless", at };
    if (appliesTo.length === 0) return { kind: "instrument-applies-to-nothing", at };
    seen.add(id);
  }
  return null;
}

/** The next revision of an instrument; one that changes nothing is refused. */
export function reviseInstrument(
  current: Instrument,
  wanted: Partial<Omit<Instrument, "id" | "revision" | "origin">>,
): Result<Instrument, InstrumentRefusal> {
  const revised = { ...current, ...wanted };
  if (JSON.stringify(revised) === JSON.stringify(current))
    return refused({ kind: "instrument-unchanged", id: current.id });
  return checkInstrument({ ...revised, revision: current.revision + 1, origin: "office" });
}
