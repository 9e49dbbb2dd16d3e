import { describe, expect, it } from "vitest";
import { partialDate } from "#kernel/partial-date.ts";
import { routeSteps, type Proposal, type ProposalStatus } from "./model.ts";
import {
  bodiesThatOnlySpeak,
  countsOverTime,
  follow,
  moveAgenda,
  moveTo,
  nextStatuses,
  openRouteStep,
  sign,
} from "./rules.ts";

const today = partialDate("2026-11-23");
const step = (status: ProposalStatus, on = "2026-05") => ({
  status,
  on: partialDate(on),
  evidence: "회의록",
});
const proposal: Proposal = {
  id: "p",
  text: { ko: null, en: null },
  title: { ko: "동북아 대기 포럼", en: null },
  body: "uclg",
  kind: "forum",
  status: "drafted",
  steps: [step("drafted", "2026-03-01")],
  route: [],
  supporters: [],
  addressee: null,
  signings: [],
  followUps: [],
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

describe("a statement", () => {
  const statement: Proposal = { ...proposal, kind: "statement", supporters: ["paris"] };
  const signing = (on: string) => ({ on: partialDate(on), evidence: "서명부", today });
  const signed = (by: Proposal, signers: readonly string[], on: string) => {
    const result = sign(by, signers, signing(on));
    if (!result.ok) throw new Error(result.error.kind);
    return result.value;
  };

  it("gathers signers by day, counts them over time, and takes them for supporters", () => {
    const later = signed(statement, ["beijing", "paris"], "2026-05");
    const all = signed(later, ["hanoi"], "2026-04-02");
    expect(all.signings.map(({ actor }) => actor)).toEqual(["hanoi", "beijing", "paris"]);
    expect(all.supporters).toEqual(["paris", "beijing", "hanoi"]);
    expect(countsOverTime(all.signings)).toEqual([
      { on: "2026-04-02", count: 1 },
      { on: "2026-05", count: 3 },
    ]);
  });

  it.each([
    [{ ...statement, kind: "forum" as const }, ["hanoi"], "2026-05", "proposal-not-signed"],
    [signed(statement, ["hanoi"], "2026"), ["hanoi"], "2026-05", "proposal-signed-already"],
    [statement, ["hanoi"], "2026-12", "proposal-in-future"],
  ] as const)("is not signed where it cannot be (%#)", (by, signers, on, kind) => {
    expect(sign(by, signers, signing(on))).toMatchObject({ ok: false, error: { kind } });
  });

  it("keeps what came of it, and nothing that has not come yet", () => {
    const followUp = { on: partialDate("2026-06"), text: "회신" };
    expect(follow(statement, followUp, today)).toMatchObject({ value: { followUps: [followUp] } });
    expect(follow(statement, { ...followUp, on: partialDate("2027") }, today).ok).toBe(false);
  });

  it("alone makes a body that only speaks; a forum beside it does not, and a withdrawn forum counts for nothing", () => {
    expect(bodiesThatOnlySpeak([statement])).toEqual(new Set(["uclg"]));
    expect(bodiesThatOnlySpeak([statement, proposal])).toEqual(new Set());
    const withdrawn: Proposal = { ...proposal, status: "withdrawn" };
    expect(bodiesThatOnlySpeak([statement, withdrawn])).toEqual(new Set(["uclg"]));
    expect(bodiesThatOnlySpeak([withdrawn])).toEqual(new Set());
  });
});
