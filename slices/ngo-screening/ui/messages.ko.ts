/** Wording of the screening of domestic NGOs. */
export const ko = {
  title: "국내 NGO 살펴보기",
  about:
    "대북 사업을 오래 해 온 국내 NGO를 정보력·소통 채널·협상력·성과로 견줍니다(보고서 6.2). 점수를 더하지 않고, 이유를 나란히 봅니다.",
  empty: "등록된 국내 NGO가 없습니다.",
  emptyStep: "행위자 목록에서 종류가 ‘국내 NGO’인 단체를 등록하면 여기에 모입니다.",
  count: (all: number, screened: number) => `국내 NGO ${all}곳 · 살펴봄 ${screened}`,
  ngo: "단체",
  experience: "대북 사업",
  years: (years: number, since: number) => `${years}년 (${since}년부터)`,
  unknown: "모름",
  northern: "북측과의 관계",
  northernCount: (count: number) => `${count}건`,
  noNorthern: "기록 없음",
  on: "살펴본 날",
  notYet: "아직 살펴보지 않음",
  earlier: (count: number) => `이전 ${count}건`,
  screen: "살펴보기",
  screenOf: (name: string) => `${name} 살펴보기`,
  since: "대북 사업을 시작한 해",
  sinceHint: "모르면 비워 둡니다.",
  grade: "정도",
  reason: "이유",
  reasonHint: "정도마다 무엇을 보고 그렇게 보았는지 이유를 적습니다. ‘모름’이면 비워도 됩니다.",
  evidence: "볼 곳",
  evidenceHint: "예: 2026년 면담 기록, 사업보고서",
  why: "이번에 살펴본 까닭",
  saved: "살펴본 결과를 기록했습니다.",
};

export type Messages = typeof ko;
