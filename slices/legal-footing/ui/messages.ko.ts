/** Wording of the register of legal footings. */
export const ko = {
  title: "협정의 법적 근거",
  about:
    "협정마다 구속력이 있는지, 무엇에 근거하는지, 누구의 동의가 필요한지를 담당자가 확인해 남깁니다.",
  notice:
    "도시 사이의 합의는 조약이 아니어서 그 자체로 법적 구속력이 없습니다(보고서 2.3, 5.1.2). 상대에게 보낼 문안에도 그렇게 적으세요.",
  empty: "등록된 협정이 없습니다.",
  emptyStep: "행위자 화면이나 자매·우호 도시에서 협정을 등록하면 여기에 모입니다.",
  count: (all: number, checked: number) => `협정 ${all}건 · 확인함 ${checked}`,
  other: "상대",
  kind: "협정",
  binding: "구속력",
  notChecked: "아직 확인하지 않음",
  grounds: "근거",
  consent: "필요한 동의",
  on: "확인한 날",
  earlier: (count: number) => `이전 확인 ${count}건`,
  none: "없음",
  check: "확인",
  checkOf: (name: string) => `${name} 협정의 법적 근거 확인`,
  consentNote: "누구의 동의, 어떤 문서",
  consentNoteHint: "예: 외교부 2026-04 공문, 시의회 의안 제31호",
  reason: "판단한 이유",
  evidence: "볼 곳",
  evidenceHint: "예: 협정서 제3조, 법률 검토 의견",
  saved: "법적 근거를 기록했습니다.",
  library: "근거와 선례",
  libraryNote:
    "보고서에서 옮긴 것으로 법령 원문과 대조하지 않았습니다. 쓰기 전에 법무 담당이 지금의 조문을 확인합니다.",
  precedents: "지방정부가 조약에 관여하는 나라",
};

export type Messages = typeof ko;
