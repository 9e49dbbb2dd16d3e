/** Wording of the matrix of kinds of actor by topic. */
export const ko = {
  title: "행위자 빈칸",
  about:
    "열세 종의 행위자가 어떤 주제에 서 있는지 봅니다. 빈칸을 누르면 누가 채울 수 있는지, 보고서의 어느 전략과 사례가 그것을 말하는지 보입니다. 점수는 매기지 않습니다.",
  matrix: "행위자 종류 × 주제",
  kind: "행위자 종류",
  family: "주제 묶음",
  allFamilies: "묶음으로 보기",
  openFamily: "주제 펼치기",
  summary: (empty: number, all: number) => `${all}칸 가운데 ${empty}칸이 비었습니다.`,
  gap: "빈칸",
  proposed: (count: number) => `제안 ${count}`,
  more: (count: number) => `외 ${count}`,
  cellOf: (kind: string, topic: string) => `${kind}, ${topic}: `,
  presentRule:
    "어떤 유형의 행위자가 그 주제로 지금 살아 있는 관계를 하나라도 가지면 그 칸에 있는 것으로 셉니다. 제안된 관계만 있으면 따로 세고, 아무도 없는 칸을 빈칸으로 셉니다. 칸을 누르면 센 행위자가 나옵니다.",
  present: (count: number) => `이 주제에 선 행위자 ${count}곳`,
  nobody: "이 종류의 행위자가 이 주제에 서 있는 관계가 등록되어 있지 않습니다.",
  whoCould: "누가 채울 수 있나",
  groupProposed: "이 주제로 계획·제안된 관계가 있는 행위자",
  groupRelated: "이웃 주제에서 일하는 행위자",
  groupKnown: "주제는 다르지만 서울과 이어진 행위자",
  groupOthers: "등록부에 있는 같은 종류의 행위자",
  noFillers: "등록부에 이 종류의 행위자가 더 없습니다. 행위자를 먼저 등록하세요.",
  grounds: "보고서가 말하는 전략과 사례",
  groundsBy: {
    kind: "이 종류의 행위자를 이름으로 드는 항목입니다.",
    topic: "이 종류를 들지는 않지만, 이 주제의 다른 행위자를 드는 항목입니다.",
    section: "행위자를 들지 않고 같은 절에서 이 주제를 다루는 항목입니다.",
  },
  noGrounds: "이 주제를 다루는 전략이나 사례가 없습니다.",
  table: "빈칸 목록",
};

export type Messages = typeof ko;
