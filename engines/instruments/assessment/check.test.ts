import { describe, expect, test } from "vitest";
import { partialDate } from "#kernel/partial-date.ts";
import { fourSteps, yesNo } from "../scale/standard-scales.ts";
import type { Assessment, InstrumentShape, Score } from "./assessment.ts";
import { checkAssessment } from "./check.ts";
import { standingAssessments } from "./standing.ts";

const instrument: InstrumentShape = {
  id: "un-key-elements",
  version: 1,
  scale: fourSteps,
  dimensions: [
    { id: "ownership", appliesTo: ["programme", "plan", "partner"] },
    { id: "national-capacity", appliesTo: ["programme", "plan"] },
  ],
};

const two: Score = { kind: "scored", value: 2, claims: ["claim-1"] };
const unknown: Score = { kind: "unknown" };

function assessment(
  scores: Readonly<Record<string, Score>>,
  over: Partial<Assessment> = {},
): Assessment {
  return {
    id: "a1",
    instrument: "un-key-elements",
    version: 1,
    subject: { id: "prog-s25", kind: "programme" },
    assessor: "kim",
    date: partialDate("2020-06-01"),
    scores: new Map(Object.entries(scores)),
    ...over,
  };
}

describe("an assessment is accepted", () => {
  test.each([
    ["with values and evidence", { ownership: two, "national-capacity": two }],
    ["with an unknown said as such", { ownership: two, "national-capacity": unknown }],
    [
      "with nothing known at all",
      { ownership: unknown, "national-capacity": { kind: "withheld" } },
    ],
  ] as const)("%s", (_name, scores) => {
    expect(checkAssessment(instrument, assessment(scores)).ok).toBe(true);
  });
});

describe("an assessment is refused", () => {
  const partner = { subject: { id: "undp", kind: "partner" } };
  test.each([
    [
      "a dimension left out",
      { ownership: two },
      {},
      { kind: "unanswered", dimension: "national-capacity" },
    ],
    [
      "a value off the scale",
      { ownership: { ...two, value: 4 }, "national-capacity": two },
      {},
      { kind: "off-scale", dimension: "ownership", value: 4 },
    ],
    [
      "a value between steps",
      { ownership: { ...two, value: 1.5 }, "national-capacity": two },
      {},
      { kind: "off-scale", dimension: "ownership", value: 1.5 },
    ],
    [
      "a value without evidence",
      { ownership: { ...two, claims: [] }, "national-capacity": two },
      {},
      { kind: "without-evidence", dimension: "ownership" },
    ],
    [
      "a value where the dimension does not apply",
      { ownership: two, "national-capacity": two },
      partner,
      { kind: "does-not-apply", dimension: "national-capacity", subjectKind: "partner" },
    ],
    [
      "a stranger",
      { ownership: two, "national-capacity": two, trust: two },
      {},
      { kind: "no-such-dimension", dimension: "trust" },
    ],
    [
      "another version",
      { ownership: two, "national-capacity": two },
      { version: 2 },
      { kind: "other-instrument", instrument: "un-key-elements", version: 2 },
    ],
  ] as const)("for %s", (_name, scores, over, error) => {
    expect(checkAssessment(instrument, assessment(scores, over))).toEqual({
      ok: false,
      error: [error],
    });
  });

  test("for every fault at once, in the instrument's order", () => {
    const faulty = assessment({
      trust: two,
      ownership: { kind: "scored", value: Number.NaN, claims: [] },
    });
    const checked = checkAssessment({ ...instrument, scale: yesNo }, faulty);
    expect(checked).toMatchObject({
      error: [
        { kind: "off-scale" },
        { kind: "without-evidence" },
        { kind: "unanswered" },
        { kind: "no-such-dimension" },
      ],
    });
  });
});

function of(id: string, date: string, assessor = "kim"): Assessment {
  return assessment({}, { id, assessor, date: partialDate(date) });
}

describe("standing assessments", () => {
  test("are each assessor's newest up to the date; what is dated to a year counts from its end", () => {
    const all = [
      of("old", "2019-03-01"),
      of("new", "2020-02"),
      of("later", "2021-01-05"),
      of("lee", "2020", "lee"),
    ];
    expect(standingAssessments(all, partialDate("2020-06-30")).map(({ id }) => id)).toEqual([
      "new",
    ]);
    expect(standingAssessments(all, partialDate("2020")).map(({ id }) => id)).toEqual([
      "new",
      "lee",
    ]);
  });

  test("of one date, the later in the list stands", () => {
    expect(
      standingAssessments(
        [of("first", "2020-01-01"), of("second", "2020-01-01")],
        partialDate("2020"),
      ).map(({ id }) => id),
    ).toEqual(["second"]);
  });
});
