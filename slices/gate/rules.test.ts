import fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  shippedRegimes,
  verdicts,
  type Bite,
  type ClearanceGround,
  type Regime,
} from "#engines/gate/index.ts";

import type { LineGrant, MatchState } from "./model.ts";
import {
  compareEditions,
  lastDayOfLaw,
  lawOf,
  nextEdition,
  refusalOfEdition,
} from "./rules-law.ts";
import { matchSteps, stepMatch } from "./rules-match.ts";
import { joinParts, needsOf, passAll } from "./rules-needs.ts";
import { judgeScreened } from "./rules-party.ts";
import { planRescreen, reopenedIn, type FoundMatch, type KnownMatch } from "./rules-rescreen.ts";

const dprk = shippedRegimes["dprk"]!;

describe("the law of an office", () => {
  test.each([
    ["2026-11-23.1", "2026-11-23.2", -1],
    ["2026-11-23.9", "2026-11-23.10", -1],
    ["2026-11-24.1", "2026-11-23.9", 1],
    ["2026-11-23.1", "2026-11-23.1", 0],
  ])("orders editions %s and %s", (one, other, sign) => {
    expect(Math.sign(compareEditions(one, other))).toBe(sign);
  });

  test.each([
    [null, "2026-11-23", "2026-11-23.1"],
    ["2026-11-22.3", "2026-11-23", "2026-11-23.1"],
    ["2026-11-23.3", "2026-11-23", "2026-11-23.4"],
    ["2026-11-25.1", "2026-11-23", "2026-11-25.2"],
  ])("after %s, on %s, comes %s", (before, day, next) => {
    expect(nextEdition(before, day)).toBe(next);
    if (before !== null) expect(compareEditions(next, before)).toBe(1);
  });

  test("takes the newest edition of a regime, the shipped one where it is newer", () => {
    const older = { ...dprk, version: "2020-01-01.1", provisions: [] };
    const newer = { ...dprk, version: "2099-01-01.1", provisions: [] };
    expect(lawOf([older]).regimes.find(({ id }) => id === "dprk")).toBe(dprk);
    expect(lawOf([newer, older]).regimes.find(({ id }) => id === "dprk")).toBe(newer);
    expect(lawOf([newer]).rulesVersion).toContain("dprk@2099-01-01.1");
  });

  test("is as it is today until the day before the next provision turns", () => {
    const turning = (from: string, until: string | null): Regime => ({
      ...dprk,
      provisions: [{ ...dprk.provisions[0]!, exceptions: [], from, until }],
    });
    const law = (regime: Regime) => ({ regimes: [regime], rulesVersion: "" });
    expect(lastDayOfLaw(law(turning("2020-01-01", null)), "2026-11-23")).toBeNull();
    expect(lastDayOfLaw(law(turning("2020-01-01", "2026-12-01")), "2026-11-23")).toBe("2026-11-30");
    expect(lastDayOfLaw(law(turning("2027-01-01", null)), "2026-11-23")).toBe("2026-12-31");
  });

  test("an edition may end provisions and add others, never edit or remove one", () => {
    const next = { ...dprk, version: "2099-01-01.1" };
    const [first, ...rest] = dprk.provisions;
    expect(refusalOfEdition(dprk, next)).toBeNull();
    expect(refusalOfEdition(null, next)).toBeNull();
    expect(
      refusalOfEdition(dprk, {
        ...next,
        provisions: [{ ...first!, until: "2098-01-01" }, ...rest],
      }),
    ).toBeNull();
    expect(refusalOfEdition(dprk, dprk)).toMatchObject({ kind: "edition-not-newer" });
    expect(refusalOfEdition(dprk, { ...next, provisions: rest })).toMatchObject({
      kind: "provision-removed",
    });
    const eased = [{ ...first!, effect: "notify" as const }, ...rest];
    expect(refusalOfEdition(dprk, { ...next, provisions: eased })).toMatchObject({
      kind: "provision-edited",
    });
    const ended = { ...dprk, provisions: [{ ...first!, until: "2098-01-01" }, ...rest] };
    expect(refusalOfEdition(ended, next)).toMatchObject({ kind: "provision-edited" });
  });
});

