import iconv from "iconv-lite";

/** One city of the messy register: how the row writes it, and the known place or actor that an officer would say it is. */
export interface MessyCity {
  readonly written: string;
  readonly country: string;
  readonly signed: string;
  readonly kind: string;
  readonly status: string;
  readonly lastExchange: string;
  readonly means: string;
}

const city = (line: string): MessyCity => {
  const [
    written = "",
    country = "",
    signed = "",
    kind = "",
    status = "",
    lastExchange = "",
    means = "",
  ] = line.split("|");
  return { written, country, signed, kind, status, lastExchange, means };
};

/**
 * Sixty cities as a rotating desk leaves them: Hangul, Hanja and English mixed, countries merged downwards, dates in
 * seven fashions and some impossible, two rows twice, one old spelling and slips. Names and dates of pacts are made up
 * or common knowledge; nothing of it is entered anywhere but in tests.
 */
export const messyCities: readonly MessyCity[] = `
베이징시|중국|1993.10.23|자매결연|활발|2024.5|beijing
上海||1993.2|우호교류|유지|2023-11-02|shanghai
톈진||'98.7.1|우호|휴면|2009|tianjin
Shenzhen||2005년 3월|우호교류|활발|2024|shenzhen
산동성||1995. 4. 13.|자매|유지|2019.6|shandong
瀋陽||2001/9/5|우호|중단|2008.10|shenyang
하얼빈||38412|우호|유지||harbin
충칭 (重慶)||2011|우호|유지|2012|chongqing
청도||05/3|우호|유지|2018|qingdao
Weihai||1999.10|우호||2016|weihai
도쿄도|일본|1988.9.3|자매결연|유지|2023|tokyo
大阪||2005.13.1|우호|유지|2017|osaka
橫濱||2006|우호|유지|2018|yokohama
나가시키||2005.8.9|우호|유지|2005|nagasaki
히로시마||2000|우호|유지|2015|hiroshima
福岡||1989.10.24|자매|활발|2024|fukuoka
삿뽀로||2010.10.22|우호|유지|2019|sapporo
Niigata||2002.10|우호|유지|2011|niigata
京都市||2003|우호|휴면|2004|kyoto
울란바토르|몽골|1995.10.6|자매|활발|2024|ulaanbaatar
하노이|베트남|1996.5.1|자매|활발|2023|hanoi
호치민시||2016.11|우호|유지|2019|ho-chi-minh-city
방콕|태국|2006.6.19|우호|유지|2019|bangkok
자카르타|인도네시아|1984.7.3|자매|유지|2019|jakarta
Manila|필리핀|1997|우호|유지|2001|manila
쿠알라룸푸르|말레이시아|2009|우호|유지|2013|kuala-lumpur
싱가포르|싱가포르|2011.4|우호|유지|2022|singapore
뉴델리|인도|2018.7.9|우호|유지|2019|new-delhi
타슈켄트|우즈베키스탄|2010|우호|유지|2014|tashkent
알마아타|카자흐스탄|2004|우호|유지|2007|almaty
누르술탄||2004.11.16|자매|유지|2019|astana
앙카라|튀르키예|1971.8.23|자매|유지|2016|ankara
이스탄불|터키|2009|우호|유지|2018|istanbul
테헤란|이란|1977.6.1|자매|휴면|2004|tehran
카이로|이집트|1997.4.17|자매|유지|2009|cairo
모스크바|러시아|1991.7.13|자매|유지|2019|moscow
블라디보스토크||2014|우호|유지|2019|vladivostok
St. Petersburg||2006.5|우호|유지|2011|saint-petersburg
키예프|우크라이나|2016|우호|유지|2017|kyiv
바르샤바|폴란드|1996.1.11|자매|유지|2018|warsaw
부다페스트|헝가리|2008|우호|유지|2015|budapest
베를린|독일|1997.12.5|자매|유지|2019|berlin
Paris|프랑스|1991.11.29|자매|유지|2022|paris
암스텔담|네덜란드|2014|우호|유지|2016|amsterdam
로마|이탈리아|2000.3.5|자매|유지|2012|rome
밀라노||2007|우호|유지|2015|milan
아테네|그리스|2006.5.15|자매|유지|2008|athens
런던|영국|2015|우호|유지|2019|london
바르셀로나|스페인|2014|우호|유지|2019|barcelona
사라예보|보스니아 헤르체고비나|2009.10|우호|휴면|2011|sarajevo
샌프란시스코|미국|1976.5.18|자매|활발|2024|san-francisco
Washington D.C.||2006.3.13|자매|유지|2018|washington-dc
호놀룰루||1973.10.4|자매|유지|2016|honolulu
로스엔젤레스||2007|우호|유지|2011|los-angeles
멕시코시티|멕시코|1992.10.5|자매|유지|2010|mexico-city
보고타|콜롬비아|1982.6.14|자매|유지|2013|bogota
상파울루|브라질|1977.4.20|자매|유지|2013|sao-paulo
시드니|호주|1991.11.4|자매|유지|2017|sydney
평양|북한|미상|우호|추진|2018.9|pyongyang
타이베이|대만|1968.3.23|자매|유지|2019|taipei
`
  .trim()
  .split("\n")
  .map(city);

/** The register as a CP949 file of a spreadsheet program: a title, two rows of headers, merged countries, subtotals. */
export function messySheet(): Uint8Array {
  const lines = [
    "서울특별시 자매·우호도시 현황,,,,,,,",
    "(2024. 12. 기준),,,,,,,",
    "연번,국가,도시명,협정,,,최근교류,비고",
    ",,,체결일,협정유형,상태,,",
    ...messyCities.map((row, index) =>
      cells([
        String(index + 1),
        row.country,
        row.written,
        row.signed,
        row.kind,
        row.status,
        row.lastExchange,
        noteOf(row),
      ]),
    ),
    cells(["61", "중국", "베이징", "1993.10.23", "자매결연", "활발", "2024.5", "중복"]),
    cells(["62", "대만", "臺北", "1968.3.23", "자매", "유지", "2019", "중복"]),
    cells(["", "", "합계", "62개 도시", "", "", "", ""]).replace("합계", ""),
  ];
  return iconv.encode(lines.join("\r\n"), "cp949");
}

function noteOf({ means }: MessyCity): string {
  if (means === "bangkok") return '=HYPERLINK("http://example.org","보기")';
  return means === "moscow" ? "공동 행사,\n청소년 교류" : "";
}

function cells(values: readonly string[]): string {
  return values
    .map((value) => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value))
    .join(",");
}
