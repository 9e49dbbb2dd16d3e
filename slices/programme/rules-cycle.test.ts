import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { partialDate } from "#kernel/partial-date.ts";

import { emptyContent, type ProgrammeContent } from "./model-content.ts";
import { programmeKinds, stages, type Stage } from "./model.ts";
import {
  conditionsFor,
  fallenConditions,
  nextStage,
  takeStep,
  type ConditionKind,
  type CycleFacts,
} from "./rules-cycle.ts";
import type { Programme } from "./row.ts";
import { enterProgramme } from "./rules.ts";

const text = { ko: "가", en: null };
const stated = { text, evidence: { source: "report", locator: "3.2" } };
const harm = { ...stated, answer: text };
const none: CycleFacts = { items: 0, measuredResults: 0, assessments: 0 };
const all: CycleFacts = { items: 1, measuredResults: 1, assessments: 1 };

const full: ProgrammeContent = {
  ...emptyContent,
  benefits: { a: [stated], b: [stated] },
  needs: [{ ...stated, side: "b", method: text, confidence: null, on: null }],
  activities: ["domestic-only"],
  dividers: [harm],
  connectors: [harm],
  partners: [
    {
      actorId: "undp",
      role: "implements",
      invited: {
        clearanceId: "c",
        verdict: "free",
        grant: null,
        rulesVersion: "r",
        listVersion: "l",
        on: "2026-11-23",
      },
    },
  ],
  handOver: { owner: text, actorId: null, on: null, condition: text, selfFinancing: text },
  lessons: [{ ...stated, goals: ["S07"], on: null }],
};

function made(part: Partial<Programme> = {}): Programme {
  const entered = enterProgramme({ name: text, kind: "goods" }, "prog-x", "office-entry");
  if (!entered.ok) throw new Error("a programme with a name is entered");
  return { ...entered.value, ...part };
}

const ready = made({ owner: "과", begins: partialDate("2026"), content: full });
const step = (to: Stage) => ({
  to,
  owner: "과",
  on: partialDate("2026-11"),
  evidence: null,
  reason: "시험",
  by: "officer",
});

/** What each stage asks of a programme of goods that has nothing (spec: programmes-and-instruments). */
const asked: Readonly<Record<Stage, readonly ConditionKind[]>> = {
  found: [],
  appraised: ["owner", "needs", "assessment"],
  decided: ["benefit-a", "benefit-b", "harm", "hand-over"],
  running: ["begins", "activities", "partner", "items"],
  evaluated: ["results"],
  "fed-back": ["lesson"],
};

describe("entry conditions", () => {
  test.each(stages)("%s", (stage) => {
    const missing = conditionsFor(stage, made(), none).filter(({ isMet }) => !isMet);
    expect(missing.map(({ kind }) => kind)).toEqual(asked[stage]);
    expect(conditionsFor(stage, ready, all).every(({ isMet }) => isMet)).toBe(true);
  });

  test("a proposal is taken on before it is appraised", () => {
    const proposal = { ...ready, standing: "proposal" as const };
    expect(takeStep(proposal, all, step("appraised"))).toMatchObject({
      error: { kind: "stage-not-ready", missing: ["own"] },
    });
  });

  test("a first step without goods has no items, goods have some (S06)", () => {
    const kinds = (kind: Programme["kind"], items: number) =>
      conditionsFor("running", { ...ready, kind }, { ...all, items })
        .filter(({ isMet }) => !isMet)
        .map((one) => one.kind);
    expect(kinds("first-step", 1)).toEqual(["no-items"]);
    expect(kinds("first-step", 0)).toEqual([]);
    expect(kinds("goods", 0)).toEqual(["items"]);
    expect(kinds("exchange", 0)).toEqual([]);
  });

  test("a benefit without evidence is not enough, on either side", () => {
    for (const side of ["a", "b"] as const) {
      const benefits = { ...full.benefits, [side]: [{ text, evidence: null }] };
      const programme = made({ ...ready, stage: "appraised", content: { ...full, benefits } });
      expect(takeStep(programme, all, step("decided"))).toMatchObject({
        error: { missing: [`benefit-${side}`] },
      });
    }
  });

  test("a condition that falls later is named", () => {
    const running = { ...ready, stage: "running" as const };
    expect(fallenConditions(running, all)).toEqual([]);
    const emptied = { ...running, content: { ...full, needs: [] } };
    expect(fallenConditions(emptied, all)).toEqual(["needs"]);
  });
});

describe("steps", () => {
  test("go through all six stages, each kept with who, when and why", () => {
    let programme = ready;
    for (const stage of stages.slice(1)) {
      const facts = { ...all, items: programme.kind === "first-step" ? 0 : 1 };
      const taken = takeStep(programme, facts, step(stage));
      if (!taken.ok) throw new Error(taken.error.kind);
      programme = taken.value;
    }
    expect(programme.steps.map(({ from, to }) => [from, to])).toEqual(
      stages.slice(1).map((to, index) => [stages[index], to]),
    );
    expect(nextStage(programme.stage)).toBeNull();
  });

  test("skip nothing forward, go back anywhere, and never stand still", () => {
    const stage = fc.constantFrom(...stages);
    fc.assert(
      fc.property(stage, stage, fc.constantFrom(...programmeKinds), (from, to, kind) => {
        const facts = { ...all, items: kind === "first-step" ? 0 : 1 };
        const taken = takeStep({ ...ready, kind, stage: from }, facts, step(to));
        const distance = stages.indexOf(to) - stages.indexOf(from);
        expect(taken.ok).toBe(distance === 1 || distance < 0);
        if (taken.ok) expect(taken.value.stage).toBe(to);
      }),
      { seed: 7 },
    );
  });

  test("more content never closes a stage that was open", () => {
    const part = fc.subarray([
      "benefits",
      "needs",
      "dividers",
      "connectors",
      "partners",
      "handOver",
      "lessons",
    ] as const);
    fc.assert(
      fc.property(part, fc.constantFrom(...stages), (names, stage) => {
        const some = Object.fromEntries(names.map((name) => [name, full[name]] as const));
        const lesser = made({ ...ready, content: { ...emptyContent, ...some } });
        const met = (programme: Programme) =>
          conditionsFor(stage, programme, all).filter(({ isMet }) => isMet).length;
        expect(met(lesser)).toBeLessThanOrEqual(met(ready));
      }),
      { seed: 8 },
    );
  });
});
