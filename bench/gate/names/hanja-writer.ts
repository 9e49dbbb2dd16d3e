/** A usual name character for each syllable of the tests, traditional and simplified; written by hand, apart from Unihan. */
const usual: Readonly<Record<string, readonly [string, string]>> = {
  김: ["金", "金"], 리: ["李", "李"], 박: ["朴", "朴"], 최: ["崔", "崔"], 윤: ["尹", "尹"], 황: ["黃", "黄"], 한: ["韓", "韩"], 백: ["白", "白"], 장: ["張", "张"],
  라: ["羅", "罗"], 연: ["延", "延"], 고: ["高", "高"], 문: ["文", "文"], 현: ["玄", "玄"], 전: ["全", "全"], 강: ["姜", "姜"], 류: ["柳", "柳"], 유: ["兪", "俞"],
  손: ["孫", "孙"], 조: ["趙", "赵"], 민: ["閔", "闵"], 주: ["朱", "朱"], 구: ["具", "具"], 배: ["裵", "裴"], 호: ["浩", "浩"], 진: ["鎭", "镇"], 제: ["濟", "济"],
  선: ["善", "善"], 석: ["碩", "硕"], 화: ["華", "华"], 홍: ["弘", "弘"], 섭: ["燮", "燮"], 로: ["魯", "鲁"], 창: ["昌", "昌"], 명: ["明", "明"], 경: ["慶", "庆"],
  수: ["洙", "洙"], 광: ["光", "光"], 일: ["日", "日"], 정: ["正", "正"], 남: ["南", "南"], 철: ["哲", "哲"], 재: ["在", "在"], 춘: ["春", "春"], 식: ["植", "植"],
  성: ["成", "成"], 범: ["範", "范"], 영: ["英", "英"], 국: ["國", "国"], 길: ["吉", "吉"], 룡: ["龍", "龙"], 종: ["鍾", "钟"], 규: ["奎", "奎"], 동: ["東", "东"],
  태: ["泰", "泰"], 훈: ["勳", "勋"], 만: ["萬", "万"], 건: ["建", "建"], 우: ["雨", "雨"], 혁: ["赫", "赫"], 세: ["世", "世"], 원: ["元", "元"], 삼: ["三", "三"],
  하: ["夏", "夏"], 산: ["山", "山"], 준: ["俊", "俊"], 휘: ["輝", "辉"], 용: ["勇", "勇"], 옥: ["玉", "玉"], 병: ["炳", "炳"], 봉: ["鳳", "凤"], 도: ["道", "道"],
  무: ["武", "武"], 웅: ["雄", "雄"], 욱: ["旭", "旭"], 형: ["亨", "亨"], 환: ["煥", "焕"], 은: ["恩", "恩"],
};

/** The name in characters; `null` when the table lacks a syllable. */
export function writeHanja(name: string, isSimplified: boolean): string | null {
  const characters = [...name].map((one) => usual[one]?.[isSimplified ? 1 : 0]);
  return characters.some((one) => one === undefined) ? null : characters.join("");
}

const pinyinOf: Readonly<Record<string, string>> = {
  김: "jin", 리: "li", 박: "piao", 최: "cui", 윤: "yin", 황: "huang", 한: "han", 백: "bai", 장: "zhang", 라: "luo", 연: "yan", 고: "gao", 문: "wen", 현: "xuan", 전: "quan",
  강: "jiang", 류: "liu", 유: "yu", 손: "sun", 조: "zhao", 민: "min", 주: "zhu", 구: "ju", 배: "pei", 호: "hao", 진: "zhen", 제: "ji", 선: "shan", 석: "shuo", 화: "hua",
  홍: "hong", 섭: "xie", 로: "lu", 창: "chang", 명: "ming", 경: "qing", 수: "zhu", 광: "guang", 일: "ri", 정: "zheng", 남: "nan", 철: "zhe", 재: "zai", 춘: "chun", 식: "zhi",
  성: "cheng", 범: "fan", 영: "ying", 국: "guo", 길: "ji", 룡: "long", 종: "zhong", 규: "kui", 동: "dong", 태: "tai", 훈: "xun", 만: "wan", 건: "jian", 우: "yu", 혁: "he",
  세: "shi", 원: "yuan", 삼: "san", 하: "xia", 산: "shan", 준: "jun", 휘: "hui", 용: "yong", 옥: "yu", 병: "bing", 봉: "feng", 도: "dao", 무: "wu", 웅: "xiong", 욱: "xu",
  형: "heng", 환: "huan", 은: "en",
};

/** The name as Mandarin reads its characters, by hand; `null` when the table lacks a syllable. */
export function writePinyin(name: string): string | null {
  const [family, ...given] = [...name].map((one) => pinyinOf[one]);
  if (family === undefined || given.some((one) => one === undefined)) return null;
  const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
  return `${capital(family)} ${capital(given.join(""))}`;
}

/** Ordinary Chinese names in pinyin: the ten most frequent family names with frequent given names (Ministry of Public Security, 2020; memory). */
export const chineseNames: readonly string[] = "Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou".split(" ").flatMap((family) =>
  "Wei Fang Na Xiuying Min Jing Qiang Lei Jun Yang Yong Yan Jie Juan Tao Ming Chao Xiulan Xia Gang Guiying Jianguo Jianhua Zhiqiang Haiyan Chunmei Yumei Guohua Wenjie Xiaoming".split(" ").map((given) => `${family} ${given}`),
);
