import type { Vote, VoteLog } from "#engines/common-ground/index.ts";
import { type Random, randomFrom } from "#engines/common-ground/replay/random.ts";

/** A made-up conversation of two declared sides with some shared ground and some dividing lines. */
export interface Size {
  readonly name: string;
  readonly participants: number;
  readonly propositions: number;
  readonly votes: number;
}

/** The sizes of the specification, with its limits in milliseconds. */
export const sizes: readonly (Size & { readonly warm: number; readonly cold: number | null })[] = [
  { name: "forum", participants: 100, propositions: 300, votes: 9_000, warm: 10, cold: null },
  { name: "city", participants: 2_000, propositions: 1_000, votes: 250_000, warm: 40, cold: 300 },
  {
    name: "country",
    participants: 20_000,
    propositions: 10_000,
    votes: 1_000_000,
    warm: 300,
    cold: 1_500,
  },
  {
    name: "largest",
    participants: 100_000,
    propositions: 1_000,
    votes: 5_000_000,
    warm: 1_500,
    cold: 6_000,
  },
];

/**
 * The votes of a made-up conversation, in random order; side of participant i is i mod 2, every 20th is a mediator.
 *
 * A third of the propositions divide the sides, a third are liked by both, a third are answered by taste.
 */
export function syntheticVotes(size: Size, seed: string): VoteStream {
  const random = randomFrom(seed);
  const { participants, propositions } = size;
  const taste = Float64Array.from({ length: propositions }, () => random() - 0.5);
  let at = 0;
  const stream: VoteStream = {
    participant: 0,
    proposition: 0,
    vote: 0,
    advance() {
      stream.participant = at < participants ? at : Math.floor(random() * participants);
      stream.proposition = Math.floor(random() * propositions);
      stream.vote = draw(
        random,
        leaning(stream.participant, stream.proposition, taste[stream.proposition]!),
      );
      at++;
    },
  };
  return stream;
}

/** The vote at hand; `advance` goes to the next, the first included. */
export interface VoteStream {
  participant: number;
  proposition: number;
  vote: Vote;
  advance(this: void): void;
}

/** The same votes as a log. */
export function syntheticLog(size: Size, seed: string): VoteLog {
  const { votes } = size;
  const log = {
    participant: new Int32Array(votes),
    proposition: new Int32Array(votes),
    vote: new Int8Array(votes),
  };
  const stream = syntheticVotes(size, seed);
  for (let at = 0; at < votes; at++) {
    stream.advance();
    log.participant[at] = stream.participant;
    log.proposition[at] = stream.proposition;
    log.vote[at] = stream.vote;
  }
  return log;
}

function leaning(i: number, j: number, taste: number): number {
  const side = i % 20 === 19 ? 0 : i % 2 === 0 ? 1 : -1;
  if (j % 3 === 0) return side * (0.5 + taste);
  return j % 3 === 1 ? 0.6 + 0.3 * taste : taste;
}

function draw(random: Random, lean: number): Vote {
  const x = random();
  if (x < 0.12) return 0;
  return x < 0.12 + 0.88 * (0.5 + 0.5 * Math.max(-0.95, Math.min(0.95, lean))) ? 1 : -1;
}

/** Side names by participant, as `rollOf` takes them. */
export function syntheticSides(participants: number): string[] {
  return Array.from({ length: participants }, (_, i) =>
    i % 20 === 19 ? "third" : i % 2 === 0 ? "a" : "b",
  );
}
