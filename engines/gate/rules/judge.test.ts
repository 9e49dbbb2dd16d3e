import { describe, expect, it } from "vitest";

import { judge, judgeActivity, judgeParty, type Party } from "./judge.ts";
import type { ItemLine } from "./line.ts";
import { readRegime } from "./provision.ts";
import { nothingEased } from "./scenario.ts";
import { shippedRegimes } from "./shipped-regimes.ts";

const dprk = [shippedRegimes["dprk"]].filter((one) => one !== undefined);
const law = { regimes: dprk, direction: "to", asOf: "2026-11-22", scenario: nothingEased } as const;
const lists = { nomenclature: null, listGenerated: null };
const pump: ItemLine = {
  line: "1",
  hs: "841370",
  description: "펌프",
  quantity: 2,
  unit: "대",
  value: 5000,
  currency: "USD",
  origin: "KR",
  declared: [],
  endUser: null,
};

describe("activities", () => {
  it.each([
    ["joint-venture", "2018-01-01", [], "exemption", "2375 (2017) 18"],
    ["joint-venture", "2017-08-05", [], "exemption", "2371 (2017) 12"],
    ["joint-venture", "2017-08-04", [], "free", ""],
    ["research-other", "2026-11-22", [], "notify", "2321 (2016) 11(b)"],
    ["research-other", "2026-11-22", ["medical-exchange"], "free", "2321 (2016) 11(b)"],
    ["research-nuclear", "2026-11-22", [], "exemption", "2321 (2016) 11(a)"],
    ["research-other", "2016-11-29", [], "free", ""],
    ["training-chemical", "2026-11-22", [], "never", "2321 (2016) 10"],
    ["trade-finance", "2026-11-22", [], "exemption", "2321 (2016) 32"],
    ["trade-finance", "2010-01-01", [], "exemption", "1874 (2009) 20"],
    ["work-authorisation", "2017-10-01", [], "exemption", "2375 (2017) 17"],
    ["work-authorisation", "2018-01-01", [], "never", "2397 (2017) 8"],
    ["grant", "2026-11-22", [], "exemption", "1874 (2009) 19"],
    ["grant", "2026-11-22", ["civilian-need"], "free", "1874 (2009) 19"],
    ["fishing-rights", "2026-11-22", [], "never", "2397 (2017) 6"],
    ["bulk-cash", "2026-11-22", [], "never", "2094 (2013) 14"],
    ["ship-to-ship-transfer", "2026-11-22", [], "never", "2375 (2017) 11"],
    ["seminar-on-peace", "2026-11-22", [], "free", ""],
  ] as const)("%s on %s with %j: %s", (...row) => {
    const [kind, asOf, declared, verdict, cited] = row;
    const found = judgeActivity(kind, { ...law, asOf }, declared);
    expect(found.verdict).toBe(verdict);
    const names = found.provisions.map(
      ({ instrument, paragraph }) => `${instrument.replace("UNSCR ", "")} ${paragraph}`,
    );
    if (cited === "") expect(names).toEqual([]);
    else expect(names).toContain(cited);
  });

  it("follows the versions of the Korean rules on operators of aid", () => {
    const kr = [shippedRegimes["kr"]].filter((one) => one !== undefined);
    const of = (asOf: string): string | undefined =>
      judgeActivity("aid-operator", { ...law, regimes: kr, asOf }).provisions[0]?.id;
    expect(["1998-12-31", "2019-09-30", "2020-01-01", "2021-09-14", "2023-03-23"].map(of)).toEqual([
      undefined,
      "kr-aid-operator-1999",
      "kr-aid-operator-2019",
      "kr-aid-operator-2021",
      "kr-aid-operator-2023",
    ]);
  });
});

