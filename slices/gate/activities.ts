import { both, type BothTexts } from "#kernel/local-text.ts";

/** Kinds of activity that the shipped regimes know, grouped as an office plans them. */
export const activityGroups: readonly {
  readonly name: BothTexts;
  readonly kinds: Readonly<Record<string, BothTexts>>;
}[] = [
  {
    name: both("만남과 협력사업", "Meeting and projects"),
    kinds: {
      contact: both("북한 주민 접촉", "Contact with North Koreans"),
      visit: both("방북", "Visit to the North"),
      "cooperation-project": both("협력사업", "Cooperation project"),
      "cooperation-project-small": both("신고 대상 협력사업", "Cooperation project by report"),
      "aid-operator": both("대북지원 사업", "Aid to the North"),
      "fund-application": both("남북협력기금 신청", "Application to the cooperation fund"),
      "result-report": both("결과 보고", "Report of results"),
      grant: both("무상 지원금", "Grant"),
    },
  },
  {
    name: both("연구와 교육", "Research and training"),
    kinds: {
      "research-other": both("공동연구(일반 분야)", "Joint research, other fields"),
      "research-nuclear": both("공동연구: 원자력", "Joint research: nuclear"),
      "research-aerospace": both("공동연구: 항공우주", "Joint research: aerospace"),
      "research-advanced-manufacturing": both(
        "공동연구: 첨단제조",
        "Joint research: advanced manufacturing",
      ),
      "training-materials": both("교육: 첨단재료", "Training: advanced materials"),
      "training-chemical": both("교육: 화학공학", "Training: chemical engineering"),
      "training-mechanical": both("교육: 기계공학", "Training: mechanical engineering"),
      "training-electrical": both("교육: 전기공학", "Training: electrical engineering"),
      "training-industrial": both("교육: 산업공학", "Training: industrial engineering"),
      "training-nuclear": both("교육: 원자력", "Training: nuclear"),
      "training-aerospace": both("교육: 항공우주", "Training: aerospace"),
      "training-advanced-manufacturing": both("교육: 첨단제조", "Training: advanced manufacturing"),
      "military-training": both("군·경 교육", "Military or police training"),
    },
  },
  {
    name: both("경제와 금융", "Economy and finance"),
    kinds: {
      "joint-venture": both("합작투자", "Joint venture"),
      "cooperative-entity": both("합작 단체", "Cooperative entity"),
      investment: both("투자", "Investment"),
      trade: both("교역", "Trade"),
      "trade-finance": both("무역금융", "Trade finance"),
      "trade-insurance": both("무역보험", "Trade insurance"),
      "export-credit": both("수출신용", "Export credit"),
      "concessional-loan": both("양허성 차관", "Concessional loan"),
      "programme-finance": both(
        "무기 계획에 쓰일 수 있는 금융",
        "Finance that may serve the programmes",
      ),
      "bank-branch": both("은행 지점", "Bank branch"),
      "bank-office": both("은행 사무소", "Bank office"),
      "bank-account": both("은행 계좌", "Bank account"),
      "bulk-cash": both("대량현금", "Bulk cash"),
      "payment-to-listed": both("명단 대상에 대한 지급", "Payment to a listed party"),
      "work-authorisation": both("북한 노동자 고용", "Work authorisation"),
      "fishing-rights": both("조업권", "Fishing rights"),
    },
  },
  {
    name: both("선박과 운송", "Ships and transport"),
    kinds: {
      "vessel-charter": both("선박·항공기 임대", "Charter of vessels or aircraft"),
      "crew-service": both("승무원 제공", "Crew services"),
      "vessel-insurance": both("선박 보험", "Insurance of vessels"),
      "vessel-registration": both("선박 등록", "Registration of vessels"),
      "ship-to-ship-transfer": both("해상 환적", "Transfer at sea"),
      "port-entry-designated": both("지정 선박의 입항", "Port entry of a listed vessel"),
      "vessel-suspected": both("위반 의심 선박", "Suspected vessel"),
    },
  },
  {
    name: both("그 밖", "Other"),
    kinds: {
      "domestic-only": both("국내에서만 하는 활동", "Work at home alone"),
      "third-country": both("제3국·국제기구와만 하는 활동", "Work with third countries alone"),
    },
  },
];
