import type { Transaction } from "kysely";

import { judgeActivity, nothingEased, type Verdict } from "#engines/gate/index.ts";
import type { Money } from "#kernel/money.ts";
import type { BothTexts } from "#kernel/local-text.ts";
import type { Tables } from "#kernel/tables.ts";
import { activityGroups } from "#slices/gate/activities.ts";
import type { Need } from "#slices/gate/model.ts";
import { needsOf } from "#slices/gate/rules-needs.ts";
import { readLaw } from "#slices/gate/store-law.ts";
import type { Allowance } from "#slices/grant/model.ts";
import { reachOf } from "#slices/grant/rules-letter.ts";
import { isForUse, leftOfCeiling } from "#slices/grant/rules-use.ts";
import { readLettersOfProgramme } from "#slices/grant/store-use.ts";

/** What the law says of one kind of activity today. */
export interface JudgedKind {
  readonly verdict: Verdict;
  readonly paragraphs: readonly {
    readonly id: string;
    readonly instrument: string;
    readonly paragraph: string;
    readonly title: BothTexts;
    readonly mark: string;
  }[];
  readonly needs: readonly { readonly regime: string; readonly need: Need }[];
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

/** What a programme's payments, invitations and start meet at the gate: each kind of activity judged, and its letters. */
export async function readGatePage(tx: Transaction<Tables>, programmeId: string, today: string) {
  const { regimes } = await readLaw(tx);
  const law = { regimes, direction: "to" as const, asOf: today, scenario: nothingEased };
  const kinds = activityGroups.flatMap((group) => Object.keys(group.kinds));
  const kept = await readLettersOfProgramme(tx, programmeId);
  const letters = kept.letters.filter(
    (letter) => isForUse(letter) && letter.state === "open" && !letter.isExample,
  );
  return {
    asOf: today,
    kinds: Object.fromEntries(
      kinds.map((kind): [string, JudgedKind] => {
        const { verdict, provisions } = judgeActivity(kind, law);
        const paragraphs = provisions.map(({ id, instrument, paragraph, title, mark }) => ({
          id,
          instrument,
          paragraph,
          title,
          mark,
        }));
        return [kind, { verdict, paragraphs, needs: needsOf(provisions) }];
      }),
    ),
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
