import { expect, test } from "vitest";

import type { CriterionFinding, Screening } from "./model.ts";
import { checkScreening, experienceYears } from "./rules.ts";

const unknown: CriterionFinding = { grade: "unknown", reason: null };
const screening: Screening = {
  experienceSince: 1996,
  findings: {
    information: { grade: "strong", reason: "현장 사무소" },
    channel: unknown,
    bargaining: unknown,
    results: unknown,
  },
};

test.each([
  [{}, null],
  [{ experienceSince: 2027 }, "screening-in-future"],
  [{ experienceSince: 2026 }, null],
  [
    { findings: { ...screening.findings, channel: { grade: "weak" as const, reason: null } } },
    "screening-without-reason",
  ],
])("%j: %s", (change, kind) => {
  const checked = checkScreening({ ...screening, ...change }, 2026);
  expect(checked.ok ? null : checked.error.kind).toBe(kind);
});

test("experience is counted from its first year, and not known stays not known", () => {
  expect(experienceYears(screening, 2026)).toBe(30);
  expect(experienceYears({ ...screening, experienceSince: null }, 2026)).toBeNull();
});
