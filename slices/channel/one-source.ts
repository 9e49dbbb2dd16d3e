/** Where a text lies in bytes: from the first place up to, not including, the second. */
type Place = readonly [start: number, end: number];

const opening = Buffer.from('[{"source": "');
const middle = Buffer.from('", "locator": ');
const closing = Buffer.from("}]");
const nothing = Buffer.from("null");
const quote = 0x22;
const backslash = 0x5c;

/**
 * Where source and locator of a list of one citation lie, as PostgreSQL writes it as jsonb. `null` for any other list,
 * and for texts with characters that JSON escapes: those are for a parser.
 */
export function readOneSource(
  bytes: Buffer,
  start: number,
  end: number,
): { readonly source: Place; readonly locator: Place | null } | null {
  if (!hasAt(bytes, start, opening)) return null;
  const from = start + opening.length;
  const until = endOfText(bytes, from, end);
  if (until < 0 || !hasAt(bytes, until, middle)) return null;
  const source = [from, until] as const;
  const at = until + middle.length;
  if (hasAt(bytes, at, nothing))
    return isLast(bytes, at + 4, end) ? { source, locator: null } : null;
  const last = bytes[at] === quote ? endOfText(bytes, at + 1, end) : -1;
  return last >= 0 && isLast(bytes, last + 1, end) ? { source, locator: [at + 1, last] } : null;
}

/** Place of the quote that ends a text; −1 where something in it is escaped. */
function endOfText(bytes: Buffer, start: number, end: number): number {
  for (let at = start; at < end; at += 1) {
    if (bytes[at] === quote) return at;
    if (bytes[at] === backslash) return -1;
  }
  return -1;
}

function isLast(bytes: Buffer, at: number, end: number): boolean {
  return at + closing.length === end && hasAt(bytes, at, closing);
}

function hasAt(bytes: Buffer, at: number, wanted: Buffer): boolean {
  for (let i = 0; i < wanted.length; i += 1) if (bytes[at + i] !== wanted[i]) return false;
  return true;
}
