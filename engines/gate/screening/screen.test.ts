import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { withKoreanNames } from "./added-names.ts";
import { isWithinOneEdit, leaveOneOut } from "./edit-distance.ts";
import { namedSubject, type ListedEntry, type ListedName } from "./list.ts";
import { prepareScreener, prepareUnindexedScreener } from "./screen.ts";

const seed = 20261123;

function entry(
  id: string,
  programme: string,
  names: readonly string[],
  more: Partial<ListedEntry> = {},
): ListedEntry {
  const listed: ListedName[] = names.map((text, at) => ({
    text,
    quality: at === 0 ? "primary" : "good",
  }));
  return {
    id,
    kind: id.startsWith("KPe") ? "organisation" : "person",
    programme,
    names: listed,
    births: [],
    documents: [],
    gender: null,
    rest: "",
    ...more,
  };
}

/** A few entries as the UN list of 27 February 2026 writes them. */
const list = withKoreanNames({
  version: "2026-02-27",
  entries: [
    entry("KPi.024", "DPRK", ["KIM YONG CHOL", "Kim Young-Cheol", "Young-Chul"], {
      births: [{ from: 1962, to: 1962 }],
      documents: ["472310168"],
    }),
    entry("KPi.035", "DPRK", ["KIM CHOL SAM", "Jin Tiesan (金铁三)"], {
      births: [{ from: 1971, to: 1971 }],
    }),
    entry("KPi.019", "DPRK", ["KANG MUN KIL", "Jiang Wen-ji"]),
    entry("KPi.076", "DPRK", ["RI PYONG CHUL", "Ri Pyo’ng-ch’o’l"], { gender: "male" }),
    entry("KPi.061", "DPRK", ["KIM NAM UNG"]),
    entry("KPe.001", "DPRK", ["KOREA MINING DEVELOPMENT TRADING CORPORATION", '"KOMID"']),
    entry("KPe.002", "DPRK", ["KOREA RYONBONG GENERAL CORPORATION"]),
    entry("KPe.023", "DPRK", ["DAEDONG CREDIT BANK (DCB)", "Taedong Credit Bank"]),
    entry("KPe.055", "DPRK", ["CHANG AN SHIPPING & TECHNOLOGY", "長安海連技術有限公司"]),
    entry("QDi.001", "Al-Qaida", ["SAYF-AL ADL", "Saif Al-'Adil"]),
    entry("QDi.002", "Al-Qaida", ["MUHAMMAD ABDALLAH HASAN", "محمد عبدالله حسن"]),
  ],
});
const screener = prepareScreener(list);
const first = (name: string): string | undefined => screener.screen(namedSubject(name)).hits[0]?.id;

describe("names that are listed", () => {
  it.each([
    ["김영철", "KPi.024"],
    ["金英哲", "KPi.024"],
    ["Kim Yŏng-ch’ŏl", "KPi.024"],
    ["Yong-chol KIM", "KPi.024"],
    ["Ким Ён Чхоль", "KPi.024"],
    ["金鐵三", "KPi.035"],
    ["金铁三", "KPi.035"],
    ["Jin Tiesan", "KPi.035"],
    ["Jiang Wenji", "KPi.019"],
    ["이병철", "KPi.076"],
    ["Lee Byung-chul", "KPi.076"],
    ["조선광업개발무역회사", "KPe.001"],
    ["komid", "KPe.001"],
    ["Korea Mining Development Trading Corp.", "KPe.001"],
    ["조선련봉총회사", "KPe.002"],
    ["연봉총기업소", "KPe.002"],
    ["Ryeonbong General Corporation of Korea", "KPe.002"],
    ["대동신용은행", "KPe.023"],
    ["Daedong Credit Bank", "KPe.023"],
    ["长安海连技术有限公司", "KPe.055"],
    ["Saif al Adil", "QDi.001"],
    ["김영철 부위원장", "KPi.024"],
    ["김영철(KOMID)", "KPi.024"],
    ["김영철 Kim Young-chul", "KPi.024"],
    ["Mr. Kim Yong Chol", "KPi.024"],
    ["김영철".normalize("NFD"), "KPi.024"],
    ["\uf90a英哲", "KPi.024"],
    ["ＫＩＭ ＹＯＮＧ ＣＨＯＬ", "KPi.024"],
    ["Сайф аль Адл", "QDi.001"],
    ["Muhamad Abdallah Hasan", "QDi.002"],
    ["Hasan, Muhammad Abdallah", "QDi.002"],
    ["محمد عبدالله حسن", "QDi.002"],
  ])("%s is %s", (name, id) => {
    expect(first(name)).toBe(id);
  });
});

