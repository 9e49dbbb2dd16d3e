import { describe, expect, test } from "vitest";
import { openForum, takeVote, watermarkOfLog } from "../privacy/live-release.ts";
import { rollOf } from "../sides/side-roll.ts";
import { randomForum } from "../testing/random-forum.ts";
import { type VoteLog, asVote, tableFromLog } from "../votes/vote-table.ts";
import { type Tick, nextTick, replayTicks } from "./live-map.ts";
import { mapRules, rulesDigest } from "./map-rules.ts";
import { mapOpinions } from "./opinion-map.ts";

const shape = { participants: 140, propositions: 30, votes: 3000, camps: 2 };
const log = randomForum(shape, "live");
const roll = rollOf(
  Array.from({ length: shape.participants }, (_, i) => (i % 2 === 0 ? "a" : "b")),
);
const making = { rules: mapRules, seed: "seed" };
const moments = [900, 901, 1500, 2980, 2990, 3000];

function liveTicks(votes: VoteLog): Tick[] {
  const forum = openForum(roll);
  const ticks: Tick[] = [];
  for (let at = 0; at < votes.vote.length; at++) {
    takeVote(forum, votes.participant[at]!, votes.proposition[at]!, asVote(votes.vote[at]!));
    if (moments.includes(at + 1)) ticks.push(nextTick(forum, making, ticks.at(-1)));
  }
  return ticks;
}

/** Every number of a map, bit for bit. */
function bitsOf({ map, watermark, config }: Tick): unknown {
  const { axes, landscape, discovered, bridging, views, cleavage } = map;
  const { places, inside } = landscape;
  return structuredClone({
    axes,
    places,
    inside,
    discovered,
    bridging,
    views,
    cleavage,
    watermark,
    config,
  });
}

describe("a running forum", () => {
  const ticks = liveTicks(log);

  test("replay from the log is bit-equal at every tick", () => {
    const again = replayTicks(log, { roll, rules: mapRules, seed: "seed", ticks: moments });
    expect(again.map(bitsOf)).toEqual(ticks.map(bitsOf));
  });

  test("a map from an earlier one has the axes of a map from nothing", () => {
    const forum = openForum(roll);
    for (let at = 0; at < log.vote.length; at++) {
      takeVote(forum, log.participant[at]!, log.proposition[at]!, asVote(log.vote[at]!));
    }
    const cold = mapOpinions({ table: forum.released, roll }, making);
    const warm = ticks[ticks.length - 1]!.map;
    for (const k of [0, 1] as const) {
      const cosine = cold.axes[k].reduce((sum, v, j) => sum + v * warm.axes[k][j]!, 0);
      expect(Math.abs(cosine)).toBeGreaterThan(0.99999);
    }
    expect(warm.views).toEqual(cold.views);
  });

  test("the watermark tells any changed vote", () => {
    const other = { ...log, vote: log.vote.map((vote, at) => (at === 1234 ? -vote || 1 : vote)) };
    expect(watermarkOfLog(log)).toEqual(ticks[ticks.length - 1]!.watermark);
    expect(watermarkOfLog(other).digest).not.toBe(watermarkOfLog(log).digest);
  });

  test("other rules have another digest", () => {
    expect(rulesDigest({ ...mapRules, renewAfter: 0.02 })).not.toBe(rulesDigest(mapRules));
  });

  test("the planted sides are found as groups and as the factor", () => {
    const table = tableFromLog(log, shape.participants, shape.propositions);
    const { cleavage, discovered } = mapOpinions({ table, roll }, making);
    expect(discovered.kind).toBe("found");
    expect(cleavage.adjustedRand).toBeGreaterThan(0.9);
    expect(cleavage.auc).toBeGreaterThan(0.95);
  });
});

describe("mediators", () => {
  test.each([1, -1])("whatever mediators vote (%d), common ground stays", (answer) => {
    const withThird = rollOf(
      Array.from({ length: 140 }, (_, i) => (i % 5 === 0 ? "third" : i % 2 === 0 ? "a" : "b")),
    );
    const turned = {
      ...log,
      vote: log.vote.map((vote, at) => (log.participant[at]! % 5 === 0 ? answer : vote)),
    };
    const [own, other] = [log, turned].map((votes) =>
      mapOpinions({ table: tableFromLog(votes, 140, 30), roll: withThird }, making).views.map(
        ({ state, commonGround }) => [state, commonGround],
      ),
    );
    expect(other).toEqual(own);
  });
});

describe("small forums", () => {
  test.each(["a", "b", "c"])(
    "30 participants have no discovered groups, however clear they look (%s)",
    (seed) => {
      const small = { participants: 30, propositions: 20, votes: 500, camps: 2 };
      const table = tableFromLog(randomForum(small, seed), small.participants, small.propositions);
      const { discovered } = mapOpinions({ table, roll }, making);
      expect(discovered).toMatchObject({ kind: "refused", because: "too-few-participants" });
      expect(JSON.stringify(discovered)).not.toContain("labels");
    },
  );

  test("votes by chance have no groups that survive", () => {
    const chance = { participants: 120, propositions: 40, votes: 2000, camps: 40 };
    const table = tableFromLog(
      randomForum(chance, "chance"),
      chance.participants,
      chance.propositions,
    );
    expect(mapOpinions({ table, roll }, making).discovered).toMatchObject({
      kind: "refused",
      because: "unstable",
    });
  });

  test("no votes at all make an empty map, not a wrong one", () => {
    const table = tableFromLog(randomForum({ ...shape, votes: 0 }, "none"), 0, 3);
    const map = mapOpinions({ table, roll }, making);
    expect(map.discovered).toMatchObject({ kind: "refused", candidate: null });
    expect(map.views.map((view) => view.state)).toEqual(["unknown", "unknown", "unknown"]);
  });
});
