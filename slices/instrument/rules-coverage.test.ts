import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { fourSteps, yesNo } from "#engines/instruments/index.ts";
import { both } from "#kernel/local-text.ts";
import { partialDate } from "#kernel/partial-date.ts";
import { emptyContent, type ProgrammeContent } from "#slices/programme/model-content.ts";
import { levels, programmeHorizons, stages, standings } from "#slices/programme/model.ts";
import type { Programme } from "#slices/programme/row.ts";

import type { Instrument } from "./model.ts";
import type { AssessmentCall, Sheet } from "./model-assessment.ts";
import { ripenesses, type CountedMoney } from "./model-coverage.ts";
import { balanceOf, concentrations, coverCells, toPlaced } from "./rules-coverage.ts";
import { judgeActor, judgeCase, judgeStrategy, rankFillers, yearsOf } from "./rules-fillers.ts";
import { placeProgrammes } from "./rules-placing.ts";

const programme = (id: string, more: Partial<Programme> = {}): Programme => ({
  id,
  name: both(id, id),
  summary: both("", ""),
  kind: "exchange",
  standing: "own",
  stage: "found",
  pillars: null,
  levels: [],
  horizon: null,
  fields: [],
  goals: [],
  begins: null,
  ends: null,
  owner: null,
  content: emptyContent,
  steps: [],
  source: "s",
  sections: [],
  slips: [],
  ...more,
});

const axis = (id: string, dimensions: readonly string[], more: Partial<Instrument> = {}) =>
  ({
    id,
    revision: 1,
    name: both(id, id),
    author: both("", ""),
    year: null,
    yearNote: null,
    type: "typology",
    isOrdered: false,
    scale: yesNo,
    dimensions: dimensions.map((one) => ({
      id: one,
      name: both(one, one),
      meaning: both(one, one),
      appliesTo: ["programme"] as const,
    })),
    note: null,
    history: [],
    risks: [],
    section: null,
    works: [],
    slips: [],
    origin: "report",
    ...more,
  }) satisfies Instrument;

const levelAxis = axis("lederach-levels", ["top", "middle", "grassroots"]);
const timeAxis = axis("lederach-time-horizons", ["short", "mid", "long"]);
const pillarAxis = axis("triple-nexus", ["humanitarian", "development", "peace"]);

function groundOf(records: readonly Programme[], money: readonly CountedMoney[] = []) {
  const place = (instrument: Instrument) => ({
    instrument,
    placed: placeProgrammes(instrument, records, []),
  });
  return {
    rows: place(levelAxis),
    columns: place(timeAxis),
    layers: place(pillarAxis),
    programmes: records.map(toPlaced),
    money,
  };
}

const at = (level: "top" | "middle", more: Partial<Programme> = {}): Partial<Programme> => ({
  levels: [level],
  horizon: "short",
  pillars: { relief: 1, development: 0, peace: 0 },
  ...more,
});

describe("a cell", () => {
  const stateOf = (records: readonly Programme[]) =>
    coverCells(groundOf(records)).find((cell) => cell.row === "top" && cell.column === "short")!
      .state;

  test.each<[string, Partial<Programme>, string]>([
    ["a decided programme", at("top", { stage: "decided" }), "decided"],
    ["a running one", at("top", { stage: "running" }), "decided"],
    ["one under appraisal", at("top", { stage: "appraised" }), "considered"],
    [
      "a proposal, whatever its stage",
      at("top", { standing: "proposal", stage: "running" }),
      "proposed",
    ],
    ["one on another level", at("middle"), "gap"],
    ["one whose level nobody has said", { horizon: "short" }, "open"],
    ["one whose horizon is another and level unknown", { horizon: "long" }, "gap"],
  ])("with %s", (_, more, state) => {
    expect(stateOf([programme("p", more)])).toBe(state);
  });

  test("sums money by kind and currency, of work alone, in each cell it spans", () => {
    const entry = (programmeId: string, amount: string, currency: string): CountedMoney => ({
      programmeId,
      kind: "planned",
      money: { amount, currency },
      funder: null,
    });
    const records = [
      programme("own", at("top", { levels: ["top", "middle"] })),
      programme("idea", at("top", { standing: "proposal" })),
    ];
    const money = [
      entry("own", "10.5", "KRW"),
      entry("own", "2", "EUR"),
      entry("idea", "9", "KRW"),
    ];
    const cells = coverCells(groundOf(records, money)).filter(({ column }) => column === "short");
    const sums = {
      planned: [
        { amount: "2", currency: "EUR" },
        { amount: "10.5", currency: "KRW" },
      ],
    };
    expect(cells.map((cell) => cell.money)).toEqual([sums, sums, {}]);
  });

  test("says which pillars stand in it", () => {
    const [cell] = coverCells(groundOf([programme("p", at("top"))]));
    expect(cell!.layers.map(({ covering }) => covering.considered)).toEqual([["p"], [], []]);
  });
});

