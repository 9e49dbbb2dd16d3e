import type { ActorKind } from "#slices/actor/model.ts";
import type { Track } from "./model.ts";

/**
 * Whether a kind of actor speaks with public authority. Bodies of governments, national or local, do: report 2.1 counts
 * the diplomacy of associations of public authorities apart from that of citizens.
 */
export const isOfficialKind: Readonly<Record<ActorKind, boolean>> = {
  "igo-national": true,
  "igo-local": true,
  "gov-foreign-central": true,
  "gov-foreign-local": true,
  "gov-domestic-central": true,
  "gov-domestic-local": true,
  "ngo-international": false,
  "ngo-domestic": false,
  "research-foreign": false,
  "research-domestic": false,
  company: false,
  finance: false,
  "civic-other": false,
};

/**
 * The track of a channel by those who stand between its ends (report 2.1: diplomacy of governments, catalytic diplomacy of
 * governments with others, diplomacy of citizens). Without anyone in between it is the track of the two ends.
 */
export function trackOf(kinds: readonly ActorKind[]): Track {
  const carriers = kinds.length > 2 ? kinds.slice(1, -1) : kinds;
  if (carriers.every((kind) => isOfficialKind[kind])) return "official";
  return carriers.some((kind) => isOfficialKind[kind]) ? "official-civil" : "civil";
}
