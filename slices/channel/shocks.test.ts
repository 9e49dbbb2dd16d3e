import { describe, expect, it } from "vitest";
import { both } from "#kernel/local-text.ts";
import { applyShock } from "./apply-shock.ts";
import { columnsOf } from "./columns.ts";
import type { ShockRule } from "./model-shock.ts";
import { tieIdAt, type NetworkSnapshot } from "./network.ts";
import { setUp, strengthsOf } from "./setting.ts";
import { actor, ask, tie, twoBanks } from "./testing/small-network.ts";

function strike(rules: readonly ShockRule[], network: NetworkSnapshot = twoBanks) {
  const columns = columnsOf(network);
  const setting = setUp(columns, ask({}, network));
  const shock = { name: "x", label: both("x", "x"), basis: both("x", "x"), sources: [], rules };
  const before = strengthsOf(setting);
  const shocked = applyShock(columns, setting.standing, before, shock);
  const ids = (rows: readonly number[]) => rows.map((row) => tieIdAt(columns, row));
  return {
    before,
    ...shocked,
    stopped: ids(shocked.stoppedTies),
    weakened: ids(shocked.weakenedTies),
  };
}

describe("rules of a shock", () => {
  it.each<[string, ShockRule, readonly string[]]>([
    [
      "governments of the two sides",
      {
        rule: "ties-between",
        one: { side: "a", group: "government" },
        other: { side: "b", group: "government" },
      },
      ["our-zoo--partner--north-zoo"],
    ],
    ["consent of our state", { rule: "needs-consent", of: "a" }, ["our-zoo--partner--north-zoo"]],
    [
      "the UN leaves",
      { rule: "presence-leaves", group: "united-nations", from: "b" },
      ["relief-body--trust-channel--north-state"],
    ],
    [
      "research leaves",
      { rule: "presence-leaves", group: "research", from: "b" },
      ["institute--trust-channel--north-state"],
    ],
    [
      "twinnings",
      { rule: "layer", kinds: ["sister-city"] },
      ["friend-city--sister-city--north-city", "our-city--sister-city--friend-city"],
    ],
    [
      "twinnings of the other side",
      { rule: "layer", kinds: ["sister-city"], touching: "b" },
      ["friend-city--sister-city--north-city"],
    ],
    [
      "a territory",
      { rule: "territory", territory: "RU" },
      ["friend-city--sister-city--north-city", "our-city--sister-city--friend-city"],
    ],
    [
      "an issue",
      { rule: "issues", issues: ["trade"] },
      ["neighbour-state--trust-channel--north-state"],
    ],
    [
      "an issue, with an exemption",
      { rule: "issues", issues: ["trade"], sparingIssues: ["special-relation"] },
      [],
    ],
    [
      "an actor",
      { rule: "actors", who: { actors: ["relief-body"] } },
      [
        "derived:parent:relief-body--un",
        "our-city--hosts--relief-body",
        "relief-body--trust-channel--north-state",
      ],
    ],
    [
      "a tie",
      { rule: "ties", ties: ["our-city--hosts--relief-body"] },
      ["our-city--hosts--relief-body"],
    ],
  ])("%s", (_, rule, stopped) => {
    expect(strike([rule]).stopped.toSorted()).toEqual(stopped.toSorted());
  });

  it("never takes the two ends themselves away", () => {
    expect(strike([{ rule: "territory", territory: "KP" }]).stopped).not.toContain(
      "friend-city--sister-city--north-city",
    );
  });

  it("weakens by chance, and chances multiply", () => {
    const rule: ShockRule = { rule: "layer", kinds: ["sister-city"], chance: 0.5 };
    const { before, strengths, weakened, stopped } = strike([rule, rule]);
    expect([weakened.length, stopped]).toEqual([2, []]);
    const changed = strengths.value.map((value, row) =>
      before.value[row] === 0 ? 1 : value / before.value[row]!,
    );
    expect(Math.min(...changed)).toBeCloseTo(0.25, 12);
  });

  it("does not mind the order of rules", () => {
    const rules: ShockRule[] = [
      { rule: "layer", kinds: ["sister-city"], chance: 0.5 },
      { rule: "issues", issues: ["trade"], chance: 0.3 },
      { rule: "needs-consent", of: "a" },
    ];
    expect(strike(rules.toReversed()).strengths).toEqual(strike(rules).strengths);
  });

  it("knows a body of the United Nations by its parents, even in a circle of parents", () => {
    const circle = {
      ...twoBanks,
      actors: [
        ...twoBanks.actors,
        actor("x", "igo-national", { parentId: "y" }),
        actor("y", "igo-national", { parentId: "x" }),
      ],
      ties: [...twoBanks.ties, tie("x", "trust-channel", "north-state")],
    };
    expect(
      strike([{ rule: "presence-leaves", group: "united-nations", from: "b" }], circle).stopped,
    ).toEqual(["relief-body--trust-channel--north-state"]);
  });
});
