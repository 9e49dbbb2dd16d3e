/** How one letter is written: each spelling with how usual it is (1: a standard system; less: a habit). */
export type Spellings = Readonly<Record<string, readonly (readonly [string, number])[]>>;

/** Letters of one script, with whole syllables that are written against the rule. */
export interface SpellingTable {
  readonly onset: Spellings;
  readonly nucleus: Spellings;
  /** Nuclei written otherwise before a final consonant only. */
  readonly closedNucleus: Spellings;
  readonly coda: Spellings;
  readonly whole: Spellings;
}

/** A spelling of no standard system that people use for their own names (Young, Chul, Park). */
const habit = 0.95;

function even(weight: number, spellings: string): (readonly [string, number])[] {
  return spellings
    .split(" ")
    .map((spelling) => [spelling === "-" ? "" : spelling, weight] as const);
}

function usual(standard: string, habits = ""): (readonly [string, number])[] {
  return [...even(1, standard), ...(habits === "" ? [] : even(habit, habits))];
}

/**
 * Latin spellings: Revised Romanisation (Ministry of Culture notice 2000-8), McCune–Reischauer (1939, with marks as
 * `'` or dropped), the Northern system (1992, with kh, th, ph), and habits of passport holders
 * (National Institute of Korean Language, survey of passport spellings, 2015).
 */
export const latinTable: SpellingTable = {
  onset: {
    ㄱ: usual("g k"),
    ㄲ: usual("kk gg", "k"),
    ㄴ: usual("n"),
    ㄷ: usual("d t"),
    ㄸ: usual("tt dd"),
    ㄹ: usual("r l", "rh"),
    ㅁ: usual("m"),
    ㅂ: usual("b p"),
    ㅃ: usual("pp bb"),
    ㅅ: usual("s", "sh"),
    ㅆ: usual("ss", "s"),
    ㅇ: usual("-"),
    ㅈ: usual("j ch"),
    ㅉ: usual("jj tch"),
    ㅊ: usual("ch ch'", "chh"),
    ㅋ: usual("k k' kh"),
    ㅌ: usual("t t' th"),
    ㅍ: usual("p p' ph"),
    ㅎ: usual("h"),
  },
  nucleus: {
    ㅏ: usual("a"),
    ㅐ: usual("ae", "ai ay"),
    ㅑ: usual("ya"),
    ㅒ: usual("yae"),
    ㅓ: usual("o o' eo", "uh"),
    ㅔ: usual("e", "ey"),
    ㅕ: usual("yo yo' yeo", "you"),
    ㅖ: usual("ye", "e"),
    ㅗ: usual("o", "oh"),
    ㅘ: usual("wa", "oa"),
    ㅙ: usual("wae", "wai"),
    ㅚ: usual("oe", "oi we"),
    ㅛ: usual("yo", "yoh"),
    ㅜ: usual("u", "oo ou"),
    ㅝ: usual("wo wo' weo", "wu"),
    ㅞ: usual("we"),
    ㅟ: usual("wi", "wee"),
    ㅠ: usual("yu", "yoo you"),
    ㅡ: usual("u u' eu"),
    ㅢ: usual("ui u'i", "eui i ee"),
    ㅣ: usual("i", "ee"),
  },
  closedNucleus: { ㅓ: even(habit, "u"), ㅕ: even(habit, "yu"), ㅜ: even(habit, "w") },
  coda: {
    "": usual("-"),
    ㄱ: usual("k", "g ck"),
    ㄴ: usual("n"),
    ㄷ: usual("t"),
    ㄹ: usual("l", "r"),
    ㅁ: usual("m"),
    ㅂ: usual("p", "b"),
    ㅅ: usual("t", "s"),
    ㅇ: usual("ng"),
    ㅊ: usual("t"),
    ㅎ: usual("-"),
    ㅍ: usual("p"),
  },
  whole: {
    이: usual("i", "lee yi rhee yee li ri"),
    리: usual("ri", "lee rhee ree li"),
    박: usual("pak bak", "park pack"),
    최: usual("choe", "choi choy chwe tsoi"),
    우: usual("u", "woo wu"),
    오: usual("o", "oh"),
    윤: usual("yun", "yoon youn"),
    노: usual("no", "noh roh rho"),
    안: usual("an", "ahn"),
    허: usual("ho", "huh hur her hoh"),
    서: usual("so seo", "suh sur seoh"),
    임: usual("im", "yim lim rim"),
    림: usual("rim", "lim leem"),
    권: usual("kwon gwon", "kwun kweon"),
    유: usual("yu", "yoo you"),
    류: usual("ryu", "lyu ryoo yoo liu"),
    여: usual("yo yeo", "yuh"),
    나: usual("na", "nah ra rah"),
    하: usual("ha", "hah"),
    지: usual("ji chi", "jee"),
    시: usual("si", "shi see"),
    경: usual("kyong gyeong", "kyoung kyeong gyoung"),
    희: usual("hui", "hee hi heui"),
    의: usual("ui", "eui"),
    은: usual("un eun", "en"),
    운: usual("un", "woon"),
    원: usual("won", "weon"),
    웅: usual("ung", "woong"),
    욱: usual("uk", "wook ook"),
    환: usual("hwan", "whan"),
    황: usual("hwang", "whang"),
    영: usual("yong yeong", "young yeung"),
    령: usual("ryong ryeong", "ryoung"),
    선: usual("son seon", "sun sunn"),
    홍: usual("hong"),
    혜: usual("hye", "hae hea"),
    예: usual("ye", "yea"),
    백: usual("paek baek", "paik baik back"),
    배: usual("pae bae", "bai pai"),
    태: usual("tae", "tai thae"),
  },
};

