import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { writers } from "../../../bench/gate/names/writers.ts";
import { compose, decompose, initialSoundPartners } from "./hangul.ts";
import { agreeInKorean, lookUpKeys } from "./korean-match.ts";
import { nameSyllables } from "./name-syllables.ts";
import { readKoreanName, withInitialSounds } from "./read-korean.ts";
import { surnameSyllables } from "./surnames.ts";

const seed = 20261123;

/** Every Hangul that a text may stand for. */
function hangulOf(text: string): Set<string> {
  const found = new Set<string>();
  for (const { syllables } of readKoreanName(text)) {
    let rows = [""];
    for (const { codes } of syllables)
      rows = rows.flatMap((row) => codes.map((code) => row + String.fromCharCode(code)));
    for (const row of rows) found.add(row);
  }
  return found;
}

describe("readKoreanName", () => {
  it.each([
    ["김영철", "김영철", "Hangul"],
    ["김 영철", "김영철", "Hangul with a blank"],
    ["金英哲", "김영철", "Hanja"],
    ["金铁三", "김철삼", "simplified characters of KPi.035"],
    ["尹浩镇", "윤호진", "simplified form of 鎭"],
    ["KIM YONG CHOL", "김영철", "UN list, KPi.024"],
    ["Kim Young-Cheol", "김영철", "UN list, KPi.024"],
    ["Chang-Su Han", "한장수", "UN list, KPi.055: family name last"],
    ["YO'N CHO'NG NAM", "연정남", "UN list, KPi.010: apostrophes for breves"],
    ["Cho’n Myo’ng-kuk", "전명국", "UN list, KPi.018"],
    ["Kim Tong-myŏng", "김동명", "McCune–Reischauer with breve"],
    ["Ch’oe Ch’un-yo’ng", "최춘영", "UN list, KPi.054"],
    ["Jo Yongwon", "조용원", "given name in one word"],
    ["KIMYONGCHOL", "김영철", "everything in one word"],
    ["Thae Yong Ho", "태영호", "Northern th"],
    ["Park Chung-hee", "박정희", "habit"],
    ["Lee Jae-myung", "이재명", "habit"],
    ["Ким Ён Чхоль", "김영철", "Kontsevich"],
    ["Ли Ман Гон", "리만건", "Kontsevich"],
    ["Цой Хви", "최휘", "Russian habit of 최"],
    ["Namgung Min", "남궁민", "family name of two syllables"],
    ["Jin Tiesan", "김철삼", "UN list, KPi.035: Mandarin"],
    ["Piao Yingzhi", "박영식", "Mandarin of 朴"],
  ])("%s may be %s (%s)", (text, hangul) => {
    expect(hangulOf(text)).toContain(hangul);
  });

  it.each(["Mohammed Ali", "Smith", "정", "", "123", "محمد", "한국국제협력단사업", "John Smith"])(
    "%j is no Korean name",
    (text) => {
      expect(readKoreanName(text)).toEqual([]);
    },
  );

  it.each([
    ["Kim Yeong-cheol", "김용철", "eo is never ㅛ"],
    ["Kim Jong-un", "김정은", ""],
  ])("%s and %s", (text, hangul, why) => {
    expect(hangulOf(text).has(hangul)).toBe(why === "");
  });

  it("reads back what each system writes of any name", () => {
    const surname = fc.constantFrom(...surnameSyllables).filter((code) => nameSyllables.has(code));
    const syllable = fc
      .constantFrom(...nameSyllables)
      .filter(
        (code) =>
          !"ㄲㄸㅃㅆㅉ".includes(decompose(code).onset) &&
          "ㄱㄴㄷㄹㅁㅂㅅㅇ".includes(decompose(code).coda),
      );
    const systems = [
      "hangul",
      "revised",
      "revised, family name last",
      "McCune–Reischauer with marks",
      "McCune–Reischauer without marks",
      "northern",
      "cyrillic",
    ];
    fc.assert(
      fc.property(
        surname,
        syllable,
        syllable,
        fc.constantFrom(...systems),
        (one, two, three, system) => {
          const name = String.fromCharCode(one, two, three);
          expect(hangulOf(writers[system]?.(name) ?? "")).toContain(name);
        },
      ),
      { seed, numRuns: 3000 },
    );
  });
});

describe("the initial-sound rule", () => {
  it.each([
    ["리병철", "이병철"],
    ["류진", "유진"],
    ["라경수", "나경수"],
    ["강룡", "강용"],
    ["량영희", "양영희"],
  ])("%s and %s are one name", (north, south) => {
    for (const [left, right] of [
      [north, south],
      [south, north],
    ] as const) {
      const [one, other] = [readKoreanName(left)[0], readKoreanName(right)[0]];
      if (one === undefined || other === undefined) throw new Error("unread");
      expect(agreeInKorean(withInitialSounds(one), other)?.score).toBeGreaterThan(0.9);
      expect(agreeInKorean(one, other)).toBeNull();
    }
  });

  it("is symmetrical for every syllable", () => {
    const withoutNieun = [...nameSyllables].filter((code) => decompose(code).onset !== "ㄴ");
    const oneWay = withoutNieun.flatMap((code) =>
      initialSoundPartners(code).filter(
        (partner) =>
          decompose(partner).onset !== "ㄴ" && !initialSoundPartners(partner).includes(code),
      ),
    );
    expect(oneWay).toEqual([]);
  });
});

describe("lookUpKeys", () => {
  it("gives names that agree a key in common", () => {
    const syllable = fc.constantFrom(...nameSyllables);
    fc.assert(
      fc.property(
        syllable,
        syllable,
        fc.constantFrom("revised", "northern", "usual spelling", "cyrillic"),
        fc.constantFrom("hangul", "revised", "northern"),
        (one, two, left, right) => {
          const name = `김${String.fromCharCode(one, two)}`;
          const asked = readKoreanName(writers[left]?.(name) ?? "").map(withInitialSounds);
          const listed = readKoreanName(writers[right]?.(name) ?? "");
          for (const here of asked) {
            for (const there of listed) {
              if (agreeInKorean(here, there) === null) continue;
              expect(lookUpKeys(here).some((key) => lookUpKeys(there).includes(key))).toBe(true);
            }
          }
        },
      ),
      { seed, numRuns: 1000 },
    );
  });
});

describe("hangul letters", () => {
  it("puts together what it took apart, for every syllable", () => {
    for (let code = 0xac00; code <= 0xd7a3; code += 1) expect(compose(decompose(code))).toBe(code);
    expect(() => decompose(0x41)).toThrow(/not a Hangul syllable/);
  });
});
