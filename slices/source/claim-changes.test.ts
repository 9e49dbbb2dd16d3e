import { expect, test } from "vitest";

import type { Claim } from "#kernel/claim.ts";
import { partialDate } from "#kernel/partial-date.ts";

import { claimChanges, type PropertyEdit } from "./claim-changes.ts";

const report = { source: "report", locator: "3.1" };
const edit: PropertyEdit = {
  subject: { kind: "tie", id: "t" },
  before: { status: "actual", until: null },
  beforeSource: report,
  after: { status: "ended", until: "2020" },
  citation: null,
  asOf: partialDate("2026-11-23"),
  grade: { audience: "office", named: [] },
};
let made = 0;
const entry = {
  enteredBy: "me",
  now: new Date("2026-11-23T00:00:00Z"),
  newId: () => `c${(made += 1)}`,
};

test("the old value keeps its own source beside the new one; an unknown old value makes no claim", () => {
  const claims = claimChanges(edit, [], entry).map(({ after }) => [
    after?.["property"],
    after?.["value"],
    after?.["source_id"],
  ]);
  expect(claims).toEqual([
    ["status", "actual", "report"],
    ["status", "ended", "office-entry"],
    ["until", "2020", "office-entry"],
  ]);
});

test("the old value is kept as a claim when all that was claimed says something else", () => {
  const known: Claim<unknown>[] = [
    {
      id: "k",
      subject: "t",
      property: "status",
      value: "dormant",
      source: "a file",
      locator: "row 2",
      asOf: null,
      enteredBy: "me",
      enteredAt: "2026-01-01T00:00:00Z",
      status: "standing",
    },
  ];
  const claims = claimChanges(edit, known, entry)
    .filter(({ after }) => after?.["property"] === "status")
    .map(({ after }) => [after?.["value"], after?.["source_id"]]);
  expect(claims).toEqual([
    ["actual", "report"],
    ["ended", "office-entry"],
  ]);
});

test("an old value that is claimed already gets only the new one", () => {
  const known: Claim<unknown>[] = [
    {
      id: "k",
      subject: "t",
      property: "status",
      value: "actual",
      ...report,
      asOf: null,
      enteredBy: "report",
      enteredAt: "2026-01-01T00:00:00Z",
      status: "standing",
    },
  ];
  const claims = claimChanges(edit, known, entry).map(({ after }) => after?.["property"]);
  expect(claims).toEqual(["status", "until"]);
});

test("a cited source stands in place of the member's word", () => {
  const cited = claimChanges(
    { ...edit, citation: { source: "letter", locator: "p. 2" } },
    [],
    entry,
  );
  expect(cited.at(-1)?.after).toMatchObject({
    source_id: "letter",
    locator: "p. 2",
    as_of: "2026-11-23",
    entered_by: "me",
  });
});
