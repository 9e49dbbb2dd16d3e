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

/** Parts up to which a body's parts are read as its own offices; a system of many bodies is not one house. */
const mostOffices = 5;

/** The actors that are parts of each of these, empty for systems of many bodies; one pass over the actors. */
export function officesOf(
  { parent }: NetworkColumns,
  actors: Iterable<number>,
): ReadonlyMap<number, readonly number[]> {
  const offices = new Map<number, number[]>();
  for (const actor of actors) offices.set(actor, []);
  for (let part = 0; part < parent.length; part++) offices.get(parent[part]!)?.push(part);
  for (const [actor, parts] of offices) if (parts.length > mostOffices) offices.set(actor, []);
  return offices;
}
