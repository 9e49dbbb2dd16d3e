/**
 * Up to `most` of `names` that a reader may have meant by `typed`, nearest first; equal ones in order of the names.
 * Near is: same but for case, one inside the other, or an edit distance of at most a third of the longer (Levenshtein 1966).
 */
export function closeNames(typed: string, names: Iterable<string>, most = 5): readonly string[] {
  const wanted = typed.toLowerCase();
  const near: (readonly [string, number])[] = [];
  for (const name of names) {
    const distance = distanceBetween(wanted, name.toLowerCase());
    if (distance !== null) near.push([name, distance]);
  }
  near.sort(([one, x], [other, y]) => x - y || (one < other ? -1 : 1));
  return near.slice(0, most).map(([name]) => name);
}

function distanceBetween(wanted: string, name: string): number | null {
  if (wanted === "") return null;
  const longer = Math.max(wanted.length, name.length);
  if (name.includes(wanted) || wanted.includes(name))
    return Math.abs(wanted.length - name.length) / longer;
  const limit = Math.floor(longer / 3);
  if (Math.abs(wanted.length - name.length) > limit) return null;
  const edits = editDistance(wanted, name);
  return edits <= limit ? edits : null;
}

/** Fewest insertions, deletions and replacements that turn one text into the other. */
export function editDistance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const replaced = above[column - 1]! + (one[row - 1] === other[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, above[column]! + 1, current[column - 1]! + 1));
    }
    above = current;
  }
  return above[other.length]!;
}
