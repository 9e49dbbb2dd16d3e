import type { Transaction } from "kysely";

import {
  judgeActivity,
  nothingEased,
  type ActJudgement,
  type Law,
  type Verdict,
} from "#engines/gate/index.ts";
import type { Money } from "#kernel/money.ts";
import type { BothTexts } from "#kernel/local-text.ts";
import type { Tables } from "#kernel/tables.ts";
import { activityGroups } from "#slices/gate/activities.ts";
import { declarable, type Declarable } from "#slices/gate/declarable.ts";
import { judgeSubject, readGround } from "#slices/gate/ground.ts";
import type { Need } from "#slices/gate/model.ts";
import { needsOf } from "#slices/gate/rules-needs.ts";
import { readLaw } from "#slices/gate/store-law.ts";
import { readSubject } from "#slices/gate/store-subjects.ts";
import type { Allowance } from "#slices/grant/model.ts";
import { reachOf } from "#slices/grant/rules-letter.ts";
import { isForUse, leftOfCeiling } from "#slices/grant/rules-use.ts";
import { readLettersOfProgramme } from "#slices/grant/store-use.ts";

import { invitationOf } from "./gate-questions.ts";

/** What the law says of one kind of activity, or of a party, today. */
export interface Judged {
  readonly verdict: Verdict;
  readonly paragraphs: readonly {
    readonly id: string;
    readonly instrument: string;
    readonly paragraph: string;
    readonly title: BothTexts;
    readonly mark: string;
  }[];
  readonly needs: readonly { readonly regime: string; readonly need: Need }[];
  /** Facts on which exceptions hang that would ease it, in the law's words. */
  readonly declarable: readonly Declarable[];
}

/** What is asked of the page beside the programme. */
interface GateAsked {
  readonly declared: readonly string[];
  /** The actor that is to be paid or invited; `null`: nobody yet. */
  readonly partyId: string | null;
  readonly isInvited: boolean;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** A letter that somebody who pays, invites or begins may name. */
export interface NameableLetter {
  readonly id: string;
  readonly reference: string;
  readonly regime: string;
  readonly allows: Allowance;
  readonly activities: readonly string[];
  readonly partyId: string | null;
  readonly until: string;
  /** `null`: the letter states no ceiling. */
  readonly left: Money | null;
}

/**
 * What a programme's payments, invitations and start meet at the gate with what is declared: each kind of activity and
 * the party judged, and its letters.
 */
export async function readGatePage(
  tx: Transaction<Tables>,
  programmeId: string,
  { declared, partyId, isInvited, today }: GateAsked,
) {
  const { regimes } = await readLaw(tx);
  const law = { regimes, direction: "to" as const, asOf: today, scenario: nothingEased };
  const kinds = activityGroups.flatMap((group) => Object.keys(group.kinds));
  const named = partyId === null ? null : await readSubject(tx, { actorId: partyId });
  const standing = { standings: [], declared, isInvited };
  const party =
    named === null ? null : await judgeSubject(tx, await readGround(tx), named, { standing, law });
  const kept = await readLettersOfProgramme(tx, programmeId);
  const letters = kept.letters.filter(
    (letter) => isForUse(letter) && letter.state === "open" && !letter.isExample,
  );
  return {
    asOf: today,
    kinds: Object.fromEntries(
      kinds.map((kind): [string, Judged] => [
        kind,
        judgedView(judgeActivity(kind, law, declared), law),
      ]),
    ),
    party: party === null ? null : judgedView(party, law),
    /** What paying or inviting the party is by itself. */
    implied: partyId === null || !isInvited ? [] : await invitationOf(tx, partyId),
    letters: letters.map((letter): NameableLetter => ({
      id: letter.id,
      reference: letter.reference,
      regime: letter.regime,
      allows: letter.allows,
      activities: letter.activities,
      partyId: letter.partyId,
      until: reachOf(letter, kept.letters).until,
      left: leftOfCeiling(letter, kept.uses),
    })),
  };
}

function judgedView({ verdict, provisions, questions }: ActJudgement, { regimes }: Law): Judged {
  return {
    verdict,
    paragraphs: provisions.map(({ id, instrument, paragraph, title, mark }) => ({
      id,
      instrument,
      paragraph,
      title,
      mark,
    })),
    needs: needsOf(provisions),
    declarable: declarable(provisions, questions, regimes),
  };
}
