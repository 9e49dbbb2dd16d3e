import { describe, expect, test } from "vitest";

import { partialDate } from "#kernel/partial-date.ts";
import { orThrow } from "#kernel/result.ts";

import {
  initiativeForms,
  requirementsOf,
  type Initiative,
  type Invitee,
  type Step,
} from "./model.ts";
import { actorsNamed } from "./model-named.ts";
import { draftText } from "./rules-draft.ts";
import {
  canvassCounts,
  coverageOf,
  seatsAmiss,
  sharedBodies,
  topicsWithoutPartner,
} from "./rules-coverage.ts";
import { gainFaults, isReady, requirementsFor } from "./rules-founding.ts";
import { titled, withPart } from "./rules-write.ts";
import { canvass, commitmentOf, meet, nextStepOf, stepStates, unmeet } from "./rules.ts";

const today = partialDate("2026-11-23");
const report = { source: "report", locator: "6.2.2" };
const ko = (text: string) => ({ ko: text, en: null });
const criterion = (id: string) => ({ id, text: ko(id), met: null });
const step = (id: string, founds: boolean, ...criteria: string[]): Step => ({
  id,
  name: ko(id),
  founds,
  criteria: criteria.map(criterion),
  citation: report,
});
const invite = (actor: string, more: Partial<Invitee> = {}): Invitee => ({
  actor,
  seat: "member",
  interest: ko("대기질"),
  goBetween: null,
  answers: [],
  citation: report,
  ...more,
});
const answer = (state: "asked" | "committed" | "declined", on = "2026-05") => ({
  state,
  on: partialDate(on),
  evidence: "회신 공문",
});
const bare: Initiative = {
  id: "one",
  title: ko("동북아 도시 협의체"),
  form: "city-body",
  aim: ko("함께 푸는 도시문제"),
  citation: null,
  body: null,
  strategy: ["S23"],
  occasion: null,
  invitees: [],
  clauses: [],
  groups: [],
  topics: [],
  steps: [],
  outputs: [],
  gain: null,
  nextStep: null,
  nextOn: null,
  note: { ko: null, en: null },
  proposal: null,
};
const foreign = (territory: string) => ({ territory, kind: "gov-foreign-local" as const });
const actors = {
  "us-government": { territory: "US", kind: "gov-foreign-central" as const },
  washington: foreign("US"),
  beijing: foreign("CN"),
  moscow: foreign("RU"),
  tokyo: foreign("JP"),
  pyongyang: foreign("KP"),
  incheon: { territory: "KR", kind: "gov-domestic-local" as const },
};
const five = ["washington", "beijing", "moscow", "tokyo", "incheon"];
const met = (on: string) => ({ on: partialDate(on), by: "a", evidence: "회의록" });

describe("steps", () => {
  const ladder = [
    step("연구모임", false, "a", "b"),
    step("모임", false, "c"),
    step("협력망", true, "d"),
  ];

  test("a step opens only when every criterion of the one before is met", () => {
    expect(stepStates(ladder)).toEqual(["open", "closed", "closed"]);
    expect(meet(ladder, "c", met("2026-05"), today)).toMatchObject({
      error: { kind: "initiative-step-closed" },
    });
    const one = orThrow(meet(ladder, "a", met("2026-05"), today));
    expect(nextStepOf(one)).toMatchObject({ step: { id: "연구모임" }, holding: [{ id: "b" }] });
    const two = orThrow(meet(one, "b", met("2026-06"), today));
    expect(stepStates(two)).toEqual(["passed", "open", "closed"]);
    expect(meet(two, "c", met("2026-05"), today)).toMatchObject({
      error: { kind: "initiative-before-last", last: "2026-06" },
    });
    const three = orThrow(meet(two, "c", met("2026-07"), today));
    expect(unmeet(three, "a")).toMatchObject({ error: { kind: "initiative-step-built-on" } });
    expect(stepStates(orThrow(unmeet(three, "c")))).toEqual(["passed", "open", "closed"]);
  });

  test.each([
    ["no such criterion", "x", "2026", "initiative-criterion-unknown"],
    ["a day to come", "a", "2027", "initiative-in-future"],
  ])("refuses %s", (_, id, on, kind) => {
    expect(meet(ladder, id, met(on), today)).toMatchObject({ error: { kind } });
  });

  test("a criterion is met once, and what was never met is not taken back", () => {
    const once = orThrow(meet(ladder, "a", met("2026-05"), today));
    expect(meet(once, "a", met("2026-05"), today)).toMatchObject({
      error: { kind: "initiative-criterion-met" },
    });
    expect(unmeet(once, "b")).toMatchObject({ error: { kind: "initiative-criterion-not-met" } });
  });

  test("a step without criteria is never passed", () => {
    expect(stepStates([step("빈 단계", false), step("다음", false, "a")])).toEqual([
      "open",
      "closed",
    ]);
    expect(nextStepOf([])).toBeNull();
  });
});

