/** Wording of the first page. */
export const ko = {
  changed: "바뀐 것",
  todo: "할 일",
  watch: "지켜볼 것",
  nothingChanged: "아직 바뀐 것이 없습니다.",
  nothingChangedStep: "행위자나 관계를 고치면 누가 왜 고쳤는지 여기에 남습니다.",
  nothingToDo: "기한이 다가온 일이 없습니다.",
  nothingToDoStep: "가입 갱신일을 입력하면 미리 알려 드립니다.",
  nothingToWatch: "지켜볼 것이 없습니다.",
  nothingToWatchStep: "오래 확인되지 않은 관계와 출처의 오류가 여기에 모입니다.",
  system: "시스템",
  because: (why: string) => `이유: ${why}`,
  due: (date: string) => `기한 ${date}`,
  more: (count: number) => `그 밖에 ${count}건 더 보기`,
  showAll: (count: number) => `${count}건 모두 보기`,
  takenBack: "되돌림",
  why: "이유",
  whyHint: "이력에 남습니다.",
  kinds: {
    proposal: "발의의 다음 단계",
    "contact-due": "연락할 때",
    "next-step": "관계의 다음 할 일",
    renewal: "가입 갱신",
    "renewal-undated": "갱신일을 적지 않은 가입",
    "missing-cell": "출처에 빠진 값",
    grant: "면제·승인",
    "hand-over": "행방을 확인하지 못한 선적",
    "dormant-tie": "휴면 중이거나 근거가 오래된 관계",
    slip: "출처 오류",
  } as Readonly<Record<string, string>>,
};

export type Messages = typeof ko;
