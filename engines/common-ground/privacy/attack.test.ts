import { describe, expect, test } from "vitest";
import { nextTick } from "../map/live-map.ts";
import { mapRules } from "../map/map-rules.ts";
import { naruShape } from "../map/naru-shape.ts";
import { mapOpinions } from "../map/opinion-map.ts";
import { drawBelow, randomFrom } from "../replay/random.ts";
import { routingWeights } from "../routing/next-proposition.ts";
import { type SideRoll, rollOf } from "../sides/side-roll.ts";
import { randomForum } from "../testing/random-forum.ts";
import { tallyOf } from "../votes/tallies.ts";
import { type VoteLog, asVote, tableFromLog } from "../votes/vote-table.ts";
import { leastCell, withholdSmallCells } from "./closed-release.ts";
import { mayShowDots } from "./dots.ts";
import { type LiveForum, openForum, takeVote } from "./live-release.ts";

const shape = { participants: 80, propositions: 14, votes: 700, camps: 2 };
const roll = rollOf(
  Array.from(
    { length: shape.participants },
    (_, i) => ["a", "b", "third", null][i % 7 < 3 ? 0 : (i % 7) - 3] ?? null,
  ),
);
const making = { rules: mapRules, seed: "attack" };

/** Everything that is shown of a map, without the office's own watermark. */
function shownOf(map: ReturnType<typeof mapOpinions>): string {
  const names = {
    participantIds: [],
    propositionIds: Array.from({ length: shape.propositions }, (_, j) => String(j)),
  };
  const watermark = { votes: 0, digest: "" };
  return JSON.stringify(
    naruShape(map, { ...names, roll, seed: making.seed, watermark, rules: mapRules }),
  );
}

/** The same votes with other answers wherever `changes` says so. */
function withAnswers(log: VoteLog, seed: string, changes: (at: number) => boolean): VoteLog {
  const random = randomFrom(seed);
  return {
    ...log,
    vote: log.vote.map((vote, at) => (changes(at) ? drawBelow(random, 3) - 1 : vote)),
  };
}

function sideOf(participant: number): number {
  const side = roll.of[participant]!;
  return side < 0 ? roll.names.length : side;
}

describe("a closed forum", () => {
  const log = randomForum({ ...shape, votes: 520 }, "closed");
  const table = tableFromLog(log, shape.participants, shape.propositions);
  const opinions = new Map<string, number>();
  for (let i = 0; i < table.participants; i++) {
    for (let at = table.start[i]!; at < table.start[i]! + table.length[i]!; at++) {
      const code = table.codes[at]!;
      const cell = `${sideOf(i)} ${Math.floor(code / 3)}`;
      opinions.set(cell, (opinions.get(cell) ?? 0) + (code % 3 === 1 ? 0 : 1));
    }
  }
  const isSmall = (at: number): boolean =>
    opinions.get(`${sideOf(log.participant[at]!)} ${log.proposition[at]!}`)! < leastCell;
  const shownFrom = (votes: VoteLog): string => {
    const released = withholdSmallCells(
      tableFromLog(votes, shape.participants, shape.propositions),
      roll,
    );
    return shownOf(mapOpinions({ table: released, roll }, making));
  };

  test("there are small cells to attack", () => {
    expect(Array.from(log.vote.keys()).filter(isSmall).length).toBeGreaterThan(20);
  });

  test.each(["x", "y", "z"])(
    "turning the votes of small cells round changes nothing that is shown (%s)",
    (seed) => {
      const turned = { ...log, vote: log.vote.map((vote, at) => (isSmall(at) ? -vote : vote)) };
      expect(shownFrom(turned)).toBe(shownFrom(log));
      const removed = Array.from(log.vote.keys()).filter(
        (at) => !isSmall(at) || randomFrom(`${seed}${at}`)() < 0.5,
      );
      const fewer = {
        participant: Int32Array.from(removed, (at) => log.participant[at]!),
        proposition: Int32Array.from(removed, (at) => log.proposition[at]!),
        vote: Int8Array.from(removed, (at) => log.vote[at]!),
      };
      expect(shownFrom(fewer)).toBe(shownFrom(log));
    },
  );

  test("no cell that is shown has fewer than five opinions, and no total over sides is shown", () => {
    const shown: { propositions: { sides: Record<string, { n: number | null }> }[] } = JSON.parse(
      shownFrom(log),
    );
    const numbers = shown.propositions.flatMap((p) => Object.values(p.sides).map((side) => side.n));
    expect(numbers.some((n) => n === null)).toBe(true);
    expect(numbers.every((n) => n === null || n >= leastCell)).toBe(true);
    expect(JSON.stringify(shown)).not.toContain("everyone");
  });
});

