import { describe, expect, it } from "vitest";

import { orThrow } from "#kernel/result.ts";

import {
  grantClearance,
  isCleared,
  recheckClearance,
  type ClearanceRequest,
  type Grant,
} from "./cleared.ts";

const ground = {
  rulesVersion: "dprk@1",
  listVersion: "2026-11-20",
  validUntil: "2026-12-31",
  remaining: null,
};
const letter: Grant = {
  id: "letter-1",
  allows: "exemption",
  validFrom: "2026-08-04",
  validUntil: "2027-02-04",
  remaining: 100,
};
const request: ClearanceRequest<string> = {
  value: "line 1",
  verdict: "exemption",
  amount: 10,
  day: "2026-11-22",
  ground,
  grants: [letter],
};

describe("grantClearance", () => {
  it.each([
    ["never", { verdict: "never" }, "never"],
    ["undetermined", { verdict: "undetermined" }, "undetermined"],
    ["no letter", { grants: [] }, "no-grant"],
    ["a licence is no exemption", { grants: [{ ...letter, allows: "licence" }] }, "no-grant"],
    ["a letter not yet valid", { day: "2026-08-03" }, "grant-not-valid"],
    [
      "a letter that ran out",
      { day: "2027-02-05", ground: { ...ground, validUntil: "2028-01-01" } },
      "grant-not-valid",
    ],
    ["more than is left", { amount: 101 }, "grant-exhausted"],
    ["its own ground ran out", { day: "2027-01-01" }, "expired"],
    ["more than its own bound", { ground: { ...ground, remaining: 5 } }, "quantity-exceeded"],
  ] as const)("lets nothing pass: %s", (_, change, kind) => {
    expect(grantClearance({ ...request, ...change })).toMatchObject({ ok: false, error: { kind } });
  });

  it("lets what is free pass without a letter, and the rest under the letter's own bounds", () => {
    expect(orThrow(grantClearance({ ...request, verdict: "free", grants: [] })).grant).toBeNull();
    const cleared = orThrow(
      grantClearance({ ...request, ground: { ...ground, validUntil: "2027-12-31" } }),
    );
    expect(cleared).toMatchObject({
      value: "line 1",
      grant: "letter-1",
      ground: { validUntil: "2027-02-04", remaining: 100 },
    });
  });
});

describe("recheckClearance", () => {
  const cleared = orThrow(grantClearance(request));
  const now = {
    rulesVersion: "dprk@1",
    listVersion: "2026-11-20",
    day: "2026-11-23",
    remaining: 50,
  };
  it.each([
    ["other rules", { rulesVersion: "dprk@2" }, 10, "rules-changed"],
    ["another list", { listVersion: "2026-11-23" }, 10, "list-changed"],
    ["a later day", { day: "2027-01-01" }, 10, "expired"],
    ["drawn down meanwhile", { remaining: 9 }, 10, "quantity-exceeded"],
  ] as const)("falls under %s", (_, change, amount, kind) => {
    expect(recheckClearance(cleared, { ...now, ...change }, amount)).toMatchObject({
      ok: false,
      error: { kind },
    });
  });

  it("knows look-alikes from what it made", () => {
    expect(recheckClearance(cleared, now, 10)).toEqual({ ok: true, value: "line 1" });
    const copy = { ...cleared };
    expect(isCleared(cleared)).toBe(true);
    expect(isCleared(copy)).toBe(false);
    expect(recheckClearance(copy, now, 10)).toMatchObject({ error: { kind: "not-made-here" } });
  });
});
