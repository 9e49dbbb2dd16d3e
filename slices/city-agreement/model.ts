import type { BothTexts } from "#kernel/local-text.ts";
import type { PartialDate } from "#kernel/partial-date.ts";
import type { CityAgreement } from "#slices/tie/model.ts";

/** Properties under which an agreement's own facts are kept as claims on its tie. */
export const councilProperty = "council-decision";
export const actProperty = "act";

/** What the council decided, and when; a claim on the tie with its source. */
export interface CouncilDecision {
  /** The day on which the council gave its consent. */
  readonly decidedOn: PartialDate;
  /** Where the decision can be read: the number of the bill, of the minutes. */
  readonly evidence: string;
}

/** Something done under the agreement: a visit, a programme, a letter. */
export interface Act {
  readonly on: PartialDate;
  readonly text: string;
}

/** A new agreement as an officer enters it; the type is asked first. */
export interface NewAgreement {
  readonly agreement: CityAgreement;
  readonly city: string;
  /** The day of signing; `null`: not signed yet, or not known. */
  readonly signedOn: PartialDate | null;
  readonly council: CouncilDecision | null;
  readonly evidence: string;
  readonly issues: readonly string[];
}

/** A legal ground as it was read: what it says in our words, and how far somebody checked it. */
export interface LegalGround {
  readonly id: string;
  readonly name: BothTexts;
  readonly says: BothTexts;
  /** Where it was read. */
  readonly readAt: string;
  readonly applies: readonly CityAgreement[];
  /** `text`: in its own words; `quoted`: as another authority or a newspaper tells it, to be checked against the text. */
  readonly checked: "text" | "quoted";
}

export function isCouncilDecision(value: unknown): value is CouncilDecision {
  return typeof value === "object" && value !== null && "decidedOn" in value && "evidence" in value;
}

export function isAct(value: unknown): value is Act {
  return typeof value === "object" && value !== null && "on" in value && "text" in value;
}
