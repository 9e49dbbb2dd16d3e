import {
  judgeParty,
  worstOf,
  type ActJudgement,
  type Hit,
  type Law,
  type Screening,
} from "#engines/gate/index.ts";

import type { MatchState } from "./model.ts";

/** A hit with what persons decided about it; `open` where nobody did. */
export interface DecidedHit {
  readonly hit: Hit;
  readonly state: MatchState;
}

/** Somebody judged: the likenesses found, and what would bite if they were the listed one. */
export interface PartyJudgement extends ActJudgement {
  readonly hits: readonly DecidedHit[];
  readonly open: Screening["open"];
}

/** What is asked of somebody beside their name. */
export interface PartyStanding {
  readonly standings: readonly string[];
  readonly declared: readonly string[];
  readonly isInvited: boolean;
}

/**
 * Judges somebody by the likenesses found. One that two persons cleared says nothing more; one that a person confirmed
 * is judged as listed; any other is undetermined until persons have decided, and shows what would bite.
 */
export function judgeScreened(
  { screening, hits }: { readonly screening: Screening; readonly hits: readonly DecidedHit[] },
  standing: PartyStanding,
  law: Law,
  listGenerated: string | null,
): PartyJudgement {
  const standingHits = hits.filter(({ state }) => state !== "cleared");
  const isConfirmed = hits.some(({ state }) => state === "confirmed");
  const asListed = standingHits.length > 0;
  const screened = asListed
    ? "hit"
    : screening.verdict === "undetermined"
      ? "undetermined"
      : "clear";
  const judged = judgeParty({ ...standing, screening: screened }, law, listGenerated);
  if (!asListed || isConfirmed) return { ...judged, hits, open: screening.open };
  const otherwise = judgeParty({ ...standing, screening: "clear" }, law, listGenerated);
  const verdict = worstOf([otherwise.verdict, "undetermined"]);
  return { ...judged, verdict, hits, open: screening.open };
}
