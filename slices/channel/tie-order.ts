import { tieKinds } from "#slices/tie/model.ts";

/** Ties as they came in, each with its ends and kind as numbers. */
export interface UnorderedTies {
  readonly count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Index into `tieKinds`. */
  readonly kind: Uint8Array;
  /** Ids of the actors by number, ascending. */
  readonly actorIds: readonly string[];
  /** The id of a tie that has another than its ends and kind make; `null` for all others. */
  readonly ownIdAt: (tie: number) => string | null;
}

/** The id that most ties have: it follows from their ends and kind. */
export function usualTieId(
  { actorIds, from, to, kind }: Pick<UnorderedTies, "actorIds" | "from" | "to" | "kind">,
  tie: number,
): string {
  return `${actorIds[from[tie]!]!}--${tieKinds[kind[tie]!]!}--${actorIds[to[tie]!]!}`;
}

/**
 * The ties in the order of their ids. Ids that follow from ends and kind are in the order of those three numbers: three
 * counting passes and no comparison of texts, which are for the few others.
 */
export function orderOfTies(ties: UnorderedTies): Uint32Array {
  const idAt = (tie: number) => ties.ownIdAt(tie) ?? usualTieId(ties, tie);
  const [usual, own]: [number[], number[]] = [[], []];
  for (let tie = 0; tie < ties.count; tie++) (ties.ownIdAt(tie) === null ? usual : own).push(tie);
  if (!staysInOrder(ties.actorIds)) return byId([...usual, ...own], idAt);
  return merge(byNumbers(usual, ties), byId(own, idAt), idAt);
}

function byId(ties: readonly number[], idAt: (tie: number) => string): Uint32Array {
  const ids = ties.map((tie) => ({ tie, id: idAt(tie) }));
  ids.sort((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0));
  return Uint32Array.from(ids, ({ tie }) => tie);
}

const afterId = "--";

/**
 * Whether ids keep their order with the two hyphens and the letter that follow them in the id of a tie. Where one id
 * begins the next, what the next goes on with must come after those; the nearest one tells for all.
 */
function staysInOrder(ids: readonly string[]): boolean {
  for (let at = 1; at < ids.length; at++) {
    const [one, next] = [ids[at - 1]!, ids[at]!];
    if (next.startsWith(one) && next.slice(one.length) < firstAfterHyphens) return false;
  }
  return true;
}

/** A hyphen and the first character behind it in any order of texts. */
const firstAfterHyphens = "-.";

/** Place of each kind among all of them in the order of the ids of ties. */
const placeOfKind = tieKinds.map(
  (kind) => tieKinds.filter((other) => other + afterId < kind + afterId).length,
);

function byNumbers(ties: readonly number[], { from, to, kind, actorIds }: UnorderedTies) {
  const actors = actorIds.length;
  const byTo = deal(Uint32Array.from(ties), actors, (tie) => to[tie]!);
  const byKind = deal(byTo, tieKinds.length, (tie) => placeOfKind[kind[tie]!]!);
  return deal(byKind, actors, (tie) => from[tie]!);
}

/** A stable counting sort by a number below `numbers`. */
function deal(ties: Uint32Array, numbers: number, numberOf: (tie: number) => number): Uint32Array {
  const next = new Uint32Array(numbers + 1);
  for (const tie of ties) next[numberOf(tie) + 1]!++;
  for (let at = 1; at <= numbers; at++) next[at]! += next[at - 1]!;
  const dealt = new Uint32Array(ties.length);
  for (const tie of ties) dealt[next[numberOf(tie)]!++] = tie;
  return dealt;
}

/** Two ordered lists as one; the second is taken to be short. */
function merge(many: Uint32Array, few: Uint32Array, idAt: (tie: number) => string): Uint32Array {
  if (few.length === 0) return many;
  const merged = new Uint32Array(many.length + few.length);
  let taken = 0;
  for (let at = 0; at < few.length; at++) {
    const until = firstNotBefore(many.length, idAt(few[at]!), (place) => idAt(many[place]!));
    merged.set(many.subarray(taken, until), taken + at);
    merged[until + at] = few[at]!;
    taken = until;
  }
  merged.set(many.subarray(taken), taken + few.length);
  return merged;
}

/** The first of so many places, whose ids ascend, that does not come before an id; their number where all do. */
export function firstNotBefore(
  places: number,
  id: string,
  idAt: (place: number) => string,
): number {
  let [low, high] = [0, places];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (idAt(middle) < id) low = middle + 1;
    else high = middle;
  }
  return low;
}