const anyProgramme = fc
  .record({
    levels: fc.subarray([...levels]),
    horizon: fc.option(fc.constantFrom(...programmeHorizons)),
    standing: fc.constantFrom(...standings),
    stage: fc.constantFrom(...stages),
  })
  .map((more) => more);
const anyProgrammes = fc
  .array(anyProgramme, { maxLength: 8 })
  .map((all) => all.map((more, index) => programme(`p${index}`, more)));

test("every placed programme is in exactly its cells, once, and proposals never count as work", () => {
  fc.assert(
    fc.property(anyProgrammes, (records) => {
      const cells = coverCells(groundOf(records));
      for (const record of records) {
        const inCells = cells.filter(({ covering }) =>
          ripenesses.some((one) => covering[one].includes(record.id)),
        );
        expect(inCells.length).toBe(record.horizon === null ? 0 : record.levels.length);
        if (record.standing === "proposal")
          for (const { covering } of inCells) {
            expect(covering.decided).not.toContain(record.id);
            expect(covering.considered).not.toContain(record.id);
          }
      }
    }),
  );
});

test("a cell is called a gap only when no programme may be in it", () => {
  fc.assert(
    fc.property(anyProgrammes, (records) => {
      for (const { state, possible, covering } of coverCells(groundOf(records))) {
        const covered = ripenesses.some((one) => covering[one].length > 0);
        expect(state === "gap").toBe(!covered && possible.length === 0);
      }
    }),
  );
});

test("the balance counts a programme on each of its pillars and names what is not known", () => {
  const records = [
    programme("a", { pillars: { relief: 0.5, development: 0, peace: 0.5 }, stage: "decided" }),
    programme("b", { content: { ...emptyContent, labels: { nexus: ["peace"], ministry: [] } } }),
    programme("c"),
  ];
  const told = balanceOf(groundOf(records)).map(({ layer, covering, unknown }) => [
    layer,
    covering.decided.length,
    covering.considered.length,
    unknown,
  ]);
  expect(told).toEqual([
    ["humanitarian", 1, 0, 1],
    ["development", 0, 0, 1],
    ["peace", 1, 1, 1],
  ]);
});

test("an instrument that records do not answer is placed by the newest open assessment", () => {
  const checklist = axis("abc-effectiveness", ["context", "participation"], { scale: fourSteps });
  const call = (id: string, asOf: string): AssessmentCall => ({
    id,
    subject: { kind: "programme", id: "p", name: both("", "") },
    instrument: "abc-effectiveness",
    revision: 1,
    asOf: partialDate(asOf),
    purpose: null,
    assessors: ["ann"],
    state: "open",
    askedBy: "ann",
    askedAt: "",
    openedBy: null,
    openedAt: null,
  });
  const sheet = (on: string, context: number): Sheet => ({
    id: on,
    call: on,
    assessor: "ann",
    assessorName: "Ann",
    status: "submitted",
    scores: {
      context: { kind: "scored", value: context, evidence: "x", citation: null },
      participation: { kind: "unknown", evidence: null, citation: null },
    },
    submittedAt: "",
  });
  const calls = [
    { call: call("old", "2024"), sheets: [sheet("old", 3)] },
    { call: call("new", "2026"), sheets: [sheet("new", 0)] },
  ];
  const [placed] = placeProgrammes(checklist, [programme("p")], calls);
  expect([...placed!.presence]).toEqual([
    ["context", "absent"],
    ["participation", "unknown"],
  ]);
});

