import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { both } from "#kernel/local-text.ts";
import { issues } from "#slices/tie/model-issues.ts";
import {
  columnsOf,
  leverageAt,
  leverageColumns,
  uncoveredTopics,
  type Placed,
} from "./leverage.ts";
import { seatOf, seats } from "./seats.ts";

describe("seatOf", () => {
  it.each([
    ["의장도시", "chair city", "chair"],
    [
      "집행위원, 아시아지역 부의장",
      "executive board member, Asia regional vice-president",
      "vice-chair",
    ],
    ["세계이사·집행위원, 아태지부 이사위원", "world council and executive bureau member", "board"],
    ["부의장도시", "vice-chair city", "vice-chair"],
    ["정회원", "full member", "member"],
    ["디자인 도시 선정", "designated City of Design", "member"],
  ] as const)("%s is %s (report, appendix)", (ko, en, seat) => {
    expect(seatOf(both(ko, en))).toBe(seat);
  });

  it("does not take a role that no source names for plain membership", () => {
    expect(seatOf(null)).toBe("unknown");
  });
});

const placed = fc.array(
  fc.record({
    id: fc.uuid(),
    body: fc.string(),
    role: fc.constantFrom(null, both("의장도시", "chair city"), both("정회원", "full member")),
    issues: fc.uniqueArray(fc.constantFrom(...issues), { maxLength: 4 }),
  }),
  { maxLength: 12 },
);

describe("leverage", () => {
  it("places every topic of every membership in each of its columns, and nowhere else", () => {
    fc.assert(
      fc.property(placed, (memberships: readonly Placed[]) => {
        const cells = seats.flatMap((seat) =>
          leverageColumns.flatMap((column) => leverageAt(memberships, seat, column)),
        );
        const said = cells.flatMap(({ membership, issues: here }) =>
          here.map((issue) => `${membership} ${issue}`),
        );
        const wanted = memberships.flatMap(({ id, issues: own }) =>
          own.flatMap((issue) => columnsOf(issue).map(() => `${id} ${issue}`)),
        );
        expect(said.toSorted()).toEqual(wanted.toSorted());
      }),
      { seed: 3 },
    );
  });

  it("names the city's topics that no body covers", () => {
    const city = [
      { issue: "inter-korean", ties: ["a"] },
      { issue: "climate", ties: ["b"] },
    ];
    const bodies = [{ id: "m", body: "c40", role: null, issues: ["climate"] }];
    expect(uncoveredTopics(city, bodies)).toEqual([{ issue: "inter-korean", ties: ["a"] }]);
    expect(uncoveredTopics(city, [])).toEqual(city);
    expect(uncoveredTopics([{ issue: "friendship", ties: ["c"] }], [])).toEqual([]);
  });
});
