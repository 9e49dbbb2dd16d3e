import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tieKinds, tieStatuses, isInForce } from "#slices/tie/model.ts";
import { partialDate } from "#kernel/partial-date.ts";
import { columnsOf } from "./columns.ts";
import { cellsOf } from "./cells.ts";
import { asOfDays, heldAsOf } from "./dates.ts";
import type { NetworkSnapshot } from "./network.ts";
import type { RawQuestion } from "./question.ts";
import { shippedTable, sizeFactor } from "./reliability-table.ts";
import { setUp, strengthsOf } from "./setting.ts";
import { actor, ask, tie, tieIdsOf, twoBanks } from "./testing/small-network.ts";

function strengthOf(
  id: string,
  raw: Partial<RawQuestion> = {},
  network: NetworkSnapshot = twoBanks,
) {
  const columns = columnsOf(network);
  const setting = setUp(columns, ask(raw, network));
  const row = tieIdsOf(columns).indexOf(id);
  const { value, low, high } = strengthsOf(setting);
  return {
    value: value[row]!,
    low: low[row]!,
    high: high[row]!,
    cells: cellsOf(columns, setting.reader, row),
  };
}

describe("the reliability of a tie", () => {
  it.each([
    ["our-city--sister-city--friend-city", {}, 0.7],
    ["our-city--sister-city--friend-city", { issues: ["air-quality"] }, 0.7 * 0.8],
    ["our-city--partner--neighbour-city", { issues: ["air-quality"] }, 0.8],
    ["our-city--partner--neighbour-city", { issues: ["climate"] }, 0.8 * 0.9],
    ["our-city--partner--neighbour-city", { issues: ["tourism"] }, 0.8 * 0.5],
    ["our-city--partner--neighbour-city", { asOf: "2031" }, 0.8 * 0.9],
    ["our-city--partner--neighbour-city", { asOf: "2060" }, 0.8 * 0.5],
    ["neighbour-city--member-of--clean-air-body", {}, 0.75],
    ["our-zoo--partner--north-zoo", {}, 0.8 * 0.3],
    ["derived:parent:our-zoo--our-city", {}, 0.98],
    ["derived:state:north-city--north-state", {}, 0.9],
    ["our-state--conflict--north-state", {}, 0],
    ["our-city--partner--institute", {}, 0],
    ["our-city--partner--institute", { whatIf: true }, 0.8 * 0.8],
    ["our-city--agreement--north-city", {}, 0],
    ["our-city--partner--neighbour-city", { layers: ["sister-city"] }, 0],
    ["our-city--partner--neighbour-city", { minimumStrength: 0.81 }, 0],
    ["our-zoo--partner--north-zoo", { asOf: "1998" }, 0],
  ])("%s under %j is %d", (id, raw, value) => {
    expect(strengthOf(id, raw).value).toBeCloseTo(value, 12);
  });

  it("lets an ended tie carry on a date when it was in force", () => {
    expect(strengthOf("our-city--agreement--north-city", { asOf: "2005" }).value).toBeCloseTo(
      0.7 * 0.3,
      12,
    );
  });

  it("is the product of the cells that are shown for it, and so are its bounds", () => {
    const issues = ["air-quality"];
    for (const id of tieIdsOf(columnsOf(twoBanks))) {
      const { value, low, high, cells } = strengthOf(id, { issues });
      if (value === 0) continue;
      expect(cells.reduce((product, cell) => product * cell.value, 1)).toBeCloseTo(value, 12);
      expect(cells.reduce((product, cell) => product * cell.interval[0], 1)).toBeCloseTo(low, 12);
      expect(cells.reduce((product, cell) => product * cell.interval[1], 1)).toBeCloseTo(high, 12);
      expect(low).toBeLessThanOrEqual(value);
      expect(high).toBeGreaterThanOrEqual(value);
    }
  });

  it("counts less, and in doubt, where only unchecked general knowledge speaks", () => {
    const one = tie("our-city", "partner", "friend-city");
    const source = { source: "general-knowledge", locator: null };
    const network = { ...twoBanks, ties: [{ ...one, sources: [source] }] };
    const { value, low } = strengthOf(one.id, {}, network);
    expect(value).toBeCloseTo(0.8 * 0.9, 12);
    expect(low).toBeCloseTo(0.6 * 0.95 * 0.4, 12);
    const checked = { ...one, sources: [source, { source: "report", locator: "6.3" }] };
    expect(strengthOf(one.id, {}, { ...twoBanks, ties: [checked] }).value).toBeCloseTo(0.8, 12);
  });

  it("widens where there is no dated evidence", () => {
    const network = {
      ...twoBanks,
      ties: [tie("our-city", "partner", "friend-city", { evidence: null })],
    };
    const { value, low, high } = strengthOf("our-city--partner--friend-city", {}, network);
    expect([low, value, high]).toEqual([0.6 * 0.1, 0.8 * 0.6, 0.9]);
  });

  it("follows the officer's trust and never falls when trust rises; conflict stays silent", () => {
    const id = "our-city--sister-city--friend-city";
    const trusted = (trust: number, of = id): number =>
      strengthOf(
        of,
        {},
        {
          ...twoBanks,
          trust: [{ tie: of, trust, source: { source: "office", locator: null } }],
        },
      ).value;
    expect(trusted(0.95)).toBeCloseTo(0.95, 12);
    expect(trusted(1, "our-state--conflict--north-state")).toBe(0);
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (low, share) => {
          const high = low + (1 - low) * share;
          expect(trusted(high)).toBeGreaterThanOrEqual(trusted(low));
        },
      ),
      { seed: 3, numRuns: 40 },
    );
  });

  it("thins a membership with the size of the body", () => {
    const sizes = [5, 15, 100, 1_000, 7_909, 240_000].map((members) => sizeFactor(members, 15));
    expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
    expect(sizes[1]).toBe(1);
    expect(sizes.at(-1)).toBeLessThan(0.2);
  });

  it("leaves the far parts of a large system of bodies less near than offices of one body", () => {
    const parts = Array.from({ length: 16 }, (_, at) =>
      actor(`part-${at}`, "igo-national", { parentId: "un" }),
    );
    const network = { ...twoBanks, actors: [...twoBanks.actors, ...parts] };
    expect(strengthOf("derived:parent:part-3--un", {}, network).value).toBeLessThan(0.7);
    expect(strengthOf("derived:parent:our-zoo--our-city", {}, network).value).toBe(0.98);
  });

  it("keeps every cell of the table inside its own bounds", () => {
    const { kind, status, evidence, topic, state, seat, sizeUnknown, consent } = shippedTable;
    const cells = [kind, status, evidence, topic].flatMap((group) => Object.values(group));
    for (const { value, interval } of [...cells, state, seat, sizeUnknown, consent]) {
      expect(interval[0]).toBeLessThanOrEqual(value);
      expect(interval[1]).toBeGreaterThanOrEqual(value);
    }
  });
});

describe("the columnar as-of rule", () => {
  const dates = fc.constantFrom(null, "1999", "2005", "2005-04", "2005-04-12", "2010-12", "2026");
  it("answers as the tie model does, planned and proposed ties apart", () => {
    fc.assert(
      fc.property(
        dates,
        dates,
        fc.constantFrom(...tieStatuses),
        fc.constantFrom("1998", "2005", "2005-04", "2010-12-31", "2027"),
        (since, until, status, asOf) => {
          fc.pre(status !== "planned" && status !== "proposed");
          const one = tie("x", tieKinds[1], "y", {
            status,
            ...(since === null ? {} : { since }),
            ...(until === null ? {} : { until }),
          });
          const columns = columnsOf({
            actors: [actor("x", "company"), actor("y", "company")],
            ties: [one],
            memberships: [],
          });
          expect(heldAsOf(columns, 0, asOfDays(partialDate(asOf)))).toBe(
            isInForce(one, partialDate(asOf)),
          );
        },
      ),
      { seed: 5, numRuns: 600 },
    );
  });
});