describe("concentration", () => {
  const partnered = (
    id: string,
    actorIds: readonly string[],
    role: "funds" | "mediates" = "funds",
  ) =>
    programme(id, {
      content: {
        ...emptyContent,
        partners: actorIds.map((actorId) => ({ actorId, role, invited: null })),
      } satisfies ProgrammeContent,
    });

  test("calls out the one on whom half rest, not the office itself, and proposals apart", () => {
    const own = ["a", "b", "c"].map((id) =>
      partnered(id, id === "c" ? ["seoul"] : ["seoul", "un"]),
    );
    const ideas = ["d", "e"].map((id) => ({
      ...partnered(id, ["un"]),
      standing: "proposal" as const,
    }));
    const found = concentrations([...own, ...ideas].map(toPlaced), [], "seoul");
    expect(found).toEqual([]);
    const third = concentrations([...own, partnered("f", ["who"])].map(toPlaced), [], "seoul");
    expect(third.map(({ who, share, among }) => [who, share, among])).toEqual([
      ["un", 2 / 3, "own"],
    ]);
  });

  test("looks at funders in each kind of money and currency by itself", () => {
    const records = ["a", "b", "c"].map((id) => programme(id));
    const given = (programmeId: string, funder: string, amount: string): CountedMoney => ({
      programmeId,
      kind: "commitment",
      money: { amount, currency: "KRW" },
      funder,
    });
    const money = [given("a", "fund", "60"), given("b", "city", "30"), given("c", "fund", "10")];
    const [only, ...rest] = concentrations(records.map(toPlaced), money, null);
    expect(only).toMatchObject({ on: "funder", who: "fund", share: 0.7, currency: "KRW" });
    expect(rest).toEqual([]);
  });
});

describe("what could fill a gap", () => {
  const asked = [
    { instrument: levelAxis, dimension: levelAxis.dimensions[0]! },
    {
      instrument: timeAxis,
      dimension: { ...timeAxis.dimensions[0]!, horizonYears: { from: 0, to: 2 } },
    },
  ];
  const item = (id: string, horizon: string, kinds: readonly ("igo-national" | "company")[]) => ({
    id,
    name: both(id, id),
    section: null,
    horizon,
    horizonBasis: "report",
    kinds,
  });

  test("those that meet both axes come first; what meets none is left out", () => {
    const items = [
      item("late", "long", ["company"]),
      item("half", "short", ["company"]),
      item("maybe", "short", []),
      item("full", "short", ["igo-national"]),
    ];
    const ranked = rankFillers(
      items,
      asked,
      judgeStrategy(() => []),
    );
    expect(ranked.map(({ candidate }) => candidate.id)).toEqual(["full", "maybe", "half"]);
  });

  test.each([
    [1, "meets"],
    [2, "meets"],
    [3, "misses"],
    [null, "unknown"],
  ] as const)("a case of %s years on a horizon of 0 to 2: %s", (years, fit) => {
    const one = { id: "c", name: both("", ""), section: null, years, kinds: [] };
    expect(judgeCase(one, asked[1]!).fit).toBe(fit);
  });

  test("a case without an end has lasted until the latest data; without a beginning nobody can tell", () => {
    expect(yearsOf({ from: 1982, to: null }, 2020)).toBe(38);
    expect(yearsOf({ from: 1996, to: 2000 }, 2020)).toBe(4);
    expect(yearsOf({ from: null, to: 2007 }, 2020)).toBeNull();
  });

  test("an actor without topics on record is not known to lack them", () => {
    const pillar = { instrument: pillarAxis, dimension: pillarAxis.dimensions[0]! };
    const actor = { id: "a", kind: "igo-national", issues: [] } as const;
    expect(judgeActor(actor, pillar).fit).toBe("unknown");
    expect(judgeActor({ ...actor, issues: ["health"] }, pillar).fit).toBe("meets");
    expect(judgeActor({ ...actor, issues: ["culture"] }, pillar).fit).toBe("misses");
  });
});
