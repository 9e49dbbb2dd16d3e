import "./tables.ts";

import type { Transaction } from "kysely";

import {
  nothingEased,
  type ClearanceGround,
  type Law,
  type Screener,
  type Screening,
} from "#engines/gate/index.ts";
import type { Tables } from "#kernel/tables.ts";

import { digestOfEntry, digestOfSubject } from "./digest.ts";
import type { CurrentList, MatchState, OfficeLaw } from "./model.ts";
import { addDays, lastDayOfLaw } from "./rules-law.ts";
import {
  judgeScreened,
  type DecidedHit,
  type PartyJudgement,
  type PartyStanding,
} from "./rules-party.ts";
import { readyScreener } from "./store-entries.ts";
import { readCurrentList, readLaw } from "./store-law.ts";
import type { NamedSubject } from "./store-subjects.ts";

/** What binding clearances stand on: the law as it is, and the list in force made ready. */
export interface GateGround {
  readonly law: OfficeLaw;
  readonly list: CurrentList | null;
  readonly screener: Screener | null;
}

export async function readGround(tx: Transaction<Tables>): Promise<GateGround> {
  const [law, list] = [await readLaw(tx), await readCurrentList(tx)];
  return { law, list, screener: list === null ? null : await readyScreener(tx, list) };
}

/** The law that binds: nothing is eased by a scenario. */
export function bindingLaw({ law }: GateGround, direction: Law["direction"], asOf: string): Law {
  return { regimes: law.regimes, direction, asOf, scenario: nothingEased };
}

/** Longest that a clearance lasts where no list bounds it, in days: as long as a list may be used. */
export function clearanceGround({ law, list }: GateGround, asOf: string): ClearanceGround {
  const mostDays = Math.min(...law.regimes.map((regime) => regime.list.mostDays));
  const begun = list === null ? asOf : list.version.slice(0, 10);
  const ends = [addDays(begun, mostDays), lastDayOfLaw(law, asOf)].filter((day) => day !== null);
  return {
    rulesVersion: law.rulesVersion,
    listVersion: list?.version ?? null,
    validUntil: ends.toSorted()[0]!,
    remaining: null,
  };
}

const unscreened: Screening = { verdict: "undetermined", hits: [], open: null };

/** Screens somebody and judges them by what persons decided before, as long as record and entry are the same. */
export async function judgeSubject(
  tx: Transaction<Tables>,
  ground: GateGround,
  named: NamedSubject,
  { standing, law }: { readonly standing: PartyStanding; readonly law: Law },
): Promise<PartyJudgement> {
  if (ground.screener === null || ground.list === null)
    return judgeScreened({ screening: unscreened, hits: [] }, standing, law, null);
  const screening = ground.screener.screen(named.subject);
  const states = await readStates(tx, ground.screener, named);
  const hits = screening.hits.map((hit): DecidedHit => ({
    hit,
    state: states.get(hit.id) ?? "open",
  }));
  return judgeScreened({ screening, hits }, standing, law, ground.list.version);
}

/** What was decided about a subject, by entry; a decision about another record or entry says nothing. */
async function readStates(
  tx: Transaction<Tables>,
  screener: Screener,
  { subject, place }: NamedSubject,
): Promise<ReadonlyMap<string, MatchState>> {
  if (place === null) return new Map();
  const rows = await tx
    .selectFrom("name_match")
    .select(["entry_id", "state", "subject_digest", "entry_digest"])
    .where("subject_kind", "=", place.kind)
    .where("subject_id", "=", place.id)
    .execute();
  const digest = digestOfSubject(subject);
  return new Map(
    rows.map((row): [string, MatchState] => {
      const entry = screener.entries.find(({ id }) => id === row.entry_id);
      const isAsDecided =
        row.subject_digest === digest &&
        entry !== undefined &&
        row.entry_digest === digestOfEntry(entry);
      // A confirmed likeness goes on blocking while persons look again.
      return [row.entry_id, isAsDecided || row.state === "confirmed" ? row.state : "open"];
    }),
  );
}
