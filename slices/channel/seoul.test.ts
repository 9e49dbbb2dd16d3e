import { describe, expect, it } from "vitest";
import { loadReference } from "#reference/load.ts";
import { shippedFiles } from "#reference/shipped.testing.ts";
import { orThrow } from "#kernel/result.ts";
import { answerChannels } from "./answer.ts";
import { columnsOf } from "./columns.ts";
import type { ChannelAnswer } from "./model.ts";
import type { Ground } from "./network.ts";
import { readQuestion, type RawQuestion } from "./question.ts";

const reference = orThrow(loadReference(shippedFiles()));
const grounds: readonly Ground[] = [
  ...reference.strategy.map(({ id, title, actors, section, alsoSections }) => ({
    what: "strategy" as const,
    id,
    title,
    actors,
    sections: [section, ...alsoSections],
  })),
  ...reference.cases.map(({ id, title, actors, section }) => ({
    what: "case" as const,
    id,
    title,
    actors,
    sections: [section],
  })),
];
const network = columnsOf({ ...reference, grounds });

function ask(raw: Partial<RawQuestion> = {}): ChannelAnswer {
  const question = readQuestion(
    { from: "seoul", to: "pyongyang", asOf: "2026-11-22", issues: ["air-quality"], ...raw },
    network,
  );
  return orThrow(answerChannels(orThrow(question), network));
}

const today = ask();
const partyOf = (answer: ChannelAnswer, id: string) =>
  answer.thirdParties.find(({ actor }) => actor === id);

describe("Seoul to Pyongyang on air quality", () => {
  it.each(["beijing", "moscow", "jakarta", "undp", "east-asia-clean-air-cities"])(
    "%s stands between today, with reasons in both languages and sources",
    (id) => {
      const party = partyOf(today, id)!;
      expect(party.standing).toBe("today");
      expect(party.sources.length).toBeGreaterThan(0);
      expect(party.reasons.ko).toMatch(/[가-힣]/);
      expect(party.reasons.en).toMatch(/[A-Za-z]/);
    },
  );

  it("counts SIPRI in only with the tie that the report proposes (6.3)", () => {
    const sipri = partyOf(today, "sipri")!;
    expect(sipri.standing).toBe("if-made");
    expect(sipri.needs).toEqual(["seoul--partner--sipri"]);
    expect(sipri.criteria["reach-a"]).toBeNull();
    expect(sipri.criteria["reach-b"]).toBeGreaterThan(0.3);
    expect(sipri.sources).toContainEqual({ source: "report", locator: "6.3" });
  });

  it("puts Beijing and the clean-air body first: they alone join reach and the issue", () => {
    expect(today.thirdParties.slice(0, 2).map(({ actor }) => actor)).toEqual([
      "beijing",
      "east-asia-clean-air-cities",
    ]);
    expect(partyOf(today, "beijing")!.criteria["issue-fit"]).toBe(1);
    expect(partyOf(today, "moscow")!.criteria["issue-fit"]).toBeNull();
  });

  it("reads dimensions that the instrument has", () => {
    const { id, dimensionOf } = today.instrument;
    const known = reference.instruments
      .find((one) => one.id === id)!
      .dimensions.map((one) => one.id);
    expect(known).toEqual(expect.arrayContaining(Object.values(dimensionOf)));
  });

  it("says why Moscow", () => {
    expect(partyOf(today, "moscow")!.reasons.ko).toContain("1991년부터");
    expect(partyOf(today, "moscow")!.reasons.ko).toContain("양측과 직접 관계를 맺고 있음");
  });

  it("goes through Beijing first and through the sister cities of both", () => {
    const ways = today.channels.map(({ actors }) => actors.slice(1, -1).join(" "));
    expect(ways[0]).toMatch(/^beijing/);
    expect(ways).toEqual(expect.arrayContaining(["moscow", "jakarta"]));
  });

  it("never sends a way to our side through the other side's own actors", () => {
    for (const { toA, toB } of today.thirdParties) {
      expect(toA.actors).not.toContain("dprk-government");
      expect(toB.actors).not.toContain("korea-government");
    }
  });

  it("keeps large bodies from looking near: no channel or ranking leads through one as a shortcut", () => {
    const bodies = ["uclg", "mayors-for-peace", "uitp", "pata"];
    expect(
      today.channels.flatMap(({ actors }) => actors).filter((id) => bodies.includes(id)),
    ).toEqual([]);
  });

  it("proposes the North's entry to the clean-air body (S29) and a bridge by Beijing (S28)", () => {
    const built = new Map(today.next.map(({ tie, strategies }) => [tie, strategies]));
    expect(built.get("pyongyang--member-of--east-asia-clean-air-cities")).toContain("S29");
    expect(built.get("beijing--trust-channel--pyongyang")).toContain("S28");
    expect(today.prospects.map(({ actors }) => actors.join(" "))).toContain(
      "seoul east-asia-clean-air-cities pyongyang",
    );
  });

  it("shows what is not known: the interval is far wider than the draws alone", () => {
    const { interval, samplingInterval, value } = today.reliability;
    expect(interval[1] - interval[0]).toBeGreaterThan(
      5 * (samplingInterval[1] - samplingInterval[0]),
    );
    expect(interval[0]).toBeLessThan(value);
  });
});

describe("when the official line is cut", () => {
  const cut = ask({ shock: "official-line-cut", k: 30 });

  it("the way through our government and the zoos' exchange die, third parties stay", () => {
    const died = cut.shock!.died.map(({ actors }) => actors.join(" "));
    expect(died).toContain("seoul seoul-zoo pyongyang-zoo pyongyang");
    expect(died.some((way) => way.startsWith("seoul korea-government"))).toBe(true);
    const left = cut.shock!.survived.map(({ actors }) => actors[1]);
    expect(left).toEqual(expect.arrayContaining(["beijing", "moscow", "jakarta", "unicef", "wfp"]));
    expect(cut.shock!.after.reliability.value).toBeLessThan(cut.reliability.value);
    expect(cut.shock!.summary.ko).toContain("공식 채널 단절");
  });

  it.each(["beijing", "moscow", "jakarta", "undp", "sipri", "east-asia-clean-air-cities"])(
    "%s is still named",
    (id) => {
      expect(cut.shock!.after.thirdParties.map(({ actor }) => actor)).toContain(id);
    },
  );
});

describe("as of other days", () => {
  it("in 2007 the suspension that came cuts the direct line, and others go on", () => {
    const { shock } = ask({ asOf: "2007", issues: ["health"], shock: "suspension-2008-2010" });
    expect(shock!.died.map(({ ties }) => ties.join(" "))).toContain("seoul--partner--pyongyang");
    expect(shock!.survived.length).toBeGreaterThan(0);
    expect(shock!.summary.ko).toContain("멈추는 관계");
  });

  it("in 2005 the direct line with Pyongyang carried", () => {
    expect(
      ask({ asOf: "2005", issues: ["health"] }).channels.map(({ actors }) => actors.length),
    ).toContain(2);
    expect(today.channels.every(({ actors }) => actors.length > 2)).toBe(true);
  });
});
