import type { NetworkColumns } from "./network.ts";

/** Every tie row of each of these actors, in order; one pass over the ties. */
export function tieRowsOf(
  network: NetworkColumns,
  actors: Iterable<number>,
): ReadonlyMap<number, readonly number[]> {
  const rows = new Map<number, number[]>();
  for (const actor of actors) rows.set(actor, []);
  const isWanted = new Uint8Array(network.actors);
  for (const actor of rows.keys()) isWanted[actor] = 1;
  for (let row = 0; row < network.ties; row++) {
    const [from, to] = [network.from[row]!, network.to[row]!];
    if (isWanted[from] === 1) rows.get(from)!.push(row);
    if (isWanted[to] === 1) rows.get(to)!.push(row);
  }
  return rows;
}

/** The other end of a tie. */
export function otherEnd({ from, to }: NetworkColumns, row: number, actor: number): number {
  return from[row] === actor ? to[row]! : from[row]!;
}
