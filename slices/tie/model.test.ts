import { describe, expect, it } from "vitest";
import { partialDate } from "#kernel/partial-date.ts";
import {
  cityAgreements,
  intervalOf,
  isInForce,
  isTieKind,
  isTieStatus,
  needsCouncil,
  type TieStatus,
} from "./model.ts";
import { isIssue, issueLabels, issues } from "./model-issues.ts";

const tie = (status: TieStatus, since: string | null, until: string | null) => ({
  status,
  since: since === null ? null : partialDate(since),
  until: until === null ? null : partialDate(until),
});

describe("a tie as of a date", () => {
  it.each([
    ["actual", "1968", null, "2020", true],
    ["actual", "1968", null, "1967", false],
    ["actual", null, null, "2020", "unknown"],
    ["ended", "1999", "2010", "2005", true],
    ["ended", "1999", "2010", "2011", false],
    ["ended", "1999", null, "2011", "unknown"],
    ["dormant", "2001", null, "2015", true],
    ["disputed", "2005", null, "2006", true],
    ["planned", "2016", null, "2020", false],
    ["proposed", null, null, "2020", false],
  ] as const)("%s %s to %s as of %s: %s", (...[status, since, until, date, expected]) => {
    expect(isInForce(tie(status, since, until), partialDate(date))).toBe(expected);
  });

  it("leaves the end of an ended tie unknown when nobody recorded it", () => {
    expect(intervalOf(tie("ended", "1999", null))).toEqual({ since: "1999", until: "unknown" });
    expect(intervalOf(tie("actual", null, null))).toEqual({ since: "unknown", until: "open" });
  });
});

describe("words", () => {
  it("needs the council for a sister-city pact alone", () => {
    expect(cityAgreements.filter((one) => needsCouncil[one])).toEqual(["sister"]);
  });

  it("knows its words and no others", () => {
    expect([
      isTieKind("hosts"),
      isTieKind("likes"),
      isTieStatus("dormant"),
      isTieStatus("?"),
    ]).toEqual([true, false, true, false]);
  });

  it("labels every issue in Korean script and in English", () => {
    for (const issue of issues) {
      expect(issueLabels[issue].ko).toMatch(/[가-힣]/);
      expect(issueLabels[issue].en).toMatch(/^[A-Z]/);
    }
    expect([isIssue("air-quality"), isIssue("toString")]).toEqual([true, false]);
  });
});