describe("parties", () => {
  const party: Party = { screening: "clear", standings: [], isInvited: false, declared: [] };
  const fresh = "2026-11-20T00:00:00Z";
  it.each([
    ["clear party on a fresh list", party, fresh, "free"],
    ["clear party on a stale list", party, "2026-02-27T00:00:00Z", "undetermined"],
    ["clear party without a list", party, null, "undetermined"],
    ["listed party", { ...party, screening: "hit" }, fresh, "never"],
    ["unreadable name", { ...party, screening: "undetermined" }, fresh, "undetermined"],
    ["party body", { ...party, standings: ["dprk-programme-body"] }, fresh, "never"],
    [
      "listed, 2664 provider only",
      { ...party, standings: ["dprk-programme-body"], declared: ["2664-provider"] },
      fresh,
      "never",
    ],
    [
      "body, humanitarian 2664 provider",
      { ...party, standings: ["dprk-programme-body"], declared: ["2664-provider", "humanitarian"] },
      fresh,
      "free",
    ],
  ] as const)("%s", (_, one, generated, verdict) => {
    expect(judgeParty(one, law, generated).verdict).toBe(verdict);
  });

  it("2664 began on 9 December 2022 and lifts the freeze alone, never a trade ban", () => {
    const provider: Party = {
      ...party,
      standings: ["dprk-programme-body"],
      declared: ["2664-provider", "humanitarian"],
    };
    expect(judgeParty(provider, { ...law, asOf: "2022-12-08" }, "2022-12-07").verdict).toBe(
      "never",
    );
    expect(judgeParty(provider, { ...law, asOf: "2022-12-09" }, "2022-12-07").verdict).toBe("free");
    const shipped = judge([{ ...pump, declared: ["2664-provider", "humanitarian"] }], law, lists);
    expect(shipped.verdict).toBe("exemption");
  });
});

describe("lines", () => {
  it("cites paragraph, effect and mark, and says who takes the next step", () => {
    const [line] = judge([pump], law, lists).lines;
    expect(line?.provisions[0]).toMatchObject({
      instrument: "UNSCR 2397 (2017)",
      paragraph: "7",
      effect: "exemption",
      mark: "verified",
    });
    expect(line?.next.map(({ by }) => by)).toEqual(["compliance", "city", "member-state"]);
  });

  it("is undetermined under a stale list, and without an end user where one is asked", () => {
    const rice = { ...pump, hs: "100630" };
    expect(
      judge([rice], law, { nomenclature: null, listGenerated: "2026-02-27T00:00:09.554Z" })
        .lines[0],
    ).toMatchObject({ verdict: "undetermined", faults: ["list-stale"] });
    expect(judge([rice], law, { nomenclature: null, listGenerated: "2026-11-01" }).verdict).toBe(
      "free",
    );
    expect(judge([{ ...rice, endUser: "" }], law, lists).lines[0]?.faults).toEqual([
      "end-user-missing",
    ]);
  });

  it("is free of an eased provision and bound again when it snaps back", () => {
    const scenario = {
      eased: [{ provision: "un-2397-7-machinery", from: "2027-01-01", until: "2028-01-01" }],
    };
    const on = (asOf: string): string => judge([pump], { ...law, asOf, scenario }, lists).verdict;
    expect(["2026-12-31", "2027-01-01", "2027-12-31", "2028-01-01"].map(on)).toEqual([
      "exemption",
      "free",
      "free",
      "exemption",
    ]);
  });

  it("knows six digits only with a nomenclature", () => {
    const odd = { ...pump, hs: "841399" };
    expect(judge([odd], law, lists).verdict).toBe("exemption");
    expect(
      judge([odd], law, { nomenclature: { has: (code) => code === "841370" }, listGenerated: null })
        .verdict,
    ).toBe("undetermined");
  });

  it("is undetermined when there is no line at all", () => {
    expect(judge([], law, lists).verdict).toBe("undetermined");
  });
});

describe("regimes as data", () => {
  it("ships no provision without source, mark and dates", () => {
    for (const { provisions } of Object.values(shippedRegimes)) {
      for (const one of provisions) {
        expect(one.source).not.toBe("");
        expect(Object.values(one.touches).flat().length).toBeGreaterThan(0);
      }
    }
  });

  it("refuses what is no regime, two provisions of one id, and an end before the beginning", () => {
    const good = shippedRegimes["dprk"];
    const [one] = good?.provisions ?? [];
    expect(readRegime({}).ok).toBe(false);
    expect(readRegime({ ...good, provisions: [one, one] })).toMatchObject({
      error: { kind: "duplicate-id" },
    });
    expect(readRegime({ ...good, provisions: [{ ...one, until: one?.from }] })).toMatchObject({
      error: { kind: "ends-before-it-begins" },
    });
    expect(readRegime({ ...good, provisions: [{ ...one, mark: "sure" }] })).toMatchObject({
      error: { kind: "malformed", at: "provisions.0.mark" },
    });
  });
});
