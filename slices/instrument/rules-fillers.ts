import type { Placed } from "#engines/instruments/index.ts";
import type { LocalText } from "#kernel/local-text.ts";
import type { ActorKind } from "#slices/actor/model.ts";
import { topicFamilies } from "#slices/tie/model-topics.ts";

import type { Dimension, Instrument } from "./model.ts";
import { levelOfKind } from "./model-coverage.ts";

/** One side of an empty cell: the dimension that something must meet to fill it. */
export interface Asked {
  readonly instrument: Instrument;
  readonly dimension: Dimension;
}

export type Fit = "meets" | "misses" | "unknown";

/** Whether a candidate meets one asked dimension, and by what it was told. */
export interface FitOn {
  readonly instrument: string;
  readonly dimension: string;
  readonly fit: Fit;
  readonly by: "horizon" | "actors" | "period" | "programme" | "kind" | "topics" | null;
}

/** A proposal of the report as far as a gap needs it. */
export interface StrategyCandidate {
  readonly id: string;
  readonly name: LocalText;
  readonly section: string | null;
  readonly horizon: string;
  readonly horizonBasis: string;
  /** Kinds of the actors it names, the office's own left out. */
  readonly kinds: readonly ActorKind[];
}

/** A case of the report; years from beginning to end, `null` where it cannot be told. */
export interface CaseCandidate {
  readonly id: string;
  readonly name: LocalText;
  readonly section: string | null;
  readonly years: number | null;
  readonly kinds: readonly ActorKind[];
}

/** An actor with what its live ties say. */
export interface ActorCandidate {
  readonly id: string;
  readonly kind: ActorKind;
  readonly issues: readonly string[];
}

export interface Filler<T> {
  readonly candidate: T;
  readonly fits: readonly FitOn[];
}

const unknown: Pick<FitOn, "fit" | "by"> = { fit: "unknown", by: null };
const told = (holds: boolean, by: FitOn["by"]) =>
  ({ fit: holds ? "meets" : "misses", by }) as const;

type Judge<T> = (candidate: T, asked: Asked) => Pick<FitOn, "fit" | "by">;

/** How a proposal meets a dimension: its own horizon, the actors it names, or the programme that carries it out. */
export const judgeStrategy =
  (placedOn: (instrument: string, item: string) => readonly Placed[]): Judge<StrategyCandidate> =>
  ({ id, horizon, kinds }, { instrument, dimension }) => {
    if (instrument.id === "lederach-time-horizons")
      return told(horizon === dimension.id, "horizon");
    if (instrument.id === "lederach-levels" && kinds.length > 0)
      return told(
        kinds.some((kind) => levelOfKind[kind] === dimension.id),
        "actors",
      );
    const verdicts = placedOn(instrument.id, id).map(({ presence }) => presence.get(dimension.id));
    if (verdicts.includes("present")) return told(true, "programme");
    return verdicts.length > 0 && verdicts.every((one) => one === "absent")
      ? told(false, "programme")
      : unknown;
  };

/** How a case meets a dimension: the actors in it, or how long it lasted. */
export const judgeCase: Judge<CaseCandidate> = ({ years, kinds }, { instrument, dimension }) => {
  if (instrument.id === "lederach-levels" && kinds.length > 0)
    return told(
      kinds.some((kind) => levelOfKind[kind] === dimension.id),
      "actors",
    );
  const span = dimension.horizonYears;
  if (span === undefined || years === null) return unknown;
  return told(years >= span.from && (span.to === null || years <= span.to), "period");
};

/** Which families of topics, or single topics, a dimension is about. */
const topicsOf: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  "triple-nexus": {
    humanitarian: topicFamilies.relief,
    development: topicFamilies.development,
    peace: topicFamilies.peace,
  },
  "aid-modalities": {
    humanitarian: topicFamilies.relief,
    development: topicFamilies.development,
  },
  "human-security-tasks-seoul": {
    poverty: ["humanitarian", "human-security"],
    "infectious-disease": ["health"],
    pollution: ["environment", "water"],
    "natural-disaster": ["human-security", "water"],
    energy: ["power"],
    climate: ["climate", "sustainability"],
    "air-quality": ["air-quality"],
    food: ["agriculture", "livestock", "food-policy"],
  },
};

/** The topics that ties would carry for a dimension; empty where it is about none. */
export function topicsFor({ instrument, dimension }: Asked): readonly string[] {
  return topicsOf[instrument.id]?.[dimension.id] ?? [];
}

/** How an actor meets a dimension: the kind it is of, or what its ties are about. */
export const judgeActor: Judge<ActorCandidate> = ({ kind, issues }, asked) => {
  if (asked.instrument.id === "lederach-levels")
    return told(levelOfKind[kind] === asked.dimension.id, "kind");
  const topics = topicsFor(asked);
  if (topics.length === 0 || issues.length === 0) return unknown;
  return told(
    issues.some((issue) => topics.includes(issue)),
    "topics",
  );
};

/**
 * Candidates that meet at least one asked dimension: those that meet most first, of these those that miss least, then in
 * the order given. What misses one side is kept: it says what would have to be widened.
 */
export function rankFillers<T>(
  candidates: readonly T[],
  asked: readonly Asked[],
  judge: Judge<T>,
): Filler<T>[] {
  const count = (fits: readonly FitOn[], wanted: Fit) =>
    fits.filter(({ fit }) => fit === wanted).length;
  return candidates
    .map((candidate) => ({
      candidate,
      fits: asked.map((one) => ({
        instrument: one.instrument.id,
        dimension: one.dimension.id,
        ...judge(candidate, one),
      })),
    }))
    .filter(({ fits }) => count(fits, "meets") > 0)
    .toSorted(
      (one, other) =>
        count(other.fits, "meets") - count(one.fits, "meets") ||
        count(one.fits, "misses") - count(other.fits, "misses"),
    );
}

/** Whole years that something lasted, or has lasted until the source's latest data; `null` without a beginning. */
export function yearsOf(
  period: { readonly from: number | null; readonly to: number | null },
  latest: number,
): number | null {
  return period.from === null ? null : Math.max(0, (period.to ?? latest) - period.from);
}
