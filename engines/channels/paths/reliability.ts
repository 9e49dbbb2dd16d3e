import { mapOk, ok, type Result } from "#kernel/result.ts";

import {
  faultOf,
  refuse,
  type Connection,
  type ReliabilityMethod,
  type ReliabilityRefusal,
} from "./connection.ts";
import { exactReliability } from "./exact.ts";
import { wilsonInterval, type Interval } from "./interval.ts";
import { countAll, SampledConnection } from "./sampled.ts";
import { defaultSplits } from "./split-budget.ts";

export interface ReliabilityAnswer {
  /** Probability that a path within the limit joins the two ends. */
  readonly value: number;
  /** 95 % interval of the value for sampled answers (Wilson 1927); the value twice for exact ones. */
  readonly interval: Interval;
  /** Trials made; 0 for exact answers. */
  readonly samples: number;
  readonly exact: boolean;
}

/** Trials of a sampled answer when none are asked for: an interval at most 0.011 wide. */
const defaultSamples = 32_768;

const mostSamples = 2 ** 24;

/**
 * Probability that the two ends are joined by a path of at most `maxTies` ties when every part works or fails independently.
 * Refuses probabilities outside 0 … 1, impossible limits, and exact questions that are too large; equal ends throw.
 */
export function reliability(
  connection: Connection,
  method: ReliabilityMethod,
): Result<ReliabilityAnswer, ReliabilityRefusal> {
  const fault = faultOf(connection) ?? faultOfMethod(method);
  if (fault !== null) return refuse(fault);
  if (method.kind === "sampled") return ok(sample(connection, method));
  const budget = { splits: 0, limit: method.limit ?? defaultSplits };
  const exact = mapOk(exactReliability(connection, budget), exactAnswer);
  if (exact.ok || method.kind === "exact") return exact;
  return ok(sample(connection, method));
}

/** Reliabilities known only as ranges: every tie has a least, a likely and a greatest probability. */
export interface UncertainConnection extends Omit<Connection, "ties"> {
  readonly low: Float64Array;
  readonly mid: Float64Array;
  readonly high: Float64Array;
}

export interface RangedReliability extends ReliabilityAnswer {
  /** Value at the likely probabilities; `interval` runs from the low end at the least to the high end at the greatest ones. */
  readonly value: number;
  /** The answers at the least and at the greatest probabilities of every tie. */
  readonly atLow: ReliabilityAnswer;
  readonly atHigh: ReliabilityAnswer;
}

/**
 * Reliability with an interval that carries both what is not known about the ties and the error of sampling.
 * Reliability never falls when a part becomes more reliable, so the two ends of every range bound it; the same trials are used for all
 * three, so that the sampled values keep that order as well.
 */
export function rangedReliability(
  { low, mid, high, ...rest }: UncertainConnection,
  method: ReliabilityMethod,
): Result<RangedReliability, ReliabilityRefusal> {
  const tie = mid.findIndex((p, t) => low[t]! > p || p > high[t]!);
  if (tie >= 0) return refuse({ kind: "bounds-out-of-order", tie });
  const atMid = reliability({ ...rest, ties: mid }, method);
  const atLow = reliability({ ...rest, ties: low }, method);
  const atHigh = reliability({ ...rest, ties: high }, method);
  if (!atMid.ok) return atMid;
  if (!atLow.ok) return atLow;
  if (!atHigh.ok) return atHigh;
  const interval: Interval = [atLow.value.interval[0], atHigh.value.interval[1]];
  return ok({ ...atMid.value, interval, atLow: atLow.value, atHigh: atHigh.value });
}

/** The first fault of the method, or `null`. */
export function faultOfMethod(method: ReliabilityMethod): ReliabilityRefusal | null {
  if (method.kind === "exact") return null;
  const samples = samplesOf(method);
  const isPossible = Number.isInteger(samples) && samples >= 1 && samples <= mostSamples;
  return isPossible ? null : { kind: "samples-out-of-range", samples };
}

/** Trials that a method asks for. */
export function samplesOf(method: { readonly samples?: number }): number {
  return method.samples ?? defaultSamples;
}

function exactAnswer(value: number): ReliabilityAnswer {
  return { value, interval: [value, value], samples: 0, exact: true };
}

function sample(
  connection: Connection,
  method: { readonly samples?: number; readonly seed: number },
): ReliabilityAnswer {
  const samples = samplesOf(method);
  const joined = countAll(new SampledConnection(connection, samples, method.seed).joinedWords());
  const interval = wilsonInterval(joined, samples);
  return { value: joined / samples, interval, samples, exact: false };
}
