import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { orThrow } from "#kernel/result.ts";
import { answerChannels } from "./answer.ts";
import { columnsOf } from "./columns.ts";
import type { ChannelAnswer } from "./model.ts";
import type { NetworkSnapshot } from "./network.ts";
import type { RawQuestion } from "./question.ts";
import { actor, ask, tie, twoBanks } from "./testing/small-network.ts";

function answer(
  raw: Partial<RawQuestion> = {},
  network: NetworkSnapshot = twoBanks,
): ChannelAnswer {
  return orThrow(answerChannels(ask(raw, network), network));
}

const airQuality = { issues: ["air-quality"] };

describe("the answer on the hand-made network", () => {
  it("ranks the ways across by reliability and tells the track", () => {
    const { channels } = answer(airQuality);
    expect(channels.map(({ actors }) => actors.slice(1, -1).join(" "))).toEqual([
      "neighbour-city neighbour-state north-state",
      "friend-city",
      "relief-body north-state",
      "our-zoo north-zoo",
    ]);
    expect(new Set(channels.map(({ track }) => track))).toEqual(new Set(["official"]));
    expect(channels.map(({ reliability }) => reliability)).toEqual(
      channels.map(({ reliability }) => reliability).toSorted((one, other) => other - one),
    );
  });

  it("makes each channel the product of its steps, no longer than asked, from end to end", () => {
    for (const maxTies of [1, 2, 3, 4, 6]) {
      for (const { actors, ties, steps, reliability, interval, weakest } of answer({ maxTies })
        .channels) {
        expect(ties.length).toBeLessThanOrEqual(maxTies);
        expect([actors[0], actors.at(-1), new Set(actors).size]).toEqual([
          "our-city",
          "north-city",
          ties.length + 1,
        ]);
        expect(reliability).toBeCloseTo(
          steps.reduce((product, step) => product * step.reliability, 1),
          12,
        );
        expect(interval[0]).toBeLessThanOrEqual(reliability);
        expect(interval[1]).toBeGreaterThanOrEqual(reliability);
        expect(
          steps.every(
            (step) => step.reliability >= steps.find((one) => one.tie === weakest)!.reliability,
          ),
        ).toBe(true);
      }
    }
  });

  it("shows third parties with criteria, reasons and sources, and never the two sides", () => {
    const { thirdParties } = answer(airQuality);
    const names = thirdParties.map((one) => one.actor);
    expect(names).toEqual(
      expect.arrayContaining([
        "friend-city",
        "neighbour-city",
        "relief-body",
        "clean-air-body",
        "institute",
      ]),
    );
    expect(names).not.toEqual(expect.arrayContaining(["our-zoo"]));
    expect(names.some((one) => ["our-state", "north-state", "north-zoo"].includes(one))).toBe(
      false,
    );
    for (const { reasons, sources, rank, stability } of thirdParties) {
      expect(reasons.ko).not.toBe("");
      expect(reasons.en).not.toBe("");
      expect(sources.length).toBeGreaterThan(0);
      expect(names[rank - 1]).toBe(thirdParties[rank - 1]!.actor);
      expect(stability.holds).toBeGreaterThanOrEqual(0);
      expect(stability.range[0]).toBeLessThanOrEqual(stability.range[1]);
    }
  });

  it("keeps the institute that only a proposal joins apart, with what it needs and unknown reach", () => {
    const institute = answer(airQuality).thirdParties.find((one) => one.actor === "institute")!;
    expect(institute.standing).toBe("if-made");
    expect(institute.needs).toEqual(["our-city--partner--institute"]);
    expect(institute.criteria["reach-a"]).toBeNull();
    expect(institute.potential?.["reach-a"]).toBeGreaterThan(0);
  });

  it("gives unknown, never 0, where the record is silent", () => {
    const friend = answer(airQuality).thirdParties.find((one) => one.actor === "friend-city")!;
    expect(friend.criteria["issue-fit"]).toBeNull();
    expect(friend.criteria.convening).toBeNull();
    expect(friend.score.interval[0]).toBeLessThan(friend.score.interval[1]);
  });

  it("lists what would open, and lets it carry under what-if", () => {
    const today = answer(airQuality);
    expect(today.prospects.map(({ actors }) => actors.join(" "))).toContain(
      "our-city clean-air-body north-city",
    );
    const supposed = answer({ ...airQuality, whatIf: true });
    expect(supposed.prospects).toEqual([]);
    expect(supposed.reliability.value).toBeGreaterThan(today.reliability.value);
    expect(supposed.channels.some(({ steps }) => steps.some(({ isWhatIf }) => isWhatIf))).toBe(
      true,
    );
  });

  it("says what to build next, best gain first, with the grounds that name it", () => {
    const grounds = [
      {
        what: "strategy" as const,
        id: "S29",
        title: { ko: null, en: null },
        actors: ["clean-air-body", "north-city"],
        sections: ["6.2.2"],
      },
      {
        what: "case" as const,
        id: "zoo",
        title: { ko: null, en: null },
        actors: ["our-zoo"],
        sections: ["3.2"],
      },
    ];
    const { next, reliability } = answer(airQuality, { ...twoBanks, grounds });
    expect(next[0]!.tie).toBe("north-city--member-of--clean-air-body");
    expect(next[0]!.strategies).toEqual(["S29"]);
    expect(next[0]!.cases).toEqual([]);
    for (const { gain, reliability: after } of next)
      expect(after - gain).toBeCloseTo(reliability.value, 12);
    expect(next.map(({ tie: id }) => id)).not.toContain("our-city--agreement--north-city");
  });

  it("shows the quarrel on the way", () => {
    expect(answer().conflicts.map((one) => one.tie)).toEqual([]);
    const longer = {
      ...twoBanks,
      ties: [...twoBanks.ties, tie("our-state", "agreement", "neighbour-state")],
    };
    expect(answer({}, longer).conflicts.map((one) => one.tie)).toEqual([
      "our-state--conflict--north-state",
    ]);
  });

  it("has a card for every actor it names", () => {
    const { actors, channels, thirdParties } = answer();
    const named = [
      ...channels.flatMap((one) => one.actors),
      ...thirdParties.map((one) => one.actor),
    ];
    expect(named.every((id) => Object.hasOwn(actors, id))).toBe(true);
  });

  it("stops when asked to, and tells its progress upwards", () => {
    expect(answerChannels(ask(), twoBanks, () => "stop")).toEqual({
      ok: false,
      error: { kind: "stopped" },
    });
    const shares: number[] = [];
    answerChannels(ask({ shock: "un-leaves" }), twoBanks, ({ share }) => void shares.push(share));
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    expect(shares.length).toBeGreaterThan(5);
  });

  it("says that no channel is on record instead of failing", () => {
    const empty = { ...twoBanks, ties: [] };
    const { channels, reliability, independence, summary } = answer({}, empty);
    expect([channels.length, independence.count]).toEqual([0, 0]);
    expect(reliability.value).toBe(0);
    expect(summary.en).toContain("No channel is on record");
    expect(summary.ko).toContain("기록에 없습니다");
  });
});

