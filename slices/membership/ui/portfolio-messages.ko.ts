/** Wording of the portfolio of memberships. */
export const ko = {
  title: "가입 포트폴리오",
  about:
    "서울이 가입한 기구를 한 표에 모았습니다. 어디에서 어떤 주제를 꺼낼 수 있는지, 어디에 빈칸이 있는지 봅니다.",
  empty: "등록된 가입이 없습니다.",
  emptyStep: "행위자 화면에서 기구와의 관계를 ‘가입’으로 등록하면 여기에 모입니다.",
  summary: (bodies: number, stated: number, free: number, missing: number) =>
    `기구 ${bodies}곳 · 금액 기재 ${stated} · 회비 없음 ${free} · 출처에 금액 없음 ${missing}`,
  table: "가입한 기구",
  body: "기구",
  member: "회원",
  role: "역할",
  fee: "연회비",
  noFee: "회비 없음",
  feeMissing: "출처에 금액 없음",
  owner: "담당 부서",
  joined: "가입",
  renewal: "갱신일",
  noRenewal: "미입력",
  overdue: "기한 지남",
  soon: (days: number) => `${days}일 남음`,
  activity: "활동",
  evidence: "마지막 근거",
  noEvidence: "근거 날짜 없음",
  topics: "주제",
  slips: "출처 오류",
  missing: "출처에 없음",
  exportCsv: "CSV로 내려받기",
  fees: "연회비 합계",
  feesNote: (count: number) =>
    count === 0
      ? "모든 금액이 확인되어 합계에 들어 있습니다."
      : `금액이 출처에 없는 ${count}곳은 합계에 없습니다. 회비가 없는 기구는 0으로 세지 않고 따로 셉니다.`,
  wonTotal: (won: string) => `원화로 ${won}`,
  wonPartly: (lacking: string) => `환율을 등록하지 않은 ${lacking}는 원화 합계에서 뺐습니다.`,
  noRates:
    "통화를 섞어 더하지 않습니다. 기준일이 있는 환율을 등록하면 원화 합계를 함께 보여 줍니다.",
  rateOf: (currency: string, rate: string, date: string) => `1 ${currency} = ${rate}원 (${date})`,
  enterRate: "환율 등록",
  rateEntered: "환율을 등록했습니다.",
  currency: "통화",
  rate: "1단위의 원화 값",
  rateHint: "예: 1475.5",
  rateDay: "기준일",
  whyRate: "출처와 이유",
  whyRateHint: "예: 서울외국환중개 매매기준율",
  leverage: "역할 × 주제",
  leverageNote:
    "가진 역할로 어떤 주제를 꺼낼 수 있는지입니다. 칸에는 기구가 적혀 있고, 빈칸은 그 역할로 그 주제에 선 기구가 없다는 뜻입니다.",
  seat: "역할",
  other: "그 밖의 주제",
  nobody: "없음",
  uncovered: "빈칸: 어느 기구에서도 꺼낼 수 없는 주제",
  uncoveredNote: "서울의 다른 관계에는 나오지만 가입한 기구 가운데 이 주제를 다루는 곳이 없습니다.",
  noUncovered: "서울이 다루는 모든 주제에 가입한 기구가 있습니다.",
  tiesCount: (count: number) => `관계 ${count}건`,
  withoutCells: "출처가 비워 둔 칸",
  noEmptyCells: "비어 있는 칸이 없습니다.",
  cells: { fee: "회비", joined: "가입 연도", role: "역할", size: "규모" },
  dormant: "쓰지 않는 가입",
  dormantNote: "휴면으로 기록된 가입과 그 근거입니다.",
  noDormant: "휴면으로 기록된 가입이 없습니다.",
  stale: (count: number, year: string) =>
    `${year}년 이후 근거가 없는 가입 ${count}곳. 활동 여부를 확인해 표에서 고치세요.`,
  unrecorded: "회비·역할 기록이 없는 소속",
  unrecordedNote:
    "관계에는 가입으로 되어 있으나 회비·역할·담당을 적은 기록이 없습니다. 역할 × 주제에서는 ‘역할 모름’으로 셉니다.",
  staleWhat: "최근 근거가 없는 가입",
  staleRule: (years: number) =>
    `마지막 근거가 ${years}년보다 오래되었거나 없는 가입을 셉니다. 휴면으로 기록된 것은 뺍니다.`,
  totalRule: "같은 통화로 금액이 적힌 회비를 더합니다. 통화는 서로 더하지 않습니다.",
  wonRule: "통화별 합계에 그 통화의 가장 최근 환율을 곱해 더하고 원 단위로 반올림합니다.",
  missingRule: "출처의 회비 칸이 비어 있는 가입을 셉니다.",
  renewals: "다가오는 갱신",
  noRenewals: (count: number) =>
    `갱신일이 입력된 가입이 없습니다. ${count}곳의 갱신일을 표에서 입력하면 오늘 화면이 알려 줍니다.`,
  undated: (count: number) => `갱신일이 없는 가입 ${count}곳은 알려 줄 수 없습니다.`,
  asOf: (date: string) => `${date} 기준`,
  edit: "고치기",
};

export type Messages = typeof ko;
