import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { fourSteps, yesNo } from "#engines/instruments/index.ts";
import { both } from "#kernel/local-text.ts";
import { partialDate } from "#kernel/partial-date.ts";

import type { Instrument } from "./model.ts";
import { silences, type AssessmentCall, type Scores, type Sheet } from "./model-assessment.ts";
import { pictureOf } from "./model-picture.ts";
import { kindsFor, kindsOfReported, subjectKinds } from "./model-subject.ts";
import { agreementOf, agreementPlan } from "./rules-agreement.ts";
import { answerOn, askForAssessment, isComplete, openCall } from "./rules-assessment.ts";
import { checkInstrument, reviseInstrument } from "./rules-instrument.ts";

const instrument = (more: Partial<Instrument> = {}): Instrument => ({
  id: "trust",
  revision: 1,
  name: both("신뢰", "Trust"),
  author: both("부서", "Office"),
  year: 2026,
  yearNote: null,
  type: "checklist",
  isOrdered: false,
  scale: fourSteps,
  dimensions: ["one", "two", "three"].map((id) => ({
    id,
    name: both(id, id),
    meaning: both(id, id),
    appliesTo: ["programme"],
  })),
  note: null,
  history: [],
  risks: [],
  section: null,
  works: [],
  slips: [],
  origin: "office",
  ...more,
});

const call = (more: Partial<AssessmentCall> = {}): AssessmentCall => ({
  id: "c",
  subject: { kind: "programme", id: "p", name: both("사업", "Programme") },
  instrument: "trust",
  revision: 1,
  asOf: partialDate("2026-11"),
  purpose: null,
  assessors: ["ann", "ben"],
  state: "apart",
  askedBy: "ann",
  askedAt: "2026-11-01T00:00:00Z",
  openedBy: null,
  openedAt: null,
  ...more,
});

const scored = (value: number, evidence: string | null = "회의록") =>
  ({ kind: "scored", value, evidence, citation: null }) as const;
const unknown = { kind: "unknown", evidence: null, citation: null } as const;
const answers = (...entries: Scores[string][]): Scores =>
  Object.fromEntries(["one", "two", "three"].map((id, at) => [id, entries[at] ?? unknown]));
const give = (scores: Scores, isFinal: boolean, own: Sheet | null = null, on = call()) =>
  answerOn(
    { call: on, instrument: instrument(), own },
    { account: "ann", name: "Ann", scores, isFinal, now: "2026-11-02T00:00:00Z", newId: "s" },
  );
const sheetOf = (assessor: string, scores: Scores): Sheet => ({
  id: assessor,
  call: "c",
  assessor,
  assessorName: assessor,
  status: "submitted",
  scores,
  submittedAt: "2026-11-02T00:00:00Z",
});

describe("an instrument", () => {
  test.each<[string, Partial<Instrument>]>([
    ["instrument-id-shape", { id: "Trust!" }],
    ["instrument-nameless", { name: { ko: null, en: null } }],
    ["instrument-dimension-count", { dimensions: instrument().dimensions.slice(0, 1) }],
    [
      "instrument-dimension-twice",
      { dimensions: [instrument().dimensions[0]!, instrument().dimensions[0]!] },
    ],
    [
      "instrument-applies-to-nothing",
      { dimensions: instrument().dimensions.map((one) => ({ ...one, appliesTo: [] })) },
    ],
    ["instrument-scale", { scale: { kind: "ordinal", anchors: [both("하나", "one")] } }],
  ])("is refused as %s", (kind, fault) => {
    expect(checkInstrument(instrument(fault))).toMatchObject({ ok: false, error: { kind } });
  });

  test("a revision counts on, belongs to the office, and must change something", () => {
    const report = instrument({ origin: "report" });
    expect(reviseInstrument(report, { scale: yesNo })).toMatchObject({
      ok: true,
      value: { revision: 2, origin: "office", scale: yesNo },
    });
    expect(reviseInstrument(report, {})).toMatchObject({ error: { kind: "instrument-unchanged" } });
  });

  test("is drawn by its own picture only while the picture holds its dimensions", () => {
    const six = Array.from({ length: 6 }, (_, at) => ({
      ...instrument().dimensions[0]!,
      id: `d${at}`,
    }));
    expect(pictureOf(instrument({ id: "senghaas-hexagon", dimensions: six }))).toBe("hexagon");
    expect(pictureOf(instrument({ id: "senghaas-hexagon" }))).toBe("rows");
    expect(pictureOf(instrument({ type: "phases" }))).toBe("steps");
  });

  test("every kind of subject that a source names has a kind in the office", () => {
    for (const reported of Object.keys(kindsOfReported))
      expect(kindsFor([reported]).length).toBeGreaterThan(0);
    expect(kindsFor(Object.keys(kindsOfReported))).toEqual(subjectKinds);
  });
});

