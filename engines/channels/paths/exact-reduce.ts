import type { Net, NetTie } from "./exact-net.ts";

/**
 * Shrinks a net without changing its reliability, until nothing shrinks further:
 * ties out of reach and dead ends go, parallel ties of one length become one, a place between two ties becomes one tie
 * (series), and places joined for certain at no length become one. Source: Rosenthal 1977; Satyanarayana and Wood 1985.
 */
export function reduce(net: Net): Net {
  let current = net;
  for (;;) {
    const smaller = joinSeries(mergeParallel(dropOutOfReach(contractCertain(current))));
    if (smaller.ties.length === current.ties.length) return smaller;
    current = smaller;
  }
}

/** Least length from a place to every other, through `ties`; missing means out of reach. */
export function lengthsFrom(start: number, ties: readonly NetTie[]): Map<number, number> {
  const rows = rowsOf(ties);
  const lengths = new Map([[start, 0]]);
  const queue = [start];
  for (const place of queue) {
    const base = lengths.get(place)!;
    for (const tie of rows.get(place) ?? []) {
      const other = tie.u === place ? tie.v : tie.u;
      const length = base + tie.length;
      if (length >= (lengths.get(other) ?? Infinity)) continue;
      lengths.set(other, length);
      queue.push(other);
    }
  }
  return lengths;
}

/** Ties at each place. */
export function rowsOf(ties: readonly NetTie[]): Map<number, NetTie[]> {
  const rows = new Map<number, NetTie[]>();
  for (const tie of ties) {
    for (const place of [tie.u, tie.v]) {
      const row = rows.get(place);
      if (row === undefined) rows.set(place, [tie]);
      else row.push(tie);
    }
  }
  return rows;
}

function dropOutOfReach(net: Net): Net {
  const fromA = lengthsFrom(net.a, net.ties);
  const fromB = lengthsFrom(net.b, net.ties);
  const through = (u: number, v: number) => (fromA.get(u) ?? Infinity) + (fromB.get(v) ?? Infinity);
  const ties = net.ties.filter(
    ({ u, v, length }) => Math.min(through(u, v), through(v, u)) + length <= net.maxLength,
  );
  return { ...net, ties };
}

function mergeParallel(net: Net): Net {
  const merged = new Map<string, NetTie>();
  for (const tie of net.ties) {
    const key = `${Math.min(tie.u, tie.v)} ${Math.max(tie.u, tie.v)} ${tie.length}`;
    const twin = merged.get(key);
    merged.set(key, twin === undefined ? tie : { ...tie, p: 1 - (1 - twin.p) * (1 - tie.p) });
  }
  return { ...net, ties: [...merged.values()] };
}

/** Replaces one place between two ties, or drops the ties of one dead end, at a time: each changes the rows of its neighbours. */
function joinSeries(net: Net): Net {
  let ties = [...net.ties];
  const rows = rowsOf(ties);
  const gone = new Set<NetTie>();
  const isInner = (place: number) => place !== net.a && place !== net.b;
  const queue = [...rows.keys()].filter(isInner);
  for (const place of queue) {
    const row = rows.get(place)!.filter((tie) => !gone.has(tie));
    const others = new Set(row.map((tie) => (tie.u === place ? tie.v : tie.u)));
    const [first, second] = row;
    if (first === undefined || (others.size > 1 && row.length > 2)) continue;
    for (const tie of row) gone.add(tie);
    const [u, v] = [...others];
    if (second !== undefined && u !== undefined && v !== undefined) {
      const p = first.p * second.p * net.places[place]!;
      const joined = { u, v, length: first.length + second.length, p };
      ties.push(joined);
      for (const other of others) rows.get(other)!.push(joined);
    }
    queue.push(...[...others].filter(isInner));
  }
  ties = ties.filter((tie) => !gone.has(tie));
  return { ...net, ties };
}

/** Joins the two places of a tie that works for certain at no length, when both places do as well. */
function contractCertain(net: Net): Net {
  const isFirm = (place: number) => net.places[place] === 1;
  const root = new Map<number, number>();
  const rootOf = (place: number): number => {
    const up = root.get(place);
    return up === undefined ? place : rootOf(up);
  };
  for (const { u, v, length, p } of net.ties) {
    if (p !== 1 || length !== 0 || !isFirm(u) || !isFirm(v)) continue;
    const [x, y] = [rootOf(u), rootOf(v)];
    if (x !== y) root.set(x, y);
  }
  if (root.size === 0) return net;
  const ties = net.ties
    .map((tie) => ({ ...tie, u: rootOf(tie.u), v: rootOf(tie.v) }))
    .filter(({ u, v }) => u !== v);
  return { ...net, a: rootOf(net.a), b: rootOf(net.b), ties };
}
