import { describe, expect, it } from "vitest";
import { partialDate } from "#kernel/partial-date.ts";
import { routeSteps, type Proposal, type ProposalStatus } from "./model.ts";
import { moveAgenda, moveTo, nextStatuses, openRouteStep } from "./rules.ts";

const today = partialDate("2026-11-23");
const step = (status: ProposalStatus, on = "2026-05") => ({
  status,
  on: partialDate(on),
  evidence: "회의록",
});
const proposal: Proposal = {
  id: "p",
  title: { ko: "동북아 대기 포럼", en: null },
  body: "uclg",
  kind: "forum",
  status: "drafted",
  steps: [step("drafted", "2026-03-01")],
  route: [],
  supporters: [],
  issues: [],
  strategy: "S24",
  boardOn: null,
  nextStep: null,
  nextOn: null,
  note: null,
};

describe("moveTo", () => {
  it.each([
    ["drafted", "tabled", true],
    ["drafted", "adopted", false],
    ["tabled", "adopted", true],
    ["tabled", "refused", true],
    ["tabled", "drafted", false],
    ["adopted", "withdrawn", false],
    ["refused", "tabled", false],
  ] as const)("%s → %s: %s", (from, to, may) => {
    const moved = moveTo({ ...proposal, status: from }, step(to), today);
    expect(moved.ok).toBe(may);
    if (moved.ok) expect(moved.value.steps.at(-1)?.status).toBe(to);
  });

  it("keeps the order of days and dates nothing that has not come", () => {
    expect(moveTo(proposal, step("tabled", "2026-02"), today)).toMatchObject({
      error: { kind: "proposal-step-before-last" },
    });
    expect(moveTo(proposal, step("tabled", "2027"), today)).toMatchObject({
      error: { kind: "proposal-in-future" },
    });
    expect(moveTo(proposal, step("tabled", "2026"), today).ok).toBe(true);
  });

  it("leaves no way out of what is decided", () => {
    expect(nextStatuses.adopted.concat(nextStatuses.refused, nextStatuses.withdrawn)).toEqual([]);
  });
});

describe("the way to the UN", () => {
  const take = (of: Proposal, at: number) =>
    moveAgenda(of, { step: routeSteps[at]!, on: partialDate("2026-06"), evidence: "x" }, today);

  it("is taken step by step, each with what it needs (report 5.1.4)", () => {
    const tabled = { ...proposal, status: "tabled" as const };
    expect(openRouteStep(proposal)).toEqual({ step: "raised", isReady: false });
    expect(take(tabled, 1).ok).toBe(false);
    const raised = take(tabled, 0);
    expect(raised.ok && openRouteStep(raised.value)).toEqual({
      step: "worked-out",
      isReady: false,
    });
    const supported = { ...proposal, status: "adopted" as const, supporters: ["paris", "tokyo"] };
    let now: Proposal = supported;
    for (const at of routeSteps.keys()) {
      const next = take(now, at);
      if (next.ok) now = next.value;
    }
    expect(now.route.map((one) => one.step)).toEqual([...routeSteps]);
    expect(openRouteStep(now)).toBeNull();
  });
});
