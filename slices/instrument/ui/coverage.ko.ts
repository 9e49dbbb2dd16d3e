import { settleParticles } from "#kernel/korean-particles.ts";

/** Wording of the coverage matrix. */
export const ko = {
  coverage: "사업 매트릭스",
  coverageIs:
    "어느 층위, 어느 시기, 어느 기둥에 일이 없는지 봅니다. 빈칸을 누르면 그곳을 채울 수 있는 제안, 사례, 행위자가 나옵니다.",
  report: "보고서의 중층 접근",
  axes: "축 바꾸기",
  rows: "가로줄",
  columns: "세로줄",
  layers: "막대",
  noLayers: "없음",
  reset: "보고서의 축으로",
  summary: (cells: number, gaps: number, open: number) => {
    const told = [
      ...(gaps > 0 ? [`${gaps}칸은 비어 있습니다.`] : []),
      ...(open > 0 ? [`${open}칸에는 확인된 사업이 없습니다.`] : []),
    ];
    return told.length === 0
      ? `${cells}칸이 모두 차 있습니다.`
      : `${cells}칸 가운데 ${told.join(" ")}`;
  },
  counts: (decided: number, considered: number, proposed: number) =>
    `결정된 사업 ${decided}건 · 검토 중 ${considered}건 · 제안 ${proposed}건. 제안은 일이 아니므로 따로 셉니다.`,
  noWork: "결정된 사업이 아직 없습니다. 지금 보이는 것은 제안뿐입니다.",
  summaryWhat: "칸의 수",
  summaryRule:
    "가로 항목마다 세로 항목을 곱한 칸을 셉니다. 그 자리에 있다고 기록된 사업이 하나도 없고 자리를 모르는 사업도 없으면 빈칸, 자리를 모르는 사업이 있으면 확실하지 않은 칸입니다. 칸을 누르면 센 사업이 나옵니다.",
  countsWhat: "사업의 수",
  countsRule:
    "부서의 사업 가운데 결정 단계부터는 결정된 것, 그 앞은 검토 중인 것으로 세고, 보고서의 제안은 따로 셉니다.",
  countsRows: "센 사업 목록",
  unplacedRule: "이 축에서 설 자리를 아무도 적지 않은 사업을 셉니다.",
  balanceRule:
    "그 항목에 선다고 기록된 사업을 익은 정도별로 셉니다. 사업 하나가 여러 항목에 설 수 있고, 적히지 않은 것은 모름으로 따로 셉니다.",
  tiesRule:
    "그 행위자가 우리 쪽과 상대 쪽 행위자와 맺은, 지금 살아 있는 관계를 셉니다. 관계는 행위자를 열면 출처와 함께 있습니다.",
  shareRule:
    "그 행위자에게 기대는 사업(또는 돈)을 센 수나 합계로 나눈 값입니다. 절반부터 보입니다.",
  unplaced: (count: number, axis: string) =>
    `‘${axis}’에서 자리가 기록되지 않은 사업 ${count}건은 어느 칸에도 넣지 않았습니다.`,
  many: "여러 칸에 걸친 사업은 칸마다 셉니다. 칸을 더해도 전체가 되지 않습니다.",
  byAssessment:
    "이 평가틀은 사업 기록에 없어, 공개된 평가로 자리를 정합니다. 평가하지 않은 사업은 자리를 모릅니다.",
  ripeness: { decided: "결정", considered: "검토 중", proposed: "제안" },
  states: {
    decided: "결정된 사업 있음",
    considered: "검토 중인 사업만 있음",
    proposed: "제안만 있음",
    open: "확인된 사업 없음",
    gap: "비어 있음",
  },
  maybe: (count: number) => `자리를 모르는 사업 ${count}건`,
  missing: (names: string) => `${names} 없음`,
  openCell: (row: string, column: string, state: string) => `${row} × ${column}: ${state}. 열기`,
  cell: (row: string, column: string) => `${row} × ${column}`,
  close: "닫기",
  inCell: "이 칸의 사업",
  nobody: "이 칸에는 제안조차 없습니다.",
  wholeCell: "칸 전체",
  fill: "채울 수 있는 것",
  fillHint: "두 축에 얼마나 맞는지 차례로 놓았습니다. ✓ 맞음, – 넓혀야 함, ? 알 수 없음.",
  strategy: "전략 항목",
  cases: "사례",
  thirdParties: "제3자",
  actors: "행위자",
  actorsHint: "이 층위에 서는 행위자. 양쪽과 관계가 있는 곳부터.",
  thirdHint: "두 당사자 사이 통로에서 찾은, 이 층위의 제3자.",
  findChannels: "통로 찾기",
  none: "알맞은 것이 없습니다.",
  moreOf: (shown: number, total: number) => `${total}개 가운데 ${shown}개`,
  ties: (a: number, b: number) => `우리 측 ${a} · 상대 측 ${b} 관계`,
  basis: {
    horizon: "제안의 시기",
    actors: "이름이 나온 행위자의 종류",
    period: "이어진 기간",
    programme: "이것을 옮긴 사업",
    kind: "행위자의 종류",
    topics: "관계의 주제",
  },
  fit: { meets: "맞음", misses: "넓혀야 함", unknown: "알 수 없음" },
  readBy: (basis: string) => settleParticles(`${basis}(으)로 읽음`),
  balance: "기둥의 균형",
  balanceTable: "기둥마다 사업과 재원",
  layer: "기둥",
  unknownOn: (count: number) => `${count}건은 알 수 없음`,
  money: { planned: "계획", commitment: "약정", disbursement: "지급" },
  noMoney: "재원 기록 없음",
  concentration: "쏠림",
  concentrationHint:
    "사업의 절반 이상이 한 곳에 기대면 알립니다(사업 세 건부터). 부서가 정한 기준입니다.",
  noConcentration: "절반 이상이 기대는 한 곳은 없습니다.",
  carries: {
    partner: (who: string, share: string, count: number) =>
      `협력 상대 ${who}: 사업 ${count}건, ${share}`,
    "go-between": (who: string, share: string, count: number) =>
      `중재·유치 ${who}: 사업 ${count}건, ${share}`,
    funder: (who: string, share: string, count: number) =>
      `재원 ${who}: 사업 ${count}건, 금액의 ${share}`,
  },
  among: { own: "부서 사업", proposed: "제안" },
  judged: "판단",
  judgedHint: "보고서에 적혀 있지 않아 읽은 사람이 판단한 값",
  print: "인쇄",
  levelReading:
    "행위자의 종류를 층위에 맞춘 것은 나루의 해석입니다. 보고서는 상층을 국가원수·장성, 중간층을 도시·연구기관·종교단체의 장, 풀뿌리를 주민 지도자로만 듭니다(4.2절).",
};

export type Messages = typeof ko;
