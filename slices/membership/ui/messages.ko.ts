/** Wording of memberships on the screen. */
export const ko = {
  memberships: "가입",
  body: "기구",
  role: "역할",
  joined: "가입",
  fee: "연회비",
  size: "규모",
  owner: "담당 부서",
  renewal: "갱신",
  purpose: "목적",
  edit: "고치기",
  editTitle: "가입 고치기",
  saved: "가입을 고쳤습니다.",
  renewalHint: "이 날이 다가오면 오늘 화면의 할 일에 나옵니다.",
  activity: "활동",
  roleKo: "역할 (한국어)",
  roleEn: "역할 (영어)",
  why: "이유",
  whyHint: "이력에 남습니다. 예: 2026년 회비 고지서에서 확인",
  asOf: (date: string) => `${date} 기준`,
  missing: "출처에 없음",
  noRenewal: "갱신일 미입력",
  totalsWhat: "회비 합계",
  totalsRule: "위 표에서 금액이 적힌 회비를 통화별로 더합니다. 통화는 서로 더하지 않습니다.",
  totals: (totals: string, unknown: number) =>
    `연회비 합계 ${totals}${unknown > 0 ? `. ${unknown}건은 금액을 알 수 없어 뺐습니다.` : "."}`,
};

export type Messages = typeof ko;
