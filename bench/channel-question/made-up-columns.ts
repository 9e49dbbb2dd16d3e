import type { NetworkColumns } from "#slices/channel/network.ts";
import { seededRandom } from "#slices/channel/random.ts";
import { actorKinds, sides } from "#slices/actor/model.ts";
import { tieKinds, tieStatuses } from "#slices/tie/model.ts";

const territories = [null, "FR", "DE", "JP", "BR", "KE", "IN", "CA", "PL", "MX", "KR"];

/** One tie in so many is planned, so that "what if" has something to find. */
const plannedEvery = 50;

/** A network of cities in columns: ends drawn so that few have many ties, evidence of the last twenty years. */
export function madeUpColumns(actors: number, ties: number): NetworkColumns {
  const random = seededRandom(42);
  const ids = Array.from(
    { length: actors },
    (_, actor) => `city-${String(actor).padStart(9, "0")}`,
  );
  const whole = (below: number) => Math.floor(random() * below);
  const from = Int32Array.from({ length: ties }, () => whole(actors)).sort();
  const to = from.map((one) => {
    const other = whole(whole(actors) + 1);
    return other === one ? (one + 1) % actors : other;
  });
  const used = (["sister-city", "partner", "agreement", "member-of"] as const).map((kind) =>
    tieKinds.indexOf(kind),
  );
  const [actual, planned] = [tieStatuses.indexOf("actual"), tieStatuses.indexOf("planned")];
  const undated = () => new Int32Array(ties);
  return {
    actors,
    ties,
    actorIds: ids,
    names: ids.map((id) => ({ ko: id, en: id })),
    actorKind: new Uint8Array(actors).fill(actorKinds.indexOf("gov-foreign-local")),
    side: new Uint8Array(actors).fill(sides.indexOf("none")),
    territory: Uint16Array.from(ids, (_, actor) => 1 + (actor % (territories.length - 1))),
    territories,
    city: new Int32Array(actors),
    cities: [null],
    parent: new Int32Array(actors).fill(-1),
    bodySize: new Float64Array(actors).fill(Number.NaN),
    bodySizeSources: new Map(),
    tieIds: null,
    from,
    to,
    tieKind: Uint8Array.from(from, () => used[whole(used.length)]!),
    tieStatus: Uint8Array.from(from, (_, tie) => (tie % plannedEvery === 0 ? planned : actual)),
    derivation: new Uint8Array(ties),
    sinceFirst: undated(),
    sinceLast: undated(),
    untilFirst: undated(),
    untilLast: undated(),
    evidence: from.map(() => (2006 + whole(20)) * 10_000 + 630),
    issueSet: from.map(() => whole(2)),
    issueSets: [[], ["air-quality"]],
    hasSeat: new Uint8Array(ties),
    isUnverified: new Uint8Array(ties),
    trust: null,
    trustSources: new Map(),
    records: null,
    grounds: [],
  };
}
