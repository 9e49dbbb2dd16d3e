/** Hexadecimal digits of a hash that tell one file from another at sight. */
const digitsShown = 8;

/** A text for people in which each SHA-256 is cut to its first digits; the chain keeps the whole. */
export function shortenHashes(text: string): string {
  return text.replace(/\b[0-9a-f]{64}\b/gu, (hash) => `${hash.slice(0, digitsShown)}…`);
}
