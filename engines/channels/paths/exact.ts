import { ok, type Result } from "#kernel/result.ts";

import { refuse, type Connection, type ReliabilityRefusal } from "./connection.ts";
import { sweepFrontier } from "./exact-frontier.ts";
import { netOf, type Net, type NetTie } from "./exact-net.ts";
import { lengthsFrom, reduce, rowsOf } from "./exact-reduce.ts";
import { defaultSplits, type SplitBudget } from "./split-budget.ts";

/** Above this many uncertain parts, after reductions, cases are not split at all: no limit in use would be enough. */
const mostUncertain = 256;

/**
 * Exact probability that a path within the limit joins the two ends: reductions first; then, with a limit on ties, a split on
 * one uncertain part ("it works", "it does not") and again, and without one a sweep (`sweepFrontier`).
 * Both are exponential in the worst case and therefore bounded by a budget.
 * Sources: Moskowitz 1958 (factoring); Satyanarayana and Wood 1985 (reductions).
 */
export function exactReliability(
  connection: Connection,
  budget: SplitBudget = { splits: 0, limit: defaultSplits },
): Result<number, ReliabilityRefusal> {
  const net = netOf(connection);
  if (net === null) return refuse({ kind: "too-large", uncertain: null, limit: budget.limit });
  const reduced = reduce(net);
  const uncertain = countUncertain(reduced);
  const value = solveReduced(reduced, budget, connection);
  if (value !== null) return ok(Math.min(1, Math.max(0, value)));
  return refuse({ kind: "too-large", uncertain, limit: budget.limit });
}

/** Without a limit on length a sweep is quicker; it cannot count lengths, so under a limit cases are split. */
function solveReduced(net: Net, budget: SplitBudget, { maxTies }: Connection): number | null {
  if (maxTies !== undefined)
    return countUncertain(net) > mostUncertain ? null : splitCases(net, budget);
  if (net.a === net.b) return 1;
  return isJoined(net) ? sweepFrontier(net, budget) : 0;
}

/** Reliability of the net; `null` once the budget is spent. */
function splitCases(whole: Net, budget: SplitBudget): number | null {
  const net = reduce(whole);
  if (net.a === net.b || isJoined(certainPart(net))) return 1;
  if (!isJoined(net)) return 0;
  if (net.ties.length === 1) return net.ties[0]!.p;
  if (++budget.splits > budget.limit) return null;
  const part = pickUncertain(net);
  const ifWorks = splitCases(part.works, budget);
  const ifFails = ifWorks === null ? null : splitCases(part.fails, budget);
  return ifWorks === null || ifFails === null ? null : part.p * ifWorks + (1 - part.p) * ifFails;
}

function isJoined(net: Net): boolean {
  return (lengthsFrom(net.a, net.ties).get(net.b) ?? Infinity) <= net.maxLength;
}

function certainPart(net: Net): Net {
  const isFirm = (place: number) => net.places[place] === 1;
  return { ...net, ties: net.ties.filter(({ u, v, p }) => p === 1 && isFirm(u) && isFirm(v)) };
}

interface UncertainPart {
  readonly p: number;
  readonly works: Net;
  readonly fails: Net;
}

/** The first uncertain part of a shortest path from the first end. */
function pickUncertain(net: Net): UncertainPart {
  for (const { tie, to } of shortestWay(net)) {
    if (tie.p < 1) return splitTie(net, tie);
    if (net.places[to]! < 1) return splitPlace(net, to);
  }
  throw new Error("a joined net whose parts are certain was not answered");
}

function splitTie(net: Net, tie: NetTie): UncertainPart {
  const rest = net.ties.filter((other) => other !== tie);
  return {
    p: tie.p,
    works: { ...net, ties: [...rest, { ...tie, p: 1 }] },
    fails: { ...net, ties: rest },
  };
}

function splitPlace(net: Net, place: number): UncertainPart {
  return {
    p: net.places[place]!,
    works: { ...net, places: net.places.with(place, 1) },
    fails: { ...net, ties: net.ties.filter(({ u, v }) => u !== place && v !== place) },
  };
}

/** Steps of a path of least length, then fewest ties, from the first end to the second. */
function shortestWay(net: Net): { readonly tie: NetTie; readonly to: number }[] {
  const perTie = 1 / (net.ties.length + 1);
  const rows = rowsOf(net.ties);
  const lengths = lengthsFrom(
    net.b,
    net.ties.map((tie) => ({ ...tie, length: tie.length + perTie })),
  );
  const way = [];
  for (let place = net.a; place !== net.b;) {
    const steps = rows.get(place)!.map((tie) => ({ tie, to: tie.u === place ? tie.v : tie.u }));
    const left = ({ tie, to }: (typeof steps)[number]) =>
      tie.length + perTie + (lengths.get(to) ?? Infinity);
    const step = steps.reduce((best, other) => (left(other) < left(best) ? other : best));
    way.push(step);
    place = step.to;
  }
  return way;
}

function countUncertain(net: Net): number {
  const inner = new Set(net.ties.flatMap(({ u, v }) => [u, v]));
  return (
    net.ties.filter(({ p }) => p < 1).length +
    [...inner].filter((place) => net.places[place]! < 1).length
  );
}
