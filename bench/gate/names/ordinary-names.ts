/**
 * Family names with their share of the people, in per mille. Source: Statistics Korea, Population and Housing Census
 * 2015, family names (the 32 most frequent, rounded; verification mark: memory).
 */
export const surnameShare: Readonly<Record<string, number>> = {
  김: 215,
  이: 147,
  박: 84,
  최: 47,
  정: 43,
  강: 24,
  조: 21,
  윤: 20,
  장: 20,
  임: 17,
  한: 15,
  오: 15,
  서: 15,
  신: 15,
  권: 14,
  황: 14,
  안: 14,
  송: 14,
  류: 12,
  전: 11,
  홍: 11,
  고: 9,
  문: 9,
  양: 9,
  손: 9,
  배: 8,
  백: 8,
  허: 7,
  유: 7,
  남: 5,
  심: 5,
  노: 4,
};

/**
 * Most frequent given names by year of birth. Source: Supreme Court of Korea, electronic family register, lists of
 * frequent names 1945, 1948, 1958, 1968, 1978, 1988, 1998, 2005, 2008, 2015 as published (verification mark: memory).
 */
export const givenNames: readonly string[] = [
  ..."영수 영호 영식 정웅 영길 영일 정수 정남 광수 중수 순자 영자 정자 영순 춘자 경자 옥자 명자 숙자 영숙".split(
    " ",
  ),
  ..."영철 정식 성수 영환 순옥 정순 정숙 영희 화자 종수 상철 병철 성호 종호 광호 정호 승호 성진 영진 미숙".split(
    " ",
  ),
  ..."미경 미영 경숙 경희 영미 은주 은희 현숙 명숙 정희 은영 현주 은정 지영 미정 성훈 상훈 상현 병호 재호".split(
    " ",
  ),
  ..."동현 정훈 승현 지훈 성민 정민 현우 준호 진호 민수 동욱 상우 준영 재현 진우 종현 민호 지연 유진 수진".split(
    " ",
  ),
  ..."선영 혜진 은경 민정 지혜 현정 윤정 지은 수연 은지 민지 예진 수빈 예지 유나 서연 민서 수민 지원 채원".split(
    " ",
  ),
  ..."민준 현준 민재 예준 건우 도현 우진 서준 하준 도윤 시우 주원 지호 준우 준서 유준 정우 승민 지후 연우".split(
    " ",
  ),
  ..."서윤 하윤 서현 지우 하은 지유 윤서 채은 다은 수아 예은 소율 지아 서아 예린 아린 지민 가은 나은 소윤".split(
    " ",
  ),
];

/** A number from a text that spreads evenly: halves the names into tuning and test without choice. Fowler–Noll–Vo 1a. */
export function hashOf(text: string): number {
  let hash = 2166136261;
  for (const character of text)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619) >>> 0;
  return (hash ^ (hash >>> 15)) >>> 0;
}

export interface OrdinaryName {
  readonly hangul: string;
  readonly share: number;
}

/** Every family name with every given name of one half, with the share of the family name. */
export function ordinaryNames(half: "tuning" | "test"): readonly OrdinaryName[] {
  const given = givenNames.filter((name) => (hashOf(name) % 2 === 0) === (half === "tuning"));
  return Object.entries(surnameShare).flatMap(([family, share]) =>
    given.map((name) => ({ hangul: family + name, share })),
  );
}
