import { isHangul } from "./hangul.ts";

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
  const quick = quickScript(text);
  if (quick !== null) return quick;
  const found = new Set<Script>();
  for (const character of text.normalize("NFC")) {
    if (!/\p{L}/u.test(character) || /\p{Lm}/u.test(character)) continue;
    found.add(scripts.find(([, pattern]) => pattern.test(character))?.[0] ?? "other");
  }
  if (found.size === 0) return "none";
  return found.size === 1 ? ([...found][0] ?? "none") : "mixed";
}

/** The script of a text that is all Latin or all Hangul but for blanks and ASCII signs; `null` for any other. */
function quickScript(text: string): Script | null {
  let [hasLatin, hasHangul] = [false, false];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) hasLatin = true;
    else if (isHangul(code)) hasHangul = true;
    else if (code > 127) return null;
  }
  if (hasLatin) return hasHangul ? "mixed" : "latin";
  return hasHangul ? "hangul" : "none";
}

/** Marks that stand for McCune–Reischauer's apostrophe and breve. */
const apostrophes = /[’‘ʼʻ`´′]/g;

/**
 * Lower-case tokens for reading by sound. A breve (ŏ, ŭ) or an apostrophe becomes `'` after its letter, as the UN list
 * writes it; other accents are dropped; every other sign parts tokens.
 */
export function soundTokens(text: string): string[] {
  const plain = plainTokens(text, true);
  if (plain !== null) return plain;
  const folded = foldMarks(text.toLowerCase().replace(apostrophes, "'"));
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
  const plain = plainTokens(text, false);
  if (plain !== null) return plain;
  const folded = foldLetters(text.toLowerCase());
  return folded
    .replace(/'/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== "");
}

function foldLetters(text: string): string {
  return text
    .replace(/[\u0400-\u04ff]/g, (letter) => latinOf[letter] ?? letter)
    .normalize("NFKD")
    .replace(apostrophes, "'")
    .replace(/[\u0300-\u036f\u064b-\u065f]/g, "")
    .replace(/ß/g, "ss")
    .replace(/ø/g, "o")
    .replace(/ł/g, "l")
    .replace(/đ/g, "d")
    .replace(/ı/g, "i")
    .normalize("NFC");
}

/** Cyrillic in Latin letters (BGN/PCGN without marks), so that names of all the world meet the list's spelling. */
const latinOf: Readonly<Record<string, string>> = Object.fromEntries(
  "а-a б-b в-v г-g д-d е-e ё-e ж-zh з-z и-i й-y к-k л-l м-m н-n о-o п-p р-r с-s т-t у-u ф-f х-kh ц-ts ч-ch ш-sh щ-shch ъ- ы-y ь- э-e ю-yu я-ya і-i ї-i є-ye ґ-g ў-u"
    .split(" ")
    .map((pair) => [pair.slice(0, 1), pair.slice(2)]),
);

/**
 * The tokens of a text in ASCII and Hangul, by the same rules without patterns (most names asked are); `null` for others.
 * By sound, apostrophes stay and digits part; by letter, apostrophes go and digits stay.
 */
function plainTokens(text: string, isBySound: boolean): string[] | null {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if ((code > 127 && !isHangul(code)) || code === 0x60) return null;
  }
  const hasApostrophe = text.includes("'");
  const lower =
    hasApostrophe && !isBySound ? text.toLowerCase().replaceAll("'", "") : text.toLowerCase();
  const tokens: string[] = [];
  let from = -1;
  for (let at = 0; at <= lower.length; at += 1) {
    const isInside = at < lower.length && isTokenCode(lower.charCodeAt(at), isBySound);
    if (isInside && from < 0) from = at;
    if (isInside || from < 0) continue;
    tokens.push(lower.slice(from, at));
    from = -1;
  }
  return hasApostrophe ? tokens.filter((one) => one !== "'") : tokens;
}

function isTokenCode(code: number, isBySound: boolean): boolean {
  if ((code >= 97 && code <= 122) || isHangul(code)) return true;
  return isBySound ? code === 0x27 : code >= 48 && code <= 57;
}
