import { describe, expect, test } from "vitest";
import { part as casesPart } from "./cases.ts";
import { part as diagnosis } from "./diagnosis.ts";
import { part as history } from "./history.ts";
import { part as strategy } from "./strategy.ts";
import { contentOf, copyOfList, recordsOf } from "./read-seoul.testing.ts";

const items = recordsOf(strategy);
const findings = recordsOf(diagnosis);
const cases = recordsOf(casesPart);
const actorIds = new Set(copyOfList(contentOf("seoul/actors.json")).map(({ id }) => id));

describe("strategy and diagnosis", () => {
  test("every finding leads to items that exist", () => {
    const ids = new Set(items.map(({ id }) => id));
    const dangling = [...findings.limitations, ...findings.lessons].flatMap(
      ({ id, leadsToStrategy }) =>
        leadsToStrategy.filter((to) => !ids.has(to)).map((to) => `${id} → ${to}`),
    );
    expect(dangling).toEqual([]);
  });

  test("the four main limitations are those section 3.2 numbers", () => {
    expect(findings.limitations.filter(({ kind }) => kind === "main").map(({ id }) => id)).toEqual([
      "L1",
      "L2",
      "L3",
      "L4",
    ]);
  });

  test("the report's order counts 1 to 73 without a gap", () => {
    expect(items.map(({ no }) => no).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 73 }, (_, i) => i + 1),
    );
  });

  test("only S33 and S73 are derived, and say so", () => {
    const derived = items.filter(({ standing }) => standing === "derived");
    expect(derived.map(({ id }) => id)).toEqual(["S33", "S73"]);
    for (const { note } of derived) expect(note).not.toBeNull();
  });

  test("only S21, S31 and S70 take their horizon from the report", () => {
    expect(
      items.filter(({ horizonBasis }) => horizonBasis === "report").map(({ id }) => id),
    ).toEqual(["S21", "S31", "S70"]);
  });
});

describe("actors named by the plans and cases", () => {
  test("every actor of a strategy item is an actor of the workspace", () => {
    expect(
      items.flatMap(({ id, actors }) =>
        actors.filter((actor) => !actorIds.has(actor)).map((actor) => `${id}: ${actor}`),
      ),
    ).toEqual([]);
  });

  test("every actor of a case is an actor of the workspace", () => {
    expect(
      cases.flatMap(({ id, actors }) =>
        actors.filter((actor) => !actorIds.has(actor)).map((actor) => `${id}: ${actor}`),
      ),
    ).toEqual([]);
  });
});

test("ids of proposed programmes are used once across strategy, plan and master plan", () => {
  const { masterPlan, seoulPyongyangPlan } = recordsOf(history);
  const ids = [
    ...items.map(({ proposedProgrammeId }) => proposedProgrammeId),
    ...masterPlan.peaceTasks.map(({ proposedProgrammeId }) => proposedProgrammeId),
    ...seoulPyongyangPlan.sectors.flatMap(({ tasks }) =>
      tasks.map(({ proposedProgrammeId }) => proposedProgrammeId),
    ),
  ];
  expect(ids).toHaveLength(73 + 3 + 10);
  expect(new Set(ids).size).toBe(ids.length);
});
