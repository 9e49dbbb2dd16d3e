import { decompose, isHangul } from "../../../engines/gate/names/hangul.ts";

/** Letters of one romanisation, in the order of the Hangul letters; written apart from the engine's own tables. */
interface Letters {
  readonly onset: Readonly<Record<string, string>>;
  readonly nucleus: Readonly<Record<string, string>>;
  readonly coda: Readonly<Record<string, string>>;
}

const table = (keys: string, values: string): Record<string, string> =>
  Object.fromEntries(
    [...keys].map((key, at) => [key, (values.split(" ")[at] ?? "").replace("-", "")]),
  );

const onsetKeys = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
const nucleusKeys = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
const codaKeys = "ㄱㄴㄷㄹㅁㅂㅅㅇ";

/** Revised Romanisation of Korean, notice 2000-8 of the Ministry of Culture and Tourism. */
const revised: Letters = {
  onset: table(onsetKeys, "g kk n d tt r m b pp s ss - j jj ch k t p h"),
  nucleus: table(nucleusKeys, "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i"),
  coda: table(codaKeys, "k n t l m p t ng"),
};

/** McCune and Reischauer, Transactions of the Korea Branch of the Royal Asiatic Society 29 (1939). */
const mccune: Letters = {
  onset: table(onsetKeys, "k kk n t tt r m p pp s ss - ch tch ch' k' t' p' h"),
  nucleus: table(nucleusKeys, "a ae ya yae ŏ e yŏ ye o wa wae oe yo u wŏ we wi yu ŭ ŭi i"),
  coda: table(codaKeys, "k n t l m p t ng"),
};

/** The Northern system of 1992, as in the UNGEGN working paper of the DPRK, without its marks. */
const northern: Letters = {
  onset: table(onsetKeys, "k kk n t tt r m p pp s ss - j jj ch kh th ph h"),
  nucleus: table(nucleusKeys, "a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i"),
  coda: table(codaKeys, "k n t l m p t ng"),
};

/** L. R. Kontsevich's Russian transcription (1966). */
const russian: Letters = {
  onset: table(onsetKeys, "к кк н т тт р м п пп с сс - ч чч чх кх тх пх х"),
  nucleus: table(nucleusKeys, "а э я йя о е ё е о ва вэ ве ё у во ве ви ю ы ый и"),
  coda: table(codaKeys, "к н т ль м п т н"),
};

