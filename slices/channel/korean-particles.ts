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

function endsInConsonant(word: string): boolean {
  const bare = word.replace(/[)\]}'"»”’\s]+$/u, "");
  const last = bare.at(-1) ?? "";
  if (last >= "가" && last <= "힣") return (last.charCodeAt(0) - 0xac00) % 28 !== 0;
  return consonantLetters.test(last) || consonantDigits.test(last);
}
