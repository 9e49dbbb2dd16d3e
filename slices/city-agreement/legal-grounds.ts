import { both } from "#kernel/local-text.ts";

import type { LegalGround } from "./model.ts";

/**
 * Why a sister-city pact waits for the council and a friendship pact may not have to. None was read in the statute book
 * itself, so each says where it was read; a legal officer checks the text in force before a pact is signed.
 */
export const legalGrounds: readonly LegalGround[] = [
  {
    id: "local-autonomy-act-47",
    name: both("지방자치법 제47조 제1항 제10호", "Local Autonomy Act, article 47(1)10"),
    says: both(
      "외국 지방자치단체와의 교류·협력은 지방의회의 의결사항이다(2022년 전부개정 전의 제39조 제1항 제10호).",
      "Exchange and cooperation with local governments abroad is a matter on which the council decides (article 39(1)10 before the Act was rewritten).",
    ),
    readAt: "법제처 의견12-0231 (2012-08-03); songpatimes.com 2023-12-26",
    applies: ["sister", "friendship"],
    checked: "quoted",
  },
  {
    id: "local-autonomy-decree-37",
    name: both(
      "지방자치법 시행령(당시 제37조)",
      "Decree to the Local Autonomy Act (then article 37)",
    ),
    says: both(
      "여기서 교류협력은 자매결연 체결이나 국제행사의 유치·개최 등을 말한다.",
      "Exchange and cooperation there means a sister-city pact, or bringing and holding international events.",
    ),
    readAt: "법제처 의견12-0231 (2012-08-03)",
    applies: ["sister"],
    checked: "quoted",
  },
  {
    id: "moleg-12-0231",
    name: both("법제처 의견제시 12-0231", "Ministry of Government Legislation, opinion 12-0231"),
    says: both(
      "조례가 자매결연에만 의회 승인을 두었다면 우호협력은 승인을 받지 않아도 된다고 보았다.",
      "Where the ordinance asks the council's consent for sister-city pacts alone, a friendship pact needs none.",
    ),
    readAt: "lawmaking.go.kr, 의견12-0231 (2012-08-03)",
    applies: ["friendship"],
    checked: "text",
  },
  {
    id: "seoul-ordinance-2023",
    name: both(
      "서울특별시 국제교류협력 증진에 관한 조례 (2023년 12월 개정)",
      "Seoul ordinance on international exchange (amended December 2023)",
    ),
    says: both(
      "우호협력 협정을 체결하거나 취소할 때도 시의회의 의결을 받도록 고쳤다고 보도되었다. 체결 전에 조례 원문을 확인해야 한다.",
      "Reported to ask the council's decision for friendship pacts as well. Check the ordinance before signing.",
    ),
    readAt: "songpatimes.com 2023-12-26",
    applies: ["friendship"],
    checked: "quoted",
  },
];
