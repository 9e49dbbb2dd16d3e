import { describe, expect, test } from "vitest";

import { partialDate } from "#kernel/partial-date.ts";

import {
  afterContact,
  checkContact,
  dueAfter,
  isKeptUp,
  lastTouch,
  missingSigns,
  stateOf,
} from "./rules.ts";

const day = (text: string | null) => (text === null ? null : partialDate(text));
const today = "2026-11-23";

test.each([
  ["2026-01-31", 1, "2026-02-28"],
  ["2024-02-29", 12, "2025-02-28"],
  ["2026-08", 6, "2027-02-28"],
  ["2025", 3, "2026-03-31"],
  ["2026-11-15", 2, "2027-01-15"],
])("after %s and %i months the next contact is due on %s", (last, months, due) => {
  expect(dueAfter(partialDate(last), months)).toBe(due);
});

test.each([
  [null, "2026-10", "no-cadence", null],
  [6, null, "no-contact", null],
  [6, "2026-05-22", "overdue", "2026-11-22"],
  [6, "2026-05-23", "soon", "2026-11-23"],
  [6, "2026-06-23", "soon", "2026-12-23"],
  [6, "2026-06-24", "kept", "2026-12-24"],
])("every %s months, last %s: %s", (cadence, last, state, due) => {
  expect(stateOf({ cadence, last: day(last) }, today)).toEqual({ state, due });
});

test("the last touch is the latest of contacts and evidence", () => {
  const contact = (on: string) => ({ on: partialDate(on), way: "call" as const, about: "x" });
  const contacts = [contact("2024-05"), contact("2025")];
  expect(lastTouch({ contacts, lastEvidence: day("2025-03-02") })).toBe("2025");
  expect(lastTouch({ contacts: [], lastEvidence: day("2019-12") })).toBe("2019-12");
  expect(lastTouch({ contacts: [], lastEvidence: null })).toBeNull();
});

describe("a contact", () => {
  test("wakes a dormant tie and never takes its evidence back", () => {
    const on = partialDate("2026-04");
    expect(afterContact({ status: "dormant", lastEvidence: day("2020") }, on)).toEqual({
      status: "actual",
      last_evidence: "2026-04",
    });
    expect(afterContact({ status: "actual", lastEvidence: day("2026-05-01") }, on)).toEqual({
      status: "actual",
      last_evidence: "2026-05-01",
    });
  });

  test("cannot have happened tomorrow", () => {
    expect(checkContact(partialDate("2026-11-24"), today).ok).toBe(false);
    expect(checkContact(partialDate("2026"), today).ok).toBe(true);
  });
});

test("what ended, is planned, or is a conflict is not kept up", () => {
  expect(isKeptUp({ kind: "partner", status: "dormant" })).toBe(true);
  expect(isKeptUp({ kind: "partner", status: "planned" })).toBe(false);
  expect(isKeptUp({ kind: "conflict", status: "actual" })).toBe(false);
});

test("what a tie lacks is named", () => {
  const known = { contacts: [], cadence: 6, goals: [], next: null, lastEvidence: null };
  expect(missingSigns(known, "no-contact")).toEqual(["in-touch", "shared-goal", "next-step"]);
  expect(missingSigns({ ...known, goals: ["x"] }, "kept")).toEqual(["next-step"]);
});
