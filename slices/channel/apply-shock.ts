import { tieKinds } from "#slices/tie/model.ts";
import type { Shock, ShockRule } from "./model-shock.ts";
import { tieIdAt, type NetworkColumns } from "./network.ts";
import type { Standing } from "./standing.ts";
import type { Strengths } from "./strengths.ts";

/** Strengths after a shock and what it touched, each entry a row. */
export interface Shocked {
  readonly strengths: Strengths;
  readonly stoppedTies: readonly number[];
  readonly weakenedTies: readonly number[];
  /** Actors left without any tie that carries, who had one before. */
  readonly stoppedActors: readonly number[];
}

/**
 * Applies the rules one after another to ties that carry: what a rule touches keeps 1 − chance of its reliability.
 * An empty set changes nothing; the order of rules does not matter.
 */
export function applyShock(
  network: NetworkColumns,
  standing: Standing,
  before: Strengths,
  shock: Shock,
): Shocked {
  const left = new Float64Array(network.ties).fill(1);
  for (const rule of shock.rules) {
    const touches = toucher(rule, network, standing);
    const stays = 1 - (rule.chance ?? 1);
    for (let row = 0; row < network.ties; row++)
      if (before.value[row]! > 0 && touches(row)) left[row]! *= stays;
  }
  const strengths = {
    value: before.value.map((value, row) => value * left[row]!),
    low: before.low.map((value, row) => value * left[row]!),
    high: before.high.map((value, row) => value * left[row]!),
  };
  return { strengths, ...sumUp(network, before, strengths) };
}

function sumUp(
  network: NetworkColumns,
  before: Strengths,
  after: Strengths,
): Omit<Shocked, "strengths"> {
  const stoppedTies: number[] = [];
  const weakenedTies: number[] = [];
  const [had, has] = [new Uint8Array(network.actors), new Uint8Array(network.actors)];
  for (let row = 0; row < network.ties; row++) {
    if (before.value[row] === 0) continue;
    mark(had, network, row);
    if (after.value[row] === 0) stoppedTies.push(row);
    else mark(has, network, row);
    if (after.value[row]! > 0 && after.value[row]! < before.value[row]!) weakenedTies.push(row);
  }
  const stoppedActors = [...had.keys()].filter((actor) => had[actor] === 1 && has[actor] === 0);
  return { stoppedTies, weakenedTies, stoppedActors };
}

function mark(actors: Uint8Array, { from, to }: NetworkColumns, row: number): void {
  actors[from[row]!] = 1;
  actors[to[row]!] = 1;
}

type Touches = (row: number) => boolean;

function toucher(rule: ShockRule, network: NetworkColumns, standing: Standing): Touches {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table has the matcher of exactly this rule
  const touches = matchers[rule.rule](rule as never, network, standing);
  const isSpared = issueTest(rule.sparingIssues ?? [], network);
  const { touching } = rule;
  const isNear: Touches =
    touching === undefined
      ? () => true
      : (row) =>
          standing.isOnSide(network.from[row]!, touching) ||
          standing.isOnSide(network.to[row]!, touching);
  return (row) => touches(row) && isNear(row) && !isSpared(row);
}

type Matcher<K extends ShockRule["rule"]> = (
  rule: Extract<ShockRule, { readonly rule: K }>,
  network: NetworkColumns,
  standing: Standing,
) => Touches;

const matchers: { readonly [K in ShockRule["rule"]]: Matcher<K> } = {
  "ties-between":
    ({ one, other }, { from, to }, standing) =>
    (row) => {
      const [a, b] = [from[row]!, to[row]!];
      return (
        (standing.passes(a, one) && standing.passes(b, other)) ||
        (standing.passes(a, other) && standing.passes(b, one))
      );
    },
  "needs-consent": ({ of }, { from, to }, standing) => {
    const across = of === "a" ? "b" : "a";
    const needs = (x: number, y: number) =>
      standing.isOnSide(x, of) && !standing.isStateless(x) && standing.isOnSide(y, across);
    return (row) => needs(from[row]!, to[row]!) || needs(to[row]!, from[row]!);
  },
  "presence-leaves": ({ group, from: side }, { from, to }, standing) => {
    const leaves = (x: number, y: number) =>
      standing.isInGroup(x, group) && !standing.isOnSide(x, side) && standing.isOnSide(y, side);
    return (row) => leaves(from[row]!, to[row]!) || leaves(to[row]!, from[row]!);
  },
  layer: ({ kinds }, { tieKind }) => {
    return (row) => kinds.includes(tieKinds[tieKind[row]!]!);
  },
  territory: ({ territory }, network, standing) =>
    anyEnd(network, (x) => !standing.isEnd(x) && standing.isSeatedIn(x, territory)),
  issues: ({ issues }, network) => issueTest(issues, network),
  actors: ({ who }, network, standing) =>
    anyEnd(network, (x) => !standing.isEnd(x) && standing.passes(x, who)),
  ties: ({ ties }, network) => {
    const named = new Set(ties);
    return (row) => named.has(tieIdAt(network, row));
  },
};

function anyEnd({ from, to }: NetworkColumns, fails: (actor: number) => boolean): Touches {
  return (row) => fails(from[row]!) || fails(to[row]!);
}

function issueTest(issues: readonly string[], { issueSet, issueSets }: NetworkColumns): Touches {
  const wanted = new Set(issues);
  const isAbout = issueSets.map((set) => set.some((issue) => wanted.has(issue)));
  return (row) => isAbout[issueSet[row]!]!;
}
