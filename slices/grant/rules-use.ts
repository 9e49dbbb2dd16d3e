import { compareMoney, sumByCurrency, subtractMoney, type Money } from "#kernel/money.ts";
import { ok, orThrow, refused, type Result } from "#kernel/result.ts";
import type { LineGrant } from "#slices/gate/model.ts";

import type { GrantUse } from "./model-use.ts";
import type { GrantLetter } from "./model.ts";
import { reachOf } from "./rules-letter.ts";

/** What somebody wants to do under letters that they name. */
export interface UseAsked {
  readonly programmeId: string;
  /** Ids of the letters named. */
  readonly letters: readonly string[];
  /** Who is paid or invited; `null` for a start of work. */
  readonly partyId: string | null;
  /** What is paid; `null` where nothing is. */
  readonly money: Money | null;
}

/** Letters and what was taken from them. */
export interface LettersAndUses {
  readonly letters: readonly GrantLetter[];
  readonly uses: readonly GrantUse[];
}

/** Why a letter that was named does not serve. */
export type UseRefusal =
  | { readonly kind: "grant-unknown"; readonly id: string }
  | { readonly kind: "grant-closed"; readonly reference: string }
  | { readonly kind: "grant-is-example"; readonly reference: string }
  | { readonly kind: "grant-of-another-programme"; readonly reference: string }
  | { readonly kind: "grant-of-goods"; readonly reference: string }
  | { readonly kind: "grant-of-another-party"; readonly reference: string }
  | {
      readonly kind: "grant-other-currency";
      readonly reference: string;
      readonly currency: string;
    }
  | {
      readonly kind: "grant-ceiling";
      readonly reference: string;
      readonly left: string;
      readonly currency: string;
    };

/** The letters named, as the gate takes them: each for its kinds of activity and its party, with what is left of it. */
export function grantsForUse(
  asked: UseAsked,
  kept: LettersAndUses,
): Result<readonly LineGrant[], UseRefusal> {
  const grants: LineGrant[] = [];
  for (const id of new Set(asked.letters)) {
    const letter = kept.letters.find((one) => one.id === id);
    if (letter === undefined) return refused({ kind: "grant-unknown", id });
    const refusal = refusalOfUse(letter, asked, kept.uses);
    if (refusal !== null) return refused(refusal);
    grants.push(lineGrantOf(letter, kept));
  }
  return ok(grants);
}

function refusalOfUse(
  letter: GrantLetter,
  { programmeId, partyId, money }: UseAsked,
  uses: readonly GrantUse[],
): UseRefusal | null {
  const { reference } = letter;
  if (letter.isExample) return { kind: "grant-is-example", reference };
  if (letter.state === "closed") return { kind: "grant-closed", reference };
  if (letter.programmeId !== programmeId) return { kind: "grant-of-another-programme", reference };
  if (!isForUse(letter)) return { kind: "grant-of-goods", reference };
  if (letter.partyId !== null && letter.partyId !== partyId)
    return { kind: "grant-of-another-party", reference };
  if (letter.value === null || money === null) return null;
  const { currency } = letter.value;
  if (money.currency !== currency) return { kind: "grant-other-currency", reference, currency };
  const left = leftOfCeiling(letter, uses)!;
  return orThrow(compareMoney(money, left)) > 0
    ? { kind: "grant-ceiling", reference, left: left.amount, currency }
    : null;
}

/** Whether a letter speaks of something done, not of goods alone; what prolongs another serves through that one. */
export function isForUse({ activities, partyId, extendsId }: GrantLetter): boolean {
  return extendsId === null && (activities.length > 0 || partyId !== null);
}

/** What may still be paid under a letter; `null`: it states no value. */
export function leftOfCeiling(letter: GrantLetter, uses: readonly GrantUse[]): Money | null {
  if (letter.value === null) return null;
  const paid = sumByCurrency(
    uses.flatMap(({ grantId, money }) => (grantId === letter.id && money !== null ? [money] : [])),
  ).find(({ currency }) => currency === letter.value?.currency);
  return paid === undefined ? letter.value : orThrow(subtractMoney(letter.value, paid));
}

function lineGrantOf(letter: GrantLetter, { letters, uses }: LettersAndUses): LineGrant {
  const left = leftOfCeiling(letter, uses);
  const named = [...letter.activities, ...(letter.partyId === null ? [] : [letter.partyId])];
  return {
    id: letter.id,
    allows: letter.allows,
    validFrom: letter.validFrom,
    validUntil: reachOf(letter, letters).until,
    remaining: null,
    regime: letter.regime,
    lines: Object.fromEntries(
      named.map((one) => [one, left === null ? null : Number(left.amount)]),
    ),
  };
}
