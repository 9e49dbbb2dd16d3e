/** A running 64-bit fingerprint of whole numbers, as two words. Not a seal against forgery; the audit log is that. */
export interface Digest {
  high: number;
  low: number;
}

export function newDigest(): Digest {
  return { high: 0x9e3779b9 | 0, low: 0x243f6a88 };
}

/** Takes one whole number into the digest. */
export function takeNumber(digest: Digest, value: number): void {
  digest.low = Math.imul(digest.low ^ value, 0x01000193);
  digest.low ^= digest.low >>> 15;
  digest.high = Math.imul(digest.high ^ (value + digest.low), 0x85ebca6b);
  digest.high ^= digest.high >>> 13;
}

/** Sixteen hexadecimal digits. */
export function digestText(digest: Digest): string {
  const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, "0");
  return hex(digest.high) + hex(digest.low);
}

/** The digest of a value as JSON with its keys in order. */
export function digestOf(value: unknown): string {
  const digest = newDigest();
  const text = JSON.stringify(value, (_, part: unknown) =>
    isRecord(part) ? inKeyOrder(part) : part,
  );
  for (let i = 0; i < text.length; i++) takeNumber(digest, text.charCodeAt(i));
  return digestText(digest);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function inKeyOrder(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