describe("canvass", () => {
  const asked = { ...bare, invitees: [invite("beijing")] };

  test("the last answer counts and the earlier ones stay", () => {
    const first = orThrow(canvass(asked, "beijing", answer("asked", "2026-04"), today));
    const second = orThrow(canvass(first, "beijing", answer("committed"), today));
    expect(second.invitees.map(commitmentOf)).toEqual(["committed"]);
    expect(second.invitees[0]?.answers).toHaveLength(2);
    expect(canvassCounts(second.invitees).filter(({ count }) => count > 0)).toEqual([
      { state: "committed", count: 1 },
    ]);
    expect(canvass(second, "beijing", answer("declined", "2026-04"), today)).toMatchObject({
      error: { kind: "initiative-before-last" },
    });
  });

  test("whoever was not invited does not answer", () => {
    expect(canvass(asked, "tokyo", answer("asked"), today)).toMatchObject({
      error: { kind: "initiative-not-invited" },
    });
  });
});

describe("coverage", () => {
  test("a central government is not a city, and whoever declined is not there", () => {
    const invitees = [
      invite("us-government"),
      invite("beijing"),
      invite("tokyo", { answers: [answer("declined")] }),
    ];
    expect(coverageOf(invitees, actors).map(({ power, standing }) => [power, standing])).toEqual([
      ["US", "other"],
      ["CN", "local"],
      ["RU", "none"],
      ["JP", "none"],
      ["KR", "none"],
    ]);
  });

  test("names topics that nobody researches, and bodies in which invitees meet already", () => {
    const topics = [
      { name: ko("대기질"), partners: ["x"], citation: null },
      { name: ko("가뭄"), partners: [], citation: null },
    ];
    expect(topicsWithoutPartner(topics).map(({ name }) => name.ko)).toEqual(["가뭄"]);
    const sits = [
      { actor: "beijing", body: "c40" },
      { actor: "tokyo", body: "c40" },
      { actor: "tokyo", body: "uclg" },
      { actor: "moscow", body: "c40" },
    ];
    const gathered = { ...bare, invitees: [invite("beijing"), invite("tokyo")] };
    expect(sharedBodies(gathered, sits)).toEqual([{ body: "c40", actors: ["beijing", "tokyo"] }]);
    expect(sharedBodies({ ...gathered, body: "c40" }, sits)).toEqual([]);
  });

  test("a meeting's list of members and guests is held against the register of the body", () => {
    const invitees = [
      invite("beijing"),
      invite("incheon"),
      invite("tokyo", { seat: "guest" }),
      invite("moscow", { seat: "guest" }),
    ];
    const meeting = { form: "meeting" as const, body: "c40", invitees };
    const sits = ["beijing", "tokyo"].map((actor) => ({ actor, body: "c40" }));
    expect(seatsAmiss(meeting, sits).map(({ actor }) => actor)).toEqual(["incheon", "tokyo"]);
    expect(seatsAmiss({ ...meeting, form: "city-body" }, sits)).toEqual([]);
  });
});

