import { settleParticles } from "#kernel/korean-particles.ts";

const number = (count: number) => count.toLocaleString("ko");

/** Wording of merging and splitting actors. */
export const ko = {
  merge: "합치기",
  mergeTitle: (name: string) => `다른 행위자를 ‘${name}’에 합치기`,
  mergeAre: (name: string) =>
    settleParticles(
      `같은 곳이 두 번 등록되었을 때 씁니다. 고른 행위자의 기록이 모두 ‘${name}’(으)로 옮겨지고, 한 번에 되돌릴 수 있습니다.`,
    ),
  other: "합칠 행위자",
  moves: (counts: {
    ties: number;
    memberships: number;
    claims: number;
    slips: number;
    parts: number;
  }) => {
    const parts = [
      `관계 ${number(counts.ties)}건`,
      counts.memberships > 0 && `가입 ${number(counts.memberships)}건`,
      counts.claims > 0 && `진술 ${number(counts.claims)}건`,
      counts.slips > 0 && `출처 오류 ${number(counts.slips)}건`,
      counts.parts > 0 && `소속 기관 ${number(counts.parts)}곳`,
    ].filter(Boolean);
    return `${parts.join(", ")}이 옮겨집니다.`;
  },
  folded: (count: number) =>
    `두 행위자가 똑같이 가진 관계 ${number(count)}건은 하나로 모으고, 출처는 모두 남깁니다.`,
  loops: (count: number) =>
    `두 행위자 사이의 관계·가입 ${number(count)}건은 자기 자신과의 관계가 되므로 사라집니다.`,
  aliases: (names: string) => `다른 이름으로 남습니다: ${names}`,
  filled: (properties: string) => `비어 있던 값이 채워집니다: ${properties}`,
  differing: (properties: string) =>
    `서로 다른 값은 나란히 진술로 남고, 지금 값이 그대로 보입니다: ${properties}`,
  openOther: (name: string) => `‘${name}’ 화면 열기`,
  why: "이유",
  whyHint: "이력에 남습니다. 예: 같은 시청이 두 번 등록됨",
  doMerge: "합치기",
  merged: "합쳤습니다.",
  split: "나누기",
  splitTitle: (name: string) => `‘${name}’에서 새 행위자 나누기`,
  splitAre:
    "서로 다른 두 곳이 하나로 등록되었을 때 씁니다. 새 행위자에게 갈 것을 고르세요. 나머지는 그대로 남습니다.",
  nameKo: "새 행위자의 이름 (한국어)",
  nameEn: "새 행위자의 이름 (영어)",
  nameHint: "한국어와 영어 가운데 하나는 있어야 합니다.",
  kind: "유형",
  ties: "관계",
  memberships: "가입",
  claims: "진술",
  names: "다른 이름",
  together: "가입과 그 관계는 함께 갑니다.",
  chosen: (count: number) => `${number(count)}건 고름`,
  doSplit: "나누기",
  splitDone: "새 행위자를 나누었습니다.",
  properties: {
    kind: "유형",
    territory: "나라·지역",
    city: "도시",
    abbr: "약칭",
    place: "위치",
    parentId: "소속",
    side: "진영",
    status: "관계의 상태",
    since: "시작",
    until: "종료",
    lastEvidence: "마지막 교류",
    cityAgreement: "협정 유형",
    trust: "신뢰",
  } as Readonly<Record<string, string>>,
};

export type Messages = typeof ko;
