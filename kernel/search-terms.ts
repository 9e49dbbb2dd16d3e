/** The initial consonants of Hangul syllables, in the order of their code points (Unicode 15, 3.12). */
const initials = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
const firstSyllable = 0xac00;
const lastSyllable = 0xd7a3;
const syllablesPerInitial = 588;

/** A text as it is searched: compatibility forms folded, lower case, no marks, spaces or punctuation. */
export function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** The initial consonants (초성) of a folded text; other characters stay. */
export function initialsOf(folded: string): string {
  return [...folded].map((character) => initialOf(character) ?? character).join("");
}

function initialOf(character: string): string | undefined {
  const code = character.codePointAt(0)!;
  if (code < firstSyllable || code > lastSyllable) return undefined;
  return initials[Math.floor((code - firstSyllable) / syllablesPerInitial)];
}

/** Marks the terms of initials, so that "ㅅㅇ" typed by a searcher never meets a text that holds those letters. */
const initialsMark = "^";

/** The terms under which texts are found: single characters and pairs of each folded text, and of its initials. */
export function indexTerms(texts: Iterable<string | null>): string[] {
  const terms = new Set<string>();
  for (const text of texts) {
    if (text === null) continue;
    const folded = foldText(text);
    for (const term of pieces(folded)) terms.add(term);
    for (const term of pieces(initialsOf(folded))) terms.add(initialsMark + term);
  }
  return [...terms];
}

/** The terms a query must all meet; empty when it holds no letter or digit. */
export function queryTerms(query: string): string[] {
  const folded = foldQuery(query);
  const mark = isInitials(folded) ? initialsMark : "";
  const all = pieces(folded);
  const wanted = [...folded].length === 1 ? all : all.filter((term) => [...term].length === 2);
  return [...new Set(wanted.map((term) => mark + term))];
}

/** A term as PostgreSQL reads it inside the text of a `tsvector` or `tsquery`: quoted, quotes and backslashes doubled. */
export function quoteTerm(term: string): string {
  return `'${term.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}

/** How well a name answers a query: 3 equal, 2 begins with it, 1 contains it, 0 does not. */
export function matchRank(query: string, name: string): 0 | 1 | 2 | 3 {
  const folded = foldQuery(query);
  const target = isInitials(folded) ? initialsOf(foldText(name)) : foldText(name);
  if (target === folded) return 3;
  if (target.startsWith(folded)) return 2;
  return target.includes(folded) ? 1 : 0;
}

/** The names of one thing, folded once so that many queries can be put to them. */
export interface FoldedNames {
  readonly plain: string;
  readonly initials: string;
}

/** Between two names; no folded text holds it. */
const betweenNames = "\n";

export function foldNames(names: Iterable<string | null>): FoldedNames {
  const folded = [...names].flatMap((name) => (name === null ? [] : [foldText(name)]));
  const plain = folded.join(betweenNames);
  return { plain, initials: initialsOf(plain) };
}

/** Whether one of the names contains what was typed: Hangul, initials (초성), Latin letters. A query without letters meets none. */
export function namesTest(query: string): (names: FoldedNames) => boolean {
  const folded = foldQuery(query);
  if (folded === "") return () => false;
  if (isInitials(folded)) return ({ initials: text }) => text.includes(folded);
  return ({ plain }) => plain.includes(folded);
}

/** Compatibility jamo must survive folding: NFKD would turn a typed ㅅ into a conjoining letter. */
function foldQuery(query: string): string {
  const compact = query.replace(/\s+/g, "");
  return isInitials(compact) ? compact : foldText(query);
}

function isInitials(text: string): boolean {
  return text.length > 0 && [...text].every((character) => initials.includes(character));
}

function pieces(text: string): string[] {
  const characters = [...text];
  const pairs = characters.slice(1).map((character, index) => characters[index]! + character);
  return [...characters, ...pairs];
}