describe("practical gain", () => {
  const test1 = {
    partner: "beijing",
    gains: [{ kind: "political" as const, text: ko("위상"), citation: null }],
    risk: "high" as const,
    riskReason: ko("중앙 승인"),
    riskAnswer: ko(""),
    goBetween: null,
    safety: ko(""),
    citation: report,
  };
  test.each([
    ["nothing is known", null, ["no-gain", "risk-unknown", "no-go-between", "no-safety"]],
    [
      "the only gain is political",
      test1,
      ["only-political", "risk-unanswered", "no-go-between", "no-safety"],
    ],
    [
      "all is answered",
      {
        ...test1,
        gains: [...test1.gains, { kind: "economy" as const, text: ko("교역"), citation: report }],
        riskAnswer: ko("외사판공실과 사전 협의"),
        goBetween: "tokyo",
        safety: ko("연락망"),
      },
      [],
    ],
  ])("says so when %s", (_, given, faults) => {
    expect(gainFaults(given)).toEqual(faults);
  });
});

describe("a founding proposal", () => {
  const ready: Initiative = {
    ...bare,
    occasion: { what: ko("도시포럼"), on: partialDate("2027-05"), citation: null },
    invitees: five.map((actor) => invite(actor, { answers: [answer("committed")] })),
    clauses: (["purpose", "members", "decisions", "seat", "money"] as const).map((kind) => ({
      kind,
      text: ko(`${kind} 조항`),
      citation: null,
    })),
    groups: [{ name: ko("대기 분과"), lead: "beijing", citation: null }],
  };

  test.each(initiativeForms)(
    "an empty %s lacks something, and every lack is of its form",
    (form) => {
      const found = requirementsFor({ ...bare, form, aim: ko("") }, actors);
      expect(found.map(({ kind }) => kind)).toEqual(requirementsOf[form]);
      expect(found.some(({ isMet }) => !isMet)).toBe(true);
    },
  );

  test("is ready when everything is there, and each thing taken away is named", () => {
    expect(isReady(ready, actors)).toBe(true);
    const lacks = (changed: Partial<Initiative>) =>
      requirementsFor({ ...ready, ...changed }, actors)
        .filter(({ isMet }) => !isMet)
        .map(({ kind, lacking }) => [kind, ...lacking.map((text) => text.ko)]);
    expect(lacks({ occasion: { what: ko("포럼"), on: null, citation: null } })).toEqual([
      ["occasion"],
    ]);
    expect(lacks({ invitees: ready.invitees.filter(({ actor }) => actor !== "moscow") })).toEqual([
      ["powers", "러시아"],
    ]);
    expect(lacks({ clauses: ready.clauses.slice(0, 4) })).toEqual([["charter", "재정"]]);
    expect(lacks({ invitees: five.map((actor) => invite(actor)) })).toEqual([["commitments"]]);
    expect(lacks({ groups: [] })).toEqual([["groups"]]);
  });

  test("of a ladder waits for the steps before it, and for a go-between to the North", () => {
    const ladder = {
      ...ready,
      form: "ladder" as const,
      invitees: [invite("pyongyang", { answers: [answer("committed")] })],
      steps: [step("연구모임", false, "a"), step("협력망", true, "b"), step("확대", false, "c")],
    };
    const lacks = requirementsFor(ladder, actors).filter(({ isMet }) => !isMet);
    expect(lacks).toMatchObject([
      { kind: "go-between", actors: ["pyongyang"] },
      { kind: "steps", lacking: [{ ko: "연구모임" }] },
    ]);
    const steps = orThrow(meet(ladder.steps, "a", met("2026-05"), today));
    const invitees = [
      invite("pyongyang", { goBetween: "beijing", answers: [answer("committed")] }),
    ];
    expect(isReady({ ...ladder, steps, invitees }, actors)).toBe(true);
  });

  test("is drafted from what was gathered, without empty parts", () => {
    const text = draftText(ready, (id) => ({ ko: id, en: id })).ko ?? "";
    expect(text).toContain(
      "동북아 도시 협의체\n\n목적\n함께 푸는 도시문제\n\n계기\n도시포럼 (2027-05)",
    );
    expect(text).toContain("함께하기로 한 곳\nwashington, beijing, moscow, tokyo, incheon");
    expect(text).toContain("실무 분과\n· 대기 분과 (beijing)");
    expect(text).not.toContain("결과물");
  });
});

