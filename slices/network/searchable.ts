import { foldNames, type FoldedNames } from "#kernel/search-terms.ts";

import type { Network } from "./model.ts";

const known = new WeakMap<Network, readonly FoldedNames[]>();

/** The names of every actor made ready for searching; folded once a network. */
export function searchable(network: Network): readonly FoldedNames[] {
  const before = known.get(network);
  if (before !== undefined) return before;
  const { names, abbrs, aliases } = network.actors;
  const folded = names.map(({ ko, en }, row) => foldNames([ko, en, abbrs[row]!, ...aliases[row]!]));
  known.set(network, folded);
  return folded;
}
