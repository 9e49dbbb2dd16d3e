import { settleParticles } from "#kernel/korean-particles.ts";

/** Wording of the network room. */
export const ko = {
  network: "네트워크",
  networkIs: "도시외교의 행위자와 관계를 한 가지 조건으로 여섯 가지 모습으로 봅니다.",
  views: "보기",
  view: {
    ego: "주변",
    list: "행위자 목록",
    map: "세계 지도",
    graph: "전체 그래프",
    table: "관계 표",
    timeline: "연표",
  },
  filters: "조건",
  moreFilters: (count: number) => (count === 0 ? "조건 더 보기" : `조건 더 보기 (${count})`),
  fewerFilters: "조건 접기",
  words: "이름으로 찾기",
  wordsHint: "이름, 초성(ㅍㅇ), 영문, 약칭",
  heading: "분류",
  kind: "유형",
  side: "진영",
  layer: "관계 종류",
  status: "관계 상태",
  issue: "주제",
  asOf: "기준일",
  asOfHint: "예: 2005",
  asOfWrong: "2005, 2005-04, 2005-04-12처럼 적어 주세요.",
  all: "전체",
  clear: "조건 지우기",
  countsWhat: "행위자와 관계의 수",
  countsRule:
    "이 부서가 간직하고 보는 사람이 볼 수 있는 행위자와 관계를 셉니다. 거르개와 기준일을 지난 것만 보이고, 전체가 다르면 함께 적습니다. 기준일에 살아 있었는지 날짜로 알 수 없는 관계는 따로 셉니다.",
  yearsRule:
    "그 해에 걸친 기간을 가진 관계를 셉니다. 시작이나 끝을 몰라 그 해에 살아 있었는지 알 수 없는 것은 확실하지 않은 것으로 따로 셉니다. 각 관계를 열면 날짜의 출처가 있습니다.",
  undatedWhat: "날짜가 없는 관계",
  undatedRule: "시작, 끝, 마지막 근거가 모두 기록되지 않은 관계를 셉니다.",
  placelessWhat: "지도에 없는 행위자",
  placelessRule: "좌표가 기록되지 않아 지도에 놓을 수 없는 행위자를 셉니다.",
  countsActors: "센 행위자 목록",
  countsTies: "센 관계 표",
  counts: (actors: number, allActors: number, ties: number, allTies: number) =>
    `행위자 ${part(actors, allActors, "곳")} · 관계 ${part(ties, allTies, "건")}`,
  asOfCounts: (date: string, unsure: number) =>
    unsure === 0
      ? `${date} 기준`
      : `${date} 기준. 시작이나 끝을 몰라 그때 있었는지 알 수 없는 관계 ${unsure.toLocaleString("ko")}건 포함`,
  onlySure: "때가 확실한 관계만",
  partOnly: (actors: number, allActors: number, ties: number, allTies: number) =>
    `한 번에 보기에는 큰 네트워크입니다. 행위자 ${allActors.toLocaleString("ko")}곳 가운데 관계가 가장 많은 ${actors.toLocaleString("ko")}곳과 그 사이의 관계 ${ties.toLocaleString("ko")}건만 보입니다(전체 관계 ${allTies.toLocaleString("ko")}건). 조건을 좁히면 나머지도 보입니다.`,
  aroundOnly: (name: string) =>
    settleParticles(
      `한 번에 보기에는 큰 네트워크입니다. 여기에는 ${name}와(과) 바로 이어진 행위자와 관계만 있습니다.`,
    ),
  none: "조건에 맞는 행위자가 없습니다.",
  noneRepair: "조건을 지우거나 초성, 영문 이름, 약칭으로 찾아보세요.",
  noTies: "조건에 맞는 관계가 없습니다.",
  empty: "아직 행위자가 없습니다.",
  emptyStep: "표나 그래프 파일을 가져오면 여기에 보입니다.",
  importFile: "파일에서 가져오기",
  center: "가운데에 둘 행위자",
  centerMark: "가운데",
  egoPicture: (name: string, shown: number) =>
    settleParticles(
      `${name}을(를) 가운데에 두고 가까운 행위자 ${shown}곳을 분류별로 두른 그림. 같은 내용이 옆 목록에 같은 순서로 있습니다.`,
    ),
  egoList: (name: string) => `${name} 주변의 행위자`,
  egoAll: "행위자 화면에서 모두 보기",
  egoMore: (count: number) => `그 밖에 ${count.toLocaleString("ko")}곳이 더 있습니다.`,
  egoRest: (count: number) => `외 ${count.toLocaleString("ko")}곳`,
  seeAll: "목록에서 모두 보기",
  egoNone: (name: string) => `조건에 맞는 ${name}의 관계가 없습니다.`,
  egoWithout: "가운데에 둘 행위자를 고르세요.",
  mapPicture: "관계를 큰 원 길로 그린 세계 지도. 같은 내용이 옆 목록에 있습니다.",
  graphPicture:
    "행위자를 점, 관계를 선으로 그린 전체 그래프. 가까이 묶인 행위자가 가까이 놓입니다. 같은 내용이 옆 목록에 있습니다.",
  pictureKeys: "화살표로 옮기고 +와 −로 확대·축소, 0으로 처음 자리.",
  zoomIn: "확대",
  zoomOut: "축소",
  goHome: "처음 자리로",
  actorsList: "행위자",
  territoriesList: "나라·지역",
  listKeys: "위아래 화살표로 고르고 Enter로 자세히 봅니다.",
  unknownTerritory: "소재 미상",
  territoryNote: (actors: number, ties: number) =>
    `행위자 ${actors.toLocaleString("ko")} · 관계 ${ties.toLocaleString("ko")}`,
  tiesNote: (ties: number) => `관계 ${ties.toLocaleString("ko")}`,
  gathered: "멀리서는 나라·지역별로 묶어 보입니다. 확대하면 행위자가 하나씩 보입니다.",
  single: "한 도시에 있는 행위자는 겹치지 않게 조금씩 벌려 그렸습니다.",
  near: "가까이에서는 화면 안에 있는 행위자의 관계만 그립니다.",
  placeless: (count: number) =>
    `위치가 등록되지 않은 ${count.toLocaleString("ko")}곳은 지도에 없습니다.`,
  settling: "자리를 다듬는 중입니다.",
  seedless: "가까이 묶인 행위자가 가까이 놓입니다. 같은 네트워크는 늘 같은 모습입니다.",
  legend: "표시",
  tieTable: "관계 표",
  from: "한쪽",
  to: "다른 쪽",
  tieKind: "종류",
  tieStatus: "상태",
  since: "시작",
  until: "끝",
  issues: "주제",
  evidence: "마지막 근거",
  unknown: "미상",
  ongoing: "계속",
  tableKeys: "위아래 화살표로 줄을 옮기고 Enter로 자세히 봅니다.",
  printedOnly: (rows: number, total: number) =>
    `${total.toLocaleString("ko")}건 중 처음 ${rows.toLocaleString("ko")}건만 인쇄합니다. 조건을 좁히면 나머지도 인쇄됩니다.`,
  years: "해마다 유지된 관계 수",
  yearsPicture: (first: number, last: number) =>
    `${first}년부터 ${last}년까지 해마다 유지된 관계의 수. 진한 막대는 확실한 것, 옅은 막대는 날짜가 덜 밝혀진 것입니다.`,
  yearChosen: (year: number, held: number, open: number) =>
    open === 0
      ? `${year}년: 유지 ${held.toLocaleString("ko")}건`
      : `${year}년: 유지 ${held.toLocaleString("ko")}건, 그해 사정이 덜 밝혀진 것 ${open.toLocaleString("ko")}건`,
  yearSlider: "기준 연도",
  today: "오늘로",
  undated: (count: number) =>
    `날짜가 전혀 없는 관계 ${count.toLocaleString("ko")}건은 막대에 들어 있지 않습니다.`,
  timelineRows: "관계와 기간",
  sides: "진영",
  lines: "관계 상태",
  conflict: "갈등",
  actorsOf: (row: string, other: string) => `${row} – ${other}`,
};

function part(shown: number, all: number, unit: string): string {
  return shown === all
    ? `${all.toLocaleString("ko")}${unit}`
    : `${all.toLocaleString("ko")}${unit} 중 ${shown.toLocaleString("ko")}${unit}`;
}

export type Messages = typeof ko;
