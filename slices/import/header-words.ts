import type { Field } from "./model.ts";

type Words = readonly [field: Field, words: RegExp];

/**
 * Headers of Korean and English registers, most telling first; a header is compared without spaces, brackets and marks.
 * Collected from published lists of sister and friendship cities of Korean local governments and from Wikidata queries.
 */
const headerWords: readonly Words[] = [
  ["actor-id", /^(행위자식별자|actorid)$/],
  ["tie-id", /^(관계식별자|tieid)$/],
  ["parent", /^(소속기관|parent|partof)$/],
  ["side-basis", /^(진영근거|sidebasis|basisoftheside)$/],
  ["side", /^(진영|side|declaredside)$/],
  ["place-basis", /^(좌표근거|placebasis|basisofthecoordinates)$/],
  ["sources", /^(출처|sources)$/],
  ["sections", /^(보고서절|sections|sectionsofthereport)$/],
  ["slips", /^(출처오류|slips|slipsofthesource)$/],
  ["verified", /^(출처확인|verified|checkedagainstitssource)$/],
  ["remarks", /^(덧붙임자료|remarksdata)$/],
  ["claims", /^(근거있는진술자료|claimsdata)$/],
  [
    "body",
    /^(기구|기구명|국제기구|국제기구명|가입기구|가입기구명|가입단체|가입단체명|협의체|협의체명|네트워크명|body|bodyname|bodyjoined|networkname)$/,
  ],
  [
    "fee",
    /^(회비|연회비|연간회비|회비금액|분담금|연분담금|연간분담금|fee|fees|annualfee|yearlyfee|membershipfee|dues|annualdues)$/,
  ],
  ["fee-currency", /^(통화|통화단위|화폐|화폐단위|회비통화|currency|feecurrency)$/],
  ["role", /^(역할|지위|직위|우리시역할|서울시역할|role|seat)$/],
  [
    "joined",
    /^(가입일|가입일자|가입연도|가입년도|가입시기|가입연월|가입연월일|가입년월일|joined|joinedon|yearjoined|membersince)$/,
  ],
  [
    "renewal",
    /^(갱신|갱신일|갱신일자|갱신기한|갱신예정일|납부기한|회비납부기한|만기일|renewal|renewalon|renewaldate|renewaldue|duedate)$/,
  ],
  [
    "owner",
    /^(담당부서|소관부서|관리부서|주관부서|소관과|담당과|owner|ownerunit|responsibleunit|unit)$/,
  ],
  ["wikidata", /^(위키데이터|wikidata.*|qid|item|city|place|subject)$/],
  ["from-id", /^(주체식별자|fromactorid)$/],
  ["to-id", /^(상대식별자|toactorid)$/],
  ["to-name", /^(twinlabel|sisterlabel|tolabel|targetlabel|partnerlabel|상대도시명)$/],
  [
    "to",
    /^(to|target|twin|sister|partner|상대|상대도시|상대기관|대상|협력대상|목적지|targetid|toid|node2|dst)$/,
  ],
  ["from", /^(from|source|from도시|출발|발신|주체|당사자|sourceid|fromid|node1|src)$/],
  [
    "name-ko",
    /^(한글명|국문명|국문|한글|도시명한글|도시명국문|한글도시명|국문도시명|한국어|nameko|namekorean|koreanname|labelko)$/,
  ],
  [
    "name-en",
    /^(영문명|영문|영어|도시명영문|도시명영어|영문도시명|nameen|nameenglish|englishname|labelen)$/,
  ],
  [
    "name-han",
    /^(한자|한자명|한문|漢字|중문|중문명|현지명|현지어|원어|원어명|localname|nativename|nativelabel)$/,
  ],
  [
    "alias",
    /^(이칭|별칭|별명|옛이름|구명칭|이전명칭|alias|aliases|altlabel|alsoknownas|formername)$/,
  ],
  ["abbr", /^(약칭|약어|abbr|abbreviation|acronym)$/],
  [
    "name",
    /^(도시|도시명|자매도시|자매도시명|우호도시|우호도시명|자매우호도시|결연도시|결연도시명|교류도시|해외도시|해외도시명|지역명|지자체|지자체명|기관|기관명|단체명|명칭|이름|성명|지방정부|시도|주시|city|cityname|citylabel|name|label|title|itemlabel|placelabel|organisation|organization|actor|sistercity|partnercity)$/,
  ],
  [
    "territory",
    /^(국가|국가명|나라|국명|국가별|국적|소속국가|국가지역|country|countrylabel|countryname|nation|state|territory)$/,
  ],
  [
    "since",
    /^(체결일|체결일자|체결연도|체결년도|체결시기|체결년월일|체결연월일|체결연월|결연일|결연일자|결연연도|결연년도|결연년월일|결연시기|협정일|협정체결일|협약일|협약체결일|시작일|시작연도|개시일|연도|년도|일자|since|start|startdate|starttime|signed|signedon|date|year|established|yearestablished|agreementdate)$/,
  ],
  ["until", /^(종료일|종료일자|종료연도|해지일|만료일|until|end|enddate|endtime|ended)$/],
  [
    "last-evidence",
    /^(최근교류|최근교류일|최근교류일자|최근교류연도|최근교류시기|최종교류|최종교류일|최근활동|최근활동일|최근실적|마지막교류|최근접촉|최근방문|lastactivity|lastcontact|lastexchange|lastevidence|lastvisit|asof)$/,
  ],
  [
    "agreement",
    /^(협정유형|협정종류|결연유형|결연구분|결연종류|협약유형|구분|유형|형태|종류|교류형태|자매우호|agreement|agreementtype|type|category)$/,
  ],
  ["tie-kind", /^(관계|관계유형|관계종류|relation|relationship|tiekind|edgetype|kind)$/],
  ["status", /^(상태|현황|교류현황|교류상태|진행상황|추진상황|활동여부|status)$/],
  ["kind", /^(행위자종류|기관종류|기관유형|actorkind|actortype)$/],
  ["city", /^(소재도시|소재지|seatcity)$/],
  ["trust", /^(신뢰|신뢰도|trust)$/],
  ["note-en", /^(비고영문|영문비고|noteen|noteenglish|remarksenglish)$/],
  ["lat", /^(위도|lat|latitude|y)$/],
  ["lon", /^(경도|lon|lng|long|longitude|x)$/],
  ["point", /^(좌표|coord|coords|coordinate|coordinates|point|geo|location)$/],
  ["population", /^(인구|인구수|인구명|pop|population|inhabitants)$/],
  ["issues", /^(분야|교류분야|협력분야|주제|issues|topics|fields|themes)$/],
  [
    "note",
    /^(비고|noteko|메모|참고|특이사항|내용|주요내용|교류내용|주요교류|note|notes|remark|remarks|comment|comments)$/,
  ],
  ["id", /^(id|식별자|번호id|key|code)$/],
];

/** The field that a header names; `null` when it names none. */
export function fieldOf(header: string): Field | null {
  const bare = header
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");
  const whole = header
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
  for (const text of [whole, bare]) {
    const found = headerWords.find(([, words]) => words.test(text));
    if (found !== undefined) return found[0];
  }
  return null;
}
