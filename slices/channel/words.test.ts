import { describe, expect, it } from "vitest";
import { actorKinds } from "#slices/actor/model.ts";
import { tieKinds, tieStatuses } from "#slices/tie/model.ts";
import { tracks } from "./model.ts";
import { topicFit } from "./topics.ts";
import { isOfficialKind, trackOf } from "./tracks.ts";
import { say } from "./say.ts";
import type { ToldTie } from "./words.ts";

describe("sentences for ties", () => {
  const moscow: ToldTie = {
    from: "서울특별시",
    to: "모스크바시",
    kind: "sister-city",
    status: "actual",
    cityAgreement: "sister",
    since: 1991,
    drawnFrom: "nothing",
  };
  it("says since when two cities are twinned", () => {
    expect(say((words) => words.tie(moscow))).toEqual({
      ko: "서울특별시는 1991년부터 모스크바시와 자매도시",
      en: "서울특별시 and 모스크바시 have been sister cities since 1991",
    });
  });

  it("has a sentence for every kind and status in both languages, dated or not", () => {
    for (const kind of tieKinds)
      for (const status of tieStatuses)
        for (const since of [null, 2000]) {
          const told = say((words) =>
            words.tie({ ...moscow, kind, status, since, cityAgreement: null }),
          );
          for (const text of [told.ko, told.en]) {
            expect(text).toContain("서울특별시");
            expect(text).not.toMatch(/null|undefined|NaN/);
          }
        }
  });

  it("never lets a proposal look like a relation that exists", () => {
    const told = say((words) => words.tie({ ...moscow, status: "proposed" }));
    expect(told.ko).toContain("제안");
    expect(told.en).toContain("proposed");
  });
});

describe("tracks (report 2.1)", () => {
  it.each([
    [["gov-domestic-local", "gov-foreign-local", "gov-foreign-local"], "official"],
    [
      ["gov-domestic-local", "igo-national", "gov-foreign-central", "gov-foreign-local"],
      "official",
    ],
    [
      ["gov-domestic-local", "research-foreign", "gov-foreign-central", "gov-foreign-local"],
      "official-civil",
    ],
    [["gov-domestic-local", "ngo-domestic", "gov-foreign-local"], "civil"],
    [["gov-domestic-local", "gov-foreign-local"], "official"],
  ] as const)("%j is %s", (kinds, track) => {
    expect(trackOf(kinds)).toBe(track);
  });

  it("names every kind and track", () => {
    expect(Object.keys(isOfficialKind).toSorted()).toEqual(actorKinds.toSorted());
    for (const track of tracks) expect(say((words) => words.track[track]).ko).not.toBe("");
  });
});

describe("fit of issues", () => {
  it.each([
    [["air-quality"], ["air-quality", "culture"], "match"],
    [["air-quality"], ["climate"], "related"],
    [["air-quality"], ["friendship"], "general"],
    [["air-quality"], [], "general"],
    [["air-quality"], ["lighting"], "unrelated"],
    [["air-quality"], ["species-conservation"], "unrelated"],
    [[], ["lighting"], "match"],
    [["own-tag"], ["own-tag"], "match"],
  ] as const)("%j against %j is %s", (asked, issues, fit) => {
    expect(topicFit(asked, issues)).toBe(fit);
  });
});
