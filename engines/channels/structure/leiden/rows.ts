import type { Graph } from "../../graph/graph.ts";

/** A weighted graph of communities (of single actors at first). Weights within a community are in its strength alone. */
export interface Rows {
  readonly actors: number;
  readonly offsets: Int32Array;
  readonly neighbours: Int32Array;
  readonly weights: Float64Array;
  /** Sum of the weights at each actor, those within it twice. */
  readonly strengths: Float64Array;
}

/** Every tie with weight 1. */
export function rowsOf({ actors, offsets, neighbours }: Graph): Rows {
  const strengths = new Float64Array(actors);
  for (let v = 0; v < actors; v++) strengths[v] = offsets[v + 1]! - offsets[v]!;
  return {
    actors,
    offsets,
    neighbours,
    weights: new Float64Array(neighbours.length).fill(1),
    strengths,
  };
}

/** One actor for each part, ties between two parts added up. Shape of `partOf`: actors entries, 0 … parts − 1. */
export function aggregate(rows: Rows, partOf: Int32Array, parts: number): Rows {
  const { actors, offsets, neighbours, weights, strengths } = rows;
  const { members, memberOffsets } = membersOf(partOf, parts);
  const towards = new Float64Array(parts);
  const met = new Int32Array(parts);
  const nextOffsets = new Int32Array(parts + 1);
  const nextNeighbours = new Int32Array(offsets[actors]!);
  const nextWeights = new Float64Array(offsets[actors]!);
  const nextStrengths = new Float64Array(parts);
  let at = 0;
  for (let part = 0; part < parts; part++) {
    let count = 0;
    for (let i = memberOffsets[part]!; i < memberOffsets[part + 1]!; i++) {
      const v = members[i]!;
      nextStrengths[part]! += strengths[v]!;
      for (let j = offsets[v]!; j < offsets[v + 1]!; j++) {
        const other = partOf[neighbours[j]!]!;
        if (towards[other] === 0) met[count++] = other;
        towards[other]! += weights[j]!;
      }
    }
    for (let i = 0; i < count; i++) {
      const other = met[i]!;
      if (other !== part) {
        nextNeighbours[at] = other;
        nextWeights[at++] = towards[other]!;
      }
      towards[other] = 0;
    }
    nextOffsets[part + 1] = at;
  }
  return {
    actors: parts,
    offsets: nextOffsets,
    neighbours: nextNeighbours.subarray(0, at),
    weights: nextWeights.subarray(0, at),
    strengths: nextStrengths,
  };
}

/** The actors of each part, ascending, in one array. Shape of `partOf`: actors entries, 0 … parts − 1. */
export function membersOf(
  partOf: Int32Array,
  parts: number,
): { members: Int32Array; memberOffsets: Int32Array } {
  const memberOffsets = new Int32Array(parts + 1);
  for (const part of partOf) memberOffsets[part + 1]!++;
  for (let part = 0; part < parts; part++) memberOffsets[part + 1]! += memberOffsets[part]!;
  const place = memberOffsets.slice(0, parts);
  const members = new Int32Array(partOf.length);
  for (let v = 0; v < partOf.length; v++) members[place[partOf[v]!]!++] = v;
  return { members, memberOffsets };
}

/** Renumbers parts 0, 1, … in order of their first actor, in place; returns how many there are. */
export function renumber(partOf: Int32Array): number {
  const newNumber = new Int32Array(partOf.length).fill(-1);
  let parts = 0;
  for (let v = 0; v < partOf.length; v++) {
    const old = partOf[v]!;
    if (newNumber[old]! < 0) newNumber[old] = parts++;
    partOf[v] = newNumber[old]!;
  }
  return parts;
}
