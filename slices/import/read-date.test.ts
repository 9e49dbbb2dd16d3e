import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { readDate } from "./read-date.ts";

describe("dates as offices write them", () => {
  test.each([
    ["2005", "2005"],
    ["2005.3.1", "2005-03-01"],
    ["2005. 3. 1.", "2005-03-01"],
    ["2005/03/01", "2005-03-01"],
    ["2005-3", "2005-03"],
    ["2005년", "2005"],
    ["2005년 3월", "2005-03"],
    ["2005년3월1일", "2005-03-01"],
    ["2005년 3월 1일 (서울)", "2005-03-01"],
    ["20050301", "2005-03-01"],
    ["'05.3.1", "2005-03-01"],
    ["’98.7", "1998-07"],
    ["98년 7월", "1998-07"],
    ["25/12/2005", "2005-12-25"],
    ["3/2005", "2005-03"],
    ["March 1, 2005", "2005-03-01"],
    ["1 March 2005", "2005-03-01"],
    ["Mar 2005", "2005-03"],
    ["２００５．３．１", "2005-03-01"],
    ["2005-03-01T00:00:00Z", "2005-03-01"],
    ["38412", "2005-03-01"],
  ])("%s is %s", (text, date) => expect(readDate(text)).toMatchObject({ kind: "date", date }));

  test.each([
    ["05/3", ["2005-03", "1905-03"]],
    ["3/4/2005", ["2005-04-03", "2005-03-04"]],
    ["05.3.12", ["2005-03-12", "2012-03-05", "2012-05-03"]],
  ])("%s may mean %s and is asked", (text, readings) =>
    expect(readDate(text)).toEqual({ kind: "ambiguous", readings }),
  );

  test.each(["2005.13.1", "2019.02.30", "31/31/2005", "2005년 14월"])(
    "%s is on no calendar",
    (text) => expect(readDate(text)).toEqual({ kind: "impossible" }),
  );
  test.each(["", " ", "-", "미상", "N/A", "확인 중"])("'%s' says nothing", (text) =>
    expect(readDate(text)).toEqual({ kind: "none" }),
  );
  test.each(["62개 도시", "작년 봄", "1", "99999999", "NaN"])("%s is no date", (text) =>
    expect(["unreadable", "impossible"]).toContain(readDate(text).kind),
  );
});

test("whatever is written, the answer is one of the five and never thrown", () => {
  const kinds = ["date", "none", "ambiguous", "impossible", "unreadable"];
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(kinds).toContain(readDate(text).kind);
    }),
    { seed: 7, numRuns: 5_000 },
  );
});
