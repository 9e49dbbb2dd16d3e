/** Who is tied to whom, in compressed rows: the neighbours of v are `neighbours[offsets[v]]` up to `offsets[v + 1]`. */
export interface Rows {
  readonly count: number;
  readonly offsets: Int32Array;
  readonly neighbours: Int32Array;
}

/** Rows of a list of ties; repeated ties stay repeated, which draws their ends closer. */
export function rowsOf(count: number, from: ArrayLike<number>, to: ArrayLike<number>): Rows {
  const offsets = new Int32Array(count + 1);
  for (let tie = 0; tie < from.length; tie++) {
    offsets[from[tie]! + 1] = offsets[from[tie]! + 1]! + 1;
    offsets[to[tie]! + 1] = offsets[to[tie]! + 1]! + 1;
  }
  for (let v = 0; v < count; v++) offsets[v + 1] = offsets[v + 1]! + offsets[v]!;
  const next = offsets.slice();
  const neighbours = new Int32Array(2 * from.length);
  for (let tie = 0; tie < from.length; tie++) {
    const [a, b] = [from[tie]!, to[tie]!];
    neighbours[next[a]!] = b;
    next[a] = next[a]! + 1;
    neighbours[next[b]!] = a;
    next[b] = next[b]! + 1;
  }
  return { count, offsets, neighbours };
}

/** The connected parts, the largest first; equal ones by their first member. */
export function partsOf(rows: Rows): Int32Array[] {
  const isSeen = new Uint8Array(rows.count);
  const parts: Int32Array[] = [];
  for (let start = 0; start < rows.count; start++) {
    if (isSeen[start] === 1) continue;
    isSeen[start] = 1;
    const members = [start];
    for (let head = 0; head < members.length; head++) {
      const v = members[head]!;
      for (let at = rows.offsets[v]!; at < rows.offsets[v + 1]!; at++) {
        const other = rows.neighbours[at]!;
        if (isSeen[other] === 1) continue;
        isSeen[other] = 1;
        members.push(other);
      }
    }
    parts.push(Int32Array.from(members));
  }
  return parts.toSorted((one, other) => other.length - one.length || one[0]! - other[0]!);
}

/** The rows of one part, its members renumbered in the order given. */
export function rowsAmong(rows: Rows, members: Int32Array): Rows {
  const numberOf = new Map(Array.from(members, (v, number) => [v, number]));
  const offsets = new Int32Array(members.length + 1);
  const neighbours: number[] = [];
  for (const [number, v] of members.entries()) {
    for (let at = rows.offsets[v]!; at < rows.offsets[v + 1]!; at++)
      neighbours.push(numberOf.get(rows.neighbours[at]!)!);
    offsets[number + 1] = neighbours.length;
  }
  return { count: members.length, offsets, neighbours: Int32Array.from(neighbours) };
}

/** Ties of v. */
export function degreeOf(rows: Rows, v: number): number {
  return rows.offsets[v + 1]! - rows.offsets[v]!;
}
