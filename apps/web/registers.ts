import { both, type BothTexts } from "#kernel/local-text.ts";

/** A register of the network: a screen that lists one kind of record. */
export interface Register {
  readonly page: string;
  readonly name: BothTexts;
}

/** The registers in the order in which an officer goes through them. */
export const registers: readonly Register[] = [
  { page: "/network/memberships", name: both("가입", "Memberships") },
  { page: "/network/sister-cities", name: both("자매·우호 도시", "Sister cities") },
  { page: "/network/upkeep", name: both("관계 돌보기", "Upkeep") },
  { page: "/network/legal-footing", name: both("협정의 법적 근거", "Legal footing") },
  { page: "/network/ngos", name: both("국내 NGO", "Domestic NGOs") },
  { page: "/network/hosted-bodies", name: both("서울의 국제기구", "Bodies in Seoul") },
  { page: "/network/gaps", name: both("행위자 빈칸", "Gaps") },
  { page: "/network/mediators", name: both("중재자 명단", "Mediators") },
  { page: "/network/third-channels", name: both("제3의 통로", "Third channels") },
  { page: "/network/initiatives", name: both("공동 구상", "Initiatives") },
  { page: "/network/proposals", name: both("발의", "Proposals") },
];

/** The views of the programmes, in the order in which a manager goes through them. */
export const programmeViews: readonly Register[] = [
  { page: "/programmes/list", name: both("사업 목록", "List of programmes") },
  { page: "/programmes/board", name: both("사업 진행판", "Board of programmes") },
  { page: "/programmes/timeline", name: both("사업 시간표", "Timeline of programmes") },
  { page: "/programmes/goals", name: both("목표 나무", "Goal tree") },
];

/** The screens of what sources tell: the past, what it taught, and where the sources err. */
export const records: readonly Register[] = [
  { page: "/research/history", name: both("정책 연표", "Policy timeline") },
  { page: "/research/diagnosis", name: both("진단", "Diagnosis") },
  { page: "/research/cases", name: both("사례", "Cases") },
  { page: "/research/slips", name: both("출처 오류", "Source faults") },
  { page: "/research/sources", name: both("출처", "Sources") },
];
