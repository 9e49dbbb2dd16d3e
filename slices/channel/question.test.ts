import { describe, expect, it } from "vitest";
import { columnsOf } from "./columns.ts";
import { closeNames, editDistance } from "./close-names.ts";
import { problemOf } from "./problems.ts";
import { readQuestion, type RawQuestion } from "./question.ts";
import { readShock } from "./read-shock.ts";
import type { ChannelRefusal } from "./refusals.ts";
import { shockPresets } from "./shocks.ts";
import { ask, twoBanks } from "./testing/small-network.ts";

const network = columnsOf(twoBanks);

function refusalOf(raw: Partial<RawQuestion>): ChannelRefusal {
  const read = readQuestion({ from: "our-city", to: "north-city", asOf: "2026", ...raw }, network);
  if (read.ok) throw new Error("expected a refusal");
  return read.error;
}

describe("reading a question", () => {
  it("fills in what was not asked", () => {
    expect(ask()).toMatchObject({
      maxTies: 4,
      k: 10,
      issues: [],
      layers: null,
      shock: null,
      seed: 1,
    });
  });

  it.each<[Partial<RawQuestion>, string, string]>([
    [{ from: "our-citty" }, "unknown-actor", "from"],
    [{ to: "nowhere" }, "unknown-actor", "to"],
    [{ to: "our-city" }, "same-ends", "to"],
    [{ asOf: "22.11.2026" }, "not-a-date", "asOf"],
    [{ asOf: "2026-02-30" }, "not-a-date", "asOf"],
    [{ maxTies: 0 }, "out-of-range", "maxTies"],
    [{ maxTies: 9 }, "out-of-range", "maxTies"],
    [{ maxTies: Number.NaN }, "out-of-range", "maxTies"],
    [{ k: 1.5 }, "out-of-range", "k"],
    [{ minimumStrength: 1 }, "out-of-range", "minimumStrength"],
    [{ issues: ["air-quality", "air-qualty"] }, "unknown-issue", "issues[1]"],
    [{ layers: ["partner", "rail"] }, "unknown-word", "layers[1]"],
    [{ statuses: ["alive"] }, "unknown-word", "statuses[0]"],
    [{ weights: { charm: 1 } }, "unknown-word", "weights.charm"],
    [{ weights: { balance: -1 } }, "out-of-range", "weights.balance"],
    [{ shock: "war" }, "unknown-word", "shock"],
    [{ shock: 7 }, "wrong-shape", "shock"],
    [{ shock: {} }, "wrong-shape", "shock.rules"],
    [{ shock: { rules: [{ rule: "flood" }] } }, "unknown-word", "shock.rules[0].rule"],
    [
      { shock: { rules: [{ rule: "layer", kinds: ["partner", "rail"] }] } },
      "unknown-word",
      "shock.rules[0].kinds[1]",
    ],
    [{ shock: { rules: [{ rule: "actors", who: {} }] } }, "wrong-shape", "shock.rules[0].who"],
    [
      { shock: { rules: [{ rule: "actors", who: { sid: "a" } }] } },
      "unknown-word",
      "shock.rules[0].who.sid",
    ],
    [
      { shock: { rules: [{ rule: "territory", territory: "CN", chance: 1.2 }] } },
      "out-of-range",
      "shock.rules[0].chance",
    ],
    [
      { shock: { rules: [{ rule: "territory", teritory: "CN" }] } },
      "unknown-word",
      "shock.rules[0].teritory",
    ],
  ])("refuses %j as %s at %s", (raw, kind, at) => {
    const refusal = refusalOf(raw);
    expect([refusal.kind, problemOf(refusal).at]).toEqual([kind, at]);
    expect(problemOf(refusal).message.ko).not.toBe("");
    expect(problemOf(refusal).repair.en).not.toBe("");
  });

  it("refuses weights that are all 0", () => {
    const weights = {
      "reach-a": 0,
      "reach-b": 0,
      balance: 0,
      record: 0,
      "issue-fit": 0,
      convening: 0,
      nearness: 0,
    };
    expect(refusalOf({ weights }).kind).toBe("no-weight");
  });

  it("says which actor or issue may have been meant", () => {
    expect(refusalOf({ from: "our-citty" })).toMatchObject({ close: ["our-city"] });
    expect(refusalOf({ issues: ["air-qualty"] })).toMatchObject({ close: ["air-quality"] });
    expect(problemOf(refusalOf({ from: "our-citty" })).repair.ko).toContain("our-city");
  });
});

describe("reading a shock", () => {
  it.each(shockPresets.map(({ name }) => [name] as const))(
    "%s is a preset with sources and both texts",
    (name) => {
      const read = readShock(name);
      if (!read.ok || read.value === null) throw new Error("not read");
      expect(read.value.sources.length).toBeGreaterThan(0);
      expect(read.value.basis.ko).not.toBe("");
      expect(read.value.basis.en).not.toBe("");
    },
  );

  it("reads back every preset's rules from JSON", () => {
    for (const { rules } of shockPresets) {
      const read = readShock(structuredClone({ rules }));
      expect(read.ok && read.value?.rules).toEqual(rules);
    }
  });

  it("names a shock of the office's own", () => {
    const read = readShock({ name: "ours", label: { ko: "우리 충격" }, rules: [] });
    expect(read).toMatchObject({
      ok: true,
      value: { name: "ours", label: { ko: "우리 충격", en: "ours" } },
    });
  });
});

describe("names that may have been meant", () => {
  it.each([
    ["kitten", "sitting", 3],
    ["", "abc", 3],
    ["평양", "평양시", 1],
  ])("%s and %s are %d edits apart (Levenshtein 1966)", (one, other, edits) => {
    expect(editDistance(one, other)).toBe(edits);
    expect(editDistance(other, one)).toBe(edits);
  });

  it("puts the nearest first and leaves out the far", () => {
    expect(closeNames("pyongyan", ["seoul", "pyongyang-zoo", "pyongyang"])).toEqual([
      "pyongyang",
      "pyongyang-zoo",
    ]);
  });
});
