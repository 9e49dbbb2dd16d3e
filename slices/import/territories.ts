import { foldText } from "#kernel/search-terms.ts";

/** Names that the registry of territory names does not hold, or writes otherwise; no statement on status is meant. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  KR: [
    "한국",
    "남한",
    "Korea",
    "Republic of Korea",
    "ROK",
    "Korea, Republic of",
    "Korea South",
    "韓國",
    "韩国",
    "大韓民國",
  ],
  KP: [
    "조선",
    "북조선",
    "조선민주주의인민공화국",
    "North Korea",
    "DPRK",
    "Korea North",
    "Democratic People's Republic of Korea",
    "北韓",
    "朝鮮",
  ],
  CN: ["중화인민공화국", "중공", "People's Republic of China", "PRC", "P.R. China", "中國", "中国"],
  JP: ["日本"],
  TW: ["타이완", "중화민국", "대만", "Republic of China", "Chinese Taipei", "臺灣", "台灣"],
  US: ["미합중국", "USA", "U.S.A.", "U.S.", "United States of America", "美國"],
  GB: [
    "UK",
    "U.K.",
    "United Kingdom of Great Britain and Northern Ireland",
    "Great Britain",
    "England",
    "Scotland",
    "Wales",
    "英國",
  ],
  RU: ["러시아연방", "소련", "Russian Federation", "USSR", "Soviet Union"],
  VN: ["월남", "Viet Nam", "Socialist Republic of Vietnam", "베트남사회주의공화국"],
  MN: ["몽고", "Mongolian People's Republic"],
  PS: [
    "State of Palestine",
    "Palestine",
    "팔레스타인",
    "Palestinian National Authority",
    "West Bank",
    "Gaza Strip",
    "Mandatory Palestine",
  ],
  MM: ["Burma", "버마"],
  CZ: ["Czech Republic", "체코공화국", "체코슬로바키아"],
  TR: ["Turkey", "Türkiye", "터키", "튀르키예"],
  IE: ["Republic of Ireland"],
  CD: ["Democratic Republic of the Congo", "DR Congo"],
  CG: ["Republic of the Congo"],
  CI: ["Côte d'Ivoire", "Ivory Coast"],
  CV: ["Cape Verde"],
  BA: ["Bosnia and Herzegovina", "보스니아"],
  MK: ["North Macedonia", "Macedonia"],
  MD: ["Moldova"],
  RO: ["Kingdom of Romania"],
  EH: ["Western Sahara", "Sahrawi Arab Democratic Republic"],
  GM: ["The Gambia"],
  BS: ["The Bahamas"],
  SZ: ["Swaziland", "Eswatini"],
  TL: ["East Timor", "Timor-Leste"],
  LA: ["Laos", "라오스"],
  DE: ["Federal Republic of Germany", "서독", "동독", "獨逸"],
  NL: ["Holland", "The Netherlands", "화란"],
  AE: ["UAE", "아랍에미레이트"],
  KZ: ["카자흐"],
  UZ: ["우즈벡"],
  UA: ["우크라이나"],
  PH: ["The Philippines", "比律賓"],
  IR: ["Islamic Republic of Iran"],
  SY: ["Syrian Arab Republic"],
  VE: ["Bolivarian Republic of Venezuela"],
  BO: ["Plurinational State of Bolivia"],
  TZ: ["United Republic of Tanzania"],
  AU: ["호주", "濠洲", "澳洲"],
  ZA: ["남아공", "남아프리카"],
  GE: ["그루지야"],
  SA: ["사우디"],
  KG: ["키르기즈", "키르기스"],
  FR: ["불란서", "法國"],
  IT: ["이태리", "伊太利"],
  GR: ["희랍"],
  TH: ["타이", "泰國"],
  IN: ["印度"],
  HK: ["Hong Kong", "홍콩", "香港"],
  MO: ["Macau", "마카오", "澳門"],
};

/** Letters of every code that may be in use. */
const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

const codes = namedCodes();

/** Codes by every name: the names of CLDR in both languages, our own beside them, and the codes themselves. */
function namedCodes(): ReadonlyMap<string, string> {
  const byName = new Map<string, string>();
  for (const language of ["en", "ko"]) {
    const names = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
    for (const code of letters.flatMap((one) => letters.map((other) => one + other))) {
      const name = names.of(code);
      const isOld = new Intl.Locale(`und-${code}`).region !== code;
      if (name === undefined || isOld || /^(E[UZ]|UN|X[AB]|ZZ|QO)$/.test(code)) continue;
      byName.set(foldText(name), code);
      byName.set(foldText(code), code);
    }
  }
  for (const [code, names] of Object.entries(otherNames)) {
    for (const name of names) byName.set(foldText(name), code);
  }
  return byName;
}

/** The territory that a text names, as ISO 3166-1 alpha-2; `null` when it names none that is known. */
export function territoryOf(text: string): string | null {
  const direct = codes.get(foldText(text));
  if (direct !== undefined) return direct;
  const [, outside = "", inside = ""] = /^([^(（]*)[(（]([^)）]*)[)）]/.exec(text) ?? [];
  return codes.get(foldText(outside)) ?? codes.get(foldText(inside)) ?? null;
}