/** Russian spellings of Korean. Sources: L. R. Kontsevich's system (1966); habits of the press and of Soviet Koreans. */
export const cyrillicTable: SpellingTable = {
  onset: {
    ㄱ: usual("к г"),
    ㄲ: usual("кк", "к"),
    ㄴ: usual("н"),
    ㄷ: usual("т д"),
    ㄸ: usual("тт"),
    ㄹ: usual("р л"),
    ㅁ: usual("м"),
    ㅂ: usual("п б"),
    ㅃ: usual("пп"),
    ㅅ: usual("с", "ш щ"),
    ㅆ: usual("сс", "с"),
    ㅇ: usual("-"),
    ㅈ: usual("ч чж дж", "ж"),
    ㅉ: usual("чч"),
    ㅊ: usual("чх", "ч"),
    ㅋ: usual("кх", "к"),
    ㅌ: usual("тх", "т"),
    ㅍ: usual("пх", "п"),
    ㅎ: usual("х", "г"),
  },
  nucleus: {
    ㅏ: usual("а"),
    ㅐ: usual("э", "е ай"),
    ㅑ: usual("я"),
    ㅒ: usual("йя"),
    ㅓ: usual("о", "э"),
    ㅔ: usual("е", "э"),
    ㅕ: usual("ё йо", "е ио"),
    ㅖ: usual("е йе", "э"),
    ㅗ: usual("о"),
    ㅘ: usual("ва", "уа"),
    ㅙ: usual("вэ"),
    ㅚ: usual("ве", "вэ ое ой"),
    ㅛ: usual("ё йо", "е ио"),
    ㅜ: usual("у"),
    ㅝ: usual("во"),
    ㅞ: usual("ве"),
    ㅟ: usual("ви"),
    ㅠ: usual("ю", "иу"),
    ㅡ: usual("ы", "у"),
    ㅢ: usual("ый ы", "и"),
    ㅣ: usual("и"),
  },
  closedNucleus: { ㅕ: even(habit, "ю"), ㅓ: even(habit, "у") },
  coda: {
    "": usual("-"),
    ㄱ: usual("к", "г"),
    ㄴ: usual("н", "нь"),
    ㄷ: usual("т"),
    ㄹ: usual("ль", "л р"),
    ㅁ: usual("м"),
    ㅂ: usual("п", "б"),
    ㅅ: usual("т"),
    ㅇ: usual("н нъ", "нг"),
    ㅊ: usual("т"),
    ㅎ: usual("-"),
    ㅍ: usual("п"),
  },
  whole: {
    이: usual("и ли", "ри лии"),
    리: usual("ли ри"),
    최: usual("чхве", "цой чхое чве чое чой"),
    박: usual("пак", "пак бак"),
    조: usual("чо", "дё дже тё чжо джо"),
    전: usual("чон", "тен чжон"),
    정: usual("чон", "тен чжон джон"),
    장: usual("чан", "тян чжан джан"),
    유: usual("ю", "югай"),
    노: usual("но", "ногай ро"),
    희: usual("хый хи"),
  },
};
