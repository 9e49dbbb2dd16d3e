import { describe, expect, it } from "vitest";

import { buildNetwork, type ActorCells, type TieCells } from "./build-network.ts";
import { filterNetwork, type NetworkFilter } from "./filter.ts";
import { nearestTo } from "./nearest.ts";
import { gatherTerritories } from "./territories.ts";
import { countByYear } from "./years.ts";

const actor = (id: string, cells: Partial<ActorCells> = {}): ActorCells => ({
  id,
  name_ko: null,
  name_en: id,
  abbr: null,
  aliases: [],
  kind: "gov-foreign-local",
  side: "none",
  territory: null,
  city: null,
  lat: null,
  lon: null,
  slips: [],
  ...cells,
});
const tie = (from_id: string, to_id: string, cells: Partial<TieCells> = {}): TieCells => ({
  id: `${from_id}--partner--${to_id}`,
  from_id,
  to_id,
  kind: "partner",
  status: "actual",
  directed: false,
  since: null,
  until: null,
  last_evidence: null,
  issues: [],
  ...cells,
});

const seoul = { lat: 37.6, lon: 127, territory: "KR" };
const network = buildNetwork(
  [
    actor("seoul", { ...seoul, name_ko: "서울특별시", kind: "gov-domestic-local", side: "a" }),
    actor("busan", { ...seoul, name_ko: "부산광역시", kind: "gov-domestic-local", lat: 35.2 }),
    actor("pyongyang", { name_ko: "평양직할시", side: "b", lat: 39, lon: 125.7, territory: "KP" }),
    actor("beijing", { name_ko: "베이징시", side: "third", lat: 40, lon: 116, territory: "CN" }),
    actor("institute", { kind: "research-foreign", aliases: ["평화연구소"] }),
  ],
  [
    tie("seoul", "beijing", { since: "1993", kind: "sister-city", issues: ["air-quality"] }),
    tie("seoul", "pyongyang", { since: "2000", until: "2008", status: "ended" }),
    tie("beijing", "pyongyang"),
    tie("seoul", "institute", { since: "2018", status: "planned" }),
    tie("seoul", "busan", { since: "2010-03" }),
  ],
  null,
);
const all: NetworkFilter = {
  q: "",
  heading: "",
  kind: "",
  side: "",
  tieKind: "",
  status: "",
  issue: "",
  asOf: 0,
  onlySure: false,
};
const shownBy = (filter: Partial<NetworkFilter>) =>
  filterNetwork(network, { ...all, ...filter }, 0);
const namesOf = (rows: ArrayLike<number>) => Array.from(rows, (row) => network.actors.ids[row]);
const tiesOf = (rows: ArrayLike<number>) => Array.from(rows, (row) => network.ties.ids[row]);

describe("the filter", () => {
  it.each([
    ["nothing asked", {}, 5, 5],
    ["initials", { q: "ㅍㅇ" }, 1, 1],
    ["an alias", { q: "평화연구소" }, 1, 1],
    ["a heading", { heading: "research" }, 1, 1],
    ["a side", { side: "third" }, 1, 1],
    ["a layer", { tieKind: "sister-city" }, 2, 1],
    ["a status", { status: "ended" }, 2, 1],
    ["an issue", { issue: "air-quality" }, 2, 1],
    ["2005", { asOf: 20_050_000 }, 3, 3],
    ["2005, surely", { asOf: 20_050_000, onlySure: true }, 3, 2],
    ["2020", { asOf: 20_200_000 }, 4, 3],
  ] as const)("%s: %o shows %i actors and %i ties", (_, filter, actors, ties) => {
    const shown = shownBy(filter);
    expect([shown.actors.length, shown.ties.length]).toEqual([actors, ties]);
  });

  it("keeps the actor in the middle, without counting it among those that meet", () => {
    const shown = shownBy({ q: "ㅍㅇㅈ" });
    expect(namesOf(shown.actors)).toEqual(["pyongyang"]);
    expect(shown.isShown[0]).toBe(2);
    expect(tiesOf(shown.ties)).toEqual(["seoul--partner--pyongyang"]);
  });

  it("says how many ties are shown only because their dates are not known", () => {
    expect(shownBy({ asOf: 20_050_000 }).unsure).toBe(1);
  });
});

describe("the best-connected of many", () => {
  const part = buildNetwork([actor("seoul"), actor("busan")], [tie("seoul", "busan")], {
    extent: "best-connected",
    total: { actors: 90, ties: 700 },
    counts: [
      { id: "seoul", status: "actual", n: 40 },
      { id: "seoul", status: "dormant", n: 2 },
      { id: "busan", status: "actual", n: 7 },
    ],
  });

  it("have as many ties as they have among all, not among each other", () => {
    expect([...filterNetwork(part, all, -1).degree]).toEqual([42, 7]);
  });

  it("as of a date have those that are here, since nobody counted the others", () => {
    expect([...filterNetwork(part, { ...all, asOf: 20_260_000 }, -1).degree]).toEqual([1, 1]);
  });
});

describe("the nearest", () => {
  it("come by heading, the most alive first, with their ties to the middle", () => {
    const nearest = nearestTo(network, shownBy({}), 0);
    expect(namesOf(nearest.rows)).toEqual(["busan", "beijing", "pyongyang", "institute"]);
    expect(nearest.more.size).toBe(0);
    expect(tiesOf(nearest.tiesOf.get(3)!)).toEqual(["seoul--partner--beijing"]);
  });

  it("are at most thirty with the middle; the rest is counted under its heading", () => {
    const others = Array.from({ length: 50 }, (_, n) => actor(`a${n}`));
    const many = buildNetwork(
      [actor("seoul"), ...others],
      others.map(({ id }) => tie("seoul", id)),
      null,
    );
    const nearest = nearestTo(many, filterNetwork(many, all, 0), 0);
    expect(nearest.rows).toHaveLength(29);
    expect(nearest.more.get("government")).toBe(21);
  });
});

describe("territories", () => {
  it("gather actors and ties, and count those without a place", () => {
    const { groups, ties, placeless } = gatherTerritories(network, shownBy({}));
    expect(groups.map(({ code, actors, ties: count }) => [code, actors, count])).toEqual([
      ["KR", 2, 3],
      ["KP", 1, 2],
      ["CN", 1, 2],
    ]);
    expect(ties.map((pair) => pair.ties)).toEqual([1, 1, 1]);
    expect(placeless).toBe(1);
  });
});

describe("the years", () => {
  it("count sure and open ties, and those that no date speaks for", () => {
    const years = countByYear(network, shownBy({}).ties, 2026);
    const at = (year: number) => [years.held[year - years.first], years.open[year - years.first]];
    expect(years.first).toBe(1993);
    expect(at(2005)).toEqual([2, 0]);
    expect(at(2000)).toEqual([1, 1]);
    expect(at(2020)).toEqual([2, 0]);
    expect(years.undated).toBe(1);
  });
});