describe("needs and grants", () => {
  const bite = (regime: string, effect: Bite["effect"]): Bite => ({
    regime,
    id: `${regime}-${effect}`,
    instrument: "x",
    paragraph: "1",
    title: { ko: "x", en: "x" },
    effect,
    mark: "verified",
    source: "x",
    excepted: [],
    possible: [],
  });
  const ground: ClearanceGround = {
    rulesVersion: "r",
    listVersion: "l",
    validUntil: "2026-12-31",
    remaining: null,
  };
  const grant = (id: string, part: Partial<LineGrant>): LineGrant => ({
    id,
    allows: "exemption",
    regime: null,
    validFrom: "2026-01-01",
    validUntil: "2026-12-01",
    remaining: null,
    lines: null,
    ...part,
  });
  const pass = (bites: readonly Bite[], grants: readonly LineGrant[], amount = 1) =>
    passAll(
      { name: "1", verdict: bites[0]?.effect ?? "free", provisions: bites, amount },
      grants,
      "2026-11-23",
      ground,
    );

  test("a letter for each regime and effect, not for each paragraph", () => {
    const bites = [
      bite("dprk", "exemption"),
      bite("dprk", "exemption"),
      bite("kr", "licence"),
      bite("kr", "free"),
    ];
    expect(needsOf(bites)).toEqual([
      { regime: "dprk", need: "exemption" },
      { regime: "kr", need: "licence" },
    ]);
  });

  test.each<[string, Bite[], LineGrant[], boolean]>([
    ["nothing bites", [], [], true],
    ["undetermined", [bite("dprk", "undetermined")], [grant("a", {})], false],
    ["never, whatever the letters say", [bite("dprk", "never")], [grant("a", {})], false],
    ["one letter of any regime", [bite("dprk", "exemption")], [grant("a", {})], true],
    [
      "a letter of another regime",
      [bite("dprk", "exemption")],
      [grant("a", { regime: "kr" })],
      false,
    ],
    [
      "a letter of another kind",
      [bite("dprk", "exemption")],
      [grant("a", { allows: "licence" })],
      false,
    ],
    [
      "one of two needs",
      [bite("dprk", "exemption"), bite("kr", "licence")],
      [grant("a", {})],
      false,
    ],
    [
      "both needs",
      [bite("dprk", "exemption"), bite("kr", "licence")],
      [grant("a", {}), grant("b", { allows: "licence" })],
      true,
    ],
    [
      "the line is not in the letter",
      [bite("dprk", "exemption")],
      [grant("a", { lines: { "2": 9 } })],
      false,
    ],
    [
      "too little left of the line",
      [bite("dprk", "exemption")],
      [grant("a", { lines: { "1": 0.5 } })],
      false,
    ],
    [
      "the first letter is used up, the second is not",
      [bite("dprk", "exemption")],
      [grant("a", { lines: { "1": 0 } }), grant("b", {})],
      true,
    ],
  ])("%s", (_, bites, grants, isPassed) => {
    expect(pass(bites, grants).ok).toBe(isPassed);
  });

  test("the whole is as hard as its hardest part and valid as long as its shortest", () => {
    const parts = pass(
      [bite("dprk", "exemption"), bite("kr", "licence")],
      [grant("a", { validUntil: "2026-11-30" }), grant("b", { allows: "licence" })],
    );
    expect(parts.ok && joinParts("whole", parts.value, "2026-11-23", ground)).toMatchObject({
      ok: true,
      value: { verdict: "exemption", grant: "a", ground: { validUntil: "2026-11-30" } },
    });
  });

  test("law: more grants never hold back what passed", () => {
    const effects = fc.constantFrom<Bite["effect"]>(...verdicts);
    const regimes = fc.constantFrom("dprk", "kr");
    const grants = fc.array(
      fc.record({
        allows: fc.constantFrom("notify", "licence", "exemption"),
        regime: fc.constantFrom(null, "dprk", "kr"),
        left: fc.constantFrom(null, 0, 5),
      }),
    );
    const made = (
      all: readonly { allows: LineGrant["allows"]; regime: string | null; left: number | null }[],
    ) =>
      all.map(({ left, ...part }, at) =>
        grant(`g${at}`, { ...part, lines: left === null ? null : { "1": left } }),
      );
    const holds = fc.property(
      fc.array(fc.tuple(regimes, effects)),
      grants,
      grants,
      (bites, some, more) => {
        const judged = bites.map(([regime, effect]) => bite(regime, effect));
        return !pass(judged, made(some)).ok || pass(judged, made([...some, ...more])).ok;
      },
    );
    expect(() => fc.assert(holds)).not.toThrow();
  });
});

