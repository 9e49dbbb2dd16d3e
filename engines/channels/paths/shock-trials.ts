import type { Graph } from "../graph/graph.ts";
import { createDisjointSolver } from "./disjoint.ts";
import { countBits, trialsOfWord } from "./fates.ts";
import { wilsonInterval, type Interval } from "./interval.ts";
import { PartFates, type Fates } from "./part-fates.ts";
import { RemovalFates, type Removals } from "./removal-fates.ts";
import { TrialSearch } from "./trial-search.ts";
import { witnessed, witnessesOf, type Witness } from "./witnesses.ts";

/** Two internal actors; they differ, and neither ever fails in their own trials. */
export type Pair = readonly [a: number, b: number];

export interface ShockAnswer {
  readonly trials: number;
  /** Trials in which the pair is still joined. */
  readonly survived: number;
  readonly fraction: number;
  /** 95 % interval of the fraction (Wilson 1927). */
  readonly interval: Interval;
}

export interface FailingActors {
  /** Probability that an actor fails, 0 … 1; each fails on its own. */
  readonly failActors: number;
  /** Number of trials, at least 1. */
  readonly trials: number;
  /** Any whole number; equal seeds give equal answers, and all pairs meet the same failures. */
  readonly seed: number;
  /** Longest path that counts, in ties. Missing: any length. */
  readonly maxTies?: number;
}

/** How often each pair stays joined when every other actor fails at random. */
export function failureTrials(
  graph: Graph,
  pairs: readonly Pair[],
  { failActors, trials, seed, maxTies = Infinity }: FailingActors,
): ShockAnswer[] {
  if (!(failActors >= 0 && failActors <= 1)) throw new RangeError("failActors is a probability");
  const fates = new PartFates(seed, graph, {
    actors: new Float64Array(graph.actors).fill(1 - failActors),
  });
  const askedPairs = askPairs(graph, pairs, maxTies);
  const search = new TrialSearch(graph);
  for (let word = 0; word < Math.ceil(trials / 32); word++) {
    fates.turnTo(word);
    const all = trialsOfWord(word, trials);
    for (const asked of askedPairs) {
      const open = settle(asked, all, fates);
      if (open !== 0) asked.survived += countBits(searchOpen(search, asked, open, fates));
    }
  }
  return askedPairs.map(({ survived }) => answerOf(survived, trials));
}

/** In how many of the listed removals each pair stays joined. A pair's own ends are never taken from it. */
export function removalTrials(
  graph: Graph,
  pairs: readonly Pair[],
  removals: Removals,
  maxTies: number = Infinity,
): ShockAnswer[] {
  const { trials } = removals;
  const fates = new RemovalFates(graph, removals);
  const askedPairs = askPairs(graph, pairs, maxTies);
  const search = new TrialSearch(graph);
  const onChannels = [...new Set(askedPairs.flatMap(({ actors }) => actors))];
  const channelFates = new ChannelFates(graph, onChannels, fates);
  for (let word = 0; word < fates.words; word++) {
    channelFates.word = word;
    const all = trialsOfWord(word, trials);
    const left = askedPairs.map((asked) => settle(asked, all, channelFates));
    const anyLeft = left.reduce((union, open) => union | open, 0);
    if (anyLeft === 0) continue;
    fates.load(word, anyLeft);
    askedPairs.forEach((asked, i) => {
      if (left[i] !== 0) asked.survived += countBits(searchOpen(search, asked, left[i]!, fates));
    });
  }
  return askedPairs.map(({ survived }) => answerOf(survived, trials));
}

/** Fates of the actors on channels, spread out over all trials at once. */
class ChannelFates implements Fates {
  word = 0;
  private readonly words: number;
  private readonly rowOf: Int32Array;
  private readonly dead: Int32Array;

  constructor(graph: Graph, actors: readonly number[], fates: RemovalFates) {
    this.words = fates.words;
    this.dead = fates.deadWords(actors);
    this.rowOf = new Int32Array(graph.actors);
    actors.forEach((v, row) => {
      this.rowOf[v] = row;
    });
  }

  actor(v: number): number {
    return ~this.dead[this.rowOf[v]! * this.words + this.word]!;
  }

  tie(): number {
    return -1;
  }
}

/** A pair with what proves its trials: channels prove that it is joined, the cut that it is not. */
interface AskedPair {
  readonly a: number;
  readonly b: number;
  readonly maxTies: number;
  readonly witnesses: readonly Witness[];
  /** Actors whose loss together parts the pair; `null` when a direct tie cannot be lost. */
  readonly cut: readonly number[] | null;
  /** Actors of the channels; the cut is among them. */
  readonly actors: readonly number[];
  survived: number;
}

function askPairs(graph: Graph, pairs: readonly Pair[], maxTies: number): AskedPair[] {
  const solver = createDisjointSolver(graph);
  return pairs.map(([a, b]) => {
    const channels = solver.solve(a, b);
    return {
      a,
      b,
      maxTies,
      witnesses: witnessesOf(graph, channels, maxTies),
      cut: channels.direct ? null : channels.cut,
      actors: channels.paths.flatMap((path) => path.slice(1, -1)),
      survived: 0,
    };
  });
}

/** Counts the trials that a channel proves joined; returns those that neither a channel nor the cut settles. */
function settle(asked: AskedPair, trials: number, fates: Fates): number {
  const joined = witnessed(asked.witnesses, trials, fates);
  asked.survived += countBits(joined);
  let parted = trials & ~joined;
  if (parted === 0 || asked.cut === null) return parted;
  const open = parted;
  for (let i = 0; i < asked.cut.length && parted !== 0; i++) parted &= ~fates.actor(asked.cut[i]!);
  return open & ~parted;
}

function searchOpen(search: TrialSearch, asked: AskedPair, open: number, fates: Fates): number {
  const { a, b, maxTies } = asked;
  return search.joined({ a, b, maxTies, trials: open }, fates);
}

function answerOf(survived: number, trials: number): ShockAnswer {
  return {
    trials,
    survived,
    fraction: survived / trials,
    interval: wilsonInterval(survived, trials),
  };
}
