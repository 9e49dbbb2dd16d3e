import { isActorId } from "#slices/actor/model.ts";

/** Revised Romanisation of Korean by letter (Ministry of Culture and Tourism, 2000); enough for an id, not for a text. */
const initials = [
  "g",
  "kk",
  "n",
  "d",
  "tt",
  "r",
  "m",
  "b",
  "pp",
  "s",
  "ss",
  "",
  "j",
  "jj",
  "ch",
  "k",
  "t",
  "p",
  "h",
];
const vowels = [
  "a",
  "ae",
  "ya",
  "yae",
  "eo",
  "e",
  "yeo",
  "ye",
  "o",
  "wa",
  "wae",
  "oe",
  "yo",
  "u",
  "wo",
  "we",
  "wi",
  "yu",
  "eu",
  "ui",
  "i",
];
const finals = [
  "",
  "k",
  "k",
  "k",
  "n",
  "n",
  "n",
  "t",
  "l",
  "k",
  "m",
  "l",
  "l",
  "l",
  "p",
  "l",
  "m",
  "p",
  "p",
  "t",
  "t",
  "ng",
  "t",
  "t",
  "k",
  "t",
  "p",
  "t",
];
const firstSyllable = 0xac00;
const lastSyllable = 0xd7a3;

function romanise(text: string): string {
  return [...text]
    .map((character) => {
      const index = character.codePointAt(0)! - firstSyllable;
      if (index < 0 || index > lastSyllable - firstSyllable) return character;
      return (
        initials[Math.floor(index / 588)]! +
        vowels[Math.floor(index / 28) % 21]! +
        finals[index % 28]!
      );
    })
    .join("");
}

/** Letters that no decomposition leads to the basic alphabet. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  ø: "o",
  œ: "oe",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  "’": "",
  "'": "",
  ʻ: "",
};

/** Lower-case words joined by hyphens, at most 60 characters; empty when the name has no letter of ours. */
export function slugOf(name: string): string {
  const lower = romanise(name.normalize("NFC"))
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
  const plain = [...lower].map((letter) => plainLetters[letter] ?? letter).join("");
  return plain
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60)
    .replace(/-+$/, "");
}

/** Names of which a new actor's id is made, and what tells it apart from another of the same name. */
export interface Naming {
  /** The id in the register of ours that the file comes from; kept where nobody has it. */
  readonly own: string | null;
  readonly names: readonly (string | null)[];
  readonly territory: string | null;
  readonly wikidata: string | null;
}

/** Gives ids that nobody has; the same names in the same order get the same ids. */
export class NewIds {
  readonly #taken: Set<string>;

  constructor(taken: Iterable<string>) {
    this.#taken = new Set(taken);
  }

  give(naming: Naming): string {
    if (naming.own !== null && isActorId(naming.own) && !this.#taken.has(naming.own)) {
      this.#taken.add(naming.own);
      return naming.own;
    }
    const slug =
      naming.names.map((name) => (name === null ? "" : slugOf(name))).find((text) => text !== "") ??
      "";
    const base = isActorId(slug) ? slug : (naming.wikidata?.toLowerCase() ?? "imported");
    const tails = [null, naming.territory, naming.wikidata].map((tail) =>
      tail === null ? base : `${base}-${tail.toLowerCase()}`,
    );
    const id = tails.find((candidate) => !this.#taken.has(candidate)) ?? this.#numbered(base);
    this.#taken.add(id);
    return id;
  }

  #numbered(base: string): string {
    let number = 2;
    while (this.#taken.has(`${base}-${number}`)) number += 1;
    return `${base}-${number}`;
  }
}
