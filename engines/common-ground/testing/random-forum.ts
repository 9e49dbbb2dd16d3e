import { type Random, drawBelow, randomFrom } from "../replay/random.ts";
import type { Vote, VoteLog } from "../votes/vote-table.ts";

/** A made-up forum for tests: camps that differ on some propositions. */
export interface ForumShape {
  readonly participants: number;
  readonly propositions: number;
  readonly votes: number;
  readonly camps: number;
}

/** Votes in order, with repeated votes among them; camp of participant i is i mod camps. */
export function randomForum(shape: ForumShape, seed: string): VoteLog {
  const random = randomFrom(seed);
  const { participants, propositions, votes, camps } = shape;
  const log = {
    participant: new Int32Array(votes),
    proposition: new Int32Array(votes),
    vote: new Int8Array(votes),
  };
  for (let at = 0; at < votes; at++) {
    const i = at < participants ? at : drawBelow(random, participants);
    const j = drawBelow(random, propositions);
    log.participant[at] = i;
    log.proposition[at] = j;
    log.vote[at] = answer(random, (i % camps) + j, camps);
  }
  return log;
}

function answer(random: Random, key: number, camps: number): Vote {
  const x = random();
  if (x < 0.1) return 0;
  const likes = key % (camps + 1) === 0 ? 0.15 : 0.85;
  return random() < likes ? 1 : -1;
}
