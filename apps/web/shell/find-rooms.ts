import { both, type BothTexts } from "#kernel/local-text.ts";
import { matchRank } from "#kernel/search-terms.ts";
import { framePhrases } from "../phrases.ts";
import { programmeViews, records, registers } from "../registers.ts";

/** A screen as the palette offers it; its id is its address. */
export interface FoundRoom {
  readonly kind: "room";
  readonly id: string;
  readonly name: BothTexts;
  readonly hint: BothTexts;
}

const named = (key: "today" | "network" | "actors" | "channels" | "imports" | "gate" | "grants") =>
  both(framePhrases.ko[key], framePhrases.en[key]);

const rooms: readonly (readonly [page: string, name: BothTexts])[] = [
  ["/", named("today")],
  ["/network/channels", named("channels")],
  ["/network", named("network")],
  ["/network/actors", named("actors")],
  ["/programmes", both("사업 매트릭스", "Matrix of programmes")],
  ...programmeViews.map(({ page, name }) => [page, name] as const),
  ["/gate", named("gate")],
  ["/gate/grants", named("grants")],
  ["/gate/lists", both("제재 명단", "Sanctions lists")],
  ["/gate/rules", both("제재 규칙과 완화 시나리오", "Sanctions rules and scenarios")],
  ...registers.map(({ page, name }) => [page, name] as const),
  ["/network/import", named("imports")],
  ["/programmes/instruments", both("평가틀", "Instruments")],
  ...records.map(({ page, name }) => [page, name] as const),
  ["/account", both(framePhrases.ko.account, framePhrases.en.account)],
];

/** The screens that a query names, by name or Korean initials, the best match first; all of them for no query. */
export function roomsNamed(words: string): readonly FoundRoom[] {
  const ranked = rooms.map(([id, name]) => ({
    room: { kind: "room", id, name, hint: both("", "") } as const,
    rank: words.trim() === "" ? 1 : Math.max(matchRank(words, name.ko), matchRank(words, name.en)),
  }));
  return ranked
    .filter(({ rank }) => rank > 0)
    .toSorted((one, other) => other.rank - one.rank)
    .map(({ room }) => room);
}
