/** Korean particles that depend on how the word before them ends: [after a consonant, after a vowel]. */
const forms = {
  은: ["은", "는"],
  이: ["이", "가"],
  을: ["을", "를"],
  와: ["과", "와"],
} as const;
export type Particle = keyof typeof forms;

/** The word with the right form of the particle. Words that end in neither Hangul, a Latin letter nor a digit take the vowel form. */
export function withParticle(word: string, particle: Particle): string {
  return word + forms[particle][endsInConsonant(word) ? 0 : 1];
}

/** Latin letters whose Korean names end in a consonant: 엘 엠 엔 아르(알) — L, M, N, R. */
const consonantLetters = /[lmnr]$/i;

/** Digits whose Sino-Korean readings end in a consonant: 영 일 삼 육 칠 팔. */
const consonantDigits = /[013678]$/;

/** Final consonants of a syllable block, none among them, and the place of ㄹ (Unicode 15, 3.12). */
const finals = 28;
const rieul = 8;

/** The last character that is read aloud. */
function bareEnd(word: string): string {
  return word.replace(/[)\]}'"»”’\s]+$/u, "").at(-1) ?? "";
}

function endsInConsonant(word: string): boolean {
  const last = bareEnd(word);
  if (last >= "가" && last <= "힣") return (last.charCodeAt(0) - 0xac00) % finals !== 0;
  return consonantLetters.test(last) || consonantDigits.test(last);
}

/** Digits and letters whose Korean names end in ㄹ, after which 로 stands without 으. */
const endsInRieul = /[178lr]$/i;

/** Particles as a template writes them before it knows the word, and what each becomes after one. */
const open: Readonly<Record<string, (word: string) => string>> = {
  "은(는)": (word) => withParticle(word, "은"),
  "이(가)": (word) => withParticle(word, "이"),
  "을(를)": (word) => withParticle(word, "을"),
  "와(과)": (word) => withParticle(word, "와"),
  "(으)로": (word) => `${word}${takesEu(word) ? "으로" : "로"}`,
  "(이)라": (word) => `${word}${endsInConsonant(word) ? "이라" : "라"}`,
};
const openMarks = /(은\(는\)|이\(가\)|을\(를\)|와\(과\)|\(으\)로|\(이\)라)/u;

/** The text with every open particle settled by the word before it. */
export function settleParticles(text: string): string {
  if (!text.includes("(")) return text;
  return text
    .split(openMarks)
    .reduce((before, piece) => open[piece]?.(before) ?? `${before}${piece}`, "");
}

function takesEu(word: string): boolean {
  const last = bareEnd(word);
  if (last >= "가" && last <= "힣")
    return ![0, rieul].includes((last.charCodeAt(0) - 0xac00) % finals);
  return endsInConsonant(word) && !endsInRieul.test(last);
}
