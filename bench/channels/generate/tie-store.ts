/** Ties between pairs, each once, with the layers they belong to and their least cost. */
export interface TieStore {
  count: number;
  /** Ends in order of arrival, for draws in proportion to degree. */
  readonly ends: Int32Array;
  endCount: number;
  /** Open addressing: the lesser end, −1 where empty. */
  readonly lesser: Int32Array;
  readonly greater: Int32Array;
  readonly layers: Uint8Array;
  readonly costs: Float32Array;
}

export function openStore(ties: number): TieStore {
  let slots = 1;
  while (slots < ties * 2.6) slots *= 2;
  return {
    count: 0,
    ends: new Int32Array(2 * (ties + 1000)),
    endCount: 0,
    lesser: new Int32Array(slots).fill(-1),
    greater: new Int32Array(slots),
    layers: new Uint8Array(slots),
    costs: new Float32Array(slots),
  };
}

/** A tie as a layer proposes it. */
export interface Proposal {
  readonly a: number;
  readonly b: number;
  /** The layer's bit. */
  readonly layer: number;
  readonly cost: number;
}

/** Whether the tie is new; a known one gains the layer and keeps the lesser cost. */
export function addTie(store: TieStore, { a, b, layer, cost }: Proposal): boolean {
  if (a === b) return false;
  const u = Math.min(a, b);
  const v = Math.max(a, b);
  const { lesser, greater } = store;
  const mask = lesser.length - 1;
  const hash = (Math.imul(u, 0x9e3779b1) ^ Math.imul(v, 0x85ebca77)) >>> 0;
  let slot = (hash ^ (hash >>> 15)) & mask;
  for (; lesser[slot] !== -1; slot = (slot + 1) & mask) {
    if (lesser[slot] !== u || greater[slot] !== v) continue;
    store.layers[slot]! |= layer;
    if (cost < store.costs[slot]!) store.costs[slot] = cost;
    return false;
  }
  lesser[slot] = u;
  greater[slot] = v;
  store.layers[slot] = layer;
  store.costs[slot] = cost;
  store.count++;
  if (store.endCount + 2 <= store.ends.length) {
    store.ends[store.endCount++] = u;
    store.ends[store.endCount++] = v;
  }
  return true;
}
