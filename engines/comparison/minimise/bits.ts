/** Sets of small whole numbers as 32-bit words; a family of sets lies in one array, `words` words each. */

/** Number of 32-bit words that hold `size` members. */
export function wordsFor(size: number): number {
  return Math.max(1, (size + 31) >>> 5);
}

/** Number of members in one word. */
export function popCount(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return (((x + (x >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** The least member of a word that is not empty. */
export function lowestMember(word: number): number {
  return 31 - Math.clz32(word & -word);
}

/** Adds `member` to the set that starts at word `at`. */
export function addMember(bits: Int32Array, at: number, member: number): void {
  bits[at + (member >>> 5)]! |= 1 << (member & 31);
}

/** Whether `member` is in the set that starts at word `at`. */
export function hasMember(bits: Int32Array, at: number, member: number): boolean {
  return ((bits[at + (member >>> 5)]! >>> (member & 31)) & 1) === 1;
}
