/** Scripts that the matcher tells apart; `mixed` holds letters of several, `none` no letter at all. */
export type Script = "latin" | "hangul" | "han" | "cyrillic" | "other" | "mixed" | "none";

const scripts = [
  ["latin", /\p{Script=Latin}/u],
  ["hangul", /\p{Script=Hangul}/u],
  ["han", /\p{Script=Han}/u],
  ["cyrillic", /\p{Script=Cyrillic}/u],
] as const;

/** The script of the letters of a text; digits and marks do not count. */
export function scriptOf(text: string): Script {
  if (/^[\u0000-\u024f]*$/.test(text)) return /[A-Za-z\u00c0-\u024f]/.test(text) ? "latin" : "none";
  const found = new Set<Script>();
  for (const character of text.normalize("NFC")) {
    if (!/\p{L}/u.test(character) || /\p{Lm}/u.test(character)) continue;
    found.add(scripts.find(([, pattern]) => pattern.test(character))?.[0] ?? "other");
  }
  if (found.size === 0) return "none";
  return found.size === 1 ? ([...found][0] ?? "none") : "mixed";
}

/** Marks that stand for McCune–Reischauer's apostrophe and breve. */
const apostrophes = /[’‘ʼʻ`´′]/g;

/**
 * Lower-case tokens for reading by sound. A breve (ŏ, ŭ) or an apostrophe becomes `'` after its letter, as the UN list
 * writes it; other accents are dropped; every other sign parts tokens.
 */
export function soundTokens(text: string): string[] {
  const lower = text.toLowerCase().replace(apostrophes, "'");
  const folded = isPlain(lower) ? lower : foldMarks(lower);
  return folded.split(/[^\p{L}']+/u).filter((token) => token !== "" && token !== "'");
}

function foldMarks(text: string): string {
  return text
    .normalize("NFD")
    .replace(/([ou])\u0306/g, "$1'")
    .replace(/([a-z])[\u0300-\u036f]+/g, "$1")
    .normalize("NFC");
}

/**
 * Lower-case tokens for comparing letter by letter: accents and apostrophes dropped, full-width forms folded,
 * every other sign parts tokens.
 */
export function letterTokens(text: string): string[] {
  const lower = text.toLowerCase();
  const folded = isPlain(lower) ? lower : foldLetters(lower);
  return folded.replace(/'/g, "").split(/[^\p{L}\p{N}]+/u).filter((token) => token !== "");
}

function foldLetters(text: string): string {
  return text
    .normalize("NFKD")
    .replace(apostrophes, "'")
    .replace(/[\u0300-\u036f\u064b-\u065f]/g, "")
    .replace(/ß/g, "ss").replace(/ø/g, "o").replace(/ł/g, "l").replace(/đ/g, "d").replace(/ı/g, "i")
    .normalize("NFC");
}

function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 127) return false;
  return true;
}

/**
 * A text, and — where it has brackets — also what stands outside and inside them as names of their own:
 * `Jin Tiesan (金铁三)` is also Jin Tiesan and 金铁三.
 */
export function splitBracketed(text: string): readonly string[] {
  if (!/[(（\[]/.test(text)) return [text];
  const inside = [...text.matchAll(/[(（\[]([^)）\]]*)[)）\]]/g)].map(([, found = ""]) => found.trim());
  const outside = text.replace(/[(（\[][^)）\]]*[)）\]]/g, " ").replace(/\s+/g, " ").trim();
  return [outside, ...inside, text].filter((one) => one !== "");
}
