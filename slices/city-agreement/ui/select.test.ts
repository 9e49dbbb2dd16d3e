import { describe, expect, it } from "vitest";
import { meets, rowsOf } from "./select.ts";
import type { AgreementsAnswer } from "./data.ts";

const city = (id: string, ko: string, side: "a" | "b" | "none" = "none") => ({
  id,
  name: { ko, en: id },
  territory: id === "moscow" ? "RU" : "XX",
  side,
});
const tie = (from: string, to: string) => ({
  id: `${from}--${to}`,
  from,
  to,
  status: "actual",
  cityAgreement: null,
  lastEvidence: "2022-01",
  council: null,
  acts: [],
});
const answer: AgreementsAnswer = JSON.parse(
  JSON.stringify({
    asOf: "2026-11-23",
    principal: "seoul",
    items: [tie("seoul", "moscow"), tie("pyongyang", "moscow"), tie("rome", "seoul")],
    cities: {
      seoul: city("seoul", "서울", "a"),
      moscow: city("moscow", "모스크바시"),
      pyongyang: city("pyongyang", "평양", "b"),
      rome: city("rome", "로마"),
    },
    counts: [],
  }),
);

describe("rowsOf", () => {
  it("lists the office's own agreements from its own bank, whichever way they were entered", () => {
    expect(rowsOf(answer, false).map(({ near, city: far }) => [near.id, far.id])).toEqual([
      ["seoul", "moscow"],
      ["seoul", "rome"],
    ]);
    expect(rowsOf(answer, true)).toHaveLength(3);
  });

  it("names the cities of the other side that a city is bound to as well", () => {
    const [moscow, rome] = rowsOf(answer, false);
    expect(moscow?.bridges.map(({ id }) => id)).toEqual(["pyongyang"]);
    expect(rome?.bridges).toEqual([]);
  });
});

describe("meets", () => {
  it.each([
    [{ q: "ㅁㅅㅋ" }, ["moscow"]],
    [{ q: "rome" }, ["rome"]],
    [{ territory: "RU" }, ["moscow"]],
    [{ type: "unknown" }, ["moscow", "rome"]],
    [{ type: "sister" }, []],
    [{ only: "bridge" }, ["moscow"]],
    [{ only: "warning" }, []],
    [{}, ["moscow", "rome"]],
  ])("%j leaves %j", (filter, left) => {
    const rows = rowsOf(answer, false).filter((row) => meets(row, filter));
    expect(rows.map(({ city: far }) => far.id)).toEqual(left);
  });
});
