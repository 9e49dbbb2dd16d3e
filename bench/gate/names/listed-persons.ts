/**
 * The Hangul of the listed DPRK persons, written by hand from the list's own spellings (marks and aliases decide between
 * 어 and 오, 으 and 우) and from Korean announcements of the designations. Verification mark: memory; it is test data only
 * and the engine never reads it. KPi.080 has no Korean name.
 */
export const listedPersons: Readonly<Record<string, string>> = {
  "KPi.001": "윤호진", "KPi.002": "리제선", "KPi.003": "황석화", "KPi.004": "리홍섭", "KPi.005": "한유로", "KPi.006": "백창호",
  "KPi.007": "장명진", "KPi.008": "라경수", "KPi.009": "김광일", "KPi.010": "연정남", "KPi.011": "고철재", "KPi.012": "문정철",
  "KPi.013": "최춘식", "KPi.014": "최성일", "KPi.015": "현광일", "KPi.016": "장범수", "KPi.017": "장영선", "KPi.018": "전명국",
  "KPi.019": "강문길", "KPi.020": "강룡", "KPi.021": "김정종", "KPi.022": "김규", "KPi.023": "김동명", "KPi.024": "김영철",
  "KPi.025": "고태훈", "KPi.026": "리만건", "KPi.027": "류진", "KPi.028": "유철우", "KPi.029": "박춘일", "KPi.030": "김성철",
  "KPi.031": "손종혁", "KPi.032": "김세건", "KPi.033": "리원호", "KPi.034": "조영철", "KPi.035": "김철삼", "KPi.036": "김석철",
  "KPi.037": "장창하", "KPi.038": "조춘룡", "KPi.039": "손문산", "KPi.040": "조일우", "KPi.041": "조연준", "KPi.042": "최휘",
  "KPi.043": "조용원", "KPi.044": "김철남", "KPi.045": "김경옥", "KPi.046": "김동호", "KPi.047": "민병철", "KPi.048": "백세봉",
  "KPi.049": "박한세", "KPi.050": "박도춘", "KPi.051": "리재일", "KPi.052": "리수용", "KPi.053": "리용무", "KPi.054": "최춘영",
  "KPi.055": "한장수", "KPi.056": "장성철", "KPi.057": "장성남", "KPi.058": "조철성", "KPi.059": "강철수", "KPi.060": "김문철",
  "KPi.061": "김남웅", "KPi.062": "박일규", "KPi.063": "박영식", "KPi.064": "최석민", "KPi.065": "주혁", "KPi.066": "김정식",
  "KPi.067": "김경일", "KPi.068": "김동철", "KPi.069": "고철만", "KPi.070": "구자형", "KPi.071": "문경환", "KPi.072": "배원욱",
  "KPi.073": "박봉남", "KPi.074": "리춘환", "KPi.075": "리춘성", "KPi.076": "리병철", "KPi.077": "리성혁", "KPi.078": "리은성",
  "KPi.079": "박문일",
};