function write(syllable: string, { onset, nucleus, coda }: Letters): string {
  const code = syllable.charCodeAt(0);
  if (!isHangul(code)) return syllable;
  const letters = decompose(code);
  return (
    (onset[letters.onset] ?? "") + (nucleus[letters.nucleus] ?? "") + (coda[letters.coda] ?? "")
  );
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Family names as most passport holders write them (National Institute of Korean Language, 2015). */
const usualSurname: Readonly<Record<string, string>> = {
  김: "Kim",
  이: "Lee",
  리: "Lee",
  박: "Park",
  최: "Choi",
  정: "Jung",
  강: "Kang",
  조: "Cho",
  윤: "Yoon",
  장: "Jang",
  임: "Lim",
  한: "Han",
  오: "Oh",
  서: "Seo",
  신: "Shin",
  권: "Kwon",
  황: "Hwang",
  안: "Ahn",
  송: "Song",
  류: "Ryu",
  유: "Yoo",
  전: "Jun",
  홍: "Hong",
  고: "Ko",
  문: "Moon",
  양: "Yang",
  손: "Son",
  배: "Bae",
  백: "Baek",
  허: "Hur",
  남: "Nam",
  심: "Shim",
  노: "Noh",
  구: "Koo",
  주: "Joo",
  라: "Ra",
  연: "Yeon",
  현: "Hyun",
  민: "Min",
};

/** Given names as people write them: 영 young, 철 chul, 정 jung, 성 sung, 경 kyung, 현 hyun, 우 woo, 은 eun, 희 hee. */
const usualGiven: Readonly<Record<string, string>> = {
  영: "young",
  철: "chul",
  정: "jung",
  성: "sung",
  경: "kyung",
  현: "hyun",
  우: "woo",
  희: "hee",
  수: "soo",
  선: "sun",
  순: "soon",
  명: "myung",
  준: "joon",
  건: "gun",
  석: "suk",
  옥: "ok",
  욱: "wook",
  훈: "hoon",
  원: "won",
  병: "byung",
  연: "yeon",
  국: "kook",
  섭: "sup",
  문: "moon",
  주: "joo",
};

/** How the names of the tests are written; each takes the Hangul of a name with a family name of one syllable. */
export const writers: Readonly<Record<string, (hangul: string) => string>> = {
  hangul: (name) => name,
  "hangul, spaced": (name) => `${name[0]} ${name.slice(1)}`,
  "hangul, Southern spelling": southern,
  revised: (name) => latin(name, revised, "-"),
  "revised, joined": (name) => latin(name, revised, ""),
  "revised, spaced, capitals": (name) => latin(name, revised, " ").toUpperCase(),
  "revised, family name last": (name) => familyLast(latin(name, revised, "-")),
  "revised of Southern spelling": (name) => latin(southern(name), revised, "-"),
  "McCune–Reischauer with marks": (name) => latin(name, mccune, "-"),
  "McCune–Reischauer without marks": (name) =>
    latin(name, mccune, "-")
      .normalize("NFD")
      .replace(/[\u0300-\u036f']/g, ""),
  "McCune–Reischauer, apostrophes for breves": (name) =>
    latin(name, mccune, "-")
      .normalize("NFD")
      .replace(/\u0306/g, "’")
      .replace(/'/g, "’"),
  northern: (name) => latin(name, northern, " "),
  "northern, family name last, comma": (name) => {
    const [family = "", ...given] = latin(name, northern, " ").split(" ");
    return `${given.join(" ")}, ${family}`.toUpperCase();
  },
  "usual spelling": usual,
  "usual spelling, family name last": (name) => familyLast(usual(name)),
  cyrillic: (name) =>
    [...name]
      .map((one) => capital(write(one, russian)))
      .join(" ")
      .replace(/^Ри /, "Ли "),
  "cyrillic, joined": (name) =>
    `${capital(write(name[0] ?? "", russian))} ${capital(Array.from(name.slice(1), (one) => write(one, russian)).join(""))}`,
};

function latin(name: string, letters: Letters, joint: string): string {
  const [family = "", ...given] = [...name].map((one) => write(one, letters));
  const joined = joint === " " ? given.map(capital).join(" ") : capital(given.join(joint));
  return `${capital(family)} ${joined}`;
}

function usual(name: string): string {
  const family = name[0] ?? "";
  const given = Array.from(name.slice(1), (one) => usualGiven[one] ?? write(one, revised));
  return `${usualSurname[family] ?? capital(write(family, revised))} ${capital(given.join("-"))}`;
}

function familyLast(text: string): string {
  const at = text.indexOf(" ");
  return `${text.slice(at + 1)} ${text.slice(0, at)}`;
}

/** Southern spelling of the family name: 리 → 이, 류 → 유, 라 → 나, 림 → 임 (Hangul Orthography 1988, 10–12). */
export function southern(name: string): string {
  const of: Readonly<Record<string, string>> = {
    리: "이",
    류: "유",
    라: "나",
    림: "임",
    량: "양",
    로: "노",
    려: "여",
    련: "연",
  };
  return (of[name[0] ?? ""] ?? name[0] ?? "") + name.slice(1);
}

/** Southern spelling inside the names of organisations: 련봉 → 연봉, 룡악산 → 용악산, 로동 → 노동. */
export function southernWord(text: string): string {
  return text
    .replace(/련(?=[봉하합])/g, "연")
    .replace(/룡악/g, "용악")
    .replace(/로동/g, "노동")
    .replace(/로케트/g, "로켓");
}