describe("a call", () => {
  const members = [
    { accountId: "ann", role: "officer" },
    { accountId: "ben", role: "lead" },
    { accountId: "vic", role: "viewer" },
  ] as const;

  test.each<[string, Partial<AssessmentCall>]>([
    ["call-does-not-apply", { subject: { kind: "forum", id: "f", name: both("포럼", "Forum") } }],
    ["call-assessor-count", { assessors: [] }],
    ["call-assessor-unknown", { assessors: ["nobody"] }],
    ["call-assessor-may-not-write", { assessors: ["vic"] }],
  ])("is refused as %s", (kind, fault) => {
    expect(askForAssessment(call(fault), instrument(), members)).toMatchObject({ error: { kind } });
  });

  test("names each assessor once", () => {
    const asked = askForAssessment(
      call({ assessors: ["ann", "ben", "ann"] }),
      instrument(),
      members,
    );
    expect(asked).toMatchObject({ value: { assessors: ["ann", "ben"] } });
  });

  test.each([
    ["ann", "officer", 1, true],
    ["ben", "officer", 1, false],
    ["ben", "lead", 1, true],
    ["ann", "officer", 0, false],
  ] as const)(
    "is opened early by %s, %s, with %i submitted: %s",
    (account, role, submitted, may) => {
      const opened = openCall(call(), { account, role, submitted, now: "2026-11-03T00:00:00Z" });
      expect(opened.ok).toBe(may);
    },
  );

  test("is complete exactly when everybody asked has submitted", () => {
    const names = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"), { minLength: 1 });
    fc.assert(
      fc.property(names, names, (assessors, submitted) => {
        const complete = isComplete(call({ assessors }), new Set(submitted));
        expect(complete).toBe(assessors.every((one) => submitted.includes(one)));
      }),
    );
  });
});

describe("a sheet", () => {
  test.each([
    ["an empty draft", {}, false, true],
    ["a draft without evidence", answers(scored(1, null)), false, true],
    ["a draft off the scale", answers(scored(4)), false, false],
    ["a final one with a dimension left out", { one: scored(1) }, true, false],
    ["a final one without evidence", answers(scored(1, "  ")), true, false],
    ["a final one that knows nothing", answers(), true, true],
    ["a final one with evidence", answers(scored(0), scored(3), unknown), true, true],
    ["one with a stranger's dimension", { ...answers(), four: scored(1) }, false, false],
  ])("%s", (_, scores, isFinal, accepted) => {
    expect(give(scores, isFinal).ok).toBe(accepted);
  });

  test("is final once, and never after the call is open", () => {
    const own = sheetOf("ann", answers());
    expect(give(answers(), true, own)).toMatchObject({ error: { kind: "sheet-submitted" } });
    const open = give(answers(), true, null, call({ state: "open" }));
    expect(open).toMatchObject({ error: { kind: "call-open" } });
    const stranger = give(answers(), true, null, call({ assessors: ["ben"] }));
    expect(stranger).toMatchObject({ error: { kind: "call-not-assessor" } });
  });

  test("answers for itself what cannot be asked of the subject", () => {
    const society = call({
      subject: { kind: "society", id: "own", name: both("사회", "Society") },
    });
    const given = give({}, true, null, society);
    expect(given).toMatchObject({
      ok: true,
      value: { scores: { one: { kind: "not-applicable" }, three: { kind: "not-applicable" } } },
    });
  });
});

describe("agreement", () => {
  test("is full where two agree, and says where they do not", () => {
    const first = sheetOf("ann", answers(scored(0), scored(3), scored(1)));
    const same = agreementOf(call(), instrument(), [first, { ...first, assessor: "ben" }]);
    expect(same.alpha?.alpha).toBe(1);
    const other = sheetOf("ben", answers(scored(0), scored(3), scored(3)));
    const { disputed, plan } = agreementOf(call(), instrument(), [first, other]);
    expect(disputed).toEqual([{ dimension: "three", low: 1, high: 3, share: 1 }]);
    expect(plan).toBe(agreementPlan);
  });

  test("one assessor has none, and silences are no values", () => {
    expect(agreementOf(call(), instrument(), [sheetOf("ann", answers())]).withoutAlpha).toBe(
      "one-assessor",
    );
    const kinds = fc.constantFrom(...silences);
    fc.assert(
      fc.property(fc.array(kinds, { minLength: 3, maxLength: 3 }), (given) => {
        const entries = given.map((kind) => ({ kind, evidence: null, citation: null }));
        const sheets = ["ann", "ben"].map((name) => sheetOf(name, answers(...entries)));
        const { alpha, withoutAlpha } = agreementOf(call(), instrument(), sheets);
        expect([alpha, withoutAlpha]).toEqual([null, "nothing-pairable"]);
      }),
    );
  });
});
