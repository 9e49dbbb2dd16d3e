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
  asOf: (date: string) => `${date} 기준`,
  missing: "출처에 없음",
  noRenewal: "갱신일 미입력",
  totals: (totals: string, unknown: number) =>
    `연회비 합계 ${totals}${unknown > 0 ? `. ${unknown}건은 금액을 알 수 없어 뺐습니다.` : "."}`,
};

export type Messages = typeof ko;