describe("a shock", () => {
  it("cuts the official line: the zoos' channel dies, third parties carry on", () => {
    const { shock } = answer({ ...airQuality, shock: "official-line-cut" });
    expect(shock!.died.map(({ actors, lostTies }) => [actors[1], lostTies])).toEqual([
      ["our-zoo", ["our-zoo--partner--north-zoo"]],
    ]);
    expect(shock!.survived.map(({ actors }) => actors[1])).toEqual([
      "neighbour-city",
      "friend-city",
      "relief-body",
    ]);
    expect(shock!.after.reliability.value).toBeLessThan(answer(airQuality).reliability.value);
    expect(shock!.after.channels).toHaveLength(3);
  });

  it("with no rules changes nothing", () => {
    const { shock, ...before } = answer({ ...airQuality, shock: { rules: [] } });
    const { channels, thirdParties, independence, reliability, critical, next, structure } = before;
    expect(shock!.died).toEqual([]);
    expect(shock!.after).toMatchObject({
      channels,
      thirdParties,
      independence,
      reliability,
      critical,
      next,
      structure,
    });
  });

  it.each([
    "official-line-cut",
    "suspension-2008-2010",
    "max-sanctions-2016",
    "border-closing-2020",
    "un-leaves",
  ])("%s never raises reliability and never adds a channel", (name) => {
    const { channels, reliability, shock } = answer({ ...airQuality, shock: name });
    expect(shock!.after.reliability.value).toBeLessThanOrEqual(reliability.value);
    expect(shock!.after.channels.length).toBeLessThanOrEqual(channels.length);
    expect(shock!.died.length + shock!.survived.length).toBe(channels.length);
    expect(shock!.after.independence.count).toBeLessThanOrEqual(
      answer(airQuality).independence.count,
    );
  });

  it("takes the United Nations away but leaves the rest", () => {
    const { shock } = answer({ shock: "un-leaves" });
    expect(shock!.died.map(({ actors }) => actors[1])).toEqual(["relief-body"]);
  });
});

