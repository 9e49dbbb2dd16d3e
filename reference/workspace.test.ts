import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { partialDate } from "#kernel/partial-date.ts";
import { orThrow } from "#kernel/result.ts";
import { feeTotals, missingCells } from "#slices/membership/model.ts";
import { missingKinds } from "#slices/actor/model.ts";
import { isInForce } from "#slices/tie/model.ts";
import { loadReference } from "./load.ts";
import type { ReferenceTie } from "./parts/ties.ts";
import { shippedFiles } from "./shipped.testing.ts";

const workspace = orThrow(loadReference(shippedFiles()));
const { actors, ties, memberships, facts, slips } = workspace;
const actorOf = new Map(actors.map((actor) => [actor.id, actor]));
const tieOf = new Map(ties.map((tie) => [tie.id, tie]));

function countOfReport(records: readonly { source?: string; basis?: string }[]): number {
  return records.filter(({ source, basis }) => (source ?? basis) === "report").length;
}

describe("what the report says", () => {
  it("holds 176 actors of all thirteen kinds, 218 ties, 247 facts, 18 memberships, 59 slips", () => {
    expect([actors, ties, facts].map(countOfReport)).toEqual([176, 218, 247]);
    expect([memberships.length, slips.length]).toEqual([18, 59]);
    expect(missingKinds(actors)).toEqual([]);
  });

  it("counts yearly fees per currency without the two lost cells (appendix; SI-19)", () => {
    expect(feeTotals(memberships)).toEqual({
      totals: [
        { amount: "38615", currency: "EUR" },
        { amount: "2995", currency: "GBP" },
        { amount: "17000000", currency: "KRW" },
        { amount: "20500", currency: "USD" },
      ],
      unknownCount: 2,
    });
  });

  it("leaves the cells empty that SI-19 names, and no others", () => {
    const empty = memberships.flatMap((one) =>
      missingCells(one).map((cell) => `${one.row} ${cell}`),
    );
    expect(empty).toEqual([
      "1 fee",
      "1 size",
      "5 size",
      "6 fee",
      "7 joined",
      "7 role",
      "8 role",
      "9 role",
      "11 size",
      "13 role",
      "14 role",
      "16 role",
      "17 role",
      "18 role",
    ]);
    expect(memberships.filter((one) => one.nameCellMissing).map(({ row }) => row)).toEqual([
      5, 8, 11,
    ]);
  });

  it("never shows a proposal as an existing relation", () => {
    const intended = ties.filter(({ status }) => status === "proposed" || status === "planned");
    expect(intended).toHaveLength(22);
    expect(intended.map((tie) => isInForce(tie, partialDate("2020")))).not.toContain(true);
  });
});

describe("sides", () => {
  it("are declared with a source or not at all", () => {
    const declared = actors.filter(({ side }) => side.side !== "none");
    expect(declared.every(({ side }) => side.basis?.source === "report")).toBe(true);
    expect([actorOf.get("seoul")?.side.side, actorOf.get("pyongyang")?.side.side]).toEqual([
      "a",
      "b",
    ]);
  });

  it("name as third parties those that the report calls go-betweens (6.2.1, 6.2.2, 6.3)", () => {
    const third = actors.filter(({ side }) => side.side === "third").map(({ id }) => id);
    expect(third.toSorted()).toEqual([
      "beijing",
      "china-government",
      "fao",
      "heilongjiang",
      "jilin",
      "liaoning",
      "sipri",
      "sweden-mfa",
      "undp",
      "unfpa",
      "unicef",
      "wfp",
      "who",
    ]);
  });
});

/** Whether a path of at most `longest` carrying ties joins two actors, every tie in force or possibly so. */
function hasChannel(
  from: string,
  to: string,
  longest: number,
  without: ReadonlySet<string>,
): boolean {
  let reached = new Set([from]);
  const carrying = ties.filter(
    (tie) => carries(tie) && !without.has(tie.from) && !without.has(tie.to),
  );
  for (let step = 0; step < longest; step += 1) {
    const next = carrying.flatMap((tie) =>
      reached.has(tie.from) ? [tie.to] : reached.has(tie.to) ? [tie.from] : [],
    );
    reached = new Set([...reached, ...next]);
  }
  return reached.has(to);
}

function carries(tie: ReferenceTie): boolean {
  return (
    tie.kind !== "conflict" &&
    tie.status !== "ended" &&
    isInForce(tie, partialDate("2020")) !== false
  );
}

describe("channels from Seoul to Pyongyang", () => {
  it.each([
    ["through Moscow", ["jakarta", "korea-government", "beijing", "undp"]],
    ["through Jakarta", ["moscow", "korea-government", "beijing", "undp"]],
    ["through Beijing and its government", ["moscow", "jakarta", "korea-government", "undp"]],
    ["through the UNDP Seoul Policy Centre", ["moscow", "jakarta", "korea-government", "beijing"]],
  ])("exist %s", (_way, without) => {
    expect(hasChannel("seoul", "pyongyang", 4, new Set(without))).toBe(true);
  });

  it("have no direct tie left, and two ties only by way of Moscow, Jakarta, UNICEF or WFP", () => {
    expect(hasChannel("seoul", "pyongyang", 1, new Set())).toBe(false);
    const between = ["moscow", "jakarta", "unicef", "wfp"];
    expect(hasChannel("seoul", "pyongyang", 2, new Set(between))).toBe(false);
    for (const left of between) {
      const closed = new Set(between.filter((one) => one !== left));
      expect(hasChannel("seoul", "pyongyang", 2, closed)).toBe(true);
    }
  });
});

const gexf = new URL(
  "sister-cities/sister-cities.gexf",
  process.env["NARU_SHARED"] === undefined
    ? new URL("../../shared/data/", import.meta.url)
    : new URL(`file://${process.env["NARU_SHARED"]}/`),
);

/** Items of the data set joined with `city` by an edge. */
function partnersIn(text: string, city: string): readonly string[] {
  return [...text.matchAll(/<edge source="(Q\d+)" target="(Q\d+)"/g)].flatMap(
    ([, one = "", other = ""]) => (one === city ? [other] : other === city ? [one] : []),
  );
}

describe.skipIf(!existsSync(gexf))("sister cities (skipped without the public data set)", () => {
  it.each([
    ["seoul", "Q8684", 31],
    ["pyongyang", "Q18808", 11],
  ])("of %s are those of the data set", (city, item, count) => {
    const partners = partnersIn(readFileSync(gexf, "utf8"), item);
    expect(partners).toHaveLength(count);
    const cited = ties
      .filter((tie) => tie.basis === "data-set" && (tie.from === city || tie.to === city))
      .flatMap(({ sources }) => sources.map(({ locator }) => locator?.split("–")[1]))
      .filter((one) => one !== undefined);
    const reported = city === "seoul" ? ["Q1867"] : [];
    expect(new Set([...cited, ...reported])).toEqual(new Set(partners));
  });
});

describe("additions", () => {
  it("are never mistaken for the report's own", () => {
    const added = ties.filter(({ basis }) => basis !== "report");
    expect(added.filter((tie) => tie.sources.every(({ source }) => source === "report"))).toEqual(
      [],
    );
    expect(tieOf.get("seoul--sister-city--moscow")?.unverified).toEqual(["since", "cityAgreement"]);
  });

  it("join no two actors by the same kind of tie twice", () => {
    const pairs = ties.map(({ kind, directed, from, to }) =>
      [kind, ...(directed ? [from, to] : [from, to].toSorted())].join(" "),
    );
    expect(new Set(pairs).size).toBe(pairs.length);
  });
});
