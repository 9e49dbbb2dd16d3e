import type { Graph } from "../graph/graph.ts";

/** Connected components, numbered 0, 1, … by the internal number of their first actor. */
export interface Components {
  /** actors entries: the component of each internal actor. */
  readonly componentOf: Int32Array;
  /** Number of actors of each component. */
  readonly sizes: readonly number[];
  /** actors entries: internal actors grouped by component, ascending within each. */
  readonly members: Int32Array;
  /** components + 1 entries: the rows of `members`. */
  readonly memberOffsets: Int32Array;
}

/** Finds the connected components by breadth-first search, in time linear in actors and ties. */
export function findComponents(graph: Graph): Components {
  const { actors, offsets, neighbours } = graph;
  const componentOf = new Int32Array(actors).fill(-1);
  const queue = new Int32Array(actors);
  const sizes: number[] = [];
  for (let first = 0; first < actors; first++) {
    if (componentOf[first]! >= 0) continue;
    const component = sizes.length;
    let tail = 1;
    queue[0] = first;
    componentOf[first] = component;
    for (let head = 0; head < tail; head++) {
      const v = queue[head]!;
      for (let i = offsets[v]!; i < offsets[v + 1]!; i++) {
        const w = neighbours[i]!;
        if (componentOf[w]! >= 0) continue;
        componentOf[w] = component;
        queue[tail++] = w;
      }
    }
    sizes.push(tail);
  }
  return { componentOf, sizes, ...groupMembers(componentOf, sizes) };
}

function groupMembers(
  componentOf: Int32Array,
  sizes: readonly number[],
): Pick<Components, "members" | "memberOffsets"> {
  const memberOffsets = new Int32Array(sizes.length + 1);
  for (let c = 0; c < sizes.length; c++) memberOffsets[c + 1] = memberOffsets[c]! + sizes[c]!;
  const place = memberOffsets.slice(0, sizes.length);
  const members = new Int32Array(componentOf.length);
  for (let v = 0; v < componentOf.length; v++) members[place[componentOf[v]!]!++] = v;
  return { members, memberOffsets };
}
