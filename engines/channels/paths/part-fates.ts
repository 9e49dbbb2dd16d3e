import { actorSalt, fateState, fateWord, tieSalt } from "./fates.ts";

/** Probabilities that parts work; a missing list means that parts of that kind always do. */
interface PartChances {
  readonly ties?: Float64Array;
  readonly actors?: Float64Array;
}

/** A part whose fate is set by hand. */
export interface ForcedPart {
  readonly part: "tie" | "actor";
  readonly index: number;
  readonly works: boolean;
}

/** In which of 32 trials each part works. */
export interface Fates {
  actor(v: number): number;
  tie(t: number): number;
}

/** Fates of the parts of one connection, word by word, each drawn when first asked and kept while the word lasts. */
export class PartFates implements Fates {
  private readonly ties: DrawnFates;
  private readonly actors: DrawnFates;

  constructor(
    seed: number,
    sizes: { readonly ties: number; readonly actors: number },
    chances: PartChances,
    tieKeys?: Int32Array,
  ) {
    this.ties = new DrawnFates(seed ^ tieSalt, sizes.ties, chances.ties, tieKeys);
    this.actors = new DrawnFates(seed ^ actorSalt, sizes.actors, chances.actors);
  }

  /** Moves to a word of trials; `forced` overrides the fate of one part in all of them. */
  turnTo(word: number, forced: ForcedPart | null = null): void {
    this.ties.turnTo(word, forced?.part === "tie" ? forced : null);
    this.actors.turnTo(word, forced?.part === "actor" ? forced : null);
  }

  tie(t: number): number {
    return this.ties.at(t);
  }

  actor(v: number): number {
    return this.actors.at(v);
  }
}

class DrawnFates {
  private readonly seed: number;
  private readonly chances: Float64Array | undefined;
  private readonly keys: Int32Array | undefined;
  private readonly words: Int32Array;
  private readonly drawnAt: Int32Array;
  private word = 0;
  private stamp = 0;
  private forcedIndex = -1;
  private forcedWord = 0;

  constructor(seed: number, size: number, chances?: Float64Array, keys?: Int32Array) {
    this.seed = seed;
    this.chances = chances;
    this.keys = keys;
    this.words = new Int32Array(chances === undefined ? 0 : size);
    this.drawnAt = new Int32Array(this.words.length);
  }

  turnTo(word: number, forced: ForcedPart | null): void {
    if (word !== this.word || this.stamp === 0) this.stamp++;
    this.word = word;
    this.forcedIndex = forced === null ? -1 : forced.index;
    this.forcedWord = forced?.works === true ? -1 : 0;
  }

  at(index: number): number {
    if (index === this.forcedIndex) return this.forcedWord;
    if (this.chances === undefined) return -1;
    if (this.drawnAt[index] !== this.stamp) {
      this.drawnAt[index] = this.stamp;
      const key = this.keys === undefined ? index : this.keys[index]!;
      this.words[index] = fateWord(fateState(this.seed, key, this.word), this.chances[index]!);
    }
    return this.words[index]!;
  }
}