describe("names that are not", () => {
  it.each([
    "홍길동",
    "김민수",
    "Kim Yeong-ho",
    "박지성",
    "이민호",
    "Korea Development Bank",
    "Daedong Trading",
    "Muhammad Ali",
    "John Smith",
    "김용철수",
    "Young-Chul Park",
  ])("%s is clear", (name) => {
    expect(screener.screen(namedSubject(name))).toEqual({ verdict: "clear", hits: [], open: null });
  });

  it.each([
    ["", "empty-name"],
    ["—", "empty-name"],
    ["123", "empty-name"],
    ["สมชาย", "unreadable-script"],
  ])("%j is undetermined: %s", (name, open) => {
    expect(screener.screen(namedSubject(name))).toEqual({
      verdict: "undetermined",
      hits: [],
      open,
    });
  });
});

describe("reasons", () => {
  it("show both values and the weight of each feature of a Korean hit", () => {
    const [hit] = screener.screen(namedSubject("김영철")).hits;
    expect(hit?.reasons).toEqual([
      {
        feature: "family-name",
        left: "김영철 → 김",
        right: "KIM YONG CHOL → 김",
        weight: expect.closeTo(1 / 3, 12),
      },
      {
        feature: "given-name",
        left: "김영철 → 영철",
        right: "KIM YONG CHOL → 영철",
        weight: expect.closeTo(2 / 3, 12),
      },
    ]);
  });

  it("show what was spelled otherwise and what is missing", () => {
    const [hit] = screener.screen(namedSubject("Muhamad Abdallah Hasan")).hits;
    expect(hit?.reasons.map(({ feature }) => feature)).toEqual(["word-spelling", "word", "word"]);
    expect(hit?.reasons[0]).toMatchObject({ left: "muhamad", right: "muhammad" });
  });

  it.each([
    [{ birthYear: 1962 }, "hit", "birth-year"],
    [{ birthYear: 1964 }, "hit", "birth-year"],
    [{ birthYear: 1990 }, "clear", null],
    [{ documents: ["4723-10168"] }, "hit", "document"],
  ] as const)("weigh %j: %s", (known, verdict, feature) => {
    const found = screener.screen({ ...namedSubject("김영철"), ...known });
    expect(found.verdict).toBe(verdict);
    if (feature !== null)
      expect(found.hits[0]?.reasons.map((reason) => reason.feature)).toContain(feature);
  });

  it("find an entry by its document under any name, and lose it by another gender", () => {
    expect(
      screener.screen({ ...namedSubject("홍길동"), documents: ["472310168"] }).hits[0]?.id,
    ).toBe("KPi.024");
    expect(screener.screen({ ...namedSubject("이병철"), gender: "female" }).verdict).toBe("clear");
  });
});

describe("the index", () => {
  it("answers as the unindexed twin, for names bent at random", () => {
    const twin = prepareUnindexedScreener(list);
    const names = list.entries.flatMap((one) => one.names.map(({ text }) => text));
    const bent = fc
      .tuple(
        fc.constantFrom(...names),
        fc.constantFrom(...names),
        fc.nat(40),
        fc.nat(4),
        fc.constantFrom("a", "o", "g", " ", "-", "", "철"),
      )
      .map(([one, other, at, cut, put]) => {
        const text =
          at % 5 === 0 ? `${one.split(" ")[0]} ${other.split(" ").slice(1).join(" ")}` : one;
        return text.slice(0, at) + put + text.slice(at + (cut % 3));
      });
    fc.assert(
      fc.property(bent, (name) => {
        expect(screener.screen(namedSubject(name))).toEqual(twin.screen(namedSubject(name)));
      }),
      { seed, numRuns: 3000 },
    );
  });
});

describe("names of light words alone", () => {
  it.each(["Co. Ltd", "the company", "al", "주식회사"])("%s is answered as by the twin", (name) => {
    const light = {
      version: "1",
      entries: [entry("KPe.900", "DPRK", ["THE COMPANY"]), ...list.entries],
    };
    const answer = prepareScreener(light).screen(namedSubject(name));
    expect(answer).toEqual(prepareUnindexedScreener(light).screen(namedSubject(name)));
  });
});

describe("isWithinOneEdit", () => {
  it.each([
    ["hasan", "hassan", true],
    ["hasan", "hsaan", true],
    ["hasan", "haasn", true],
    ["hasan", "hasen", true],
    ["hasan", "hasan", true],
    ["hasan", "hussan", false],
    ["hasan", "nasah", false],
    ["abcde", "badce", false],
    ["hasan", "has", false],
  ])("%s and %s: %s", (one, other, expected) => {
    expect(isWithinOneEdit(one, other)).toBe(expected);
    expect(isWithinOneEdit(other, one)).toBe(expected);
  });

  it("implies a form in common with one letter left out", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 5, maxLength: 8 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        const meets = leaveOneOut(one).some((form) => leaveOneOut(other).includes(form));
        expect(meets || !isWithinOneEdit(one, other)).toBe(true);
      }),
      { seed, numRuns: 5000 },
    );
  });
});
