/** Words shorter than this are compared whole: in short words one letter makes another name. */
export const shortestEdited = 5;

/**
 * Whether two words are equal but for one letter: one put in, left out or changed, or two neighbours exchanged.
 * (Optimal string alignment distance ≤ 1; Damerau 1964.)
 */
export function isWithinOneEdit(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let head = 0;
  while (head < short.length && short[head] === long[head]) head += 1;
  let tail = 0;
  while (
    tail < short.length - head &&
    short[short.length - 1 - tail] === long[long.length - 1 - tail]
  )
    tail += 1;
  const left = long.length - head - tail;
  if (left <= 1) return true;
  return (
    short.length === long.length &&
    left === 2 &&
    short[head] === long[head + 1] &&
    short[head + 1] === long[head]
  );
}

/** The word and every form of it with one letter left out: two words within one edit share such a form. */
export function leaveOneOut(word: string): readonly string[] {
  const forms = [word];
  for (let at = 0; at < word.length; at += 1) {
    if (at > 0 && word[at] === word[at - 1]) continue;
    forms.push(word.slice(0, at) + word.slice(at + 1));
  }
  return forms;
}

/** Whether a word may be matched with one letter wrong: letters only, long enough, in an alphabet. */
export function mayBeMisspelled(key: string): boolean {
  return key.length >= shortestEdited && /^[a-z\u0400-\u04ff]+$/.test(key);
}