describe("a running forum", () => {
  const log = randomForum(shape, "live");

  /** The released counts of every cell after each vote. */
  function historyOf(votes: VoteLog): { forum: LiveForum; cells: string[] } {
    const forum = openForum(roll, shape.participants, shape.propositions);
    const cells = Array.from(votes.vote.keys(), (at) => {
      takeVote(forum, votes.participant[at]!, votes.proposition[at]!, asVote(votes.vote[at]!));
      return JSON.stringify(forum.counts.map((count) => Array.from(count)));
    });
    return { forum, cells };
  }

  test("over time: every step of every cell is made of at least five people", () => {
    const forum = openForum(roll, shape.participants, shape.propositions);
    const before = forum.counts.map((count) => Uint32Array.from(count));
    const voters = new Map<string, Set<number>>();
    let steps = 0;
    for (let at = 0; at < log.vote.length; at++) {
      const [i, j] = [log.participant[at]!, log.proposition[at]!];
      takeVote(forum, i, j, asVote(log.vote[at]!));
      const cell = `${sideOf(i)} ${j}`;
      const since = voters.get(cell) ?? new Set();
      voters.set(cell, since.add(i));
      if (!movedCell(forum, before, sideOf(i), j)) continue;
      steps++;
      expect(since.size).toBe(leastCell);
      voters.delete(cell);
    }
    expect(steps).toBeGreaterThan(50);
  });

  test("over time: the answers of those who still wait change nothing at any moment", () => {
    const { cells } = historyOf(log);
    for (const until of [150, 400, 699]) {
      const waiting = waitingAt(until);
      const other = withAnswers(log, `w${until}`, (at) => at <= until && waiting.has(at));
      expect(historyOf(other).cells.slice(0, until + 1)).toEqual(cells.slice(0, until + 1));
    }
  });

  test("the whole picture: maps at all times are the same whatever those who wait have answered", () => {
    const waiting = waitingAt(log.vote.length - 1);
    const other = withAnswers(log, "maps", (at) => waiting.has(at));
    expect(waiting.size).toBeGreaterThan(20);
    const maps = [log, other].map((votes) => shownOf(nextTick(historyOf(votes).forum, making).map));
    expect(maps[1]).toBe(maps[0]);
  });

  test("over propositions and filters: every sum of shown cells is a sum of whole batches", () => {
    const { forum } = historyOf(log);
    const batches = new Map<string, number>();
    const people = new Map<string, Set<number>>();
    for (let at = 0; at < log.vote.length; at++) {
      const cell = `${sideOf(log.participant[at]!)} ${log.proposition[at]!}`;
      const set = people.get(cell) ?? new Set();
      people.set(cell, set.add(log.participant[at]!));
      if (set.size < leastCell) continue;
      batches.set(cell, (batches.get(cell) ?? 0) + 1);
      people.delete(cell);
    }
    for (let side = 0; side <= roll.names.length; side++) {
      for (let j = 0; j < shape.propositions; j++) {
        const { seen } = tallyOf(forum.counts[side]!, j);
        const whole = batches.get(`${side} ${j}`) ?? 0;
        expect(seen).toBeLessThanOrEqual(leastCell * whole);
        expect(seen === 0).toBe(whole === 0);
      }
    }
  });

  test("routing: other answers to the same questions give the same order of questions", () => {
    const other = withAnswers(log, "routing", () => true);
    const weights = [log, other].map((votes) => {
      const asked = new Uint32Array(shape.propositions);
      for (let at = 0; at < votes.vote.length; at++)
        if (sideOf(votes.participant[at]!) === 0) asked[votes.proposition[at]!]!++;
      const nothing = new Set<number>();
      return routingWeights({
        propositions: shape.propositions,
        votesOfSide: asked,
        seen: nothing,
        closed: nothing,
      });
    });
    expect(weights[1]).toEqual(weights[0]);
  });

  /** Votes up to a moment that have not been released by then. */
  function waitingAt(until: number): Set<number> {
    const places = new Map<string, Map<number, number[]>>();
    for (let at = 0; at <= until; at++) {
      const cell = `${sideOf(log.participant[at]!)} ${log.proposition[at]!}`;
      const own = places.get(cell) ?? new Map<number, number[]>();
      own.set(log.participant[at]!, [...(own.get(log.participant[at]!) ?? []), at]);
      places.set(cell, own);
      if (own.size === leastCell) places.delete(cell);
    }
    return new Set([...places.values()].flatMap((cell) => [...cell.values()].flat()));
  }
});

function movedCell(
  forum: LiveForum,
  before: readonly Uint32Array[],
  side: number,
  j: number,
): boolean {
  const released = forum.waiting.taken[j * forum.counts.length + side] === 0;
  before[side]!.set(forum.counts[side]!);
  return released;
}

describe("dots", () => {
  const of = (sizes: readonly number[], names: readonly string[]): SideRoll =>
    rollOf(sizes.flatMap((size, s) => Array.from({ length: size }, () => names[s]!)));

  test.each([
    ["30 on each side", [30, 30], true],
    ["29 on one side", [29, 80], false],
    ["a small side of mediators", [40, 40, 3], false],
  ])("%s", (_, sizes, shown) => {
    const side = of(sizes, ["a", "b", "third"]);
    expect(mayShowDots(side, Int32Array.from(side.of.keys())).ok).toBe(shown);
  });
});
