import { expect, test } from "vitest";

import type { LegalFooting } from "./model.ts";
import { checkFooting, isAgreement } from "./rules.ts";

const footing: LegalFooting = {
  binding: "non-binding",
  grounds: ["city-agreements-do-not-bind"],
  consent: "not-needed",
  consentNote: null,
  reason: "x",
};

test.each([
  [{}, null],
  [{ grounds: [] }, "footing-without-ground"],
  [{ binding: "undetermined", grounds: [] }, null],
  [{ grounds: ["roman-law"] }, "footing-ground-unknown"],
  [{ binding: "binding" }, "footing-binding-without-consent"],
  [{ binding: "binding", consent: "given" }, "footing-binding-without-consent"],
  [{ binding: "binding", consent: "given", consentNote: "외교부 공문" }, null],
] as const)("%j: %s", (change, kind) => {
  const checked = checkFooting({ ...footing, ...change });
  expect(checked.ok ? null : checked.error.kind).toBe(kind);
});

test("memberships and conflicts are no agreements", () => {
  expect(
    ["agreement", "sister-city", "member-of", "conflict"].map((kind) => isAgreement({ kind })),
  ).toEqual([true, true, false, false]);
});