describe("laws", () => {
  const cities = ["p", "q", "r", "s", "t", "u"];
  const anyNetwork = fc
    .uniqueArray(
      fc.tuple(fc.nat(7), fc.nat(7), fc.constantFrom("partner" as const, "sister-city" as const)),
      {
        minLength: 1,
        maxLength: 14,
        selector: ([one, other, kind]) => `${Math.min(one, other)} ${Math.max(one, other)} ${kind}`,
      },
    )
    .map((pairs): NetworkSnapshot => {
      const ids = ["our-city", ...cities, "north-city"];
      return {
        actors: ids.map((id) => actor(id, "company")),
        ties: pairs
          .filter(([one, other]) => one !== other)
          .map(([one, other, kind]) => tie(ids[one]!, kind, ids[other]!)),
        memberships: [],
      };
    });

  it("losing a tie never raises reliability", () => {
    fc.assert(
      fc.property(anyNetwork, fc.nat(), (network, pick) => {
        fc.pre(network.ties.length > 0);
        const without = network.ties.filter((_, at) => at !== pick % network.ties.length);
        const before = answer({}, network).reliability.value;
        expect(answer({}, { ...network, ties: without }).reliability.value).toBeLessThanOrEqual(
          before + 1e-12,
        );
      }),
      { seed: 21, numRuns: 60 },
    );
  });

  it("the order of the records does not matter", () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const turned = {
          ...network,
          actors: network.actors.toReversed(),
          ties: network.ties.toReversed(),
        };
        expect(answer({}, turned)).toEqual(answer({}, network));
      }),
      { seed: 22, numRuns: 40 },
    );
  });

  it("there are no more independent channels than ties at either end, and all of them are channels", () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const { independence, reliability, channels } = answer({ maxTies: 8, k: 100 }, network);
        const partners = (end: string) =>
          new Set(
            network.ties.flatMap(({ from, to }) =>
              from === end ? [to] : to === end ? [from] : [],
            ),
          ).size;
        expect(independence.count).toBeLessThanOrEqual(
          Math.min(partners("our-city"), partners("north-city")),
        );
        expect(independence.count > 0).toBe(channels.length > 0);
        expect(reliability.value).toBeGreaterThanOrEqual((channels[0]?.reliability ?? 0) - 1e-12);
        expect(independence.paths).toHaveLength(independence.count);
      }),
      { seed: 23, numRuns: 60 },
    );
  });

  it("columns and records give the same answer", () => {
    expect(orThrow(answerChannels(ask(), columnsOf(twoBanks)))).toEqual(answer());
  });
});

describe("structure", () => {
  it("tells the place of the answer's actors, and which kinds the issue lacks", () => {
    const { structure } = answer(airQuality);
    const ours = structure.topActors.find((one) => one.actor === "our-city")!;
    expect(ours.degree).toBeGreaterThan(3);
    expect(ours.betweenness).toBeGreaterThan(0);
    expect(ours.effectiveSize).toBeLessThanOrEqual(ours.degree);
    expect(ours.pageRank).toBeLessThan(1);
    expect(structure.missingKinds).toContain("research-foreign");
    expect(structure.missingKinds).not.toContain("igo-local");
    expect(answer().structure.missingKinds).toBeNull();
  });
});
