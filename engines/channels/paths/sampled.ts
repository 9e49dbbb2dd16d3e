import type { Connection } from "./connection.ts";
import { disjointChannels } from "./disjoint.ts";
import { countBits, trialsOfWord } from "./fates.ts";
import { PartFates, type ForcedPart } from "./part-fates.ts";
import { TrialSearch } from "./trial-search.ts";
import { witnessed, witnessesOf, type Witness } from "./witnesses.ts";

/** Trials of one connection, answered 32 at a time: the disjoint channels as witnesses first, a search for the trials they leave open. */
export class SampledConnection {
  readonly words: number;
  readonly samples: number;
  private readonly fates: PartFates;
  private readonly connection: Connection;
  private readonly search: TrialSearch;
  private readonly witnesses: readonly Witness[];

  constructor(connection: Connection, samples: number, seed: number) {
    const { graph, a, b, ties, actors, maxTies = Infinity, keys } = connection;
    this.connection = connection;
    this.samples = samples;
    this.words = Math.ceil(samples / 32);
    const chances = actors === undefined ? { ties } : { ties, actors };
    this.fates = new PartFates(seed, graph, chances, keys);
    this.search = new TrialSearch(graph);
    const channels = connection.channels ?? disjointChannels(graph, a, b);
    this.witnesses = witnessesOf(graph, channels, maxTies);
  }

  /** Trials of a word, of those in `trials`, in which the ends are joined; `forced` sets the fate of one part. */
  joined(word: number, trials: number, forced: ForcedPart | null = null): number {
    const { a, b, maxTies = Infinity } = this.connection;
    this.fates.turnTo(word, forced);
    const seen = witnessed(this.witnesses, trials, this.fates);
    const open = trials & ~seen;
    if (open === 0) return seen;
    return seen | this.search.joined({ a, b, trials: open, maxTies }, this.fates);
  }

  /** Trials of a word in which the part works. */
  workingIn(word: number, { part, index }: Omit<ForcedPart, "works">): number {
    this.fates.turnTo(word);
    return part === "tie" ? this.fates.tie(index) : this.fates.actor(index);
  }

  /** Trials in which the ends are joined, word by word. */
  joinedWords(): Int32Array {
    return Int32Array.from({ length: this.words }, (_, word) =>
      this.joined(word, trialsOfWord(word, this.samples)),
    );
  }
}

/** Bits set in all words together. */
export function countAll(words: Int32Array): number {
  let count = 0;
  for (const word of words) count += countBits(word);
  return count;
}
