import type { GrantLetter, GrantLine } from "./model.ts";
import { reachOf } from "./rules-letter.ts";

/** Why a letter does not prolong another. */
export type ExtensionRefusal =
  | { readonly kind: "grant-not-prolonged"; readonly until: string }
  | { readonly kind: "extension-prolongs-alone" };

/** The last day of the letter that an extension prolongs, without that extension, against the day it would end. */
export function refusalOfEnd(
  prolonged: GrantLetter,
  others: readonly GrantLetter[],
  validUntil: string,
): ExtensionRefusal | null {
  const { until } = reachOf(prolonged, others);
  return validUntil <= until ? { kind: "grant-not-prolonged", until } : null;
}

/** An extension that is put right still prolongs and allows nothing of its own; an end that stays is not asked again. */
export function refusalOfExtension(
  before: GrantLetter,
  after: { readonly letter: GrantLetter; readonly lines: readonly GrantLine[] },
  letters: readonly GrantLetter[],
): ExtensionRefusal | null {
  const { coversAll, activities, partyId, value, validUntil } = after.letter;
  const isEmpty = activities.length === 0 && partyId === null && value === null;
  if (coversAll || !isEmpty || after.lines.length > 0) return { kind: "extension-prolongs-alone" };
  const others = letters.filter(({ id }) => id !== before.id);
  const prolonged = others.find(({ id }) => id === before.extendsId);
  return prolonged === undefined || validUntil === before.validUntil
    ? null
    : refusalOfEnd(prolonged, others, validUntil);
}