describe("a likeness", () => {
  const states: readonly MatchState[] = ["open", "proposed", "cleared", "confirmed"];

  test.each(states.flatMap((state) => matchSteps.map((step) => [state, step] as const)))(
    "%s, %s: is never cleared but from a proposal, with a reason, by a second person",
    (state, step) => {
      const asks = [true, false].flatMap((maySecond) =>
        ["because", "  "].map((reason) => ({ step, reason, maySecond })),
      );
      const cleared = asks.filter((asked) => stepMatch({ id: "m", state }, asked) === "cleared");
      const isTheWay = state === "proposed" && step === "clear";
      expect(cleared).toEqual(isTheWay ? [{ step, reason: "because", maySecond: true }] : []);
    },
  );

  const known = (part: Partial<KnownMatch>): KnownMatch => ({
    id: "m",
    subjectKind: "actor",
    subjectId: "a",
    entryId: "e",
    state: "cleared",
    subjectDigest: "s",
    entryDigest: "d",
    ...part,
  });
  const found = (part: Partial<FoundMatch> = {}): FoundMatch => ({
    subjectKind: "actor",
    subjectId: "a",
    subjectDigest: "s",
    entryDigest: "d",
    hit: { id: "e", score: 1, matched: "x", reasons: [] },
    ...part,
  });

  test.each<[string, { kept: KnownMatch[]; hits: FoundMatch[]; entries: string[] }, object]>([
    ["new", { kept: [], hits: [found()], entries: ["e"] }, { entered: [found()] }],
    [
      "as decided",
      { kept: [known({})], hits: [found()], entries: ["e"] },
      { entered: [], renewed: [], removed: [], unlisted: [] },
    ],
    [
      "its entry changed",
      { kept: [known({})], hits: [found({ entryDigest: "d2" })], entries: ["e"] },
      { renewed: [{ because: "entry-changed" }] },
    ],
    [
      "its record changed",
      { kept: [known({})], hits: [found({ subjectDigest: "s2" })], entries: ["e"] },
      { renewed: [{ because: "record-changed" }] },
    ],
    [
      "its entry is gone",
      { kept: [known({})], hits: [], entries: [] },
      { unlisted: [{ id: "m" }] },
    ],
    [
      "undecided, and its entry is gone",
      { kept: [known({ state: "open" })], hits: [], entries: [] },
      { removed: [{ id: "m" }] },
    ],
    [
      "undecided, and no longer alike",
      { kept: [known({ state: "open" })], hits: [], entries: ["e"] },
      { removed: [{ id: "m" }] },
    ],
    [
      "decided, and no longer alike",
      { kept: [known({})], hits: [], entries: ["e"] },
      { removed: [], unlisted: [], renewed: [] },
    ],
  ])("when screened again: %s", (_, { kept, hits, entries }, expected) => {
    expect(planRescreen(kept, hits, new Set(entries))).toMatchObject(expected);
  });

  test("a decision that falls is counted as reopened; a confirmation goes on blocking", () => {
    const changed = found({ entryDigest: "d2" });
    const of = (state: MatchState) =>
      reopenedIn(planRescreen([known({ state })], [changed], new Set(["e"])));
    expect(states.map(of)).toEqual([0, 1, 1, 0]);
  });

  test.each<[MatchState | null, string]>([
    [null, "free"],
    ["open", "undetermined"],
    ["proposed", "undetermined"],
    ["cleared", "free"],
    ["confirmed", "never"],
  ])("whose state is %s makes its subject %s", (state, verdict) => {
    const { hit } = found();
    const hits = state === null ? [] : [{ hit, state }];
    const screening = {
      verdict: state === null ? "clear" : "hit",
      hits: hits.map((one) => one.hit),
      open: null,
    } as const;
    const law = {
      regimes: [dprk],
      direction: "to",
      asOf: "2026-11-23",
      scenario: { eased: [] },
    } as const;
    const standing = { standings: [], declared: [], isInvited: false };
    const judged = judgeScreened({ screening, hits }, standing, law, "2026-11-20");
    expect(judged.verdict).toBe(verdict);
    if (verdict === "undetermined") expect(judged.provisions.length).toBeGreaterThan(0);
    expect(judgeScreened({ screening, hits }, standing, law, null).verdict).not.toBe("free");
  });
});
