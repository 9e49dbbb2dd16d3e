import type { AuditEntry } from "./model.ts";

/** SHA-256 of a text, in lower-case hexadecimal. */
export type Hash = (text: string) => string;

/** A stored link of the chain. */
export interface Link {
  readonly seq: number;
  readonly entry: string;
  readonly previousHash: string;
  readonly hash: string;
}

/** What a verifier says of a chain: how many links it read, and the first that does not hold. */
export interface ChainVerdict {
  readonly entries: number;
  readonly ok: boolean;
  /** `null` when every link holds; otherwise its number and what is wrong with it. */
  readonly firstBroken: {
    readonly seq: number;
    readonly fault: "gap" | "previous" | "content";
  } | null;
}

/** The one text of an entry that is hashed: keys sorted at every depth (RFC 8785 in spirit; our values are plain JSON). */
export function canonicalText(entry: AuditEntry): string {
  return JSON.stringify(sortKeys(entry));
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== "object") return value;
  const sorted = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, inner]) => [key, sortKeys(inner)]));
}

export function linkHash(previousHash: string, entry: string, hash: Hash): string {
  return hash(`${previousHash}\n${entry}`);
}

/** Checks links in order: numbers without gaps, each naming the hash before it, each hash that of its own text. */
export class ChainVerifier {
  #entries = 0;
  #broken: ChainVerdict["firstBroken"] = null;
  #previous: string;
  readonly #hash: Hash;

  constructor(genesis: string, hash: Hash) {
    this.#previous = genesis;
    this.#hash = hash;
  }

  read(link: Link): void {
    this.#entries += 1;
    if (this.#broken !== null) return;
    const fault = this.#faultOf(link);
    if (fault !== null) this.#broken = { seq: link.seq, fault };
    this.#previous = link.hash;
  }

  verdict(): ChainVerdict {
    return { entries: this.#entries, ok: this.#broken === null, firstBroken: this.#broken };
  }

  #faultOf(link: Link): "gap" | "previous" | "content" | null {
    if (link.seq !== this.#entries) return "gap";
    if (link.previousHash !== this.#previous) return "previous";
    if (linkHash(link.previousHash, link.entry, this.#hash) !== link.hash) return "content";
    return null;
  }
}
