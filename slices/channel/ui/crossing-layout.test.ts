import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Channel } from "../model.ts";
import { layoutCrossing } from "./crossing-layout.ts";
import { countUses, type CrossingRow } from "./crossing-rows.ts";

/** A row over the given actors; only what the layout reads is filled in. */
function rowOver(
  between: readonly string[],
  state: CrossingRow["state"] = "standing",
): CrossingRow {
  const actors = ["one", ...between, "other"];
  const ties = actors.slice(1).map((actor, index) => `${actors[index] ?? ""}>${actor}`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the layout reads no other part of a channel
  const channel = { actors, ties, reliability: 0.5, weakest: ties[0] ?? "" } as unknown as Channel;
  return {
    key: ties.join(" "),
    rank: 1,
    state,
    channel,
    before: 0.5,
    after: null,
    lostTies: [],
    lostActors: [],
  };
}

const rows = fc.array(
  fc
    .uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", "f"), { maxLength: 3 })
    .map((between) => rowOver(between)),
  { minLength: 1, maxLength: 12 },
);
const widths = fc.integer({ min: 300, max: 1600 });
const lay = (all: readonly CrossingRow[], width: number, isHighWater = false) =>
  layoutCrossing(all, {
    width,
    uses: countUses(all),
    nameOf: (actor) => `${actor} `.repeat(6),
    isHighWater,
  });

describe("layoutCrossing", () => {
  it("sets one stone for every actor between the ends and one gap for every tie", () => {
    fc.assert(
      fc.property(rows, widths, (all, width) => {
        lay(all, width).rows.forEach(({ row, stones, gaps }) => {
          expect(stones.map(({ actor }) => actor)).toEqual(row.channel.actors.slice(1, -1));
          expect(gaps.map(({ tie }) => tie)).toEqual(row.channel.ties);
        });
      }),
      { seed: 1 },
    );
  });

  it("keeps stones in the water, in order, without touching", () => {
    fc.assert(
      fc.property(rows, widths, (all, width) => {
        for (const { gaps, leaves, lands } of lay(all, width).rows) {
          const places = [leaves, ...gaps.flatMap(({ x1, x2 }) => [x1, x2]), lands];
          places
            .slice(1)
            .forEach((x, index) => expect(x).toBeGreaterThanOrEqual(places[index] ?? 0));
        }
      }),
      { seed: 2 },
    );
  });

  it("lets no row run into the next", () => {
    fc.assert(
      fc.property(rows, widths, (all, width) => {
        const laid = lay(all, width).rows;
        laid.slice(1).forEach((row, index) => {
          const nameTop = (stone: { nameY: number }) => 10 - stone.nameY;
          const reach = Math.max(
            0,
            ...row.stones.map((stone) => Math.max(1.28 * stone.radius, nameTop(stone))),
          );
          expect(row.y - reach).toBeGreaterThanOrEqual(laid[index]?.bottom ?? Infinity);
        });
      }),
      { seed: 4 },
    );
  });

  it("draws a shared stone larger than one used once", () => {
    const { rows: laid } = lay([rowOver(["a"]), rowOver(["a", "b"])], 900);
    const [shared, single] = laid[1]?.stones ?? [];
    expect(shared?.radius).toBeGreaterThan(single?.radius ?? Infinity);
  });

  it("does not count a lost row among the uses of a stone", () => {
    expect(countUses([rowOver(["a"]), rowOver(["a", "b"], "lost")]).get("a")).toBe(1);
  });

  it("widens the river when the water rises", () => {
    const all = [rowOver(["a"])];
    expect(lay(all, 900, true).bankWidth).toBeLessThan(lay(all, 900).bankWidth);
  });

  it("has thin banks on a phone, and names that never stand beside each other", () => {
    const [row] = lay([rowOver(["a", "b", "c"])], 358).rows;
    expect(lay([], 358).bankWidth).toBeLessThan(0.15 * 358);
    expect(row?.stones.map(({ nameY }) => Math.sign(nameY))).toEqual([1, -1, 1]);
  });

  it("lays a direct tie from shore to shore", () => {
    const [row] = lay([rowOver([])], 800).rows;
    expect(row?.gaps).toHaveLength(1);
    expect(row?.gaps[0]).toMatchObject({ x1: row?.leaves, x2: row?.lands });
  });
});
