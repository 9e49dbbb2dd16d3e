import type { Net, NetTie } from "./exact-net.ts";
import { rowsOf } from "./exact-reduce.ts";
import type { SplitBudget } from "./split-budget.ts";

/** State steps that cost about as much as one case split. */
const stepsPerSplit = 10;

/** Blocks with a fixed number: places that do not work, places joined to the first end, places joined to the second. */
const dead = 0;
const withA = 1;
const withB = 2;
const firstFree = 3;

/**
 * Exact reliability of a net without a limit on length, by sweeping a frontier through it: places enter one by one, and all that
 * matters of what lies behind is which places of the frontier are joined to each other and to the ends. States that agree in that are
 * one state. Exponential in the width of the frontier, not in the number of ties. `null` once the budget is spent.
 * Source: Hardy, Lucet and Limnios 2007.
 */
export function sweepFrontier(net: Net, budget: SplitBudget): number | null {
  const rows = rowsOf(net.ties);
  const frontier: number[] = [];
  const entered = new Set<number>();
  let states = new Map<string, State>([["", { blocks: [], chance: 1 }]]);
  let joined = 0;
  let steps = 0;
  for (const place of enteringOrder(net, rows)) {
    const ties = rows.get(place)!.filter((tie) => entered.has(otherEnd(tie, place)));
    entered.add(place);
    frontier.push(place);
    states = enter(states, net, place);
    for (const tie of ties) {
      const ends = [frontier.indexOf(tie.u), frontier.indexOf(tie.v)] as const;
      const lay = layTie(states, tie.p, ends);
      joined += lay.joined;
      states = lay.states;
      steps += states.size;
      if (steps > stepsPerSplit * budget.limit) return null;
    }
    for (const old of frontier.slice()) {
      if (rows.get(old)!.some((tie) => !entered.has(otherEnd(tie, old)))) continue;
      states = leave(states, frontier.indexOf(old));
      frontier.splice(frontier.indexOf(old), 1);
    }
  }
  budget.splits += Math.ceil(steps / stepsPerSplit);
  return joined;
}

/** What is behind the frontier: the block of each of its places, and how likely that is. */
interface State {
  readonly blocks: readonly number[];
  readonly chance: number;
}

function otherEnd(tie: NetTie, place: number): number {
  return tie.u === place ? tie.v : tie.u;
}

/** Places from the first end on, each time the one that leaves the narrowest frontier. */
function enteringOrder(net: Net, rows: ReadonlyMap<number, readonly NetTie[]>): number[] {
  const order: number[] = [];
  const entered = new Set<number>();
  const waiting = new Set([net.a]);
  const missing = new Map([...rows].map(([place, row]) => [place, row.length]));
  while (waiting.size > 0) {
    let next = -1;
    let least = Infinity;
    for (const place of waiting) {
      const row = rows.get(place)!.map((tie) => otherEnd(tie, place));
      const opens = row.filter((other) => !entered.has(other)).length > 0 ? 1 : 0;
      const closes = row.filter((other) => entered.has(other) && missing.get(other) === 1).length;
      if (opens - closes >= least) continue;
      least = opens - closes;
      next = place;
    }
    waiting.delete(next);
    entered.add(next);
    order.push(next);
    for (const tie of rows.get(next)!) {
      const other = otherEnd(tie, next);
      missing.set(other, missing.get(other)! - 1);
      if (!entered.has(other)) waiting.add(other);
    }
  }
  return order;
}

/** A place comes into the frontier: as an end, as a block of its own, or dead. */
function enter(states: Map<string, State>, net: Net, place: number): Map<string, State> {
  const works = net.places[place]!;
  const next = new Map<string, State>();
  for (const { blocks, chance } of states.values()) {
    const own = place === net.a ? withA : place === net.b ? withB : firstFree + blocks.length;
    add(next, [...blocks, own], chance * works);
    if (works < 1) add(next, [...blocks, dead], chance * (1 - works));
  }
  return next;
}

/** A tie works or does not; where it joins the two ends the state is settled. */
function layTie(
  states: Map<string, State>,
  p: number,
  [u, v]: readonly [number, number],
): { readonly states: Map<string, State>; readonly joined: number } {
  const next = new Map<string, State>();
  let joined = 0;
  for (const { blocks, chance } of states.values()) {
    const low = Math.min(blocks[u]!, blocks[v]!);
    const high = Math.max(blocks[u]!, blocks[v]!);
    if (low === dead || low === high) {
      add(next, blocks, chance);
      continue;
    }
    if (low === withA && high === withB) joined += chance * p;
    else
      add(
        next,
        blocks.map((block) => (block === high ? low : block)),
        chance * p,
      );
    if (p < 1) add(next, blocks, chance * (1 - p));
  }
  return { states: next, joined };
}

/** A place whose ties are all laid leaves; a state in which an end is thereby cut off is dropped. */
function leave(states: Map<string, State>, at: number): Map<string, State> {
  const next = new Map<string, State>();
  for (const { blocks, chance } of states.values()) {
    const rest = blocks.toSpliced(at, 1);
    const left = blocks[at]!;
    const isCutOff = (left === withA || left === withB) && !rest.includes(left);
    if (!isCutOff) add(next, rest, chance);
  }
  return next;
}

/** Adds a state under its one name: free blocks numbered by their first place. */
function add(states: Map<string, State>, blocks: readonly number[], chance: number): void {
  if (chance === 0) return;
  const names = new Map<number, number>();
  const named = blocks.map((block) => {
    if (block < firstFree) return block;
    const name = names.get(block) ?? firstFree + names.size;
    names.set(block, name);
    return name;
  });
  const key = String.fromCharCode(...named);
  const same = states.get(key);
  states.set(key, { blocks: named, chance: chance + (same?.chance ?? 0) });
}
