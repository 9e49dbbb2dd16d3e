import type { LocalText } from "#kernel/local-text.ts";
import { tieStatuses } from "#slices/tie/model.ts";

import type { Network } from "./model.ts";

/**
 * A network as bytes: the length of the head (32 bits), the head as JSON, then every number column on an eight-byte
 * boundary. Little-endian, as every machine that runs a browser is. Texts stand in the head, seldom ones as pairs.
 */
type Column = Uint8Array | Uint16Array | Int32Array | Float32Array;
type Pairs<T> = readonly (readonly [row: number, value: T])[];

interface Head {
  readonly total: Network["total"];
  readonly extent: Network["extent"];
  readonly actors: number;
  readonly ids: readonly string[];
  readonly ko: readonly (string | null)[];
  readonly en: readonly (string | null)[];
  readonly abbrs: Pairs<string>;
  readonly aliases: Pairs<readonly string[]>;
  readonly slips: Pairs<readonly string[]>;
  readonly territories: readonly (string | null)[];
  readonly cities: Pairs<string>;
  readonly ties: number;
  /** What follows `from--kind--to` in a tie's id, or `=` and the whole id where it begins otherwise. */
  readonly tieIds: Pairs<string>;
  readonly issueSets: readonly (readonly string[])[];
}

const actorColumns = ["kind", "side", "territory", "lat", "lon"] as const;
const tieColumns = [
  "from",
  "to",
  "kind",
  "status",
  "directed",
  "since",
  "until",
  "evidence",
  "issueSet",
] as const;

/** Puts a network into bytes; `nameOfKind` gives the word that ids of ties carry for their kind. */
export function encodeNetwork(network: Network, kinds: readonly string[]): Uint8Array {
  const { actors, ties } = network;
  const head: Head = {
    total: network.total,
    extent: network.extent,
    actors: actors.count,
    ids: actors.ids,
    ko: actors.names.map(({ ko }) => ko),
    en: actors.names.map(({ en }) => en),
    abbrs: pairsOf(actors.abbrs),
    aliases: pairsOf(actors.aliases.map(presentOnly)),
    slips: pairsOf(actors.slips.map(presentOnly)),
    territories: actors.territories,
    cities: pairsOf(actors.cities),
    ties: ties.count,
    tieIds: pairsOf(ties.ids.map((id, row) => shortTieId(network, kinds, { id, row }))),
    issueSets: ties.issueSets,
  };
  const text = new TextEncoder().encode(JSON.stringify(head));
  const columns: readonly Column[] = [
    ...actorColumns.map((name) => actors[name]),
    ...tieColumns.map((name) => ties[name]),
    ...(actors.tieCounts === null ? [] : [actors.tieCounts]),
  ];
  const start = onBoundary(4 + text.length);
  const size = columns.reduce((at, { byteLength }) => at + onBoundary(byteLength), start);
  const bytes = new Uint8Array(size);
  new DataView(bytes.buffer).setUint32(0, text.length, true);
  bytes.set(text, 4);
  let at = start;
  for (const column of columns) {
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at);
    at += onBoundary(column.byteLength);
  }
  return bytes;
}

/** Reads what `encodeNetwork` wrote; the number columns are views into `bytes`, not copies. */
export function decodeNetwork(bytes: ArrayBuffer, kinds: readonly string[]): Network {
  const length = new DataView(bytes).getUint32(0, true);
  const head = readHead(new TextDecoder().decode(new Uint8Array(bytes, 4, length)));
  const { actors: n, ties: m } = head;
  let at = onBoundary(4 + length);
  const take = <T extends Column>(
    kind: { new (b: ArrayBuffer, at: number, count: number): T; BYTES_PER_ELEMENT: number },
    count: number,
  ): T => {
    const column = new kind(bytes, at, count);
    at += onBoundary(count * kind.BYTES_PER_ELEMENT);
    return column;
  };
  const actors = {
    count: n,
    ids: head.ids,
    names: head.ids.map((_, row): LocalText => ({ ko: head.ko[row]!, en: head.en[row]! })),
    abbrs: fromPairs(head.abbrs, n, null),
    aliases: fromPairs(head.aliases, n, []),
    slips: fromPairs(head.slips, n, []),
    territories: head.territories,
    cities: fromPairs(head.cities, n, null),
    kind: take(Uint8Array, n),
    side: take(Uint8Array, n),
    territory: take(Uint16Array, n),
    lat: take(Float32Array, n),
    lon: take(Float32Array, n),
  };
  const ties = {
    count: m,
    from: take(Int32Array, m),
    to: take(Int32Array, m),
    kind: take(Uint8Array, m),
    status: take(Uint8Array, m),
    directed: take(Uint8Array, m),
    since: take(Int32Array, m),
    until: take(Int32Array, m),
    evidence: take(Int32Array, m),
    issueSet: take(Int32Array, m),
    issueSets: head.issueSets,
  };
  const rest = fromPairs(head.tieIds, m, "");
  const ids = rest.map((tail, row) =>
    tail.startsWith("=") ? tail.slice(1) : usualTieId(head.ids, ties, kinds, row) + tail,
  );
  const tieCounts =
    head.extent === "best-connected" ? take(Int32Array, n * tieStatuses.length) : null;
  return {
    total: head.total,
    extent: head.extent,
    actors: { ...actors, tieCounts },
    ties: { ...ties, ids },
  };
}

function readHead(text: string): Head {
  const head: Head = JSON.parse(text);
  return head;
}

type Ends = Pick<Network["ties"], "from" | "to" | "kind">;

function usualTieId(
  ids: readonly string[],
  ties: Ends,
  kinds: readonly string[],
  row: number,
): string {
  return `${ids[ties.from[row]!]}--${kinds[ties.kind[row]!]}--${ids[ties.to[row]!]}`;
}

/** `null` for the usual id, which needs no bytes. */
function shortTieId(
  { actors, ties }: Network,
  kinds: readonly string[],
  tie: { readonly id: string; readonly row: number },
): string | null {
  const usual = usualTieId(actors.ids, ties, kinds, tie.row);
  if (tie.id === usual) return null;
  return tie.id.startsWith(usual) ? tie.id.slice(usual.length) : `=${tie.id}`;
}

function presentOnly<T>(list: readonly T[]): readonly T[] | null {
  return list.length === 0 ? null : list;
}

function pairsOf<T>(column: readonly (T | null)[]): Pairs<T> {
  return column.flatMap((value, row) => (value === null ? [] : [[row, value] as const]));
}

function fromPairs<T, E>(pairs: Pairs<T>, count: number, missing: E): (T | E)[] {
  const column = Array.from<T | E>({ length: count }).fill(missing);
  for (const [row, value] of pairs) column[row] = value;
  return column;
}

function onBoundary(size: number): number {
  return (size + 7) & ~7;
}
