/** A word that many organisations carry, in English and Korean, with how much a match of it says (1: as a proper name). */
export interface OrganisationTerm {
  readonly concept: string;
  readonly weight: number;
  readonly en: readonly string[];
  readonly ko: readonly string[];
}

function term(concept: string, weight: number, en: string, ko: string): OrganisationTerm {
  return {
    concept,
    weight,
    en: en.split(" ").filter((one) => one !== ""),
    ko: ko.split(" ").filter((one) => one !== ""),
  };
}

/**
 * Terms of trade, industry and state bodies. Weights follow how many of the 75 DPRK entities of the UN list carry the
 * word: the more, the less it tells them apart. Korean forms: usage of the North and of the South.
 */
export const organisationTerms: readonly OrganisationTerm[] = [
  term(
    "company",
    0.1,
    "co company corp corporation ltd limited inc llc pte jsc plc group enterprise corporations gmbh cooperation firm",
    "회사 공사 기업소 유한회사 유한공사 주식회사 기업 그룹 유한책임회사 상사",
  ),
  term("general", 0.2, "general", "총"),
  term(
    "korea",
    0.25,
    "korea korean kore dprk dprkn choson chosun joseon",
    "조선 한국 북한 코리아 조선민주주의인민공화국",
  ),
  term("trade", 0.3, "trading trade commerce", "무역 교역"),
  term("international", 0.3, "international", "국제"),
  term("joint-venture", 0.2, "joint venture jv operation", "합영 합작 합작투자"),
  term("shipping", 0.4, "shipping shpg maritime marine ship", "해운 선박 해운선박"),
  term("bank", 0.5, "bank banking unhaeng unhaeng", "은행"),
  term("credit", 0.5, "credit sinyong", "신용"),
  term("development", 0.5, "development", "개발 발전"),
  term("technology", 0.5, "technology technical tech", "기술"),
  term("import", 0.3, "import", "수입"),
  term("export", 0.3, "export", "수출"),
  term("commercial", 0.5, "commercial", "상업"),
  term("economic", 0.5, "economic economics economy", "경제"),
  term("mining", 1, "mining", "광업 광산"),
  term("machinery", 0.7, "machinery machine", "기계"),
  term("equipment", 0.7, "equipment", "설비 장비"),
  term("complex", 0.7, "complex", "종합"),
  term("united", 0.6, "united associated yonhap yonhap union", "련합 연합 통일"),
  term("electronics", 0.7, "electronics electronic", "전자 일렉트로닉스"),
  term("atomic", 0.8, "atomic", "원자력"),
  term("energy", 0.4, "energy", "에너지"),
  term("industry", 0.4, "industry industrial", "공업 산업"),
  term("chemical", 0.7, "chemical chemicals", "화학"),
  term("space", 0.8, "space", "우주 우주공간"),
  term("aerospace", 0.9, "aerospace", "항공우주"),
  term("committee", 0.4, "committee", "위원회"),
  term("commission", 0.4, "commission", "위원회"),
  term("ministry", 0.4, "ministry", "성 부"),
  term("department", 0.4, "department", "부"),
  term("bureau", 0.4, "bureau", "총국 국"),
  term("administration", 0.4, "administration", "총국 국"),
  term("academy", 0.6, "academy", "과학원 원"),
  term("science", 0.5, "science sciences", "과학"),
  term("natural", 0.7, "natural", "자연"),
  term("national", 0.4, "national", "국가 민족 국립"),
  term("defence", 0.8, "defense defence", "국방"),
  term("insurance", 0.8, "insurance", "보험"),
  term("foreign", 0.5, "foreign external overseas", "대외 해외 외국"),
  term("centre", 0.4, "center centre", "센터"),
  term("management", 0.5, "management", "관리"),
  term("ocean", 0.8, "ocean", "원양 해양"),
  term("east", 0.7, "east", "동"),
  term("central", 0.5, "central", "중앙"),
  term("military", 0.7, "military", "군사"),
  term("party", 0.5, "party", "당"),
  term("workers", 0.7, "workers", "로동 노동"),
  term("army", 0.7, "army", "군"),
  term("people", 0.5, "people peoples", "인민"),
  term("strategic", 0.8, "strategic", "전략"),
  term("force", 0.5, "force forces", "군"),
  term("rocket", 0.9, "rocket", "로케트 로켓"),
  term("reconnaissance", 1, "reconnaissance", "정찰"),
  term("propaganda", 1, "propaganda", "선전"),
  term("agitation", 1, "agitation", "선동"),
  term("organization", 0.8, "organization organisation", "조직"),
  term("guidance", 0.8, "guidance", "지도"),
  term("munitions", 1, "munitions", "군수"),
  term("office", 0.5, "office", "호실"),
  term("second", 0.8, "second 2nd 2", "제2"),
  term("first", 0.8, "first 1st", "제1 제일"),
  term("oil", 0.7, "oil petroleum", "석유 원유"),
  term("project", 0.6, "project", "프로젝트"),
  term("art", 0.7, "art", "창작"),
  term("studio", 0.7, "studio", "창작사"),
];
