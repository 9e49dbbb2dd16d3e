/** Words remembered by one reader; about 20 MB at most. */
const most = 1 << 16;

/**
 * A function of a text that remembers its answers. The same text always has the same answer, so only time is saved;
 * when full it forgets everything and begins anew.
 */
export function rememberByText<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const now = answer(text);
    known.set(text, now);
    return now;
  };
}

/** The same for a function of an object that never changes. */
export function rememberByObject<K extends object, T>(answer: (object: K) => T): (object: K) => T {
  const known = new WeakMap<K, T>();
  return (object) => {
    const before = known.get(object);
    if (before !== undefined) return before;
    const now = answer(object);
    known.set(object, now);
    return now;
  };
}
