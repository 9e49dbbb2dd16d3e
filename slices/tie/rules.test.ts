import { expect, test } from "vitest";

import { partialDate } from "#kernel/partial-date.ts";

import type { KeptTie } from "./row.ts";
import { enterTie, patchTie, type NewTie, type TiePatch } from "./rules.ts";

const tie: KeptTie = {
  id: "seoul--sister-city--moscow",
  from: "seoul",
  to: "moscow",
  kind: "sister-city",
  directed: false,
  status: "actual",
  since: partialDate("1991"),
  until: null,
  issues: ["culture"],
  cityAgreement: "sister",
  lastEvidence: null,
  trust: null,
  note: { ko: null, en: null },
  sources: [{ source: "report", locator: "3.1" }],
  slips: [],
  verified: true,
  remarks: {},
};

test("a patch answers the tie after it and the properties that differ", () => {
  const patched = patchTie(tie, { status: "dormant", since: partialDate("1991") });
  expect(patched).toEqual({
    ok: true,
    value: { tie: { ...tie, status: "dormant" }, changed: { status: "dormant" } },
  });
});

const refusals: readonly (readonly [string, TiePatch, string])[] = [
  ["nothing", {}, "tie-unchanged"],
  ["the values it has", { status: "actual", issues: ["culture"] }, "tie-unchanged"],
  ["an end before the beginning", { until: partialDate("1990") }, "tie-until-before-since"],
];
test.each(refusals)("a patch with %s is refused", (_, patch, kind) => {
  expect(patchTie(tie, patch)).toMatchObject({ ok: false, error: { kind } });
});

test("an end in the year of the beginning is possible", () => {
  expect(patchTie(tie, { until: partialDate("1991") }).ok).toBe(true);
});

const entered: NewTie = { from: "seoul", to: "beijing", kind: "partner", status: "actual" };
const entries: readonly (readonly [string, NewTie, string | null])[] = [
  ["two actors", entered, null],
  ["one actor twice", { ...entered, to: "seoul" }, "tie-loop"],
  [
    "a pact where there are no cities",
    { ...entered, cityAgreement: "sister" },
    "tie-agreement-misplaced",
  ],
  ["a pact of two cities", { ...entered, kind: "sister-city", cityAgreement: "sister" }, null],
];
test.each(entries)("a tie of %s", (_, wanted, kind) => {
  const made = enterTie(wanted, "new", []);
  expect(made.ok ? null : made.error.kind).toBe(kind);
});

test.each([
  ["member-of", true],
  ["partner", false],
] as const)("the direction of %s follows its kind", (kind, directed) => {
  expect(enterTie({ ...entered, kind }, "new", [])).toMatchObject({ value: { directed } });
});