describe("writing", () => {
  test("what was answered and cited stays under the same words, and is the office's own when they change", () => {
    const known = { ...bare, invitees: [invite("beijing", { answers: [answer("asked")] })] };
    const draft = {
      actor: "beijing",
      seat: "member" as const,
      interest: ko("대기질"),
      goBetween: null,
    };
    const write = (interest: string) =>
      orThrow(withPart(known, { part: "invitees", value: [{ ...draft, interest: ko(interest) }] }))
        .invitees[0];
    expect(write("대기질")).toEqual(known.invitees[0]);
    expect(write("교역")).toMatchObject({ citation: null, answers: [{ state: "asked" }] });
  });

  test("a criterion that was met stays met under its words, and a new one before a later step is refused", () => {
    const steps = [step("하나", false, "a"), step("둘", false, "b")];
    const first = orThrow(meet(steps, "a", met("2026-05"), today));
    const both = orThrow(meet(first, "b", met("2026-06"), today));
    const planned = steps.map(({ id, name, founds, criteria }) => ({ id, name, founds, criteria }));
    const write = (value: typeof planned) =>
      withPart({ ...bare, steps: both }, { part: "steps", value });
    expect(orThrow(write(planned)).steps).toEqual(both);
    const wider = planned.map((one, at) =>
      at === 0 ? { ...one, criteria: [...one.criteria, criterion("c")] } : one,
    );
    expect(write(wider)).toMatchObject({ error: { kind: "initiative-step-built-on" } });
  });

  test.each([
    ["an actor twice", ["beijing", "beijing"], null, "initiative-invited-twice"],
    ["a go-between to itself", ["beijing"], "beijing", "initiative-own-go-between"],
  ])("refuses %s", (_, ids, goBetween, kind) => {
    const value = ids.map((actor) => ({
      actor,
      seat: "member" as const,
      interest: ko(""),
      goBetween,
    }));
    expect(withPart(bare, { part: "invitees", value })).toMatchObject({ error: { kind } });
  });

  test.each([
    {
      part: "topics" as const,
      value: [
        { name: ko("대기질"), partners: [] },
        { name: ko(" "), partners: [] },
      ],
    },
    { part: "outputs" as const, value: [{ what: ko(""), lead: null, on: null }] },
    { part: "occasion" as const, value: { what: ko(""), on: null } },
    {
      part: "steps" as const,
      value: [{ id: "a", name: ko("x"), founds: false, criteria: [{ id: "b", text: ko("") }] }],
    },
  ])("refuses a line without words in $part", (draft) => {
    expect(withPart(bare, draft)).toMatchObject({
      error: { kind: "initiative-line-empty", part: draft.part },
    });
  });

  test("refuses a clause written twice and no title", () => {
    const clause = { kind: "purpose" as const, text: ko("x") };
    expect(withPart(bare, { part: "clauses", value: [clause, clause] }).ok).toBe(false);
    expect(titled({ ...bare, title: { ko: " ", en: null } }).ok).toBe(false);
  });

  test("knows every actor it names", () => {
    const named = actorsNamed({
      ...bare,
      body: "c40",
      invitees: [invite("pyongyang", { goBetween: "beijing" })],
      topics: [{ name: ko("x"), partners: ["tokyo"], citation: null }],
    });
    expect(named).toEqual([
      { at: "body", id: "c40" },
      { at: "invitees", id: "pyongyang" },
      { at: "invitees", id: "beijing" },
      { at: "topics", id: "tokyo" },
    ]);
  });
});
