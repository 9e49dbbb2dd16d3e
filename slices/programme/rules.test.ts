import { describe, expect, test } from "vitest";

import { partialDate } from "#kernel/partial-date.ts";

import type { PillarShares } from "./model.ts";
import { servicesOf } from "./rules-goals.ts";
import { horizonFinding, horizonOf, yearSpan } from "./rules-time.ts";
import { benefitOf, enterProgramme, patchProgramme, type ProgrammePatch } from "./rules.ts";

const text = (ko: string | null) => ({ ko, en: null });
const entered = ({ name = text("온실"), kind = "goods", ...patch }: ProgrammePatch = {}) =>
  enterProgramme({ ...patch, name, kind }, "prog-x", "office-entry");
const programme = () => {
  const made = entered();
  if (!made.ok) throw new Error(made.error.kind);
  return made.value;
};
const shares = (relief: number, development: number, peace: number): PillarShares => ({
  relief,
  development,
  peace,
});

describe("entering", () => {
  test.each<[string, ProgrammePatch, string | null]>([
    ["a name is enough", {}, null],
    ["a blank name is none", { name: text(" ") }, "programme-unnamed"],
    [
      "the end lies after the beginning",
      { begins: partialDate("2027"), ends: partialDate("2026") },
      "programme-ends-before-begins",
    ],
    ["unknown shares are allowed", { pillars: null }, null],
    ["shares make a whole", { pillars: shares(0.5, 0.3, 0.2) }, null],
    ["shares that do not are refused", { pillars: shares(0.5, 0.3, 0.3) }, "pillars-not-whole"],
    [
      "a partner stands once",
      {
        content: {
          partners: [
            { actorId: "undp", role: "lead" },
            { actorId: "undp", role: "funds" },
          ],
        },
      },
      "partner-twice",
    ],
    [
      "nothing waits for itself",
      { content: { dependencies: [{ text: text("x"), programmeId: "prog-x", isMet: false }] } },
      "waits-for-itself",
    ],
  ])("%s", (_, patch, expected) => {
    const made = entered(patch);
    expect(made.ok ? null : made.error.kind).toBe(expected);
  });
});

describe("patching", () => {
  test("names what changed, parts of the content by their own names", () => {
    const patch = { owner: "과", content: { needs: [], lessons: [] } };
    const patched = patchProgramme(programme(), patch);
    expect(patched).toMatchObject({ value: { changed: { owner: "과" } } });
  });

  test("a patch that changes nothing is refused", () => {
    expect(patchProgramme(programme(), { owner: null })).toMatchObject({
      error: { kind: "programme-unchanged" },
    });
  });

  test("a partner that stays keeps its clearance, a new one has none", () => {
    const invited = {
      clearanceId: "c",
      verdict: "free",
      grant: null,
      rulesVersion: "r",
      listVersion: null,
      on: "2026-11-23",
    };
    const before = programme();
    const held = {
      ...before,
      content: {
        ...before.content,
        partners: [{ actorId: "undp", role: "lead" as const, invited }],
      },
    };
    const patched = patchProgramme(held, {
      content: {
        partners: [
          { actorId: "undp", role: "funds" },
          { actorId: "fao", role: "advises" },
        ],
      },
    });
    expect(patched.ok && patched.value.programme.content.partners).toEqual([
      { actorId: "undp", role: "funds", invited },
      { actorId: "fao", role: "advises", invited: null },
    ]);
  });
});

test.each([
  [[], "empty"],
  [[{ text: text(" "), evidence: null }], "empty"],
  [[{ text: text("기술"), evidence: null }], "stated"],
  [[{ text: text("기술"), evidence: { source: "report", locator: null } }], "shown"],
])("the benefit test %#: %s", (stated, expected) => {
  const { content } = programme();
  expect(benefitOf({ ...content, benefits: { a: stated, b: [] } }, "a")).toBe(expected);
});

describe("horizons (SI-25)", () => {
  test.each([
    [2, "short"],
    [3, null],
    [5, "middle"],
    [10, "middle"],
    [15, null],
    [20, "long"],
    [60, "long"],
  ])("%s years: %s", (years, expected) => {
    expect(horizonOf(years)).toBe(expected);
  });

  test.each([
    ["2017", "2020", null, { kind: "in-gap", years: 4 }],
    ["2026", "2027", "short", null],
    ["2026", "2027", "long", { kind: "other-horizon", years: 2, fits: "short" }],
    ["2026", null, "long", null],
  ] as const)("%s to %s, filed %s", (begins, ends, horizon, expected) => {
    const finding = horizonFinding({
      begins: partialDate(begins),
      ends: ends === null ? null : partialDate(ends),
      horizon,
    });
    expect(finding).toEqual(expected);
  });

  test("a timeline always shows this year", () => {
    const dated = [{ begins: partialDate("2017"), ends: partialDate("2020-05") }];
    expect(yearSpan(dated, 2026)).toEqual({ from: 2017, to: 2027 });
  });
});

test("a proposal serves a goal without moving it; own work moves it, the furthest first", () => {
  const serving = (id: string, standing: "own" | "proposal", stage: "found" | "fed-back") => ({
    id,
    goals: ["S06"],
    standing,
    stage,
  });
  const service = (...list: ReturnType<typeof serving>[]) => servicesOf(list).get("S06");
  expect(service(serving("a", "proposal", "found"))?.standing).toBe("proposed");
  expect(service(serving("a", "proposal", "found"), serving("b", "own", "found"))).toEqual({
    standing: "moving",
    programmes: ["b", "a"],
  });
  expect(service(serving("a", "own", "fed-back"))?.standing).toBe("fed-back");
});
