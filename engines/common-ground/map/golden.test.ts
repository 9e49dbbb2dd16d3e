import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { orThrow } from "#kernel/result.ts";
import { meanVotes } from "../votes/tallies.ts";
import { withholdSmallCells } from "../privacy/closed-release.ts";
import { rollOf } from "../sides/side-roll.ts";
import { type Row, readBallots } from "../votes/ballots.ts";
import { tableFromLog } from "../votes/vote-table.ts";
import { mapRules } from "./map-rules.ts";
import { mapOpinions } from "./opinion-map.ts";

/** What the numpy reference wrote; testdata/README.md. */
interface Golden {
  readonly participants: string[];
  readonly centre: number[];
  readonly axes: [number[], number[]];
  readonly places: [number, number][];
  readonly bridging: { base: number; bridging: number[]; factor: number[]; participant: number[] };
  readonly sides: Record<string, ([low: number, median: number, high: number] | null)[]>;
}

const file = (name: string): string =>
  readFileSync(resolve(import.meta.dirname, "../testdata", name), "utf8");
const rows = (name: string): Row[] =>
  Papa.parse<Row>(file(name), { header: true, skipEmptyLines: true }).data;
const golden: Golden = JSON.parse(file("small-forum.golden.json"));

const ballots = orThrow(readBallots(rows("small-forum.csv"), { agreeIs: 1 }));
const sideOf = new Map(
  rows("small-forum-sides.csv").map((row) => [row["participant"], String(row["side"])]),
);
const roll = rollOf(ballots.participantIds.map((id) => sideOf.get(id) ?? null));
const whole = tableFromLog(
  ballots.log,
  ballots.participantIds.length,
  ballots.propositionIds.length,
);
const table = withholdSmallCells(whole, roll);
const exact = {
  axesTolerance: 1e-13,
  mostAxesPasses: { first: 400, next: 400 },
  bridgingTolerance: 1e-9,
  mostBridgingRounds: 60,
};
const votesToTakePart = { ...mapRules.groups, votesToTakePart: 0 };
const map = mapOpinions(
  { table, roll },
  { rules: { ...mapRules, ...exact, groups: votesToTakePart }, seed: "golden" },
);

/** Largest difference; a proposition without votes is no number here and 0 in the reference. */
function gap(own: ArrayLike<number>, reference: ArrayLike<number>): number {
  return Array.from(reference).reduce(
    (most, value, at) => {
      const difference = Number.isNaN(own[at]) && value === 0 ? 0 : Math.abs(own[at]! - value);
      return Math.max(most, difference);
    },
    own.length === reference.length ? 0 : Infinity,
  );
}

describe("the made-up small forum against the numpy reference", () => {
  test("participants in order of their first vote", () => {
    expect(ballots.participantIds).toEqual(golden.participants);
  });

  test("centre, axes and places", () => {
    expect(gap(meanVotes(table.tallies, table.propositions), golden.centre)).toBeLessThan(1e-14);
    for (const k of [0, 1] as const) expect(gap(map.axes[k], golden.axes[k])).toBeLessThan(1e-10);
    expect(
      gap(
        map.landscape.places.x,
        golden.places.map(([x]) => x),
      ),
    ).toBeLessThan(1e-9);
    expect(
      gap(
        map.landscape.places.y,
        golden.places.map(([, y]) => y),
      ),
    ).toBeLessThan(1e-9);
  });

  test("bridging", () => {
    expect(map.bridging.base).toBeCloseTo(golden.bridging.base, 10);
    expect(gap(map.bridging.bridging, golden.bridging.bridging)).toBeLessThan(1e-9);
    expect(gap(map.bridging.propositionFactor, golden.bridging.factor)).toBeLessThan(1e-9);
    expect(gap(map.bridging.participantFactor, golden.bridging.participant)).toBeLessThan(1e-9);
  });

  test.each(["a", "b", "third"])("views of side %s, some of them withheld", (side) => {
    const at = roll.names.indexOf(side);
    for (const [j, reference] of golden.sides[side]!.entries()) {
      const own = map.views[j]!.sides[at]!;
      if (reference === null || own.n === null) expect([reference, own.n]).toEqual([null, null]);
      else
        expect(gap([own.interval[0], own.median, own.interval[1]], reference)).toBeLessThan(1e-9);
    }
  });
});
