import { describe, expect, it } from "vitest";
import { partialDate } from "#kernel/partial-date.ts";
import { latestEvidence, statusOfNew, warningOf } from "./rules.ts";

const today = partialDate("2026-11-23");
const council = { decidedOn: partialDate("2026-03-10"), evidence: "의안 2026-31" };
const day = (text: string | null) => (text === null ? null : partialDate(text));

describe("statusOfNew", () => {
  it.each([
    ["sister", null, null, "planned"],
    ["sister", null, council, "planned"],
    ["sister", "2026-05-01", council, "actual"],
    ["sister", "2026-03", council, "actual"],
    ["friendship", "2026-05-01", null, "actual"],
    ["friendship", null, null, "planned"],
  ] as const)("%s signed %s, council %j: %s", (agreement, signed, decision, status) => {
    const entered = { agreement, signedOn: day(signed), council: decision };
    expect(statusOfNew(entered, today)).toEqual({ ok: true, value: status });
  });

  it.each([
    ["sister", "2026-05-01", null, "agreement-needs-council"],
    ["sister", "2026-03-09", council, "agreement-signed-before-council"],
    ["friendship", "2027-01-01", null, "agreement-in-future"],
  ] as const)("%s signed %s is refused: %s", (agreement, signed, decision, kind) => {
    const entered = { agreement, signedOn: day(signed), council: decision };
    expect(statusOfNew({ ...entered, council: decision }, today)).toMatchObject({
      ok: false,
      error: { kind },
    });
  });
});

describe("latestEvidence", () => {
  it.each([
    [null, "2020", "2020"],
    ["2019", "2020-02", "2020-02"],
    ["2021-05", "2020", "2021-05"],
    ["2020", "2020-05-01", "2020"],
  ])("%s and %s give %s", (known, on, latest) => {
    expect(latestEvidence(day(known), partialDate(on))).toBe(latest);
  });
});

describe("warningOf", () => {
  it.each([
    ["dormant", "2026", "dormant"],
    ["actual", "2021-12", "stale"],
    ["actual", "2022-01", null],
    ["actual", null, "undated"],
    ["planned", null, null],
    ["ended", "2001", null],
  ] as const)("%s with evidence of %s: %s", (status, evidence, warning) => {
    expect(warningOf({ status, lastEvidence: day(evidence) }, today)).toBe(warning);
  });
});
